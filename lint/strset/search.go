package strset

// The transducers of this file look for a literal from the left. Their states count how much of it has been read: a
// Knuth-Morris-Pratt automaton that holds back its output while a match may be under way.

// searcher describes what a search does with what it reads.
type searcher struct {
	match []rune
	keep  bool               // write the text before the match (all of it if there is none)
	found func(to int32) arc // the last letter of the match was read; to is the state after all searching ones
	total bool               // defined for texts without a match
}

// transducer has one state for each proper prefix of the literal and, last, the given state for what follows it.
func (s searcher) transducer(rest transducerState) *transducer {
	n := len(s.match)
	borders := borders(s.match)
	states := make([]transducerState, n, n+1)
	for k := range n {
		state := transducerState{accept: s.total}
		if s.total && s.keep {
			state.final = text(s.match[:k])
		}
		// Letters of the literal may continue this match or an overlapping one; any other ends all hope.
		var arcs []arc
		for _, r := range letterRanges(s.match) {
			arcs = append(arcs, s.read(k, r.Lo, borders, int32(n)))
		}
		state.arcs = withDefault(arcs, s.fail(k))
		states[k] = state
	}
	return &transducer{states: append(states, rest)}
}

// read is the arc for a letter r of the literal after k letters of it.
func (s searcher) read(k int, r rune, borders []int, done int32) arc {
	if s.match[k] == r && k+1 == len(s.match) {
		a := s.found(done)
		a.lo, a.hi = r, r
		return a
	}
	next := k
	for next > 0 && s.match[next] != r {
		next = borders[next]
	}
	if s.match[next] != r {
		a := s.fail(k)
		a.lo, a.hi = r, r
		return a
	}
	next++
	a := arc{lo: r, hi: r, to: int32(next)}
	if s.keep {
		a.out = text(s.match[:k+1-next]) // what can no longer belong to a match
	}
	return a
}

// fail gives up what was held back.
func (s searcher) fail(k int) arc {
	if !s.keep {
		return arc{}
	}
	return arc{out: text(s.match[:k]), copy: true}
}

// borders gives for each length k the longest proper border of the first k runes: the classical failure function.
func borders(match []rune) []int {
	b := make([]int, len(match)+1)
	for i, k := 1, 0; i < len(match); i++ {
		for k > 0 && match[i] != match[k] {
			k = b[k]
		}
		if match[i] == match[k] {
			k++
		}
		b[i+1] = k
	}
	return b
}

// letterRanges lists the distinct runes, sorted, a range each.
func letterRanges(runes []rune) []Range {
	var letters []Range
	for _, r := range normalRanges(toRanges(runes)) {
		for c := r.Lo; c <= r.Hi; c++ {
			letters = append(letters, Range{c, c})
		}
	}
	return letters
}

func toRanges(runes []rune) []Range {
	ranges := make([]Range, len(runes))
	for i, r := range runes {
		ranges[i] = Range{r, r}
	}
	return ranges
}

// copying copies everything.
func copying(self int32) transducerState {
	return transducerState{arcs: []arc{{lo: 0, hi: maxRune, copy: true, to: self}}, accept: true}
}

// dropping reads everything and writes nothing.
func dropping(self int32) transducerState {
	return transducerState{arcs: []arc{{lo: 0, hi: maxRune, to: self}}, accept: true}
}

func replacing(match, repl string) *transducer {
	s := searcher{match: lettersOf(match), keep: true, total: true, found: func(int32) arc { return arc{out: repl} }}
	return s.transducer(copying(int32(len(s.match)))) // the last state is never reached
}

func replacingFirst(match, repl string) *transducer {
	if match == "" {
		return &transducer{states: []transducerState{
			{arcs: []arc{{lo: 0, hi: maxRune, out: repl, copy: true, to: 1}}, accept: true, final: repl},
			copying(1),
		}}
	}
	s := searcher{match: lettersOf(match), keep: true, total: true, found: func(to int32) arc { return arc{out: repl, to: to} }}
	return s.transducer(copying(int32(len(s.match))))
}

func takingBefore(sep string) *transducer {
	s := searcher{match: lettersOf(sep), keep: true, found: func(to int32) arc { return arc{to: to} }}
	return s.transducer(dropping(int32(len(s.match))))
}

func takingAfter(sep string) *transducer {
	s := searcher{match: lettersOf(sep), found: func(to int32) arc { return arc{to: to} }}
	return s.transducer(copying(int32(len(s.match))))
}
