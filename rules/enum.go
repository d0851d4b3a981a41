package rules

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// enum flags values that are no members of the target attribute's list.
func enum() rule.Rule {
	return rule.Rule{
		Name:      "enum",
		Codes:     []string{codeInvalidType},
		Values:    enumValues,
		Rewrites:  enumRewrites,
		DependsOn: []org.Setting{org.SettingEnum},
		Doc: rule.Doc{
			Summary: "An attribute with a list of values must get one of them.",
			What: `A property whose target attribute has an enum (or one_of), and whose expression can yield a value that is not in it. Texts are compared exactly: a space at the end or another letter case makes another value. Of an array each element must be in the list.

A source attribute with the same list is safe, and so are constants, conditions and String.stringSwitch that yield nothing else. That "" fails for an attribute that is not required is documented nowhere; such a finding is only possible.`,
			Why: `Okta refuses the value ("Invalid value data type") and does not set the attribute; where that ends the import of the user, the whole update is lost.`,
			Before: `mappings {
  id         = "employment"
  expression = "appuser.kind"
}`,
			After: `mappings {
  id         = "employment"
  expression = "appuser.kind == \"Contractor\" ? \"contractor\" : \"employee\""
}`,
			Advice:  `Translate the source's values into members of the list, with a condition or String.stringSwitch, or add the missing ones to the list.`,
			Sources: []string{sourceInvalidType, sourceSchemas},
		},
	}
}

func enumValues(t rule.Target) (rule.Constraint, bool) {
	a := t.Attribute
	if len(a.Enum) == 0 {
		return rule.Constraint{}, false
	}
	c := members(a)
	c.Code = codeInvalidType
	c.Message = "a value that is not in its list of values"
	if a.Type == org.Array {
		c.Message = "an element that is not in its list of values"
	}
	c.Detail = notSet
	c.Advice = fmt.Sprintf("Translate the source's values into members of the list (%s), or add the missing ones to it.", someOf(a.Enum))
	for _, setting := range []string{"enum", "one_of", "array_enum", "array_one_of"} {
		c.Related = append(c.Related, declaredAt(a, setting, "the list is set here")...)
	}
	return c, true
}

// members makes the constraint that a value, or each element of an array, is in the list. Values of other types are accepted: they
// are judged by type.
func members(a *org.Attribute) rule.Constraint {
	switch a.Type {
	case org.String, "":
		accept, reject := memberTexts(a.Enum)
		c := textOnly(accept, reject)
		c.Realistic = realistic(reject, nearMembers(a.Enum)...)
		return c
	case org.Boolean:
		c := rule.Constraint{Accept: anyValue()}
		c.Accept.True, c.Accept.False = slices.Contains(a.Enum, "true"), slices.Contains(a.Enum, "false")
		c.Reject = el.BoolSet(!c.Accept.True, !c.Accept.False)
		for _, b := range []bool{true, false} {
			if c.Reject.Contains(el.BoolValue(b)) {
				c.Realistic = append(c.Realistic, el.BoolValue(b))
			}
		}
		return c
	case org.Integer, org.Number:
		return memberNumbers(a.Type, a.Enum)
	case org.Array:
		return memberElements(a)
	}
	return notModelled("the list is one of " + string(a.Type) + "s")
}

func notModelled(why string) rule.Constraint {
	return rule.Constraint{Unmodelled: why, Reason: prove.ReasonUnmodelled}
}

// memberTexts are the texts in the list, and those that surely are refused for not being in it.
func memberTexts(list []string) (accept, reject strset.Set) {
	accept = strset.Of(list...)
	return accept, strset.Union(accept, strset.Of("")).Complement()
}

// memberNumbers is the constraint on a list of numbers. Every other whole number is surely refused.
func memberNumbers(t org.Type, list []string) rule.Constraint {
	var numbers []float64
	for _, text := range list {
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(n) || math.Abs(n) >= 1<<53 {
			return notModelled(text + " is not a number that is told apart from its neighbors")
		}
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	c := rule.Constraint{Accept: anyValue()}
	c.Accept.Nums = el.Nums{}
	var others el.Interval
	next := math.Inf(-1) // the first whole number that is not yet sorted out
	for _, n := range numbers {
		if t == org.Number { // whether 2.0 is the integer 2 is for type to say
			c.Accept.Nums.Decs = c.Accept.Nums.Decs.Union(el.Between(n, n))
		}
		others = others.Union(el.Between(next, math.Ceil(n)-1))
		if n == math.Trunc(n) {
			c.Accept.Nums.Ints = c.Accept.Nums.Ints.Union(el.Between(n, n))
			next = n + 1
		} else {
			next = math.Ceil(n)
		}
	}
	c.Reject = el.IntSet(others.Union(el.Between(next, math.Inf(1))))
	c.Realistic = []el.Value{el.IntValue(int64(next))}
	return c
}

// memberElements is the constraint on arrays. An array is surely refused when none of its elements is in the list.
func memberElements(a *org.Attribute) rule.Constraint {
	of := members(&org.Attribute{Type: a.Items, Enum: a.Enum})
	if of.Unmodelled != "" || a.Items == org.Array {
		return notModelled("the elements of the list are not modeled")
	}
	elem := *anyValue().Arr.Elem
	elem.Strs, elem.Nums, elem.True, elem.False = of.Accept.Strs, of.Accept.Nums, of.Accept.True, of.Accept.False
	c := rule.Constraint{Accept: anyValue(), Reject: el.Set{Arr: el.ArrSet{Elem: &of.Reject, Min: 1, Max: -1}}}
	c.Accept.Arr.Elem = &elem
	for _, v := range of.Realistic {
		c.Realistic = append(c.Realistic, el.ArrValue(v))
	}
	return c
}

// nearMembers are texts that differ from a member in what people overlook: the letter case, a space at the end.
func nearMembers(list []string) []string {
	var near []string
	for _, m := range list[:min(len(list), 3)] {
		near = append(near, strings.ToUpper(m), strings.ToLower(m), m+" ")
	}
	return append(near, "Other", "n/a")
}

// someOf names the first few members of a list.
func someOf(list []string) string {
	const few = 6
	var names []string
	for _, m := range list[:min(len(list), few)] {
		names = append(names, strconv.Quote(m))
	}
	if len(list) > few {
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), len(list)-few)
	}
	return strings.Join(names, ", ")
}
