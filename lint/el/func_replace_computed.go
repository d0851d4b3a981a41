package el

import (
	"iter"
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// Replacing where the text to find, or its replacement, is not a constant. A few constants are looked at one by one. Of others the
// image keeps what matters: which letters a result may have, and how long it may be.

// computed is cases where match or repl is not one text.
func (r replacing) computed(args []Set) []Case {
	matches, ok1 := args[1].Strs.Words(maxPairs)
	repls, ok2 := args[2].Strs.Words(maxPairs)
	if ok1 && ok2 && len(matches)*len(repls) <= maxPairs {
		var cases []Case
		for _, m := range matches {
			for _, w := range repls {
				cases = append(cases, r.cases([]Set{args[0], StrSet(strset.Of(m)), StrSet(strset.Of(w))})...)
			}
		}
		return cases
	}
	match, repl := args[1].Strs, args[2].Strs
	plainMatch, plainRepl := strset.Intersect(match, plainMatches()), strset.Intersect(repl, plainReplacements())
	some := Meaning{Image: r.imageOfAny, Inverse: r.inverseOfAny}
	special := func(match, repl strset.Set) Case {
		return Case{
			Args:         []Set{args[0], StrSet(match), StrSet(repl)},
			Undocumented: r.literal.What,
			Meaning:      some,
			Else:         []Meaning{Always(AnyString().Union(FailSet()))},
		}
	}
	return []Case{
		{Args: []Set{args[0], StrSet(plainMatch), StrSet(plainRepl)}, Meaning: some},
		special(match.Minus(plainMatch), repl),
		special(plainMatch, repl.Minus(plainRepl)),
	}
}

// withoutAny are the strings that hold none of the letters.
func withoutAny(letters string) strset.Set {
	some := strset.Empty()
	for _, c := range letters {
		some = strset.Union(some, strset.Runes(strset.Range{Lo: c, Hi: c}))
	}
	return strset.Concat(strset.All(), some, strset.All()).Complement()
}

// plainMatches and plainReplacements are the texts that mean the same literally and as a regular expression (isPlain).
func plainMatches() strset.Set      { return withoutAny(specialInMatch).Minus(strset.Of("")) }
func plainReplacements() strset.Set { return withoutAny(specialInRepl) }

// imageOfAny are the texts between the matches, with replacements between them.
func (r replacing) imageOfAny(args []Set) Set {
	s, match, repl := args[0].Strs, args[1].Strs, args[2].Strs
	lengths := strset.Lengths(shortestReplaced(s, match, repl), r.longest(s, match, repl))
	between := s.Substrings()
	if m, ok := match.Single(); ok && m != "" {
		has := strset.Containing(m)
		if before, after := s.Before(m), s.After(m); r.onlyFirst || strset.Disjoint(after, has) {
			return StrSet(strset.Union(s.Minus(has), strset.Intersect(strset.Concat(before, repl, after), lengths)))
		}
		between = between.Minus(has)
	}
	texts := strset.Concat(between, strset.Concat(repl, between).Repeat(0, r.mostTimes()))
	return StrSet(strset.Intersect(texts, lengths))
}

// shortestReplaced is the least length of a result: nothing gets shorter where every replacement is as long as what it replaces.
func shortestReplaced(s, match, repl strset.Set) int {
	if most, ok := match.MaxLen(); ok && repl.MinLen() >= most {
		return s.MinLen()
	}
	return min(s.MinLen(), repl.MinLen())
}

// mostTimes is how often a text is replaced at most, -1 for any number.
func (r replacing) mostTimes() int {
	if r.onlyFirst {
		return 1
	}
	return -1
}

// longest is the greatest length of a result in UTF-16 code units, -1 where there is none.
func (r replacing) longest(s, match, repl strset.Set) int {
	n, ok1 := s.MaxLen()
	more, ok2 := repl.MaxLen()
	if !ok1 || !ok2 || n > maxFollowed || more > maxFollowed {
		return -1
	}
	least := match.MinLen()
	times := n + 1 // an empty match is found before, between and after all letters
	if least > 0 {
		times = n / least
	}
	if r.onlyFirst {
		times = min(times, 1)
	}
	return n + times*max(0, more-least)
}

// inverseOfAny tries a few texts for what is not constant, for each of which the inverse image is known, and then admits the whole box.
func (r replacing) inverseOfAny(args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		if r.imageOfAny(args).Intersect(out).IsEmpty() {
			return
		}
		for m := range samples(args[1].Strs) {
			for w := range samples(args[2].Strs) {
				box := []Set{StrSet(r.inverse(out.Strs, m, w)), StrSet(strset.Of(m)), StrSet(strset.Of(w))}
				if !yield(box) {
					return
				}
			}
		}
		yield(args)
	}
}

// samples yields the only text of a set, or its longest, where it has one, and a short one.
func samples(s strset.Set) iter.Seq[string] {
	return func(yield func(string) bool) {
		n, bounded := s.MaxLen()
		if bounded && n <= maxSample && n > s.MinLen() {
			if w, ok := strset.Intersect(s, strset.Lengths(n, n)).Example(strings.Repeat("x", n)); ok && !yield(w) {
				return
			}
		}
		if w, ok := s.Example(); ok {
			yield(w)
		}
	}
}

// maxSample is the length of the longest sample.
const maxSample = 256
