package report

import "github.com/hashicorp/hcl/v2"

// unitBlock is the distance of the offsets in a file for which the number of code units is remembered, in bytes: a file can be one
// line of megabytes with a finding at every word.
const unitBlock = 1024

// codeUnitColumn returns the 1-based column of a position in UTF-16 code units, which SARIF, editors and Java tools count; columns of
// hcl.Pos count grapheme clusters. Where the source is not known, the column stays as it is.
func (s *sources) codeUnitColumn(filename string, pos hcl.Pos) int {
	f := s.file(filename)
	if f == nil {
		return max(1, pos.Column)
	}
	start, end, ok := f.line(pos.Line)
	if !ok {
		return max(1, pos.Column)
	}
	return f.codeUnits(f.offset(pos, start, end)) - f.codeUnits(start) + 1
}

// codeUnits returns how many UTF-16 code units the bytes before an offset stand for.
func (f *file) codeUnits(offset int) int {
	if f.units == nil {
		total := 0
		for at := 0; at <= len(f.src); at += unitBlock {
			f.units = append(f.units, total)
			total += countCodeUnits(f.src[at:min(at+unitBlock, len(f.src))])
		}
	}
	block := offset / unitBlock
	return f.units[block] + countCodeUnits(f.src[block*unitBlock:offset])
}

// countCodeUnits counts a character at its first byte, so that a text may be cut anywhere; one of four bytes takes two units.
func countCodeUnits(utf8Text []byte) int {
	n := 0
	for _, b := range utf8Text {
		switch {
		case b >= 0xF0:
			n += 2
		case b < 0x80 || b >= 0xC0:
			n++
		}
	}
	return n
}
