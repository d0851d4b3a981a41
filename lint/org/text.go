package org

import "github.com/hashicorp/hcl/v2"

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
