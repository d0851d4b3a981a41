package users

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/profilelint/profilelint/lint/el"
)

// csvSource reads CSV: a header, then one person a record.
type csvSource struct {
	records *csv.Reader
	guard   *guard
	reader  *Reader
	columns []int // the index of each column's attribute
	blank   bool
	legacy  bool // a record that is not UTF-8 was met
}

// newCSV reads the header.
func newCSV(text *bufio.Reader, o Options, r *Reader) (source, error) {
	start, _ := text.Peek(sniffed)
	delimiter, first := byte(0), 1
	if line, ok := bytes.CutPrefix(start, []byte("sep=")); ok && len(line) > 0 { // what Excel writes and understands
		delimiter, first = line[0], 2
		_, _ = text.Discard(bytes.IndexByte(start, '\n') + 1)
		start, _ = text.Peek(sniffed)
	}
	if delimiter == 0 {
		delimiter = delimiterOf(start)
	}
	if delimiter != ',' {
		r.note(1, fmt.Sprintf("the cells are separated by %s", called(delimiter)), "Okta separates by commas only and takes such a line for one attribute. "+
			"(Okta support, \"CSV import fails with invalid attribute\")")
	}
	s := &csvSource{guard: newGuard(text, delimiter, first), reader: r, blank: o.Blank}
	s.records = csv.NewReader(s.guard)
	s.records.Comma = rune(delimiter)
	s.records.FieldsPerRecord = -1
	s.records.ReuseRecord = true
	header, err := s.records.Read()
	if err != nil {
		return nil, fmt.Errorf("its header, the first line, cannot be read: %w", plain(err))
	}
	return s, s.header(header)
}

// header takes the names of the columns.
func (s *csvSource) header(header []string) error {
	met := map[int]string{}
	for _, cell := range header {
		cell = strings.TrimSpace(s.text(cell))
		if cell == "" {
			s.columns = append(s.columns, -1)
			continue
		}
		i := s.reader.names.at(cell)
		if other, ok := met[i]; ok {
			return fmt.Errorf("its header has two columns for the attribute %s (%s and %s): rename one of them", s.reader.names.list[i], other, cell)
		}
		met[i] = cell
		s.columns = append(s.columns, i)
	}
	if len(met) == 0 {
		return errors.New("its header, the first line, names no attribute")
	}
	return nil
}

func (s *csvSource) next(p *Person) error {
	if err := s.guard.told(); err != nil {
		return err
	}
	record, err := s.records.Read()
	if errors.Is(err, io.EOF) {
		if err := s.guard.told(); err != nil {
			return err
		}
	}
	var wrong *csv.ParseError
	switch {
	case errors.As(err, &wrong):
		return &RecordError{s.guard.first + wrong.StartLine - 1, plain(err)}
	case err != nil:
		return err
	}
	line, _ := s.records.FieldPos(0)
	p.reset(s.guard.first + line - 1)
	if len(record) > len(s.columns) {
		return &RecordError{p.Line, fmt.Errorf("it has %d cells, the header has %d: a separator inside a value needs quotes around the value", len(record), len(s.columns))}
	}
	if len(record) < len(s.columns) {
		return &RecordError{p.Line, fmt.Errorf("it has %d cells, the header has %d", len(record), len(s.columns))}
	}
	for column, cell := range record {
		i := s.columns[column]
		if i < 0 || cell == "" && !s.blank {
			continue
		}
		p.set(i, el.StrValue(s.text(cell)))
	}
	return nil
}

// text decodes a cell that is not UTF-8 as what Excel writes then.
func (s *csvSource) text(cell string) string {
	if utf8.ValidString(cell) {
		return cell
	}
	if !s.legacy {
		s.legacy = true
		line, _ := s.records.FieldPos(0)
		s.reader.note(s.guard.first+line-1, "the file is not UTF-8; what is not was read as Windows-1252",
			"Okta reads UTF-8 only: accents and umlauts would arrive broken. (Okta help, CSV directory integration prerequisites)")
	}
	decoded, err := charmap.Windows1252.NewDecoder().String(cell)
	if err != nil {
		return strings.ToValidUTF8(cell, "\uFFFD")
	}
	return decoded
}

// plain takes the line and column off an error of encoding/csv: they are told apart.
func plain(err error) error {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return err
	}
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		return errors.New("a quote stands inside a value that is not quoted: put quotes around the value and write the quote twice")
	case errors.Is(err, csv.ErrQuote):
		return errors.New("a quote ends a value that goes on: a quote inside a quoted value is written twice")
	}
	return wrong.Err
}

// delimiterOf is the separator that occurs most often in the header outside of quotes.
func delimiterOf(start []byte) byte {
	counts := map[byte]int{}
	quoted := false
	for _, c := range start {
		if c == '"' {
			quoted = !quoted
		}
		if quoted {
			continue
		}
		if c == '\n' {
			break
		}
		counts[c]++
	}
	best := byte(',')
	for _, c := range []byte{';', '\t', '|'} {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}

func called(delimiter byte) string {
	switch delimiter {
	case ';':
		return "semicolons"
	case '\t':
		return "tabs"
	}
	return fmt.Sprintf("%q", delimiter)
}
