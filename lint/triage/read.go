package triage

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// MaxLog bounds the size of a log in bytes; 90 days of failures of a large org have some hundred megabytes.
const MaxLog = 1 << 30

// Read reads a log: JSON as the API answers it (an array, or events one after another, a line each or not, or under a key of some
// object), or CSV as the Admin Console saves it. Bytes that are no UTF-8 become U+FFFD; a byte order mark, of UTF-16 too, is heeded.
//
// The error says where the log is broken. What was read before it is returned with it.
func Read(r io.Reader) (Log, error) {
	l := &reader{seen: map[string]bool{}}
	limited := &io.LimitedReader{R: r, N: MaxLog + 1}
	text := bufio.NewReader(transform.NewReader(limited, unicode.BOMOverride(unicode.UTF8.NewDecoder())))
	first, err := firstByte(text)
	switch {
	case errors.Is(err, io.EOF):
		return Log{}, errors.New("it is empty")
	case err != nil:
		return Log{}, err
	case first == '[' || first == '{':
		err = l.json(text)
	default:
		err = l.csv(text)
	}
	if limited.N <= 0 {
		err = fmt.Errorf("it is larger than %d MB; take a part of it", MaxLog>>20)
	}
	return l.log, err
}

// firstByte returns the first byte that is no white space, without reading it.
func firstByte(r *bufio.Reader) (byte, error) {
	for {
		c, err := r.ReadByte()
		if err != nil {
			return 0, err
		}
		if !bytes.ContainsRune([]byte(" \t\r\n"), rune(c)) {
			return c, r.UnreadByte()
		}
	}
}

// reader collects events.
type reader struct {
	log  Log
	seen map[string]bool // the uuids of events that were read
}

// maxBroken bounds the lines that are passed over for being broken.
const maxBroken = 100

// json reads a log of JSON. Where events stand a line each, a broken line costs no other; the error is that of the first.
func (l *reader) json(r io.Reader) error {
	var first error
	for range maxBroken {
		d := json.NewDecoder(r)
		err := l.values(d)
		if first == nil {
			first = err
		}
		if !errors.As(err, &inLine{}) {
			break
		}
		rest, ok := nextLine(io.MultiReader(d.Buffered(), r))
		if !ok {
			break
		}
		r = rest
	}
	return first
}

// inLine is an error in a value that is in no array, so that it may be a line of its own.
type inLine struct{ error }

// nextLine passes over the line that a broken value begins; ok is false where no value begins on the next one.
func nextLine(r io.Reader) (rest *bufio.Reader, ok bool) {
	rest = bufio.NewReader(r)
	if _, err := firstByte(rest); err != nil {
		return nil, false
	}
	if _, err := rest.ReadString('\n'); err != nil {
		return nil, false
	}
	first, err := firstByte(rest)
	return rest, err == nil && first == '{'
}

// values reads one value after another; of arrays, one element after another, so that a large log need not fit into memory.
func (l *reader) values(d *json.Decoder) error {
	d.UseNumber()
	open := 0 // arrays
	for {
		if open > 0 && !d.More() {
			if _, err := d.Token(); err != nil { // the end of the array, or of the text
				return broken(d, err)
			}
			open--
			continue
		}
		if array, err := beginsArray(d); err != nil {
			if errors.Is(err, io.EOF) && open == 0 {
				return nil
			}
			return broken(d, err)
		} else if array && open < maxDepth {
			if _, err := d.Token(); err != nil {
				return broken(d, err)
			}
			open++
			continue
		}
		var v any
		if err := d.Decode(&v); err != nil {
			switch {
			case open > 0:
				return broken(d, err)
			case errors.Is(err, io.EOF):
				return nil
			}
			return inLine{broken(d, err)}
		}
		l.value(v, maxDepth)
	}
}

// beginsArray reports whether the next value is an array, which then is to be entered. More has skipped what is before it.
func beginsArray(d *json.Decoder) (bool, error) {
	d.More() // fills the buffer up to the next value
	buffered := d.Buffered()
	for {
		var c [1]byte
		if _, err := buffered.Read(c[:]); err != nil {
			if errors.Is(err, io.EOF) {
				return false, nil // Decode says what is wrong
			}
			return false, err
		}
		if !bytes.ContainsAny(c[:], " \t\r\n,") {
			return c[0] == '[', nil
		}
	}
}

func broken(d *json.Decoder, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("it ends in the middle of a JSON value, at byte %d", d.InputOffset())
	}
	return fmt.Errorf("it is not valid JSON at byte %d: %w", d.InputOffset(), err)
}

// value takes an event, or the events that an object or an array holds under whatever key.
func (l *reader) value(v any, depth int) {
	r, ok := asRecord(v)
	if !ok {
		if list, isList := v.([]any); isList && depth > 0 {
			for _, item := range list {
				l.value(item, depth-1)
			}
			return
		}
		l.log.Unknown++
		return
	}
	if !wraps(r) && l.event(r) {
		return
	}
	before := len(l.log.Events) + l.log.Others
	unknown := l.log.Unknown
	if depth > 0 {
		for _, key := range slices.Sorted(maps.Keys(r)) {
			if isNested(r[key]) {
				l.value(r[key], depth-1)
			}
		}
	}
	if len(l.log.Events)+l.log.Others == before {
		l.log.Unknown = unknown + 1 // one record that holds no event, whatever it is made of
	}
}

func isNested(v any) bool {
	switch v.(type) {
	case map[string]any, []any:
		return true
	}
	_, written := asRecord(v) // as text, as Splunk exports it
	return written
}

// wraps reports whether a record that may have an eventType of its own holds events: the call of an event hook does (com.okta.event_hook), and
// what other logs keep beside the text that they were sent (_raw).
func wraps(r record) bool {
	for _, inner := range append(append(r.records("events"), r.object("data").records("events")...), r.object("_raw")) {
		if inner.text("eventType") != "" {
			return true
		}
	}
	return false
}

// event takes a record; false where it is no event.
func (l *reader) event(r record) bool {
	e, isEvent, ok := event(r)
	switch {
	case !isEvent:
		return false
	case !ok:
		l.log.Others++
	case e.ID == "" || !l.seen[e.ID]:
		l.seen[e.ID] = true
		l.log.Events = append(l.log.Events, e)
	}
	return true
}
