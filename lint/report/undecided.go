package report

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/prove"
)

// undecided lists the checks without a verdict, those of one property for one reason in one line.
func (t *textWriter) undecided(checks []finding.Check) {
	some := false
	for i := 0; i < len(checks); {
		c := checks[i]
		i++
		if c.Verdict != prove.Undecided {
			continue
		}
		rules := []string{Visible(c.Rule)}
		for ; i < len(checks) && alike(c, checks[i]) && !slices.Contains(rules, Visible(checks[i].Rule)); i++ {
			rules = append(rules, Visible(checks[i].Rule))
		}
		if !some {
			t.line(t.style.strong.Sprint("Undecided:"))
		}
		some = true
		where := ""
		if c.Mapping != nil {
			where = " in " + Visible(c.Mapping.Address)
		}
		attribute := c.Attribute
		if attribute == "" {
			attribute = "?"
		}
		t.line("  ", Visible(targetName(c.Mapping, attribute)), where, " [", strings.Join(rules, ", "), "]: ", Visible(string(c.Reason)+why(c)))
	}
	if some {
		t.line()
	}
}

// alike reports whether two checks are undecided for the same reason about the same property.
func alike(a, b finding.Check) bool {
	return b.Verdict == prove.Undecided && a.Mapping == b.Mapping && a.Attribute == b.Attribute && a.Reason == b.Reason
}

// why tells what of a property is not known before apply, "" for any other reason.
func why(c finding.Check) string {
	if c.Reason != prove.ReasonTerraform || c.Mapping == nil {
		return ""
	}
	for _, p := range c.Mapping.Properties {
		switch {
		case p.Target.Value != c.Attribute:
		case !p.Target.Known():
			return " (" + p.Target.Unknown + ")"
		case !p.Expression.Known():
			return " (" + p.Expression.Unknown + ")"
		}
	}
	return ""
}
