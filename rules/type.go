package rules

import (
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// valueType flags values of another type than the target attribute's.
func valueType() rule.Rule {
	return rule.Rule{
		Name:      "type",
		Elsewhere: true,
		Codes:     []string{codeInvalidType},
		Values:    advisedType,
		Rewrites:  typeRewrites,
		DependsOn: []org.Setting{org.SettingType, org.SettingItems},
		Doc: rule.Doc{
			Summary: "A value must have the type of its attribute.",
			What: `A property whose expression can yield a value of another type than its target attribute has: an array for a string, a text that is not a number for an integer, a text for a boolean, a single value for an array.

A group rule whose expression is not true or false: a text, a number, an array.

Whether Okta converts a text that looks like a number or like true and false, a number that feeds a string, or a text that feeds an array of strings is documented nowhere; such findings are only possible. The rules on values judge what such a value may be converted to as well: a number that is too long as a text fails either way, and max_length reports it. An expression that reads an attribute whose type nobody declared is not judged, and neither is a value for a target attribute that nobody declared.`,
			Why: `Okta refuses the value ("Invalid value data type") and does not set the attribute; where that ends the import of the user, the whole update is lost.`,
			Before: `mappings {
  id         = "displayName"
  expression = "appuser.groupNames"
}`,
			After: `mappings {
  id         = "displayName"
  expression = "Arrays.toCsvString(appuser.groupNames)"
}`,
			Advice: `Convert the value: Arrays.toCsvString(a) or a + "" for a string, Convert.toInt(a) or Convert.toNum(a) for a number, a == "true" for a boolean, {a} for an array.`,
			Sources: []string{
				"https://support.okta.com/help/s/article/how-to-convert-reference-array-to-string-for-the-salesforce-public-groups-attribute",
				sourceInvalidType, sourceExpressions, sourceSchemas,
			},
		},
	}
}

func typeValues(t rule.Target) (rule.Constraint, bool) {
	if t.Property.Role == org.RoleGroupRule {
		return ofGroupRule(t)
	}
	if t.Attribute.Origin == org.Named { // nobody declared it, so its type is not known
		return rule.Constraint{}, false
	}
	c, ok := ofType(t.Attribute)
	if !ok || readsUntyped(t) {
		return rule.Constraint{}, false
	}
	c.Code = codeInvalidType
	c.Detail = notSet
	c.Related = declaredAt(t.Attribute, "type", "the type is set here")
	return c, true
}

// advisedType adds how to convert to the type of the target.
func advisedType(t rule.Target) (rule.Constraint, bool) {
	c, ok := typeValues(t)
	if ok && c.Advice == "" {
		c.Advice = inPlace(t, "Convert the value: "+conversion(t.Attribute)+".")
	}
	return c, ok
}

// conversion is an expression that makes a value of an attribute's type of $a.
func conversion(a *org.Attribute) string {
	switch a.Type {
	case org.Integer:
		return "Convert.toInt($a)"
	case org.Number:
		return "Convert.toNum($a)"
	case org.Boolean:
		return `$a == "true"`
	case org.Array:
		return "{$a}"
	}
	return "Arrays.toCsvString($a)" // only an array surely is no string
}

// ofGroupRule is the constraint of a group rule: it is true or false. That it may be null is a question of evaluation.
func ofGroupRule(t rule.Target) (rule.Constraint, bool) {
	if readsUntyped(t) {
		return rule.Constraint{}, false
	}
	c, ok := ofType(t.Attribute)
	c.Reject = c.Reject.Union(el.NumSet(el.AnyNumber())).Union(el.IntSet(el.AnyNumber()))
	c.Message = "a value that is neither true nor false"
	c.Detail = "A group rule is a condition: Okta refuses one that is a text, a number or an array, or saves it as invalid."
	c.Advice = `Compare the value with something, as in user.department == "Sales".`
	return c, ok
}

// ofType is the constraint of an attribute's type; ok is false for types of which nothing is known. null is judged by required.
func ofType(a *org.Attribute) (c rule.Constraint, ok bool) {
	arrays := el.Set{Arr: anyValue().Arr}
	switch a.Type {
	case org.String, "":
		c.Accept = el.AnyString()
		c.Reject = arrays
		c.Realistic = []el.Value{el.ArrValue(el.StrValue("Sales"), el.StrValue("Support"))}
		c.Message = "a value that is not a string"
	case org.Integer:
		c.Accept = el.IntSet(el.AnyNumber())
		c.Reject = arrays.Union(el.BoolSet(true, true)).Union(el.StrSet(noNumbers()))
		c.Realistic = texts("unknown", "Sample text")
		c.Message = "a value that is not an integer"
	case org.Number:
		c.Accept = el.NumSet(el.AnyNumber())
		c.Reject = arrays.Union(el.BoolSet(true, true)).Union(el.StrSet(noNumbers()))
		c.Realistic = texts("unknown", "Sample text")
		c.Message = "a value that is not a number"
	case org.Boolean:
		c.Accept = el.BoolSet(true, true)
		c.Reject = arrays.Union(el.StrSet(noTruths()))
		c.Realistic = texts("active", "Sample text")
		c.Message = "a value that is not true or false"
	case org.Array:
		elem, ok := ofType(&org.Attribute{Type: a.Items})
		if !ok || a.Items == org.Array {
			return c, false
		}
		only := elem.Accept // null included: whether an array may hold it is no question of types
		c.Accept = el.Set{Arr: el.ArrSet{Elem: &only, Max: -1}}
		c.Reject = el.BoolSet(true, true).Union(el.NumSet(el.AnyNumber()))
		c.Realistic = []el.Value{el.IntValue(1)}
		c.Message = "a value that is not an array of " + string(a.Items) + "s"
	default:
		return c, false
	}
	c.Accept.Null = true
	c.ClosedFormat = a.Type == org.Integer || a.Type == org.Number || a.Type == org.Boolean
	return c, true
}

// noNumbers are texts of letters and spaces that no conversion takes for a number.
var noNumbers = sync.OnceValue(func() strset.Set { return wordsBut("NaN", "Infinity", "null", "true", "false") })

// noTruths are texts of letters and spaces that no conversion takes for true or false; those of Spring, which Okta's language is
// built on, take more words than two.
var noTruths = sync.OnceValue(func() strset.Set {
	return wordsBut("true", "false", "yes", "no", "on", "off", "t", "f", "y", "n", "null")
})

// wordsBut are the texts of ASCII letters and spaces with at least two letters, but for some words in any case.
func wordsBut(words ...string) strset.Set {
	letter := strset.Runes(lowerCase, upperCase)
	space := strset.Of(" ").Repeat(0, -1)
	text := strset.Concat(space, strset.Concat(letter, space).Repeat(2, -1))
	var lower []string
	for _, w := range words {
		lower = append(lower, strings.ToLower(w))
	}
	spaced := strset.Concat(space, strset.Of(lower...).PreLower(), space)
	return text.Minus(spaced)
}

// readsUntyped reports whether the expression reads anything whose type nobody declared: an attribute of which only the name is
// known, or something that is no attribute of the source.
func readsUntyped(t rule.Target) bool {
	if !t.Property.Expression.Known() {
		return false
	}
	for _, v := range el.Variables(parsed(t)) {
		if _, ok := el.OpaqueResult(v); ok {
			continue
		}
		if !rule.Reads(t.Mapping, v) {
			return true
		}
		a := t.Mapping.Source.Attribute(v.Attr)
		if a == nil && t.Mapping.Source.Open || a != nil && a.Origin == org.Named {
			return true
		}
	}
	return false
}
