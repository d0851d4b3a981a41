package rules

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// pushStatus flags push statuses that Okta refuses.
func pushStatus() rule.Rule {
	return rule.Rule{
		Name:     "push_status",
		Property: pushStatusProblems,
		Unknown:  pushStatusUnknown,
		Doc: rule.Doc{
			Summary: "A mapping from a profile source must push its properties, and one from any other app must not.",
			What: `A property of a mapping to the Okta user whose push status is DONT_PUSH although the source is a profile source, or PUSH although it is none. The Terraform provider takes DONT_PUSH where nothing is written, so a profile source needs push_status = "PUSH" in every block. Where nothing tells whether the source is one, a mapping that has both is flagged: one of the two is refused.

A word that is neither PUSH nor DONT_PUSH, in a mapping of either direction.`,
			Why: `Okta refuses to save the mapping: "Profile mastering enabled apps support push status only", or "Push status is allowed for profile mastering enabled apps only". terraform plan does not say so, terraform apply fails.`,
			Before: `mappings {
  id          = "displayName"
  expression  = "appuser.displayName"
  push_status = "DONT_PUSH"
}`,
			After: `mappings {
  id          = "displayName"
  expression  = "appuser.displayName"
  push_status = "PUSH"
}`,
			Advice: `Write push_status = "PUSH" for a profile source and "DONT_PUSH" for any other app or identity provider.`,
			Sources: []string{
				"https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ProfileMapping/",
				"https://github.com/okta/terraform-provider-okta/issues/807",
				"https://github.com/okta/terraform-provider-okta/issues/1295",
			},
		},
	}
}

const (
	push     = "PUSH"
	dontPush = "DONT_PUSH"
)

// pushStatusUnknown reports whether the push status is known only after an apply.
func pushStatusUnknown(p *rule.Property) bool { return p.Role == org.RoleMapping && p.PushStatus == "" }

func pushStatusProblems(p *rule.Property) []rule.Problem {
	if p.Role != org.RoleMapping || pushStatusUnknown(p) {
		return nil
	}
	problem := rule.Problem{Confidence: rule.Likely, Range: p.PushRange}
	refused := "Okta does not save the mapping: "
	if p.Mapping.Origin != "" { // it was read from there
		refused = "The org holds the mapping, but Okta does not save it as it is again: "
	}
	if !p.PushWritten {
		problem.Range = p.Target.Range
	}
	source := p.Mapping.Source
	isSource, isNone := source.ProfileSource == org.Yes, source.ProfileSource == org.No
	switch {
	case p.PushStatus != push && p.PushStatus != dontPush:
		problem.Confidence = rule.Certain
		problem.Message = fmt.Sprintf("%q is not a push status", p.PushStatus)
		problem.Detail = "Okta does not save a mapping with it."
		problem.Advice = "Write " + push + " or " + dontPush + "."
		if strings.EqualFold(p.PushStatus, push) || strings.EqualFold(p.PushStatus, dontPush) {
			problem.Confidence = rule.Likely
			problem.Advice = "Write " + strings.ToUpper(p.PushStatus) + "."
		}
	case !p.Mapping.IsImport():
		return nil
	case p.PushStatus == dontPush && (isSource || !isNone && len(source.OneOf) == 0 && someoneElse(p, push)):
		// The message names no property: whoever forgets the status of one forgets that of all, and reads of it once.
		problem.Message = fmt.Sprintf("the push status is DONT_PUSH, but %s is a profile source", oneOf(source.Name))
		problem.Detail = refused + `"Profile mastering enabled apps support push status only".`
		if !p.PushWritten {
			problem.Detail += " Where push_status is not written, it is DONT_PUSH."
		}
		problem.Advice = `Write push_status = "PUSH".`
		if !isSource {
			problem.Assumptions = []string{fmt.Sprintf("%s is assumed to be a profile source, because other properties of the mapping have the push status PUSH.", source.Name)}
		}
	case p.PushStatus == push && isNone && p.PushWritten:
		problem.Message = fmt.Sprintf("the push status is PUSH, but %s is not a profile source", oneOf(source.Name))
		problem.Detail = refused + `"Push status is allowed for profile mastering enabled apps only".`
		problem.Advice = `Write push_status = "DONT_PUSH", or make the source a profile source.`
		if source.Kind == org.KindIdP {
			problem.Advice = `Write push_status = "DONT_PUSH", or make the identity provider a profile source: profile_master = true. Where it is not written, it is false.`
		}
	default:
		return nil
	}
	return []rule.Problem{problem}
}

// oneOf is what all instances of a resource are called.
func oneOf(name string) string {
	name, _, _ = strings.Cut(name, "[")
	return name
}

// siblings is how many properties of a mapping are looked at for what the others say, so that the work stays linear.
const siblings = 8

// someoneElse reports whether another property of the mapping is written with the push status. It looks at a few, so that the work
// stays linear.
func someoneElse(p *rule.Property, status string) bool {
	ps := p.Mapping.Properties
	for _, q := range ps[:min(len(ps), siblings)] {
		if q != p.Property && q.PushWritten && q.PushStatus == status {
			return true
		}
	}
	return false
}
