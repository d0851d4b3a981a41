package prove_test

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// The generators of the laws: expressions of a wanted type, over a few attributes, and schemas and profiles for these. The
// values are short and drawn from few letters, so that conditions hold as often as not.

var attributes = []string{"appuser.a", "appuser.b", "appuser.c"}

var someWords = []string{"", "a", "A", "b", "ab", "a b", "é", "😀", "x@y", "1", "null", "aab"}

func genWord(t *rapid.T) string { return rapid.SampledFrom(someWords).Draw(t, "word") }

// genExpr draws the text of an expression of type string.
func genExpr(t *rapid.T, depth int) string {
	if depth <= 0 {
		if rapid.Bool().Draw(t, "leaf") {
			return rapid.SampledFrom(attributes).Draw(t, "attribute")
		}
		return fmt.Sprintf("%q", genWord(t))
	}
	sub := func() string { return genExpr(t, depth-1) }
	lit := func() string { return fmt.Sprintf("%q", genWord(t)) }
	switch rapid.IntRange(0, 14).Draw(t, "form") {
	case 0, 1:
		return sub() + " + " + sub()
	case 2, 3, 4:
		return "(" + genCond(t, depth-1) + " ? " + sub() + " : " + sub() + ")"
	case 5:
		return "(" + sub() + " ?: " + sub() + ")"
	case 6:
		return rapid.SampledFrom([]string{"String.toUpperCase", "String.toLowerCase", "toUpperCase", "String.removeSpaces"}).Draw(t, "function") + "(" + sub() + ")"
	case 7:
		from := rapid.IntRange(0, 2).Draw(t, "from")
		to := rapid.IntRange(from, 3).Draw(t, "to")
		return fmt.Sprintf("String.substring(%s, %d, %d)", sub(), from, to)
	case 8:
		return rapid.SampledFrom([]string{"String.substringBefore", "String.substringAfter"}).Draw(t, "function") + "(" + sub() + ", " + lit() + ")"
	case 9:
		return rapid.SampledFrom([]string{"String.replace", "String.replaceFirst"}).Draw(t, "function") + "(" + sub() + ", " + lit() + ", " + lit() + ")"
	case 10:
		return "String.append(" + sub() + ", " + sub() + ")"
	case 11:
		return "String.join(" + lit() + ", " + sub() + ", " + sub() + ")"
	case 12:
		return "String.stringSwitch(" + sub() + ", " + lit() + ", " + lit() + ", " + lit() + ", " + lit() + ", " + lit() + ")"
	case 13:
		return "String.substring(" + sub() + ", String.len(" + sub() + ") - 1, String.len(" + sub() + "))"
	}
	return genExpr(t, 0)
}

// genCond draws the text of a condition.
func genCond(t *rapid.T, depth int) string {
	sub := func() string { return genExpr(t, depth-1) }
	lit := func() string { return fmt.Sprintf("%q", genWord(t)) }
	switch rapid.IntRange(0, 9).Draw(t, "condition") {
	case 0:
		return sub() + rapid.SampledFrom([]string{" == ", " != "}).Draw(t, "op") + "null"
	case 1:
		return sub() + rapid.SampledFrom([]string{" == ", " != "}).Draw(t, "op") + lit()
	case 2:
		return sub() + rapid.SampledFrom([]string{" == ", " != "}).Draw(t, "op") + sub()
	case 3, 4:
		op := rapid.SampledFrom([]string{"<", "<=", ">", ">=", "==", "!="}).Draw(t, "op")
		return fmt.Sprintf("String.len(%s) %s %d", sub(), op, rapid.IntRange(0, 3).Draw(t, "n"))
	case 5:
		return rapid.SampledFrom([]string{"String.stringContains", "String.startsWith"}).Draw(t, "function") + "(" + sub() + ", " + lit() + ")"
	case 6:
		if depth > 0 {
			return "(" + genCond(t, depth-1) + rapid.SampledFrom([]string{" AND ", " OR "}).Draw(t, "op") + genCond(t, depth-1) + ")"
		}
	case 7:
		if depth > 0 {
			return "!(" + genCond(t, depth-1) + ")"
		}
	case 8:
		return sub() + ` matches "[a-z]{0,2}"`
	}
	return "String.len(" + sub() + ") > String.len(" + sub() + ")"
}

// genSchema draws what the three attributes admit.
func genSchema(t *rapid.T) schema {
	s := schema{}
	for _, key := range attributes {
		var src prove.Source
		switch rapid.IntRange(0, 3).Draw(t, key) {
		case 0:
			src = words(rapid.SliceOfNDistinct(rapid.SampledFrom(someWords), 1, 4, rapid.ID[string]).Draw(t, "words")...)
		case 1:
			lo := rapid.IntRange(0, 2).Draw(t, "min")
			src = text(lo, rapid.IntRange(lo, 3).Draw(t, "max"))
		default:
			src = free()
		}
		if rapid.Bool().Draw(t, "nullable") {
			src = nullable(src)
		}
		s[key] = src
	}
	return s
}

// genLimit draws a constraint.
func genLimit(t *rapid.T) limit {
	switch rapid.IntRange(0, 4).Draw(t, "constraint") {
	case 0:
		return maxLength(rapid.IntRange(0, 4).Draw(t, "max"))
	case 1:
		return minLength(rapid.IntRange(0, 3).Draw(t, "min"))
	case 2:
		return required()
	case 3:
		a := el.AnyValue()
		a.Strs = strset.Of(rapid.SliceOfNDistinct(rapid.SampledFrom(someWords), 1, 5, rapid.ID[string]).Draw(t, "enum")...)
		return only(a)
	}
	p, err := strset.ParseRegexp(rapid.SampledFrom([]string{`[a-z]*`, `.*@.*`, `[^ ]+`, `(ab)*`, `.{2}`}).Draw(t, "pattern"))
	if err != nil {
		t.Fatal(err)
	}
	a := el.AnyValue()
	a.Strs = p
	return only(a)
}

// genProfile draws a profile that the schema admits; ok is false where none was found.
func genProfile(t *rapid.T, s schema) (el.Profile, bool) {
	p := el.Profile{}
	for _, key := range attributes {
		var choices []el.Value
		if s[key].Admits.Null {
			choices = append(choices, el.Value{})
		}
		for _, w := range someWords {
			for _, v := range []string{w, w + w, strings.ToUpper(w)} {
				if s[key].Admits.Contains(el.StrValue(v)) {
					choices = append(choices, el.StrValue(v))
				}
			}
		}
		if len(choices) == 0 {
			return nil, false
		}
		p[key] = rapid.SampledFrom(choices).Draw(t, key)
	}
	return p, true
}
