package prove

import (
	"iter"
	"math"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxTrials bounds the profiles that are picked from one environment and evaluated.
const maxTrials = 48

// maxMembers bounds the values of one attribute that are tried.
const maxMembers = 6

// trials yields profiles of the environment, given as one value for each attribute: realistic values first. Beside the first choice for every attribute it
// varies one attribute at a time, and it gives attributes the same value where they can have one, because a condition may
// demand that.
func (sc *scope) trials(v env) iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		first, ok := sc.readable(v)
		if !ok {
			return
		}
		left := maxTrials
		try := func(vals []el.Value) bool {
			left--
			return left >= 0 && yield(vals)
		}
		if !try(first) {
			return
		}
		choices := make([][]el.Value, len(v))
		for i, s := range v {
			choices[i] = sc.choose(i, s, maxMembers)
		}
		for i := range choices {
			for _, c := range choices[i][1:] {
				vals := append([]el.Value(nil), first...)
				vals[i] = c
				if !try(vals) {
					return
				}
			}
		}
		if len(v) < 2 {
			return
		}
		for i := range choices {
			for _, c := range choices[i] {
				vals := append([]el.Value(nil), first...)
				for j := range vals {
					if v[j].Contains(c) {
						vals[j] = c
					}
				}
				if !try(vals) {
					return
				}
			}
		}
	}
}

// choice names what was chosen of a set. Nearly all questions begin with the same few sets, those of the sources.
type choice struct {
	set      el.Set
	first    *string // of the examples, which are never changed
	examples int
	limit    int
}

// choose is the function choose for an attribute. What it returns is not to be changed.
func (sc *scope) choose(i int, s el.Set, limit int) []el.Value {
	src := sc.sources[i]
	if src.Enum == nil {
		key := choice{set: s, examples: len(src.Examples), limit: limit}
		if len(src.Examples) > 0 {
			key.first = &src.Examples[0]
		}
		return strset.Remember(s.Strs, key, func() []el.Value { return slices.Clip(choose(s, src.Examples, limit)) })
	}
	var vals []el.Value
	for _, v := range append(slices.Clone(src.Enum), el.Value{}) {
		if len(vals) < limit && s.Contains(v) {
			vals = append(vals, v)
		}
	}
	return vals
}

// choose returns up to limit values of the set (or, where it is not exact, that may be in it), realistic and readable ones first: the examples that are in it, other strings,
// numbers, booleans, arrays, null last.
func choose(s el.Set, examples []string, limit int) []el.Value {
	var vals []el.Value
	take := func(v el.Value) {
		if len(vals) < limit && !slices.ContainsFunc(vals, v.Equal) {
			vals = append(vals, v)
		}
	}
	add := func(v el.Value) {
		if len(vals) < limit && s.Contains(v) {
			take(v)
		}
	}
	for _, x := range examples {
		add(el.StrValue(x))
	}
	if len(vals) < limit && !s.Strs.IsEmpty() {
		for w := range s.Strs.Members(guides(s.Strs.MinLen(), examples)...) {
			take(el.StrValue(w)) // to ask whether it is in the set would take longer than to evaluate it
			if len(vals) >= limit {
				break
			}
		}
	}
	for _, i := range s.Nums.Ints.Parts() {
		for k, n := range numbersIn(i, tellingInts) {
			for _, d := range tellingDecs {
				if k == 1 && s.Nums.Decs.NonEmpty {
					add(el.NumValue(d))
				}
			}
			if math.Abs(n) <= 1<<53 && n == math.Trunc(n) {
				add(el.IntValue(int64(n)))
			}
		}
	}
	for _, i := range s.Nums.Decs.Parts() {
		for _, n := range numbersIn(i, tellingDecs) {
			add(el.NumValue(n))
		}
	}
	add(el.BoolValue(true))
	add(el.BoolValue(false))
	for _, a := range arraysIn(s.Arr) {
		add(a)
	}
	add(el.Value{})
	return vals
}

// longName guides strings that are longer than any example: a long surname reads better than an example over and over.
const longName = "Wolfeschlegelsteinhausenbergerdorff"

// guides are the texts that a string of at least the given length shall look like, the best first.
func guides(length int, examples []string) []string {
	for _, x := range examples {
		if strset.Len(x) >= length {
			return append(slices.Clone(examples), longName)
		}
	}
	return append([]string{longName}, examples...)
}

// Telling numbers come after those that read best: decimals of many digits, and integers that are negative, or whose squares are too large for
// 32 and 64 bits.
var (
	tellingInts = []float64{-1, 46341, 3037000500}
	tellingDecs = []float64{0.1234567890123, 1234567.891}
)

// numbersIn returns a few numbers of the interval, whole ones where it has any.
func numbersIn(i el.Interval, telling []float64) []float64 {
	if !i.NonEmpty {
		return nil
	}
	var ns []float64
	for _, n := range []float64{1, 0, math.Ceil(i.Lo), math.Floor(i.Hi), i.Lo, i.Hi} {
		if i.Contains(n) && !math.IsInf(n, 0) {
			ns = append(ns, n)
		}
	}
	if len(ns) == 0 {
		switch {
		case !math.IsInf(i.Lo, 0):
			ns = append(ns, i.Lo+1)
		case !math.IsInf(i.Hi, 0):
			ns = append(ns, i.Hi-1)
		}
	}
	for _, n := range telling {
		if i.Contains(n) {
			ns = append(ns, n)
		}
	}
	return ns
}

// arraysIn returns a few arrays of the set: the shortest and one longer, and the longest of the longest elements that there are.
func arraysIn(a el.ArrSet) []el.Value {
	if a.Elem == nil {
		return nil
	}
	elems := choose(*a.Elem, nil, maxMembers)
	if a.Some != nil {
		elems = append(choose(*a.Some, nil, maxMembers), elems...)
	}
	var arrs []el.Value
	for _, n := range []int{max(a.Min, 1), a.Min, a.Min + 2} {
		if len(elems) == 0 && n > 0 || a.Max >= 0 && n > a.Max {
			continue
		}
		cycle, same := make([]el.Value, n), make([]el.Value, n)
		for i := range n {
			cycle[i], same[i] = elems[i%len(elems)], elems[0]
		}
		arrs = append(arrs, el.ArrValue(cycle...), el.ArrValue(same...))
	}
	if n := a.Max; 0 < n && n <= maxLong {
		if w, ok := longestIn(a.Elem.Strs); ok {
			arrs = append(arrs, el.ArrValue(slices.Repeat([]el.Value{w}, n)...))
		}
	}
	return arrs
}

// maxLong is the size of the longest array that is tried only because there is none longer.
const maxLong = 64

// longestIn returns a string of the greatest length in a set.
func longestIn(s strset.Set) (el.Value, bool) {
	n, bounded := s.MaxLen()
	if s.IsEmpty() || !bounded || n > longest {
		return el.Value{}, false
	}
	w, ok := strset.Intersect(s, strset.Lengths(n, n)).Example(longName)
	return el.StrValue(w), ok
}

// confirm evaluates the expression on a profile and reports whether its value is in bad. documented asks for a value that
// rests on documented behaviour alone.
func (sc *scope) confirm(vals []el.Value, bad el.Set, documented bool) (*witness, bool) {
	w, ok := sc.evaluate(vals)
	if !ok || !w.within(bad, documented) {
		return nil, false
	}
	return sc.witnessed(w), true
}

// evaluate evaluates the expression on a profile; ok is false where it is not certain that the schema admits that. Most profiles show
// nothing, so that what comes back has none yet (see witnessed).
func (sc *scope) evaluate(vals []el.Value) (w witness, ok bool) {
	if !sc.admitted(vals) {
		return witness{}, false
	}
	sc.fill(sc.tried, vals)
	r, err := el.Eval(sc.expr, sc.tried)
	return witness{vals: vals, example: Example{Value: r.Value, Err: err}, undocumented: r.Undocumented}, true
}

// witnessed is a witness with its profile.
func (sc *scope) witnessed(w witness) *witness {
	w.example.Profile = sc.profile(w.vals)
	return &w
}

// admitted reports whether it is certain that the schema admits the values: a set that is not exact may hold others. What contradicts itself
// no profile has.
func (sc *scope) admitted(vals []el.Value) bool {
	for i, v := range vals {
		admits := sc.sources[i].Admits
		enum := sc.sources[i].Enum
		if !admits.Contains(v) || v.Kind() == el.Str && !admits.Strs.Exact() || enum != nil && !v.IsNull() && !slices.ContainsFunc(enum, v.Equal) {
			return false
		}
	}
	return len(sc.related) == 0 || !sc.contradicts(func(i int) el.Set { return el.SetOf(vals[i]) })
}

// witness is a profile with its outcome.
type witness struct {
	vals         []el.Value
	example      Example
	undocumented []string
}

// within reports whether there is a value, and it is in bad. documented asks for one that rests on documented behaviour alone.
func (w witness) within(bad el.Set, documented bool) bool {
	return w.example.Err == nil && !(documented && len(w.undocumented) > 0) && bad.Contains(w.example.Value)
}

// leaf returns the part of the expression that a profile's value is computed from: the branch that the conditions select.
func leaf(e el.Expr, p el.Profile) el.Expr {
	switch t := e.(type) {
	case *el.Ternary:
		c, err := el.Eval(t.Cond, p)
		if err != nil {
			return e
		}
		if c.Value.Bool() {
			return leaf(t.Then, p)
		}
		return leaf(t.Else, p)
	case *el.Elvis:
		x, err := el.Eval(t.X, p)
		if err == nil && blank().Contains(x.Value) {
			return leaf(t.Else, p)
		}
		return leaf(t.X, p)
	}
	return e
}
