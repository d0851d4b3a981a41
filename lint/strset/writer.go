package strset

import (
	"cmp"
	"container/heap"
	"iter"
	"slices"
)

// writer writes members of an automaton's set letter by letter. It holds the set of all states that the letters so
// far lead to, so that no choice is made before it must be.
type writer struct {
	sim  *simulation
	dist []int32 // units of the shortest way to acceptance
}

func newWriter(a *nfa) *writer {
	return &writer{sim: newSimulation(a), dist: a.distances()}
}

func (w *writer) start() []int32 { return w.sim.closed([]int32{0}) }

// nearest is the length of the shortest way from the set to acceptance.
func (w *writer) nearest(set []int32) int32 {
	d := int32(maxBound)
	for _, q := range set {
		d = min(d, w.dist[q])
	}
	return d
}

// shortest is a shortest member, with the letters of the guide (over and over) where they fit.
func (w *writer) shortest(guide []rune) string {
	return text(w.finishFrom(w.start(), nil, guide))
}

// finishFrom goes the shortest way from a set to acceptance.
func (w *writer) finishFrom(set []int32, word, guide []rune) []rune {
	for i := 0; ; i++ {
		d := w.nearest(set)
		if d == 0 {
			return word
		}
		ranges := w.onward(set, d)
		if d <= 2 || len(word) == 0 {
			ranges = withoutSpaces(ranges)
		}
		r, ok := guideRune(ranges, guide, len(word))
		if !ok {
			r = readableRune(ranges, len(word))
		}
		set = w.closer(set, r, d)
		word = append(word, r)
	}
}

// onward lists the letters with which the shortest way, of d units, goes on.
func (w *writer) onward(set []int32, d int32) []Range {
	var ranges []Range
	for _, q := range set {
		if w.dist[q] != d {
			continue
		}
		for _, e := range w.sim.a.from(q) {
			if e.lo == epsilon {
				continue
			}
			if lo, hi := e.lo, min(e.hi, maxBMP); lo <= hi && w.dist[e.to]+1 == d {
				ranges = append(ranges, Range{lo, hi})
			}
			if lo, hi := max(e.lo, maxBMP+1), e.hi; lo <= hi && w.dist[e.to]+2 == d {
				ranges = append(ranges, Range{lo, hi})
			}
		}
	}
	return normalRanges(ranges)
}

// closer is the part of the step over r that stays on a shortest way.
func (w *writer) closer(set []int32, r rune, d int32) []int32 {
	next := w.sim.step(set, r)
	return slices.DeleteFunc(next, func(q int32) bool { return w.dist[q] > d-int32(width(r)) })
}

// withoutSpaces leaves the space out if something readable remains.
func withoutSpaces(ranges []Range) []Range {
	other := commonRanges(ranges, otherRanges([]Range{{' ', ' '}}))
	if readableClass(other) < len(preferences) {
		return other
	}
	return ranges
}

// readableClass is the best class of preferences with a letter in ranges.
func readableClass(ranges []Range) int {
	for i, class := range preferences {
		if len(commonRanges(class, ranges)) > 0 {
			return i
		}
	}
	return len(preferences)
}

func guideRune(ranges []Range, guide []rune, at int) (rune, bool) {
	if len(guide) == 0 {
		return 0, false
	}
	for _, r := range variants(guide[at%len(guide)]) {
		if inRanges(ranges, r) {
			return r, true
		}
	}
	return 0, false
}

// follow writes the guide's letters, leaving out those that do not fit, and then goes the shortest way to the
// end. It is false when no letter fitted.
func (w *writer) follow(guide string) (string, bool) {
	set := w.start()
	var word []rune
	for r := range eachLetter(guide) {
		for _, v := range variants(r) {
			if next := w.sim.step(set, v); len(next) > 0 {
				set, word = next, append(word, v)
				break
			}
		}
	}
	if len(word) == 0 {
		return "", false
	}
	return text(w.finishFrom(set, word, lettersOf(guide))), true
}

// longest is a longest member, when there is one of at most maxWritten units.
func (w *writer) longest(guides []string) (string, bool) {
	a := w.sim.a
	if a.lengths.max < 0 || a.lengths.max > maxWritten {
		return "", false
	}
	var guide []rune
	if len(guides) > 0 {
		guide = lettersOf(guides[0])
	}
	left := a.longestWays()
	set := w.start()
	var word []rune
	for {
		d := int32(-1)
		for _, q := range set {
			d = max(d, left[q])
		}
		if d <= 0 {
			return text(word), true
		}
		var narrow, wide []Range
		for _, q := range set {
			for _, e := range a.from(q) {
				if e.lo != epsilon && left[q] == d && e.lo <= maxBMP && left[e.to]+1 == d {
					narrow = append(narrow, Range{e.lo, min(e.hi, maxBMP)})
				}
				if e.lo != epsilon && left[q] == d && e.hi > maxBMP && left[e.to]+2 == d {
					wide = append(wide, Range{max(e.lo, maxBMP+1), e.hi})
				}
			}
		}
		ranges := normalRanges(append(narrow, wide...))
		r, ok := guideRune(ranges, guide, len(word))
		if !ok {
			r = readableRune(ranges, len(word))
		}
		set = slices.DeleteFunc(w.sim.step(set, r), func(q int32) bool { return left[q] != d-int32(width(r)) })
		word = append(word, r)
	}
}

// maxWritten bounds the length of the longest member that is written out.
const maxWritten = 10_000

// longestWays gives for each state of an acyclic automaton the units of the longest way to acceptance.
func (a *nfa) longestWays() []int32 {
	left := make([]int32, a.size())
	for _, q := range a.postorder() {
		for _, e := range a.from(q) {
			left[q] = max(left[q], left[e.to]+int32(width(e.hi)))
		}
	}
	return left
}

// others enumerates members from short to long: best-first search over words, by the length of the shortest member that
// a word can become. Of each stretch of letters only a few are tried.
func (w *writer) others() iter.Seq[string] {
	return func(yield func(string) bool) {
		queue := &drafts{{states: w.start(), length: w.nearest(w.start())}}
		for steps := 0; queue.Len() > 0 && steps < maxDrafts; steps++ {
			d := heap.Pop(queue).(draft)
			if w.sim.accepts(d.states) && !yield(text(d.word)) {
				return
			}
			for i, r := range w.choices(d.states, len(d.word)) {
				next := w.sim.step(d.states, r)
				word := append(slices.Clone(d.word), r)
				heap.Push(queue, draft{
					word:   word,
					states: next,
					length: int32(Len(text(word))) + w.nearest(next),
					strain: d.strain + i,
					serial: steps*choiceLimit + i,
				})
			}
		}
	}
}

const (
	// maxDrafts bounds the words that others looks at.
	maxDrafts = 4096
	// choiceLimit bounds the letters that it tries after each.
	choiceLimit = 16
)

// choices picks a few letters that the set can read, the most readable first, from different stretches.
func (w *writer) choices(set []int32, at int) []rune {
	var out []rune
	ranges := w.sim.letters(set)
	for _, class := range preferences {
		if allowed := commonRanges(class, ranges); len(allowed) > 0 && len(out) < choiceLimit-3 {
			out = append(out, readableRune(allowed, at))
		}
	}
	// One letter of each edge to a state that none of these leads to, lest a whole branch be missed. Halves of characters make no branch
	// that is worth it.
	for _, q := range set {
		edges := w.sim.a.from(q)
		for _, e := range edges {
			if len(out) == choiceLimit {
				return out
			}
			if e.lo == epsilon || e.lo >= highLo && e.hi <= lowHi && len(out) > 0 {
				continue
			}
			led := slices.ContainsFunc(edges, func(f edge) bool {
				return f.to == e.to && slices.ContainsFunc(out, func(r rune) bool { return f.lo <= r && r <= f.hi })
			})
			if !led {
				out = append(out, readableRune([]Range{{e.lo, e.hi}}, at))
			}
		}
	}
	return out
}

// draft is the beginning of a member.
type draft struct {
	word   []rune
	states []int32
	length int32 // of the shortest member that it can become
	strain int   // how far down the choices it went
	serial int   // orders equals
}

// drafts is a heap, the most promising first.
type drafts []draft

func (d drafts) Len() int      { return len(d) }
func (d drafts) Swap(i, j int) { d[i], d[j] = d[j], d[i] }
func (d drafts) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(d[i].length, d[j].length), cmp.Compare(d[i].strain, d[j].strain),
		cmp.Compare(d[i].serial, d[j].serial)) < 0
}
func (d *drafts) Push(x any) { *d = append(*d, x.(draft)) }
func (d *drafts) Pop() any {
	last := (*d)[len(*d)-1]
	*d = (*d)[:len(*d)-1]
	return last
}
