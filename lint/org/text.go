package org

import (
	"bytes"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
)

// Text is a string from a configuration, with enough memory of how it was written to point at any part of it.
type Text struct {
	Value string
	// Unknown says, in words for a reader, why Value could not be determined; "" when it is known.
	Unknown string
	// Range is where the value, or the expression that yields it, is written.
	Range hcl.Range
	// Segments map parts of Value to the source bytes they were written as, in order; a part without a segment (it came
	// from a variable, say) is at Range.
	Segments []Segment
}

// Segment says that Value[Start:End] was written as Range. Where Verbatim holds the bytes are the same one for one, so that
// any part of it has an exact place; otherwise (an escape sequence) only the whole segment has.
type Segment struct {
	Start, End int // byte offsets in Value, half-open
	Range      hcl.Range
	Verbatim   bool
}

// Known reports whether the text's value was determined.
func (t Text) Known() bool { return t.Unknown == "" }

// RangeOf returns where the part Value[start:end] (byte offsets) was written: exactly, where segments cover both of its ends,
// and Range otherwise. Columns count grapheme clusters, as hcl.Pos does. The range of an empty part is empty.
func (t Text) RangeOf(start, end int) hcl.Range {
	if start < 0 || end < start || end > len(t.Value) {
		return t.Range
	}
	from, ok := t.position(start, true)
	if !ok {
		return t.Range
	}
	if start == end {
		return hcl.Range{Filename: t.Range.Filename, Start: from, End: from}
	}
	to, ok := t.position(end, false)
	if !ok || to.Byte < from.Byte {
		return t.Range
	}
	return hcl.Range{Filename: t.Range.Filename, Start: from, End: to}
}

// position finds the place of a byte offset. At the border of two segments a part that starts there belongs to the later one, and
// a part that ends there to the earlier one: what was written between them (a stripped indentation) is then left out.
func (t Text) position(offset int, starts bool) (hcl.Pos, bool) {
	var at hcl.Pos
	found := false
	for _, s := range t.Segments {
		switch {
		case offset < s.Start || offset > s.End:
			continue
		case found && !starts:
			return at, true
		case offset == s.Start:
			at = s.Range.Start
		case offset == s.End:
			at = s.Range.End
		case s.Verbatim:
			at = advance(s.Range.Start, t.Value[s.Start:offset])
		case starts:
			at = s.Range.Start
		default:
			at = s.Range.End
		}
		found = true
	}
	return at, found
}

// advance moves a position past a text, counting lines and grapheme clusters.
func advance(pos hcl.Pos, text string) hcl.Pos {
	rest := []byte(text)
	for len(rest) > 0 {
		n, cluster, err := textseg.ScanGraphemeClusters(rest, true)
		if err != nil || n == 0 {
			return pos
		}
		pos.Byte += n
		if bytes.HasSuffix(cluster, []byte{'\n'}) {
			pos.Line++
			pos.Column = 1
		} else {
			pos.Column++
		}
		rest = rest[n:]
	}
	return pos
}
