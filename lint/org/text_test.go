package org_test

import (
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// TestRangeOf finds parts of a text that was written, from line 2, column 5 and byte 10 on, as
//
//	é\tab
//	  cd
//
// where the indentation of the second line was stripped.
func TestRangeOf(t *testing.T) {
	whole := hcl.Range{Filename: "f", Start: hcl.Pos{Line: 2, Column: 4, Byte: 9}, End: hcl.Pos{Line: 4, Column: 1, Byte: 22}}
	text := org.Text{
		Value: "é\tab\ncd",
		Range: whole,
		Segments: []org.Segment{
			{Start: 0, End: 2, Range: span(2, 5, 10, 2, 6, 12), Verbatim: true},
			{Start: 2, End: 3, Range: span(2, 6, 12, 2, 8, 14)},
			{Start: 3, End: 6, Range: span(2, 8, 14, 3, 1, 17), Verbatim: true},
			{Start: 6, End: 8, Range: span(3, 3, 19, 3, 5, 21), Verbatim: true},
		},
	}
	for _, tc := range []struct {
		name       string
		start, end int
		want       hcl.Range
	}{
		{"a wide character", 0, 2, span(2, 5, 10, 2, 6, 12)},
		{"an escape", 2, 3, span(2, 6, 12, 2, 8, 14)},
		{"within a line", 4, 5, span(2, 9, 15, 2, 10, 16)},
		{"after a stripped indentation", 6, 7, span(3, 3, 19, 3, 4, 20)},
		{"up to a stripped indentation", 3, 6, span(2, 8, 14, 3, 1, 17)},
		{"across lines", 4, 8, span(2, 9, 15, 3, 5, 21)},
		{"an empty part", 6, 6, span(3, 3, 19, 3, 3, 19)},
		{"the end", 8, 8, span(3, 5, 21, 3, 5, 21)},
		{"out of bounds", 3, 99, whole},
		{"backwards", 3, 2, whole},
	} {
		if got := text.RangeOf(tc.start, tc.end); got != tc.want {
			t.Errorf("%s: %#v, want %#v", tc.name, got, tc.want)
		}
	}
	text.Segments = text.Segments[:1]
	if got := text.RangeOf(4, 5); got != whole {
		t.Errorf("without a segment: %#v, want %#v", got, whole)
	}
}

func span(fromLine, fromColumn, fromByte, toLine, toColumn, toByte int) hcl.Range {
	return hcl.Range{
		Filename: "f",
		Start:    hcl.Pos{Line: fromLine, Column: fromColumn, Byte: fromByte},
		End:      hcl.Pos{Line: toLine, Column: toColumn, Byte: toByte},
	}
}
