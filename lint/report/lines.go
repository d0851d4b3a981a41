package report

import (
	"bytes"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
)

// sources finds lines in files; each file's lines are indexed when the first of them is asked for.
type sources struct {
	bytes map[string][]byte
	files map[string]*file
}

func newSources(byName map[string][]byte) *sources {
	return &sources{bytes: byName, files: make(map[string]*file)}
}

// file returns the file of the given name, nil where its source is not known.
func (s *sources) file(name string) *file {
	if f, ok := s.files[name]; ok {
		return f
	}
	var f *file
	if src, ok := s.bytes[name]; ok {
		f = newFile(src)
	}
	s.files[name] = f
	return f
}

// file is a source with the offsets at which its lines start.
type file struct {
	src    []byte
	starts []int
	units  []int // UTF-16 code units before every unitBlock bytes; nil until they are asked for
}

func newFile(src []byte) *file {
	f := &file{src: src, starts: []int{0}}
	for at := 0; ; {
		n := bytes.IndexByte(src[at:], '\n')
		if n < 0 {
			return f
		}
		at += n + 1
		f.starts = append(f.starts, at)
	}
}

// line returns the offsets of the 1-based line, its end (LF or CR LF) not included.
func (f *file) line(number int) (start, end int, ok bool) {
	if number < 1 || number > len(f.starts) {
		return 0, 0, false
	}
	start, end = f.starts[number-1], len(f.src)
	if number < len(f.starts) {
		end = f.starts[number] - 1
	}
	if end > start && f.src[end-1] == '\r' {
		end--
	}
	return start, end, true
}

// offset returns the byte offset of a position inside the line that starts and ends at the given ones. A position that carries
// no offset, or not one in its line, is found by its column, which counts grapheme clusters.
func (f *file) offset(pos hcl.Pos, start, end int) int {
	if start <= pos.Byte && pos.Byte <= end && (pos.Byte > start || pos.Column <= 1) {
		return pos.Byte
	}
	at := start
	for column := 1; column < pos.Column && at < end; column++ {
		n, _, err := textseg.ScanGraphemeClusters(f.src[at:end], true)
		if err != nil || n == 0 {
			return end
		}
		at += n
	}
	return at
}
