package load

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// warnOfUnknown says which properties were not checked because their target or expression is not known, once for each reason: who
// forgot to give a variable wants to hear of the variable.
func (r *reader) warnOfUnknown() {
	type skipped struct {
		first string // what was not checked
		place bool   // whether that is an expression elsewhere
		at    hcl.Range
		more  int
	}
	var reasons []string
	byReason := map[string]*skipped{}
	for _, m := range r.result.All() {
		for _, p := range m.Properties {
			what, text, ok := unknownPart(m, p)
			if !ok || r.complainedAt(text.Range) {
				continue
			}
			reason := rootCause(text.Unknown)
			if s := byReason[reason]; s != nil {
				s.more++
				continue
			}
			byReason[reason] = &skipped{first: what, place: m.IsElsewhere(), at: text.Range}
			reasons = append(reasons, reason)
		}
	}
	for _, reason := range reasons {
		s := byReason[reason]
		kind := "property"
		if s.place {
			kind = "expression"
		}
		detail := fmt.Sprintf("%s is not known: %s. The %s was not checked", s.first, reason, kind)
		switch {
		case s.more == 1:
			detail += ", nor was 1 more for the same reason"
		case s.more > 1:
			detail += fmt.Sprintf(", nor were %d more for the same reason", s.more)
		}
		detail += "."
		if strings.HasSuffix(reason, "has no value") {
			detail += " Give the variable a value with --var or --var-file."
		}
		r.warn(strings.ToUpper(kind[:1])+kind[1:]+" not checked", detail, s.at)
	}
}

// rootCause strips an explanation of the iterators that lead to the cause: "each.value is not known because ".
func rootCause(reason string) string {
	const because = " is not known because "
	if i := strings.LastIndex(reason, because); i >= 0 {
		return reason[i+len(because):]
	}
	return reason
}

// unknownPart describes what of a property is not known; ok is false where all is.
func unknownPart(m *org.Mapping, p *org.Property) (what string, text org.Text, ok bool) {
	switch {
	case len(m.Misquoted) > 0: // a finding says so
	case !p.Target.Known():
		return "Which attribute a property of " + m.Address + " fills", p.Target, true
	case !p.Expression.Known():
		return fmt.Sprintf("The expression of %s in %s", p.Target.Value, m.Address), p.Expression, true
	}
	return "", org.Text{}, false
}

// complainedAt reports whether evaluation has already complained of something within a range.
func (r *reader) complainedAt(rng hcl.Range) bool {
	for _, d := range r.configuration.Diagnostics() {
		if s := d.Subject; s != nil && s.Filename == rng.Filename && s.Start.Byte >= rng.Start.Byte && s.End.Byte <= rng.End.Byte {
			return true
		}
	}
	return false
}
