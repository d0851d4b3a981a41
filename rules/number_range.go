package rules

import (
	"fmt"
	"math"
	"strconv"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// numberRange flags numbers below the minimum or above the maximum of the target attribute.
func numberRange() rule.Rule {
	return rule.Rule{
		Name:      "number_range",
		Values:    numberRangeValues,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A number must be within the bounds of its attribute.",
			What: `A property whose expression can yield a number below the minimum, or above the maximum, of the target attribute. Both bounds belong to the range.

Only values that are numbers are judged here: that a text is not a number is for the rule type to say.`,
			Why: `Okta rejects the whole profile update of that user. It publishes no ErrorCode for it.`,
			Before: `mappings {
  id         = "score"
  expression = "appuser.points * 10"
}`,
			After: `mappings {
  id         = "score"
  expression = "appuser.points > 10 ? 100 : appuser.points * 10"
}`,
			Advice:  `Cut the number at the bound, a > N ? N : a, or widen the attribute's range.`,
			Sources: []string{sourceSchemas, sourceNotUpdating},
		},
	}
}

func numberRangeValues(t rule.Target) (rule.Constraint, bool) {
	a := t.Attribute
	if a.Type != org.Integer && a.Type != org.Number || a.Minimum == nil && a.Maximum == nil {
		return rule.Constraint{}, false
	}
	lo, hi := math.Inf(-1), math.Inf(1)
	var below, above el.Set
	c := rule.Constraint{Accept: anyValue()}
	if a.Minimum != nil {
		lo = *a.Minimum
		below = el.NumSet(el.Between(math.Inf(-1), math.Nextafter(lo, math.Inf(-1))))
		c.Related = append(c.Related, declaredAt(a, "minimum", "the minimum is set here")...)
		c.Realistic = append(c.Realistic, el.IntValue(int64(math.Ceil(lo)-1)))
	}
	if a.Maximum != nil {
		hi = *a.Maximum
		above = el.NumSet(el.Between(math.Nextafter(hi, math.Inf(1)), math.Inf(1)))
		c.Related = append(c.Related, declaredAt(a, "maximum", "the maximum is set here")...)
		c.Realistic = append(c.Realistic, el.IntValue(int64(math.Floor(hi)+1)))
	}
	if math.Abs(lo) >= 1<<53 && a.Minimum != nil || math.Abs(hi) >= 1<<53 && a.Maximum != nil {
		return notModelled("a bound of the range is not told apart from its neighbors"), true
	}
	c.Accept.Nums = el.NumSet(el.Between(lo, hi)).Nums
	c.Reject = below.Union(above)
	c.Message = "a number that is not " + rangeText(a)
	c.Advice = fmt.Sprintf("Keep the number %s: cut it at the bound with a condition.", rangeText(a))
	return c, true
}

// rangeText is the range of an attribute in words.
func rangeText(a *org.Attribute) string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	switch {
	case a.Maximum == nil:
		return "at least " + number(*a.Minimum)
	case a.Minimum == nil:
		return "at most " + number(*a.Maximum)
	}
	return "between " + number(*a.Minimum) + " and " + number(*a.Maximum)
}
