package prove_test

import (
	"math/rand/v2"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// profilesPerQuestion is how many profiles a verdict is compared on. Evaluating is cheap beside proving.
const profilesPerQuestion = 128

// profilesOf draws profiles that a schema admits, of the variables of an expression and the attributes listed besides; none where an
// attribute admits no value that could be found. They come from one seed, so that a failing case shrinks to a small expression.
func profilesOf(q lawQuestion, besides ...string) []el.Profile {
	keys := besides
	for _, v := range el.Variables(q.expr) {
		keys = append(keys, v.Key)
	}
	r := rand.New(rand.NewPCG(q.seed, 0)) //nolint:gosec // to be repeated, not to be secret
	pool := map[string][]el.Value{}
	for _, key := range keys {
		src := q.s.source(el.Variable{Key: key})
		if pool[key] = choices(r, src.Admits, literals(q.expr)); len(pool[key]) == 0 {
			return nil
		}
	}
	profiles := make([]el.Profile, profilesPerQuestion)
	for i := range profiles {
		profiles[i] = el.Profile{}
		for _, key := range keys {
			if _, drawn := profiles[i][key]; !drawn {
				profiles[i][key] = pool[key][r.IntN(len(pool[key]))]
			}
		}
	}
	return profiles
}

// literals are the strings that stand in an expression: where its branches part.
func literals(e el.Expr) []string {
	var list []string
	el.Walk(e, func(e el.Expr) bool {
		if l, ok := e.(*el.Literal); ok && l.Value.Kind() == el.Str {
			list = append(list, l.Value.Str())
		}
		return true
	})
	return list
}

// choices are values of a set: ordinary ones, those at its boundaries, those that an expression with the literals looks for, and any.
func choices(r *rand.Rand, s el.Set, literals []string) []el.Value {
	var vals []el.Value
	add := func(v el.Value) {
		if s.Contains(v) {
			vals = append(vals, v)
		}
	}
	add(el.Value{})
	add(el.BoolValue(true))
	add(el.BoolValue(false))
	if !s.Nums.IsEmpty() {
		for n := -3; n <= 14; n++ {
			add(el.IntValue(int64(n)))
			add(el.NumValue(float64(n) / 2))
			add(el.NumValue(float64(n) / 8))
		}
	}
	if !s.Strs.IsEmpty() {
		for _, w := range textChoices(r, s.Strs, literals) {
			add(el.StrValue(w))
		}
	}
	if s.Arr.Elem != nil {
		elems := choices(r, *s.Arr.Elem, literals)
		add(el.ArrValue())
		for i, e := range elems {
			add(el.ArrValue(e))
			add(el.ArrValue(e, elems[r.IntN(len(elems))]))
			add(el.ArrValue(e, elems[(i*7+1)%len(elems)], elems[r.IntN(len(elems))]))
			add(el.ArrValue(e, e))
		}
	}
	return vals
}

func textChoices(r *rand.Rand, s strset.Set, literals []string) []string {
	list := append([]string(nil), someWords...)
	for _, w := range append(literals, someWords[r.IntN(len(someWords))]) {
		list = append(list, w, w+w, strings.ToUpper(w), w+"a", "😀"+w, " "+w, w+"@b")
	}
	letters := []rune("aAbB1 .,@éß😀-")
	for range 16 {
		w := ""
		for range r.IntN(6) {
			w += string(letters[r.IntN(len(letters))])
		}
		list = append(list, w)
	}
	longest, bounded := s.MaxLen()
	if !bounded {
		longest = s.MinLen()
	}
	for _, n := range []int{s.MinLen(), longest} {
		if w, ok := strset.Intersect(s, strset.Lengths(n, n)).Example("b a😀"); ok {
			list = append(list, w)
		}
	}
	return list
}
