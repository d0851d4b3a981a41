package triage

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/rules"
)

// Outcome says whether the linter predicted the failures of a group, and why where it did not.
type Outcome string

// The outcomes. Up to NoCheck the failure is one that the linter had before it: it counts for its recall.
const (
	Predicted  Outcome = "predicted"   // by an error or a warning
	Noticed    Outcome = "noticed"     // by a notice only
	Ignored    Outcome = "ignored"     // by a finding that somebody chose to ignore
	Undecided  Outcome = "undecided"   // the check could not be decided
	ProvedSafe Outcome = "proved_safe" // the check is safe for all that the files say
	NoCheck    Outcome = "no_check"    // the property is there, but the files know no such limit of the attribute

	NotMapped     Outcome = "not_mapped"        // no property that was linted fills the attribute
	NoSource      Outcome = "source_not_linted" // no mapping of the source was linted
	UnknownCode   Outcome = "unknown_code"      // what the code or message means is not known
	NoAttribute   Outcome = "no_attribute"      // the event does not tell which attribute it is
	BeforeMapping Outcome = "before_mapping"    // no mapping is to blame
	NotLinted     Outcome = "not_linted"        // nothing was linted
)

// counts reports whether a group of the outcome was the linter's to predict.
func (o Outcome) counts() bool {
	return slices.Contains([]Outcome{Predicted, Noticed, Ignored, Undecided, ProvedSafe, NoCheck}, o)
}

// Verdict is what the linter said of the failures of a group.
type Verdict struct {
	Outcome  Outcome
	Why      string            // one sentence, "" where findings say it
	Rules    []string          // the rules that foretell the code
	Findings []finding.Finding // of those rules on that attribute, the worst first
	Meaning  string            // what the code means, "" where that is not known
	Advice   string
	Next     string // what to do once it is fixed
}

// judge gives a group its verdict.
func (n *names) judge(g *Group, from Source, report finding.Report) Verdict {
	class := g.class()
	v := Verdict{Rules: class.Rules, Next: next(g)}
	if len(class.Known) > 0 {
		v.Meaning, v.Advice = class.Known[0].Meaning, class.Known[0].Advice
	}
	if len(class.Known) == 0 && len(class.Rules) > 0 {
		v.Meaning = "Okta does not publish this code; its name suggests " + strings.Join(class.Rules, " or ") + "."
	}
	push := slices.Contains(g.Kinds, Push)
	mappings := n.of(from, push)
	switch {
	case len(class.Known) > 0 && len(class.Rules) == 0:
		v.Outcome, v.Why = BeforeMapping, "No mapping is to blame."
	case len(class.Rules) == 0:
		v.Outcome, v.Why = UnknownCode, unknownCode(g, class)
	case g.Attribute == "":
		v.Outcome, v.Why = NoAttribute, "The events do not tell which attribute it is."
	case push && len(n.pushes) == 0:
		v.Outcome, v.Why = NotLinted, "No mapping out of Okta was linted."
	case !push && len(n.mappings) == 0:
		v.Outcome, v.Why = NotLinted, "No mapping into Okta was linted."
	case len(mappings) == 0:
		v.Outcome, v.Why = NoSource, fmt.Sprintf("No mapping of %s was linted.", g.Source)
		if push {
			v.Why = fmt.Sprintf("No mapping to %s was linted.", g.Source)
		}
	default:
		n.predict(g, mappings, report, &v)
	}
	return v
}

func unknownCode(g *Group, class rules.Classified) string {
	switch {
	case g.Code == "" && g.Message == "":
		return "The events give no code, and no message that is known."
	case class.Family != "":
		return "Okta does not publish this code; it belongs to the violated constraints, and no rule has such a name."
	}
	return "Okta does not publish this code, and what it means is not known."
}

// predict looks the group's attribute and rules up in the report.
func (n *names) predict(g *Group, mappings []*org.Mapping, report finding.Report, v *Verdict) {
	concerns := func(m *org.Mapping, attribute, rule string) bool {
		return slices.Contains(mappings, m) && strings.EqualFold(attribute, g.Attribute) && slices.Contains(v.Rules, rule)
	}
	for _, f := range report.Findings {
		if concerns(f.Mapping, f.Attribute, f.Rule) {
			v.Findings = append(v.Findings, f)
		}
	}
	slices.SortStableFunc(v.Findings, func(a, b finding.Finding) int { return severity(a) - severity(b) })
	if len(v.Findings) > 0 {
		v.Outcome = Predicted
		if v.Findings[0].Severity == finding.Notice {
			v.Outcome = Noticed
		}
		if f := v.Findings[0]; f.Fix == nil && f.Advice != "" {
			v.Advice = f.Advice
		}
		return
	}
	mapped, safe := false, false
	for _, c := range report.Checks {
		mapped = mapped || slices.Contains(mappings, c.Mapping) && strings.EqualFold(c.Attribute, g.Attribute)
		if !concerns(c.Mapping, c.Attribute, c.Rule) {
			continue
		}
		switch c.Verdict {
		case prove.Undecided:
			v.Outcome = Undecided
			v.Why = fmt.Sprintf("The check %s of %s could not be decided (%s).", c.Rule, g.Attribute, c.Reason)
			return
		case prove.CanFail, prove.AlwaysFails:
			v.Outcome = Ignored
			v.Why = fmt.Sprintf("profilelint does find that %s breaks %s, and a comment or the configuration ignores the finding.", g.Attribute, c.Rule)
			return
		}
		safe = true
	}
	switch {
	case safe:
		v.Outcome, v.Why = ProvedSafe, whySafe(v.Rules)
	case mapped:
		v.Outcome = NoCheck
		v.Why = fmt.Sprintf("The files know no such limit of %s. Complete them with the org's own schema: --schema, with what profilelint export writes.", g.Attribute)
	default:
		v.Outcome = NotMapped
		v.Why = fmt.Sprintf("No property that was linted fills %s. Perhaps it is mapped in the Admin Console only.", g.Attribute)
	}
}

// whySafe says how a failure can come of a property that was proved safe.
func whySafe(rules []string) string {
	if slices.Contains(rules, "unique") {
		return "Within the source the values are proved to differ: the other user comes from elsewhere, or was there before."
	}
	return "For all that the files say the property is safe: the org's schema or mapping is another one than theirs, or was when the events happened. " +
		"Complete the files with --schema; if it stays safe then, it is a defect of profilelint."
}

func severity(f finding.Finding) int {
	return slices.Index([]finding.Severity{finding.Error, finding.Warning, finding.Notice}, f.Severity)
}

// next is the step that Okta names for when the cause is fixed: nothing is retried by itself.
// (support.okta.com/help/s/article/users-not-updating-from-profile-source)
func next(g *Group) string {
	source := "the source"
	if g.Source != "" {
		source = g.Source
	}
	switch {
	case slices.Contains(g.Kinds, Push):
		return "Retry the push in the Admin Console, under Dashboard > Tasks: Okta does not retry by itself."
	case slices.Contains(g.Kinds, Update):
		return "Import again from " + source + ", or use Force Sync: Okta does not retry by itself."
	case slices.Contains(g.Kinds, Create):
		return "Import again from " + source + " and confirm the users; one who was created at sign-in signs in again."
	}
	return "Import again from " + source + "."
}
