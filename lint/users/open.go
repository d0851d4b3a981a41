package users

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// Format is how a file writes people down.
type Format string

// The formats.
const (
	CSV  Format = "CSV"  // a header and a line for each person, with commas, semicolons or tabs between the cells
	JSON Format = "JSON" // an array, or objects one after another (NDJSON): profiles, app users or users as Okta's API returns them
	LDIF Format = "LDIF" // as ldifde and ldapsearch write it
)

// Options says how a file is read.
type Options struct {
	// Name is the file's name; its ending helps to tell the format, the content decides.
	Name string
	// Rename gives columns of the file the names of attributes: attribute by column.
	Rename map[string]string
	// Blank makes an empty cell of a CSV file the empty text; otherwise it is null.
	Blank bool
}

// Reader reads the people of one file. It is not safe for several goroutines.
type Reader struct {
	format  Format
	source  source
	names   *names
	notes   []Note
	renamed map[string]string
}

// source yields one record at a time.
type source interface {
	next(p *Person) error
}

// Open finds out what r holds and returns a reader of its people. An error says that it holds none, or nothing known.
func Open(r io.Reader, o Options) (*Reader, error) {
	reader := &Reader{names: newNames(o.Rename), renamed: o.Rename}
	text, err := reader.decoded(r)
	if err != nil {
		return nil, err
	}
	start, err := text.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return nil, err
	}
	if len(bytes.TrimSpace(start)) == 0 {
		return nil, errors.New("it is empty")
	}
	reader.format, err = formatOf(o.Name, start)
	if err != nil {
		return nil, err
	}
	switch reader.format {
	case JSON:
		reader.source, err = newJSON(text, reader.names)
	case LDIF:
		reader.source = newLDIF(text, reader.names)
	case CSV:
		reader.source, err = newCSV(text, o, reader)
	}
	return reader, err
}

// Format is what the file turned out to be.
func (r *Reader) Format() Format { return r.format }

// Names are the attributes met so far, in the order of a Person's Values. They only ever grow at the end.
func (r *Reader) Names() []string { return r.names.list }

// Notes are what there is to know about the file, as far as it was read.
func (r *Reader) Notes() []Note { return r.notes }

// Unmatched returns the columns of Options.Rename that the file does not have, as far as it was read.
func (r *Reader) Unmatched() []string {
	var missing []string
	for column := range r.renamed {
		if _, ok := r.names.index[column]; !ok {
			missing = append(missing, column)
		}
	}
	return missing
}

// Only leaves out what a caller does not need: attributes that wanted does not want may be null from then on, which saves time.
func (r *Reader) Only(wanted func(attribute string) bool) {
	if s, ok := r.source.(*csvSource); ok {
		for column, i := range s.columns {
			if i >= 0 && !wanted(r.names.list[i]) {
				s.columns[column] = -1
			}
		}
	}
}

// Next reads the next person into p. It returns io.EOF behind the last one, a *RecordError for one that cannot be read (Next can be
// called again), and any other error when the file cannot be read any further.
func (r *Reader) Next(p *Person) error { return r.source.next(p) }

func (r *Reader) note(line int, summary, detail string) {
	r.notes = append(r.notes, Note{line, summary, detail})
}

// sniffed is how many bytes are looked at to tell what a file is.
const sniffed = 4096

// decoded returns the text of a file in UTF-8: decompressed, and without a byte order mark.
func (r *Reader) decoded(in io.Reader) (*bufio.Reader, error) {
	buffered := bufio.NewReaderSize(in, 64<<10)
	start, _ := buffered.Peek(2)
	if bytes.HasPrefix(start, []byte{0x1f, 0x8b}) {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, fmt.Errorf("it begins as a gzip file does, but is none: %w", err)
		}
		buffered = bufio.NewReaderSize(unzipped, 64<<10)
	}
	mark, _ := buffered.Peek(3)
	switch {
	case bytes.Equal(mark, []byte{0xef, 0xbb, 0xbf}):
		_, _ = buffered.Discard(3)
		r.note(1, "the file begins with a byte order mark", "Okta asks for UTF-8 without one: a CSV directory can fail on it. In Excel, save as \"CSV (Comma delimited)\" from a UTF-8 sheet, "+
			"or take the mark off. (Okta help, CSV directory integration prerequisites)")
	case bytes.HasPrefix(mark, []byte{0xff, 0xfe}), bytes.HasPrefix(mark, []byte{0xfe, 0xff}):
		r.note(1, "the file is UTF-16, as Excel writes \"Unicode text\"", "Okta reads UTF-8 only. (Okta help, CSV directory integration prerequisites)")
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		buffered = bufio.NewReaderSize(decoder.Reader(buffered), 64<<10)
	}
	return buffered, nil
}

// formatOf tells the format of a file from its first bytes; the name decides where these fit more than one.
func formatOf(name string, start []byte) (Format, error) {
	ending := strings.ToLower(path.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz")))
	text := bytes.TrimLeft(start, " \t\r\n")
	switch {
	case text[0] == '[' || text[0] == '{':
		return JSON, nil
	case ending == ".json" || ending == ".ndjson" || ending == ".jsonl":
		return "", errors.New("its name says JSON, but it begins with neither [ nor {")
	case bytes.IndexByte(start, 0) >= 0:
		return "", errors.New("it is not text: expected CSV, JSON or LDIF, perhaps compressed with gzip (save a spreadsheet as CSV)")
	case ending == ".ldif" || ending == ".ldf" || isLDIF(text):
		return LDIF, nil
	}
	return CSV, nil
}

// isLDIF reports whether a text begins as LDIF does (RFC 2849): comments, then "version:" or "dn:".
func isLDIF(text []byte) bool {
	for line := range bytes.Lines(text) {
		line = bytes.ToLower(bytes.TrimSpace(line))
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		return bytes.HasPrefix(line, []byte("version:")) || bytes.HasPrefix(line, []byte("dn:"))
	}
	return false
}
