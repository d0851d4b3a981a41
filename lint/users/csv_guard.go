package users

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

const (
	// maxRecord bounds a record of several lines, in bytes: a quote that nobody closes would make one value of the rest of the file.
	maxRecord = 1 << 20
	// batch is about how many bytes are handed over at a time.
	batch = 32 << 10
)

// guard hands records to encoding/csv, which takes everything behind a quote that nobody closes for one value. A line that opens such a
// quote is held back and told. An empty line, which encoding/csv counts and passes over, stands in for it, so that lines keep their
// numbers.
type guard struct {
	in        *bufio.Reader
	delimiter byte
	ready     []byte // what is to be handed over
	held      []byte // what was read for a record that has no end, and is to be read once more
	bad       []int  // the lines that were held back and have not been told
	first     int    // the line of the file that encoding/csv calls 1
	line      int    // the line to be read next
	batch     []byte
	record    []byte
}

func newGuard(in *bufio.Reader, delimiter byte, first int) *guard {
	return &guard{in: in, delimiter: delimiter, line: first, first: first}
}

// Read implements io.Reader.
func (g *guard) Read(p []byte) (int, error) {
	if len(g.ready) == 0 {
		err := g.fill()
		if len(g.ready) == 0 {
			return 0, err
		}
	}
	n := copy(p, g.ready)
	g.ready = g.ready[n:]
	return n, nil
}

// fill makes some whole records ready. It returns an error when the input has ended and nothing is left.
func (g *guard) fill() error {
	g.batch = g.batch[:0]
	var err error
	for len(g.batch) < batch && err == nil {
		err = g.readRecord()
	}
	g.ready = g.batch
	return err
}

// readRecord appends a record to the batch, or an empty line for the first line of one that has no end.
func (g *guard) readRecord() error {
	g.record = g.record[:0]
	quoted, first := false, 0
	for {
		size := len(g.record)
		err := g.readLine()
		line := g.record[size:]
		if size == 0 {
			first = len(line)
		}
		quoted = opensQuote(line, quoted, g.delimiter)
		ended := err != nil || len(g.record) > maxRecord
		switch {
		case quoted && ended:
			g.bad = append(g.bad, g.line)
			g.held = append(bytes.Clone(g.record[first:]), g.held...)
			g.batch = append(g.batch, '\n')
			g.line++
			if errors.Is(err, io.EOF) && len(g.held) > 0 {
				return nil // the rest is read once more
			}
			return err
		case !quoted || ended:
			g.batch = append(g.batch, g.record...)
			g.line += bytes.Count(g.record, []byte{'\n'})
			return err
		}
	}
}

// readLine appends a line to the record, with its line break.
func (g *guard) readLine() error {
	if len(g.held) > 0 {
		end := bytes.IndexByte(g.held, '\n') + 1
		if end > 0 {
			g.record = append(g.record, g.held[:end]...)
			g.held = g.held[end:]
			return nil
		}
		g.record = append(g.record, g.held...)
		g.held = nil
	}
	for {
		part, err := g.in.ReadSlice('\n')
		g.record = append(g.record, part...)
		if !errors.Is(err, bufio.ErrBufferFull) || len(g.record) > maxLine {
			return err
		}
	}
}

// maxLine bounds a line of a file, in bytes.
const maxLine = 16 << 20

// opensQuote reports whether a quoted value is open at the end of a line, given whether one is at its beginning.
func opensQuote(line []byte, quoted bool, delimiter byte) bool {
	if !quoted && bytes.IndexByte(line, '"') < 0 {
		return false
	}
	start := !quoted // whether a value begins here
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case quoted && c == '"' && i+1 < len(line) && line[i+1] == '"':
			i++
		case quoted:
			quoted = c != '"'
		case start && c == '"':
			quoted = true
		}
		start = !quoted && c == delimiter
	}
	return quoted
}

// told returns a line that was held back, if there is one that has not been told.
func (g *guard) told() error {
	if len(g.bad) == 0 {
		return nil
	}
	line := g.bad[0]
	g.bad = g.bad[1:]
	return &RecordError{line, errors.New("a quote is opened and never closed")}
}
