package users

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/profilelint/profilelint/lint/el"
)

// ldifSource reads LDIF (RFC 2849): entries with a blank line between them, as ldifde and ldapsearch write them.
//
// It is written by hand because the kept library reads the files that a value may name ("jpegPhoto:< file:///..."), refuses the empty
// values that ldapsearch writes, and gives up at the first entry that it cannot read.
type ldifSource struct {
	in    *bufio.Reader
	names *names
	line  int // lines read so far
	first bool
}

func newLDIF(text *bufio.Reader, n *names) *ldifSource {
	return &ldifSource{in: text, names: n, first: true}
}

func (s *ldifSource) next(p *Person) error {
	for {
		entry, err := s.entry()
		if len(entry) > 0 {
			if person, bad := s.read(p, entry); person || bad != nil {
				return bad
			}
		}
		if err != nil {
			return err
		}
	}
}

// ldifLine is a line with its continuations.
type ldifLine struct {
	number int
	text   []byte
}

// entry returns the lines of the next entry, without comments; it may be empty.
func (s *ldifSource) entry() ([]ldifLine, error) {
	var entry []ldifLine
	comment := false
	for {
		line, err := s.readLine()
		if len(line) == 0 {
			return entry, err
		}
		switch {
		case line[0] == '#':
			comment = true
		case line[0] == ' ' && comment:
		case line[0] == ' ' && len(entry) > 0:
			last := &entry[len(entry)-1]
			last.text = append(last.text, line[1:]...)
		default:
			comment = false
			entry = append(entry, ldifLine{s.line, line})
		}
		if err != nil {
			return entry, err
		}
	}
}

// readLine returns a copy of the next line without its line break.
func (s *ldifSource) readLine() ([]byte, error) {
	s.line++
	var line []byte
	for {
		part, err := s.in.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxLine {
			return nil, fmt.Errorf("line %d is longer than %d MiB", s.line, maxLine>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(line, "\r\n"), err
		}
	}
}

// read reads an entry into p; person is false for what is no entry at all: the version, a reference, the summary of a search.
func (s *ldifSource) read(p *Person, entry []ldifLine) (person bool, err error) {
	p.reset(entry[0].number)
	several := map[int][]el.Value{}
	isEntry := false
	for _, line := range entry {
		name, value, err := attributeOf(line.text)
		if err != nil {
			return false, &RecordError{line.number, err}
		}
		switch strings.ToLower(name) {
		case "version":
			if s.first {
				continue
			}
		case "dn":
			isEntry = true
		case "changetype":
			if value.Str() != "add" {
				return false, &RecordError{line.number, fmt.Errorf("it is a change (%s) and not an entry", value.Str())}
			}
			continue
		case "control":
			continue
		}
		i := s.names.at(name)
		several[i] = append(several[i], value)
	}
	s.first = false
	if !isEntry {
		if isSummary(entry) {
			return false, nil
		}
		return false, &RecordError{p.Line, errors.New("an entry needs a line that begins with dn")}
	}
	for i, values := range several {
		if len(values) == 1 {
			p.set(i, values[0])
		} else {
			p.set(i, el.ArrValue(values...))
		}
	}
	return true, nil
}

// isSummary reports whether lines are what tools write around the entries: "version: 1", or what ldapsearch adds at the end.
func isSummary(lines []ldifLine) bool {
	return !slices.ContainsFunc(lines, func(l ldifLine) bool {
		name, _, _ := bytes.Cut(l.text, []byte{':'})
		return !slices.Contains([]string{"version", "search", "result", "ref", "text", "matchedDN"}, string(name))
	})
}

// attributeOf reads "name: text" and "name:: base64". What is no text even then stays as it is written.
func attributeOf(line []byte) (name string, value el.Value, err error) {
	before, after, ok := bytes.Cut(line, []byte{':'})
	if !ok || len(before) == 0 {
		return "", el.Value{}, errors.New("it has no colon: expected \"attribute: value\"")
	}
	name = string(before)
	switch {
	case bytes.HasPrefix(after, []byte{'<'}):
		return "", el.Value{}, fmt.Errorf("the value of %s stands in another file, which is not read", name)
	case bytes.HasPrefix(after, []byte{':'}):
		encoded := strings.TrimSpace(string(after[1:]))
		decoded, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil {
			return "", el.Value{}, fmt.Errorf("the value of %s is not base64", name)
		}
		if !utf8.Valid(decoded) {
			return name, el.StrValue(encoded), nil
		}
		return name, el.StrValue(string(decoded)), nil
	}
	return name, el.StrValue(strings.ToValidUTF8(string(bytes.TrimLeft(after, " ")), "\uFFFD")), nil
}
