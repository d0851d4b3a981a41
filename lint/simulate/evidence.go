package simulate

import (
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// Support returns the findings with the number of people of whom each is true: an error where somebody fails, or may fail, and a notice
// where nobody does. Findings that say nothing of values, and those of sources whose people were not given, are as they were.
func Support(findings []finding.Finding, r Report) []finding.Finding {
	type key struct {
		property  *org.Property
		mapping   *org.Mapping
		attribute string
		rule      string
	}
	failing := map[key]int{}
	for _, c := range r.Causes {
		if c.Verdict != Undecided {
			failing[key{c.Property, c.Mapping, c.Attribute, c.Rule}] += c.Users
		}
	}
	out := make([]finding.Finding, len(findings))
	copy(out, findings)
	for i := range out {
		f := &out[i]
		if f.Mapping == nil || r.People[f.Mapping.Source] == 0 || !r.Judged[f.Rule] {
			continue
		}
		n := failing[key{f.Property, f.Mapping, f.Attribute, f.Rule}]
		f.Users = &finding.Users{Failing: n, Of: r.People[f.Mapping.Source]}
		f.Severity = rule.Notice
		if n > 0 {
			f.Severity = rule.Error
		}
	}
	return out
}
