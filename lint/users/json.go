package users

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
)

// jsonSource reads the objects of an array, or objects one after another.
type jsonSource struct {
	decoder *json.Decoder
	lines   *lineCounter
	names   *names
	array   bool
}

// newJSON tells an array from objects that stand one after another. Those stand on a line each mostly; then a line that cannot be read
// costs no other.
func newJSON(text *bufio.Reader, n *names) (source, error) {
	start, _ := text.Peek(text.Size())
	if isLines(start) {
		return &linesSource{in: text, names: n}, nil
	}
	lines := &lineCounter{in: text}
	s := &jsonSource{decoder: json.NewDecoder(lines), lines: lines, names: n}
	s.decoder.UseNumber()
	if bytes.TrimLeft(start, " \t\r\n")[0] == '[' {
		s.array = true
		if _, err := s.decoder.Token(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// isLines reports whether a text begins with a line that is a whole object, or longer than what is at hand.
func isLines(start []byte) bool {
	start = bytes.TrimLeft(start, " \t\r\n")
	line, _, ended := bytes.Cut(start, []byte{'\n'})
	return len(line) > 0 && line[0] == '{' && (!ended || json.Valid(line))
}

func (s *jsonSource) next(p *Person) error {
	if !s.decoder.More() {
		if !s.array {
			return io.EOF
		}
		if _, err := s.decoder.Token(); err != nil {
			return s.broken(err)
		}
		if _, err := s.decoder.Token(); !errors.Is(err, io.EOF) {
			return fmt.Errorf("line %d: something follows the end of the array", s.lines.at(s.decoder.InputOffset()))
		}
		return io.EOF
	}
	var raw json.RawMessage
	if err := s.decoder.Decode(&raw); err != nil {
		return s.broken(err)
	}
	line := s.lines.at(s.decoder.InputOffset() - int64(len(raw)))
	return readObject(p, raw, line, s.names)
}

// broken is an error behind which nothing can be read: where the next object begins is not known.
func (s *jsonSource) broken(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("line %d: the file ends in the middle of its array or object", s.lines.at(s.lines.read))
	}
	return fmt.Errorf("line %d: it is not JSON from here on: %w", s.lines.at(s.decoder.InputOffset()), err)
}

// lineCounter tells the line of an offset; offsets are asked for in rising order.
type lineCounter struct {
	in     io.Reader
	read   int64
	breaks []int64 // the offsets of the line breaks behind the last offset that was asked for
	passed int     // line breaks before that
}

func (c *lineCounter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			c.breaks = append(c.breaks, c.read+int64(i))
		}
	}
	c.read += int64(n)
	return n, err
}

// at returns the 1-based line of an offset.
func (c *lineCounter) at(offset int64) int {
	n, _ := slices.BinarySearch(c.breaks, offset)
	c.passed += n
	c.breaks = append(c.breaks[:0], c.breaks[n:]...)
	return c.passed + 1
}

// linesSource reads NDJSON: an object a line.
type linesSource struct {
	in    *bufio.Reader
	names *names
	line  int
	text  []byte
}

func (s *linesSource) next(p *Person) error {
	for {
		s.line++
		s.text = s.text[:0]
		err := bufio.ErrBufferFull
		for errors.Is(err, bufio.ErrBufferFull) {
			var part []byte
			part, err = s.in.ReadSlice('\n')
			s.text = append(s.text, part...)
			if len(s.text) > maxLine {
				return fmt.Errorf("line %d is longer than %d MiB", s.line, maxLine>>20)
			}
		}
		if text := bytes.TrimSpace(s.text); len(text) > 0 {
			return readObject(p, text, s.line, s.names)
		}
		if err != nil {
			return err
		}
	}
}

// person is an object of Okta's API that has a profile: an app user or a user.
type person struct {
	ID          string              `json:"id"`
	ExternalID  string              `json:"externalId"`
	Status      string              `json:"status"`
	Type        struct{ ID string } `json:"type"`
	Credentials struct {
		UserName string `json:"userName"`
	} `json:"credentials"`
	Profile json.RawMessage `json:"profile"`
}

// readObject reads a profile, or an app user or user of Okta's API with its profile inside.
func readObject(p *Person, text []byte, line int, n *names) error {
	p.reset(line)
	if text[0] != '{' {
		return &RecordError{line, errors.New("it is not a JSON object, which a profile is")}
	}
	var api person
	if err := json.Unmarshal(text, &api); err == nil && isObject(api.Profile) {
		p.ID, p.ExternalID, p.Status, p.UserType, p.UserName = api.ID, api.ExternalID, api.Status, api.Type.ID, api.Credentials.UserName
		text = api.Profile
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := p.readProfile(d, n); err != nil {
		p.reset(line)
		return &RecordError{line, err}
	}
	return nil
}

func isObject(text json.RawMessage) bool { return len(text) > 0 && text[0] == '{' }

// readProfile reads the attributes of an object in the order in which they are written.
func (p *Person) readProfile(d *json.Decoder, n *names) error {
	if _, err := d.Token(); err != nil {
		return notJSON(err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return notJSON(err)
		}
		name, _ := key.(string)
		var written any
		if err := d.Decode(&written); err != nil {
			return notJSON(err)
		}
		v, err := valueOf(written)
		if err != nil {
			return fmt.Errorf("%s %w", name, err)
		}
		p.set(n.at(name), v)
	}
	_, err := d.Token()
	if err != nil {
		return notJSON(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the object")
	}
	return nil
}

func notJSON(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it is not JSON: it ends in the middle")
	}
	return fmt.Errorf("it is not JSON: %w", err)
}

// valueOf is the value that a decoded JSON value stands for. No attribute of Okta's holds an object.
func valueOf(written any) (el.Value, error) {
	switch v := written.(type) {
	case nil:
		return el.Value{}, nil
	case bool:
		return el.BoolValue(v), nil
	case string:
		return el.StrValue(v), nil
	case json.Number:
		if i, err := v.Int64(); err == nil && !strings.ContainsAny(v.String(), ".eE") {
			return el.IntValue(i), nil
		}
		f, err := v.Float64()
		if err != nil || math.IsInf(f, 0) {
			return el.Value{}, errors.New("is a number out of range")
		}
		return el.NumValue(f), nil
	case []any:
		elems := make([]el.Value, len(v))
		for i, e := range v {
			value, err := valueOf(e)
			if err != nil {
				return el.Value{}, err
			}
			elems[i] = value
		}
		return el.ArrValue(elems...), nil
	}
	return el.Value{}, errors.New("is an object, which no attribute of a profile is")
}
