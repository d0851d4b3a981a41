package hcltext

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// scanner walks the source of one literal and collects what it says.
type scanner struct {
	src      []byte
	filename string
	pos      hcl.Pos
	end      int // byte offset in src where the literal ends
	quoted   bool

	value    strings.Builder
	segments []org.Segment
}

// lines reads a heredoc line by line, leaving out of each line the indentation that want, which is what hcl made of it, lacks.
func (s *scanner) lines(want string) {
	for s.pos.Byte < s.end {
		stop := s.end
		if i := bytes.IndexByte(s.src[s.pos.Byte:s.end], '\n'); i >= 0 {
			stop = s.pos.Byte + i + 1
		}
		spelled := scanner{src: s.src, pos: s.pos}
		spelled.upTo(stop)
		var line string
		line, want = firstLine(want)
		s.skip(stripped(spelled.value.String(), line))
		s.upTo(stop)
	}
}

func firstLine(text string) (line, rest string) {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, ""
}

// stripped returns how many bytes of indentation were taken off a heredoc's line to make want of it.
func stripped(line, want string) int {
	cut := len(line) - len(want)
	if cut <= 0 || !strings.HasSuffix(line, want) || strings.Trim(line[:cut], " \t") != "" {
		return 0
	}
	return cut
}

// upTo reads up to a byte offset of the source; the last segment so far is not continued.
func (s *scanner) upTo(stop int) {
	joined := false
	if s.segments == nil {
		escapes := bytes.Count(s.src[s.pos.Byte:stop], []byte{'\\'})
		s.segments = make([]org.Segment, 0, 1+2*escapes)
		s.value.Grow(stop - s.pos.Byte)
	}
	for s.pos.Byte < stop {
		start, from := s.pos, s.value.Len()
		said, size, verbatim := s.unit(stop)
		s.skip(size)
		s.value.WriteString(said)
		if last := len(s.segments) - 1; joined && verbatim {
			s.segments[last].End = s.value.Len()
			s.segments[last].Range.End = s.pos
			continue
		}
		rng := hcl.Range{Filename: s.filename, Start: start, End: s.pos}
		s.segments = append(s.segments, org.Segment{Start: from, End: s.value.Len(), Range: rng, Verbatim: verbatim})
		joined = verbatim
	}
}

// unit decodes what stands at the current position: an escape, or the characters up to the next possible one.
func (s *scanner) unit(stop int) (said string, size int, verbatim bool) {
	b := s.src[s.pos.Byte:stop]
	if said, size := s.escape(b); size > 0 {
		return said, size, false
	}
	for size = 1; size < len(b); size++ {
		if c := b[size]; c == '\\' && s.quoted || c == '$' || c == '%' {
			break
		}
	}
	return string(b[:size]), size, true
}

// escape decodes the escape sequence that b starts with; size is 0 when it starts with none.
func (s *scanner) escape(b []byte) (said string, size int) {
	switch {
	case bytes.HasPrefix(b, []byte("$${")) || bytes.HasPrefix(b, []byte("%%{")):
		return string(b[1:3]), 3
	case !s.quoted || len(b) < 2 || b[0] != '\\':
		return "", 0
	}
	switch b[1] {
	case 'n':
		return "\n", 2
	case 'r':
		return "\r", 2
	case 't':
		return "\t", 2
	case '"', '\\':
		return string(b[1]), 2
	case 'u':
		return codePoint(b, 4)
	case 'U':
		return codePoint(b, 8)
	}
	return "", 0
}

// codePoint decodes \u or \U with the given number of hexadecimal digits.
func codePoint(b []byte, digits int) (string, int) {
	if len(b) < 2+digits {
		return "", 0
	}
	n, err := strconv.ParseInt(string(b[2:2+digits]), 16, 32)
	if err != nil || n < 0 {
		return "", 0
	}
	return string(rune(n)), 2 + digits
}

// skip moves the position on by n bytes, counting lines and grapheme clusters as hcl does.
func (s *scanner) skip(n int) {
	for b := s.src[s.pos.Byte : s.pos.Byte+n]; len(b) > 0; {
		if c := b[0]; c < utf8.RuneSelf && c >= ' ' && (len(b) == 1 || b[1] < utf8.RuneSelf) {
			s.pos.Byte++ // a printable character that nothing combines with, as nearly all are
			s.pos.Column++
			b = b[1:]
			continue
		}
		adv, cluster, err := textseg.ScanGraphemeClusters(b, true)
		if err != nil || adv == 0 {
			return
		}
		s.pos.Byte += adv
		if bytes.HasSuffix(cluster, []byte{'\n'}) {
			s.pos.Line++
			s.pos.Column = 1
		} else {
			s.pos.Column++
		}
		b = b[adv:]
	}
}
