package prove

import (
	"iter"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// tries yields profiles of an environment that are worth evaluating before anything is searched for: readable ones with a telling value
// in one attribute; one that is nothing but readable; one with a telling value in every attribute that may hold it; those in which one attribute is
// longer by a character than a number in the expression, which most often is the length of a cut; and, where every
// attribute has a greatest length, one of the longest. Where one has none a search finds better readable values than very long ones.
// Telling values that do not look like what an attribute holds come after those that do.
func (sc *scope) tries(v env, telling []el.Value) iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		first, ok := sc.readable(v)
		if !ok || !sc.one(v, first, telling, true, yield) || !yield(first) || !sc.one(v, first, telling, false, yield) {
			return
		}
		if !sc.besideWritten(v, first, telling, yield) {
			return
		}
		for _, t := range telling {
			all := slices.Clone(first)
			for i := range v {
				if v[i].Contains(t) {
					all[i] = t
				}
			}
			if len(v) > 1 && !yield(all) {
				return
			}
		}
		if !sc.justLonger(v, first, yield) {
			return
		}
		for _, s := range v {
			if n, bounded := s.Strs.MaxLen(); !bounded || n > longest {
				return
			}
		}
		if vals, ok := sc.ofLength(v, mostOf); !ok || !yield(vals) || !sc.recases {
			return
		}
		for _, letter := range growing {
			if !yield(sc.filled(v, letter)) {
				return
			}
		}
	}
}

// justLonger yields profiles in which the text of one attribute is longer by one unit than a number that is written in the expression.
func (sc *scope) justLonger(v env, first []el.Value, yield func([]el.Value) bool) bool {
	for _, n := range sc.numbers {
		for i, s := range v[:min(len(v), maxAlone)] {
			long, ok := sc.havingLength(i, s, n+1)
			if !ok || first[i].Kind() == el.Str && strset.Len(first[i].Str()) > n {
				continue
			}
			vals := slices.Clone(first)
			if vals[i] = long; !yield(vals) {
				return false
			}
		}
		if sc.recases && !sc.justGrowing(v, first, n, yield) {
			return false
		}
	}
	return true
}

// justGrowing yields profiles in which one attribute has so many letters that become several in another case.
func (sc *scope) justGrowing(v env, first []el.Value, n int, yield func([]el.Value) bool) bool {
	for _, letter := range growing {
		x := el.StrValue(strings.Repeat(letter, n))
		for i, s := range v[:min(len(v), maxAlone)] {
			if !s.Contains(x) {
				continue
			}
			vals := slices.Clone(first)
			if vals[i] = x; !yield(vals) {
				return false
			}
		}
	}
	return true
}

// lengthsIn are the whole numbers of an expression that may be lengths, the greatest first.
func lengthsIn(expr el.Expr) []int {
	var numbers []int
	el.Walk(expr, func(e el.Expr) bool {
		if l, ok := e.(*el.Literal); ok && l.Value.Kind() == el.Int {
			if n := l.Value.Float(); 0 < n && n < longest && !slices.Contains(numbers, int(n)) {
				numbers = append(numbers, int(n))
			}
		}
		return len(numbers) < maxWritten
	})
	slices.SortFunc(numbers, func(a, b int) int { return b - a })
	return numbers
}

// growing are letters that are longest in upper case, and in lower case.
var growing = []string{"ΐ", "İ"}

// filled returns the profile of the longest values that can have one letter only, and of readable ones elsewhere.
func (sc *scope) filled(v env, letter string) []el.Value {
	vals, _ := sc.readable(v)
	for i, s := range v {
		if x := el.StrValue(strings.Repeat(letter, mostOf(s.Strs))); v[i].Contains(x) {
			vals[i] = x
		}
	}
	return vals
}

// readable returns the profile of the values that people read best.
func (sc *scope) readable(v env) ([]el.Value, bool) {
	vals := make([]el.Value, len(v))
	for i, s := range v {
		best := sc.choose(i, s, 1)
		if len(best) == 0 {
			return nil, false
		}
		vals[i] = best[0]
	}
	return vals, true
}

// maxAlone bounds the attributes that are tried one at a time.
const maxAlone = 32

// one yields a profile with a telling value in one attribute after the other: in those that it fits, or in the others.
func (sc *scope) one(v env, first, telling []el.Value, fitting bool, yield func([]el.Value) bool) bool {
	for _, t := range telling {
		for i := range v[:min(len(v), maxAlone)] {
			if sc.fits(i, t) != fitting || !v[i].Contains(t) {
				continue
			}
			vals := slices.Clone(first)
			vals[i] = t
			if !yield(vals) {
				return false
			}
		}
	}
	return true
}

// fits reports whether a value may be taken for one of an attribute: it is an address where one that the attribute is known to hold is, and none
// where one is none.
func (sc *scope) fits(i int, t el.Value) bool {
	known := sc.sources[i].Examples
	return t.Kind() != el.Str || len(known) == 0 || slices.ContainsFunc(known, func(k string) bool {
		return strings.Contains(k, "@") == strings.Contains(t.Str(), "@")
	})
}

// maxWritten bounds the texts of an expression that values are put beside.
const maxWritten = 4

// texts are those that are written in the expression: what is searched for, cut off or replaced.
func (sc *scope) texts() []string {
	var texts []string
	el.Walk(sc.expr, func(e el.Expr) bool {
		if l, ok := e.(*el.Literal); ok && l.Value.Kind() == el.Str && l.Value.Str() != "" {
			texts = appendNew(texts, l.Value.Str())
		}
		return len(texts) < maxWritten
	})
	return texts
}

// besideWritten yields profiles with the first telling text in one attribute, before or behind a text that the expression looks for.
func (sc *scope) besideWritten(v env, first, telling []el.Value, yield func([]el.Value) bool) bool {
	if len(telling) == 0 || telling[0].Kind() != el.Str {
		return true
	}
	for _, w := range sc.texts() {
		for i := range v[:min(len(v), maxAlone)] {
			for _, t := range []string{w + telling[0].Str(), telling[0].Str() + w} {
				if x := el.StrValue(t); v[i].Contains(x) {
					vals := slices.Clone(first)
					if vals[i] = x; !yield(vals) {
						return false
					}
				}
			}
		}
	}
	return true
}
