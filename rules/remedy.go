package rules

import (
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
)

// advising gives the constraints of a rule a remedy for the property at hand, where they have none of their own: $a in it stands for what the
// expression yields.
func advising(values func(rule.Target) (rule.Constraint, bool), remedy string) func(rule.Target) (rule.Constraint, bool) {
	return func(t rule.Target) (rule.Constraint, bool) {
		c, ok := values(t)
		if ok && c.Advice == "" {
			c.Advice = inPlace(t, remedy)
		}
		return c, ok
	}
}

// inPlace puts the expression of a property into a remedy, wherever that says $a. What is too long to be read there, or is no single operand, is
// called a.
func inPlace(t rule.Target, remedy string) string {
	const longest = 40 // a remedy may name it four times
	operand := "a"
	if p := t.Property; p != nil && p.Expression.Known() && !p.Role.IsTemplate() {
		e := parsed(t)
		_, isVariable := el.AsVariable(e)
		_, isCall := e.(*el.Call)
		if text := strings.TrimSpace(p.Expression.Value); (isVariable || isCall) && len(text) <= longest {
			operand = text
		}
	}
	return strings.ReplaceAll(remedy, "$a", operand)
}
