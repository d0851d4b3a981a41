package triage

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	// maxLine bounds a line of a log in bytes.
	maxLine = 16 << 20
	// maxRowLines bounds how many lines one row of CSV has: a quoted text may hold line breaks.
	maxRowLines = 1000
)

// lineReader reads lines, and takes some back.
type lineReader struct {
	r      *bufio.Reader
	back   []string // lines to read again, the next one first
	number int      // of the line read last, from 1
}

// next returns the next line without its end; the error is io.EOF behind the last one.
func (l *lineReader) next() (string, error) {
	if len(l.back) > 0 {
		line := l.back[0]
		l.back = l.back[1:]
		l.number++
		return line, nil
	}
	var line []byte
	for {
		part, err := l.r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return "", fmt.Errorf("line %d is longer than %d MB", l.number+1, maxLine>>20)
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(line) == 0):
			return "", err
		}
		l.number++
		return string(bytes.TrimRight(line, "\r\n")), nil
	}
}

// unread takes the last lines back.
func (l *lineReader) unread(lines []string) {
	l.back = append(append([]string{}, lines...), l.back...)
	l.number -= len(lines)
}

// rowReader reads rows of CSV (RFC 4180). encoding/csv takes a quote that is never closed for the end of the log: all rows behind it would
// be lost without a word.
type rowReader struct {
	*lineReader
	comma   byte
	columns int
	broken  error // about the first row that was passed over
}

// row returns the fields of the next row that is not broken. A quote is not closed where the log ends before it, or where one of the next lines
// is a row by itself.
func (r *rowReader) row() ([]string, error) {
	for {
		text, err := r.next()
		if err != nil {
			return nil, err
		}
		row, open := splitRow(text, r.comma)
		if !open {
			return row, nil
		}
		at := r.number
		var more []string
		for open && len(more) < maxRowLines {
			line, err := r.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return nil, err
			}
			more = append(more, line)
			if alone, opens := splitRow(line, r.comma); len(alone) == r.columns && !opens {
				break
			}
			text += "\n" + line
			row, open = splitRow(text, r.comma)
		}
		if !open {
			return row, nil
		}
		r.unread(more)
		if r.broken == nil {
			r.broken = fmt.Errorf("line %d is not valid CSV: a quote is not closed; the row was passed over", at)
		}
	}
}

// splitRow splits a row at its separators. A quote within a text that does not begin with one is a character like others. open says that a
// quote is not closed.
func splitRow(text string, comma byte) (row []string, open bool) {
	for {
		end := strings.IndexByte(text, comma)
		field := text
		if strings.HasPrefix(text, `"`) {
			field, end, open = quotedField(text, comma)
			if open {
				return append(row, field), true
			}
		} else if end >= 0 {
			field = text[:end]
		}
		row = append(row, field)
		if end < 0 {
			return row, false
		}
		text = text[end+1:]
	}
}

// quotedField returns the text in quotes at the beginning, and the offset of the separator behind it, -1 at the end of the row.
func quotedField(text string, comma byte) (field string, end int, open bool) {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] != '"':
		case i+1 == len(text):
			return unquoted(text[1:i]), -1, false
		case text[i+1] == comma:
			return unquoted(text[1:i]), i + 1, false
		case text[i+1] == '"':
			i++
		}
	}
	return text[1:], -1, true
}

func unquoted(s string) string { return strings.ReplaceAll(s, `""`, `"`) }
