package prove_test

import (
	"sync"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
	"github.com/profilelint/profilelint/rules"
)

// The generators of the laws: schemas and constraints. Expressions are in generate_expr_test.go, profiles in generate_profile_test.go.

// genSchema draws what the attributes admit.
func genSchema(t *rapid.T) schema {
	s := schema{}
	for _, a := range attributes {
		src := genSource(t, a.key, a.typ)
		if rapid.Bool().Draw(t, "nullable") {
			src = nullable(src)
		}
		if a.typ == el.StringType && rapid.IntRange(0, 3).Draw(t, "cleared") == 0 {
			src.Admits = src.Admits.Union(el.SetOf(el.StrValue("")))
		}
		s[a.key] = src
	}
	return s
}

func genSource(t *rapid.T, key string, typ el.Type) prove.Source {
	switch typ {
	case el.IntegerType:
		return numbers(el.IntSet(genBounds(t)))
	case el.NumberType:
		return numbers(el.NumSet(genBounds(t)))
	case el.BooleanType:
		return booleans()
	case el.ArrayOf(el.StringType):
		elem := genStrings(t, key).Admits
		s := el.Set{Arr: el.ArrSet{Elem: &elem, Min: rapid.IntRange(0, 1).Draw(t, "least"), Max: rapid.SampledFrom([]int{-1, 1, 3}).Draw(t, "most")}}
		return prove.Source{Admits: s, Expects: s}
	}
	return genStrings(t, key)
}

// genBounds draws bounds of numbers, as often as not with a fraction.
func genBounds(t *rapid.T) el.Interval {
	half := func(least, most int, label string) float64 {
		return float64(rapid.IntRange(least, most).Draw(t, label)) / 2
	}
	lo := half(-6, 16, "least")
	return el.Between(lo, lo+half(0, 12, "more"))
}

func numbers(s el.Set) prove.Source { return prove.Source{Admits: s, Expects: s} }

// genStrings draws an enum, a range of lengths, a pattern, or nothing.
func genStrings(t *rapid.T, key string) prove.Source {
	switch rapid.IntRange(0, 5).Draw(t, key) {
	case 0:
		return words(rapid.SliceOfNDistinct(rapid.SampledFrom(someWords), 1, 4, rapid.ID[string]).Draw(t, "words")...)
	case 1, 2:
		lo := rapid.IntRange(0, 2).Draw(t, "min")
		return text(lo, rapid.SampledFrom([]int{lo, lo + 1, 3, 8, 64}).Draw(t, "max"))
	case 3:
		s := el.StrSet(genPattern(t))
		return prove.Source{Admits: s, Expects: s, Examples: []string{"a", "x@y"}}
	}
	return free()
}

func genPattern(t *rapid.T) strset.Set {
	p, err := strset.ParseRegexp(rapid.SampledFrom([]string{`[a-z]*`, `.*@.*`, `[^ ]+`, `(ab)*`, `.{2}`, `[A-Za-z .]{1,5}`}).Draw(t, "pattern"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// genLimit draws a constraint: a length, a pattern, an enum, a type, or that of one of the rules.
func genLimit(t *rapid.T) limit {
	a := el.AnyValue()
	switch rapid.IntRange(0, 8).Draw(t, "constraint") {
	case 0, 1:
		return maxLength(rapid.IntRange(0, 4).Draw(t, "max"))
	case 2:
		return minLength(rapid.IntRange(0, 3).Draw(t, "min"))
	case 3:
		return required()
	case 4:
		a.Strs = strset.Of(rapid.SliceOfNDistinct(rapid.SampledFrom(someWords), 1, 5, rapid.ID[string]).Draw(t, "enum")...)
		return only(a)
	case 5:
		kind := rapid.SampledFrom([]el.Kind{el.Bool, el.Int, el.Str, el.Arr}).Draw(t, "kind")
		a = a.Only(kind, el.Null)
		return only(a)
	case 6:
		return rapid.SampledFrom(ruleLimits()).Draw(t, "rule")
	case 7:
		a.Nums = el.NumSet(genBounds(t)).Nums
		return only(a)
	}
	a.Strs = genPattern(t)
	return only(a)
}

// ruleLimits are the constraints of the rules on attributes of every kind that have one.
var ruleLimits = sync.OnceValue(func() []limit {
	two, five := 2, 5
	pattern := "[a-z@.]+"
	user := &org.Profile{Name: "user", Kind: org.KindUser}
	source := &org.Profile{Name: "source", Kind: org.KindApp}
	list := []*org.Attribute{
		{Name: "login", Type: org.String, Required: true}, {Name: "login", Type: org.String, Pattern: &pattern},
		{Name: "x", Type: org.String, Length: org.Limits{Min: &two, Max: &five}}, {Name: "x", Type: org.String, Enum: []string{"a", "US"}},
		{Name: "x", Type: org.Integer}, {Name: "x", Type: org.Boolean}, {Name: "x", Type: org.Array, Items: org.String},
	}
	for _, f := range []string{"email", "uri", "country-code", "language-code", "locale", "timezone"} {
		list = append(list, &org.Attribute{Name: "x", Type: org.String, Format: f})
	}
	var limits []limit
	for _, a := range list {
		p := &org.Property{}
		m := &org.Mapping{Source: source, Target: user, Properties: []*org.Property{p}}
		for _, r := range rules.All() {
			if r.Values == nil {
				continue
			}
			if c, ok := r.Values(lint.Target{Attribute: a, Profile: user, Mapping: m, Property: p}); ok && c.Unmodelled == "" {
				limits = append(limits, limit{c.Accept, c.Reject})
			}
		}
	}
	return limits
})
