package strset

// Assertions - anchors, word boundaries, lookahead, lookbehind - read nothing, so they are no sets of words. They are sets
// of words with a place in them: the letter here, which is no code point, stands at that place. For instance $ is
// the words with here at the end or before the last line terminator.
//
// An expression with assertions is compiled to words with a marker, again no code point, for each of them. Those words
// in which some marker stands where its assertion does not hold are taken out, by an automaton for each marker; then
// the markers are erased. So assertions are exact anywhere, in repetitions and in each other.

const here rune = maxRune + 1

func markerSet(m rune) Set {
	return leaf(bounds{}, func() *nfa {
		var b builder
		from, to := b.state(false), b.state(true)
		b.edge(from, m, m, to)
		return b.finish(from)
	})
}

// around is the words with here somewhere, left before it and right after it.
func around(left, right Set) Set { return sequence(left, markerSet(here), right) }

// resolve takes out the words in which an assertion fails, and erases the markers.
func (c *regexpCompiler) resolve(body Set) Set {
	if len(c.assertions) == 0 || body.n == nil {
		return body
	}
	top := here + rune(len(c.assertions))
	return leaf(body.n.bounds, func() *nfa {
		a := body.n.automaton()
		for i, holds := range c.assertions {
			a = product(a, constraint(holds.n.automaton(), here+rune(i+1), top))
		}
		return eraseMarkers(a)
	})
}

// constraint accepts the words over all letters up to top in which the marker only stands where the assertion holds.
func constraint(holds *nfa, marker, top rune) *nfa {
	// An assertion known to hold at too many places still fails for certain at all others.
	known := *holds
	known.inexact = false
	fails := product(negate(&known, here), around(All(), All()).n.automaton())
	if fails.inexact {
		return unknown(top, holds.limits)
	}
	// Put the marker in the place of here, and let other markers (and the enclosing assertion's here) stand anywhere.
	b := builder{limits: holds.limits}
	start := b.state(false)
	if !fails.empty() {
		at := b.insertAccepting(fails)
		b.epsilon(start, at)
		for i := range b.edges {
			if b.edges[i].lo == here {
				b.edges[i].lo, b.edges[i].hi = marker, marker
			}
		}
		for q := range int32(fails.size()) {
			b.edge(at+q, here, top, at+q)
		}
	}
	return negate(b.finish(start), top).asInexact(holds.inexact)
}

// eraseMarkers makes the markers read nothing, but keeps here.
func eraseMarkers(a *nfa) *nfa {
	if a.empty() {
		return a
	}
	b := builder{limits: a.limits}
	at := b.insertAccepting(a)
	kept := b.edges[:0]
	for _, e := range b.edges {
		if e.lo > here {
			e.lo, e.hi = epsilon, epsilon
		}
		if e.lo != epsilon || e.from != e.to {
			kept = append(kept, e)
		}
	}
	b.edges = kept
	return b.finish(at).asInexact(a.inexact)
}

// without is the words with here of s that are not in t. When t is inexact nothing is taken away.
func without(s, t Set) Set {
	return leaf(anyLength, func() *nfa { return product(s.n.automaton(), negate(t.n.automaton(), here)) })
}

// lookSet is the assertion of a lookahead or lookbehind.
func lookSet(n rxLook) Set {
	c := &regexpCompiler{}
	body := c.compile(n.body)
	holds := sequence(All(), markerSet(here), body, All())
	if n.behind {
		holds = sequence(All(), body, markerSet(here), All())
	}
	holds = c.resolve(holds)
	if n.negate {
		return without(around(All(), All()), holds)
	}
	return holds
}

// positionSet is the assertion of an anchor or boundary, after java.util.regex.Pattern's nodes Begin, End, Dollar,
// UnixDollar, Caret, UnixCaret and Bound of JDK 17.
func positionSet(p position) Set {
	none, newline := Of(""), Of("\n")
	ends := Union(Runes(lineEnds...), Of("\r\n"))
	inCRLF := sequence(All(), Of("\r"), markerSet(here), newline, All())
	switch p {
	case atStart:
		return around(none, All())
	case atEnd:
		return around(All(), none)
	case atLastLine:
		return without(around(All(), Union(none, ends)), inCRLF)
	case atLastLineUnix:
		return around(All(), Union(none, newline))
	case atLineStart:
		after := Union(none, sequence(All(), Runes(lineEnds...)))
		return without(around(after, Lengths(1, -1)), inCRLF)
	case atLineStartUnix:
		return around(Union(none, sequence(All(), newline)), Lengths(1, -1))
	case atLineEnd:
		return without(around(All(), Union(none, sequence(ends, All()))), inCRLF)
	case atLineEndUnix:
		return around(All(), Union(none, sequence(newline, All())))
	case atWordEdge:
		return wordEdge(true)
	default:
		return wordEdge(false)
	}
}

// wordEdge is \b, or \B when edge is false. What a word is beyond ASCII changed between Java versions (and depends
// on combining marks), so next to other characters either may hold, and the set is inexact.
func wordEdge(edge bool) Set {
	word, other := Runes(wordLetters...), Runes(commonRanges(otherRanges(wordLetters), []Range{{0, 0x7F}})...)
	inWord := sequence(All(), word)
	outside := Union(Of(""), sequence(All(), other))
	wordNext := sequence(word, All())
	outsideNext := Union(Of(""), sequence(other, All()))
	never := Union(around(inWord, wordNext), around(outside, outsideNext))
	if !edge {
		never = Union(around(inWord, outsideNext), around(outside, wordNext))
	}
	holds := without(around(All(), All()), never)
	return leaf(anyLength, func() *nfa { return holds.n.automaton().asInexact(true) })
}
