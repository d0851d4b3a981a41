package rules

import (
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// anyValue is every value: one set, as nearly every constraint has it.
var anyValue = sync.OnceValue(el.AnyValue)

// textOnly makes a constraint on strings alone. Values of every other kind are accepted: null is judged by required,
// the rest by type.
func textOnly(accept, reject strset.Set) rule.Constraint {
	values := anyValue()
	values.Strs = accept
	return rule.Constraint{Accept: values, Reject: el.StrSet(reject)}
}

// texts returns texts as values. A test holds the realistic ones of each format against its set: to do so in every run took as long as
// parsing a small file.
func texts(all ...string) []el.Value {
	values := make([]el.Value, len(all))
	for i, t := range all {
		values[i] = el.StrValue(t)
	}
	return values
}

// realistic returns those of the texts that are in a set that a schema has a say in, as values, in their order.
func realistic(reject strset.Set, texts ...string) []el.Value {
	var values []el.Value
	for _, t := range texts {
		if reject.Contains(t) {
			values = append(values, el.StrValue(t))
		}
	}
	return values
}

// isString reports whether the attribute holds a string; one of a type nobody declared does.
func isString(a *org.Attribute) bool { return a.Type == org.String || a.Type == "" }

// declaredAt points at where a setting of the attribute was written, if it was.
func declaredAt(a *org.Attribute, setting, message string) []rule.Related {
	if rng, ok := a.Place(setting); ok && rng != (hcl.Range{}) {
		return []rule.Related{{Message: message, Range: rng}}
	}
	return nil
}
