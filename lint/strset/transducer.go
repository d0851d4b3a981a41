package strset

import (
	"cmp"
	"slices"
)

// transducer is a deterministic finite-state transducer with final outputs (a subsequential machine): in each
// state it reads a code point, writes something and moves on; at the end of the input it writes the state's
// final output, or, when the state does not accept, the function is not defined for that input.
//
// A transducer is the one description of a string function from which its image (transducer_image.go) and its preimage
// (transducer_preimage.go) on sets follow.
type transducer struct {
	states []transducerState // starts in state 0
	// ambiguous marks a relation rather than a function: state 0 may do several things with a code point.
	ambiguous bool
}

type transducerState struct {
	arcs   []arc // sorted by lo; what no arc reads is not in the function's domain
	accept bool
	final  string
}

// arc reads one letter r of lo..hi, writes out and then, when copy is set, r+shift, or else the given half of r.
type arc struct {
	lo, hi rune
	out    string
	copy   bool
	shift  rune
	half   half
	to     int32
}

// half is one of the halves of a character beyond U+FFFF, or neither.
type half uint8

const (
	noHalf half = iota
	highHalf
	lowHalf
)

// of is that half of r.
func (h half) of(r rune) rune {
	high, low := halvesOf(r)
	if h == highHalf {
		return high
	}
	return low
}

// ofRange are those halves of the characters lo..hi.
func (h half) ofRange(lo, hi rune) []Range {
	var out []Range
	for _, b := range blocks(lo, hi) {
		out = append(out, b[h-highHalf])
	}
	return normalRanges(out)
}

// in are the characters of lo..hi that have one of these halves.
func (h half) in(lo, hi rune, halves Range) []Range {
	low := Range{max(halves.Lo, lowLo), min(halves.Hi, lowHi)}
	high := Range{max(halves.Lo, highLo), min(halves.Hi, highHi)}
	if h == highHalf {
		low = Range{lowLo, lowHi}
	} else {
		high = Range{highLo, highHi}
	}
	if low.Lo > low.Hi || high.Lo > high.Hi {
		return nil
	}
	var all []Range
	if low == (Range{lowLo, lowHi}) {
		all = []Range{{character(high.Lo, lowLo), character(high.Hi, lowHi)}}
	} else {
		for r := high.Lo; r <= high.Hi; r++ {
			all = append(all, Range{character(r, low.Lo), character(r, low.Hi)})
		}
	}
	return commonRanges(all, []Range{{lo, hi}})
}

// rewrites makes a transducer of one state that replaces each code point of the given arcs and copies all others.
func rewrites(arcs []arc) *transducer {
	slices.SortStableFunc(arcs, func(a, b arc) int { return cmp.Compare(a.lo, b.lo) })
	return &transducer{states: []transducerState{{arcs: withDefault(arcs, arc{copy: true}), accept: true}}}
}

// withDefault fills the gaps between sorted arcs with copies of the arc other.
func withDefault(arcs []arc, other arc) []arc {
	var out []arc
	next := rune(0)
	fill := func(hi rune) {
		if next <= hi {
			other.lo, other.hi = next, hi
			out = append(out, other)
		}
	}
	for _, a := range arcs {
		fill(a.lo - 1)
		out = append(out, a)
		next = max(next, a.hi+1)
	}
	fill(maxRune)
	return out
}

// arcAt is the arc of state q that reads r.
func (t *transducer) arcAt(q int32, r rune) (arc, bool) {
	arcs := t.states[q].arcs
	i, _ := slices.BinarySearchFunc(arcs, r, func(a arc, r rune) int { return cmp.Compare(a.hi, r) })
	if i == len(arcs) || arcs[i].lo > r {
		return arc{}, false
	}
	return arcs[i], true
}

// apply runs the transducer on a string; false when the function is not defined for it.
func (t *transducer) apply(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	q := int32(0)
	for r := range eachLetter(s) {
		a, ok := t.arcAt(q, r)
		if !ok {
			return "", false
		}
		out = append(out, a.out...)
		switch {
		case a.copy:
			out = appendLetter(out, r+a.shift)
		case a.half != noHalf:
			out = appendLetter(out, a.half.of(r))
		}
		q = a.to
	}
	if !t.states[q].accept {
		return "", false
	}
	return Rejoin(string(append(out, t.states[q].final...))), true
}
