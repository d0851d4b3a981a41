package strset

// Cut is s from the UTF-16 unit start up to, not including, the unit end; end < 0 means the end of s. It is false when
// s has no such units (or start is after end): Java's substring would throw. Of a character that is cut in two a half remains.
func Cut(s string, start, end int) (string, bool) {
	if !cuttable(start, end) {
		return "", false
	}
	var out []rune
	at := 0
	for r := range eachLetter(s) {
		w := width(r)
		lo, hi := max(at, start), at+w
		if end >= 0 {
			hi = min(hi, end)
		}
		switch {
		case hi-lo == w:
			out = append(out, r)
		case hi > lo && lo == at:
			out = append(out, highHalf.of(r))
		case hi > lo:
			out = append(out, lowHalf.of(r))
		}
		at += w
	}
	return text(out), at >= max(start, end)
}

func cuttable(start, end int) bool { return start >= 0 && (end < 0 || start <= end) }

// Cut is the set of the pieces from unit start up to unit end, of those members that are long enough.
func (s Set) Cut(start, end int) Set {
	if s.n == nil || !cuttable(start, end) {
		return Set{}
	}
	have := s.n.bounds
	b := bounds{max(have.min-start, 0), have.max}
	if end >= 0 {
		b = bounds{end - start, end - start}
	} else if have.max >= 0 {
		b.max = have.max - start
	}
	if have.max >= 0 && have.max < max(start, end) {
		return Set{}
	}
	switch {
	case start == 0 && end < 0:
		return s
	case s.n.kind == kindLengths && !s.n.whole:
		return lengths(b, false)
	case max(start, end) > maxCut:
		return leaf(b, func() *nfa { return unknown(maxRune, nil) })
	}
	if s.n.kind == kindLengths && end >= 0 { // all that counts is whether something may, or must, follow: one unit stands for it
		standIn := bounds{min(max(have.min, end), end+1), end + 1}
		if have.max == end {
			standIn.max = end
		}
		s = lengths(standIn, true)
	}
	return s.image(cutting(start, end), b)
}

// PreCut is the set of all strings, of the length that takes, whose piece from unit start up to unit end is in s.
func (s Set) PreCut(start, end int) Set {
	if s.n == nil || !cuttable(start, end) {
		return Set{}
	}
	b := bounds{s.n.bounds.min + start, -1}
	if end >= 0 {
		b.min = max(b.min, end)
	} else if s.n.bounds.max >= 0 {
		b.max = s.n.bounds.max + start
	}
	if max(start, end) > maxCut {
		return leaf(b, func() *nfa { return unknown(maxRune, nil) })
	}
	return s.preimage(cutting(start, end), b)
}

// maxCut is the highest unit that a transducer counts to.
const maxCut = 10_000

// cutting counts units: state i has read i of them, up to the last that matters.
func cutting(start, end int) *transducer {
	last := max(start, end)
	states := make([]transducerState, last+1)
	for i := range last {
		states[i].arcs = []arc{cutArc(i, 1, start, end), cutArc(i, 2, start, end)}
	}
	if end < 0 {
		states[last] = copying(int32(last))
	} else {
		states[last] = dropping(int32(last))
	}
	return &transducer{states: states}
}

// cutArc reads a code point of w units after i units.
func cutArc(i, w, start, end int) arc {
	a := arc{lo: 0, hi: maxBMP, to: int32(min(i+w, max(start, end)))}
	if w == 2 {
		a.lo, a.hi = maxBMP+1, maxRune
	}
	lo, hi := max(i, start), i+w
	if end >= 0 {
		hi = min(hi, end)
	}
	switch {
	case hi-lo == w:
		a.copy = true
	case hi > lo && lo == i:
		a.half = highHalf
	case hi > lo:
		a.half = lowHalf
	}
	return a
}
