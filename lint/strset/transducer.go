package strset

import (
	"cmp"
	"slices"
	"strings"
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

// arc reads one code point r of lo..hi, writes out and then, when copy is set, r+shift.
type arc struct {
	lo, hi rune
	out    string
	copy   bool
	shift  rune
	to     int32
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
		fill(before(a.lo))
		out = append(out, a)
		next = max(next, after(a.hi))
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
	var out strings.Builder
	q := int32(0)
	for _, r := range s {
		a, ok := t.arcAt(q, r)
		if !ok {
			return "", false
		}
		out.WriteString(a.out)
		if a.copy {
			out.WriteRune(r + a.shift)
		}
		q = a.to
	}
	if !t.states[q].accept {
		return "", false
	}
	out.WriteString(t.states[q].final)
	return out.String(), true
}
