package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// limitProblem is a limit that contradicts another one or the attribute's type.
type limitProblem struct {
	setting                 string
	confidence              rule.Confidence
	message, detail, advice string
}

// What comes of such limits.
const (
	passesNothing = "Where Okta takes both, no value passes."
	noLength      = "A schema limits the length of strings alone; nothing holds other values against it."
)

// limitProblems looks for limits that no value keeps, or that values of the attribute's type do not have. Lengths are those of strings, and an
// enum has values of the attribute's type and none for a boolean (Okta management API, UserSchemaAttribute; Okta help, custom attributes).
func limitProblems(a *org.Attribute) []limitProblem {
	var found []limitProblem
	add := func(setting string, c rule.Confidence, detail, advice, format string, args ...any) {
		found = append(found, limitProblem{setting, c, fmt.Sprintf(format, args...), detail, advice})
	}
	if lo, hi := a.Length.Min, a.Length.Max; lo != nil && hi != nil && *lo > *hi {
		add("min_length", rule.Certain, passesNothing, "Write a minimum that is not above the maximum.", "has the minimum length %d above the maximum length %d: no value has both", *lo, *hi)
	}
	if lo, hi := a.Minimum, a.Maximum; lo != nil && hi != nil && *lo > *hi {
		add("minimum", rule.Certain, passesNothing, "Write a minimum that is not above the maximum.", "has the minimum %v above the maximum %v: no value has both", *lo, *hi)
	}
	if !a.Knows(org.SettingType) {
		return found
	}
	if a.Type == org.Integer || a.Type == org.Number || a.Type == org.Boolean || a.Type == org.Array {
		for _, l := range []struct {
			setting string
			limit   *int
		}{{"min_length", a.Length.Min}, {"max_length", a.Length.Max}} {
			if l.limit != nil {
				add(l.setting, rule.Likely, noLength, "Take "+l.setting+" out.", "sets %s, but is of the type %s: only strings have a length", l.setting, a.Type)
			}
		}
	}
	member, list := a.Type, "enum"
	if a.Type == org.Array {
		member, list = a.Items, "array_enum"
	}
	if member == org.Boolean && len(a.Enum) > 0 {
		add(list, rule.Likely, "Okta has no list of values for booleans.", "Take the values out.", "lists values, but is of the type boolean: it can only be true or false")
	}
	for _, value := range a.Enum {
		if !isOfType(value, member) {
			add(list, rule.Certain, refusedSetting, "List values of the attribute's type, or make the attribute a string.", "lists the value %q, which is not of type %s", value, member)
			break
		}
	}
	return found
}

// isOfType reports whether the text of an enum's member can be read as a value of the type.
func isOfType(text string, t org.Type) bool {
	switch t {
	case org.Integer:
		n, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		return err == nil && n == float64(int64(n))
	case org.Number:
		_, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		return err == nil
	}
	return true
}
