package prove

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// DistinctQuestion asks whether two different users of a source can get the same value from the expression of a subject, ignoring case and
// diacritics. Two different users are two profiles that differ in every attribute that the source declares unique.
type DistinctQuestion struct {
	// Others are the attributes by which users differ that the expression does not read, by key. The examples show them.
	Others map[string]Source
	// Accept are the values that the target attribute accepts otherwise; a collision of values outside it is no collision, because
	// neither user gets the value.
	Accept el.Set
}

// Distinct answers a question of uniqueness. A counterexample is two profiles. null is not a value that can be taken; whether "" is one
// nothing documents.
func (s *Subject) Distinct(q DistinctQuestion) Answer {
	d := &distinct{DistinctQuestion: q, scope: s.spending(s.scope.caps.pairs)}
	if _, collide := d.tried(fewUsers); !collide && d.injective(el.Plausible, d.admits, declared, d.wanted()) {
		return Answer{Verdict: Safe}
	}
	a, ok := d.collision()
	switch {
	case !ok:
		spent := d.budget.left <= 0
		return Answer{Verdict: Undecided, Reason: d.reason(spent, func(s *search) bool { return !d.injective(s.admit, d.admits, declared, d.wanted()) })}
	case len(d.keys) == 0:
		a.Verdict = AlwaysFails
	}
	return a
}

// declared and identifying report whether two users differ in an attribute: because the source declares it unique, or because they are
// expected to.
func declared(s Source) bool    { return s.Unique }
func identifying(s Source) bool { return s.Unique || s.Identifies }

// collision looks for the most telling pair of users with one value: among users that are evaluated, then by search for what would be more
// telling than the best of these.
func (d *distinct) collision() (Answer, bool) {
	best, found := d.tried(maxUsers)
	for _, st := range []struct {
		rank   rank
		within env
		admit  el.Admit
	}{
		{expectedPair, d.expects, el.Documented},
		{admittedPair, d.admits, el.Documented},
		{chosenPair, d.admits, el.Chosen},
	} {
		if found && best.rank <= st.rank {
			return d.answer(best), true
		}
		if d.injective(st.admit, st.within, st.rank.apart, notBlank(d.wanted())) {
			continue
		}
		if p, ok := d.collide(st.within, st.admit, st.rank); ok {
			return d.answer(p), true
		}
	}
	if found {
		return d.answer(best), true
	}
	return Answer{}, false
}

// wanted are the values that can be taken.
func (d *distinct) wanted() el.Set {
	s := d.Accept.Values()
	s.Null = false
	return s
}

type distinct struct {
	DistinctQuestion
	*scope
}

// maxFirsts bounds the first users that a partner is looked for.
const maxFirsts = 24

// collide looks for two users with one value. For each of several first users it asks for another whose value is the same but
// for case and diacritics and whose unique attributes are not.
func (d *distinct) collide(within env, admit el.Admit, r rank) (pair, bool) {
	var p pair
	left := maxFirsts
	s := &search{scope: d.scope, admit: admit}
	found := false
	s.find(d.expr, d.wanted().Intersect(notBlankValues()), within, func(v env) bool {
		for vals := range d.firsts(v) {
			left--
			first, ok := d.confirm(vals, d.wanted(), admit == el.Documented)
			if !ok {
				continue
			}
			if p, found = d.partner(first, within, admit, r); found {
				return true
			}
			if left <= 0 {
				break
			}
		}
		return left <= 0
	})
	return p, found
}

// telling are values that bring collisions to light: separators inside a part, and letters that become two.
var telling = []string{"a.b", "a-b", "a b", "ab", "a@b", "strasse", "straße", "aa", "a", "ann.smith@example.com", "annsmith", "a1", "a12", "12", "123456", "1234567"}

// firsts yields profiles of the environment, those of realistic values first, then those in which every attribute that can has a
// telling value.
func (d *distinct) firsts(v env) iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		n := 0
		for vals := range d.trials(v) {
			if n++; n > 6 {
				break
			}
			if !yield(vals) {
				return
			}
		}
		for _, t := range telling {
			vals := make([]el.Value, len(v))
			changed := false
			for i, s := range v {
				if s.Strs.Contains(t) {
					vals[i], changed = el.StrValue(t), true
					continue
				}
				c := d.choose(i, s, 1)
				if len(c) == 0 {
					return
				}
				vals[i] = c[0]
			}
			if changed && !yield(vals) {
				return
			}
		}
	}
}

// partner looks for a second user whose value collides with the first one's: among obvious candidates, then by search.
func (d *distinct) partner(first *witness, within env, admit el.Admit, r rank) (pair, bool) {
	for vals := range d.obvious(first, within) {
		second, ok := d.confirm(vals, el.AnyValue(), admit == el.Documented)
		if !ok {
			continue
		}
		if p, ok := d.pair(first, second); ok && p.rank <= r {
			return p, true
		}
	}
	plain := el.AnyValue()
	plain.Strs = plainTexts
	if p, ok := d.search(first, within, admit, r, plain, plainlyAlike(first.example.Value)); ok {
		return p, true
	}
	return d.search(first, within, admit, r, el.AnyValue(), allAlike(first.example.Value))
}

// search looks for a second user whose value is one of those given, and whose unique attributes are among others. It tells those apart from the
// first one's by their plain writing alone: with all the ways to write each letter, of which there are hundreds, no search would get far.
func (d *distinct) search(first *witness, within env, admit el.Admit, r rank, among, values el.Set) (pair, bool) {
	others := within
	for i, src := range d.sources {
		if taken := first.vals[i]; r.apart(src) && !blank().Contains(taken) {
			others = others.with(i, plainlyAlike(taken).Complement().Intersect(among).Intersect(others[i]))
			if others[i].IsEmpty() {
				return pair{}, false
			}
		}
	}
	s := &search{scope: d.scope, admit: admit}
	var p pair
	found := false
	same := allAlike(first.example.Value)
	left := maxCandidates
	s.find(d.expr, values, others, func(v env) bool {
		left--
		for vals := range d.trials(v) {
			second, ok := d.confirm(vals, same, admit == el.Documented)
			if !ok {
				continue
			}
			if p, found = d.pair(first, second); found && p.rank <= r {
				return true
			}
			found = false
		}
		return left <= 0
	})
	return p, found
}

// obvious yields second users worth a try before anything is searched for: users of realistic values, users who have what the
// first one has but for small changes of what must differ, and namesakes.
func (d *distinct) obvious(first *witness, within env) iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		for i, src := range d.sources {
			for _, x := range slices.Concat(src.Examples, variants(first.vals[i])) {
				if v := el.StrValue(x); within[i].Contains(v) && !v.Equal(first.vals[i]) {
					vals := slices.Clone(first.vals)
					vals[i] = v
					if !yield(vals) {
						return
					}
				}
			}
		}
		yield(first.vals)
	}
}

// variants are small changes of a string: another end, and another domain.
func variants(v el.Value) []string {
	if v.Kind() != el.Str || v.Str() == "" {
		return nil
	}
	s := v.Str()
	if name, domain, ok := strings.Cut(s, "@"); ok {
		return []string{name + "@mail." + domain, name + "@example.org", s + "a", "a" + s}
	}
	return []string{s + "2", s + "a", "a" + s}
}

// differ reports whether two profiles are those of two users: whether they differ in every attribute that tells users apart. Of null and ""
// there may be many.
func (d *distinct) differ(p, q []el.Value, apart func(Source) bool) bool {
	for i, src := range d.sources {
		if apart(src) && !blank().Contains(p[i]) && alike(p[i], q[i]) {
			return false
		}
	}
	return true
}

func (d *distinct) answer(p pair) Answer {
	st := Strength{Rejected: p.rank != blankPair, Expected: p.rank == expectedPair}
	d.trace(&st, p.first)
	d.special(&st, p.second)
	a, b := d.show(p.first.example, p.second.example)
	undocumented := appendNew(slices.Clone(p.first.undocumented), p.second.undocumented...)
	if p.rank == blankPair {
		undocumented = appendNew(undocumented, sharedBlank)
	}
	return Answer{Verdict: CanFail, Examples: []Example{a, b}, Strength: st, Undocumented: undocumented}
}

// show adds to the two profiles the attributes by which the users differ and which the expression does not read.
func (d *distinct) show(a, b Example) (Example, Example) {
	a.Profile, b.Profile = maps.Clone(a.Profile), maps.Clone(b.Profile)
	for key, src := range d.Others {
		values := choose(src.Expects, src.Examples, maxMembers)
		if len(values) == 0 || values[0].IsNull() {
			continue
		}
		first := values[0]
		for _, x := range variants(first) {
			values = append(values, el.StrValue(x))
		}
		for _, v := range slices.Concat(values[1:], choose(src.Admits, src.Examples, maxMembers)) {
			if !v.IsNull() && !alike(first, v) && src.Admits.Contains(v) {
				a.Profile[key], b.Profile[key] = first, v
				break
			}
		}
	}
	return a, b
}

// alike reports whether Okta takes two values for the same: equal but for case and diacritics.
func alike(v, w el.Value) bool {
	if v.Kind() == el.Str && w.Kind() == el.Str {
		return strset.Fold(v.Str()) == strset.Fold(w.Str())
	}
	if v.Kind() != w.Kind() && isNumber(v) && isNumber(w) {
		return v.Float() == w.Float()
	}
	return v.Equal(w)
}

func isNumber(v el.Value) bool { return v.Kind() == el.Int || v.Kind() == el.Num }

// allAlike is the set of the values that are alike to v.
func allAlike(v el.Value) el.Set {
	if v.Kind() == el.Str {
		return el.StrSet(strset.Of(strset.Fold(v.Str())).PreFold())
	}
	return el.SetOf(v)
}

// plainTexts are the texts in which each letter can be written in two ways at most.
var plainTexts = strset.Runes(strset.Range{Lo: ' ', Hi: '~'}).Repeat(0, -1)

// plainlyAlike holds those values alike to v that are written without diacritics.
func plainlyAlike(v el.Value) el.Set {
	if v.Kind() != el.Str {
		return allAlike(v)
	}
	var letters []strset.Set
	for _, r := range strset.Fold(v.Str()) {
		ways := []strset.Range{{Lo: r, Hi: r}}
		if upper := unicode.ToUpper(r); upper <= unicode.MaxASCII && upper != r {
			ways = append(ways, strset.Range{Lo: upper, Hi: upper})
		}
		letters = append(letters, strset.Runes(ways...))
	}
	return el.StrSet(strset.Concat(letters...))
}
