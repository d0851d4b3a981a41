package strset

import "sync"

// PreHalvesReplaced is the set of the strings that are in s once each half of a character is replaced, by a question mark or by U+FFFD: what
// becomes of halves where text is converted to UTF-8.
func (s Set) PreHalvesReplaced() Set {
	if s.n == nil || s.n.kind == kindLengths && !s.n.whole {
		return s
	}
	return s.preimage(replacingHalves(), s.n.bounds)
}

var replacingHalves = sync.OnceValue(func() *transducer {
	return &transducer{states: []transducerState{{arcs: []arc{
		{lo: 0, hi: highLo - 1, copy: true},
		{lo: highLo, hi: lowHi, out: "?"},
		{lo: highLo, hi: lowHi, out: "\uFFFD"},
		{lo: lowHi + 1, hi: maxRune, copy: true},
	}, accept: true}}, ambiguous: true}
})
