package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// sourcing flags properties that write nothing, because the attribute is taken from elsewhere.
func sourcing() rule.Rule {
	return rule.Rule{
		Name: "sourcing",
		Org:  sourcingProblems,
		Doc: rule.Doc{
			Summary: "A mapped attribute should be taken from the source that maps it.",
			What: `A property of a profile source whose target attribute Okta masters itself (master OKTA), or takes from other sources (master OVERRIDE with a list that lacks this one): the value is never written. That is a notice, because it may be intended; the other rules ignore such a property.

A mapping that only writes when a user is created (DONT_PUSH), out of a source that creates none: an app that imports nobody, an identity provider whose provisioning is disabled. That is a notice, too.

Two profile sources of the same priority that both fill an attribute. Where the priorities are not known, nothing is said: a user has one source at a time.`,
			Why: `Nothing fails, and nothing says so: the attribute keeps its value, or has none, whatever the source holds.`,
			Before: `resource "okta_user_base_schema_property" "title" {
  index  = "title"
  title  = "Title"
  type   = "string"
  master = "OKTA"
}

resource "okta_profile_mapping" "workday" {
  source_id = data.okta_app.workday.id
  target_id = data.okta_user_profile_mapping_source.user.id

  mappings {
    id          = "title"
    expression  = "appuser.title"
    push_status = "PUSH"
  }
}

data "okta_app" "workday" {
  label = "Workday"
}

data "okta_user_profile_mapping_source" "user" {}`,
			After: `resource "okta_user_base_schema_property" "title" {
  index  = "title"
  title  = "Title"
  type   = "string"
  master = "PROFILE_MASTER"
}

resource "okta_profile_mapping" "workday" {
  source_id = data.okta_app.workday.id
  target_id = data.okta_user_profile_mapping_source.user.id

  mappings {
    id          = "title"
    expression  = "appuser.title"
    push_status = "PUSH"
  }
}

data "okta_app" "workday" {
  label = "Workday"
}

data "okta_user_profile_mapping_source" "user" {}`,
			Advice: `Take the property out, or let the attribute be mastered by this source.`,
			Sources: []string{
				"https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-about-profile-sourcing.htm",
				"https://support.okta.com/help/s/article/active-directory-attributes-do-not-sync-to-okta-when-attribute-level-sourcing-is-enabled",
			},
		},
	}
}

func sourcingProblems(s *rule.Subject) []rule.Problem {
	var problems []rule.Problem
	for _, m := range s.Org.Mappings {
		if appliedToNobody(m) {
			problems = append(problems, createsNobody(m))
		}
	}
	for _, p := range s.Properties {
		if p.Attribute == nil || p.Attribute.Name == "login" || !isSourced(p) || rule.Writes(s.Org, p.Mapping.Source, p.Attribute) != org.No {
			continue
		}
		problems = append(problems, notWritten(p))
	}
	return append(problems, rivals(s)...)
}

// isSourced reports whether a property is one of a mapping that a profile source fills the Okta user with.
func isSourced(p *rule.Property) bool {
	if p.Role != org.RoleMapping || !p.Mapping.IsImport() || !p.Target.Known() {
		return false
	}
	source := p.Mapping.Source.ProfileSource
	return source == org.Yes || source == org.Unknown && p.PushStatus == push
}

// appliedToNobody reports whether a mapping is never applied: it fills users only when they are created, and its source creates none.
func appliedToNobody(m *org.Mapping) bool {
	return m.IsImport() && m.Source.Creates == org.No && len(m.Properties) > 0 &&
		!slices.ContainsFunc(m.Properties, func(p *org.Property) bool {
			return p.Role != org.RoleMapping || p.PushStatus != dontPush
		})
}

func createsNobody(m *org.Mapping) rule.Problem {
	why := "it imports nobody"
	if m.Source.Kind == org.KindIdP {
		why = "its provisioning is disabled"
	}
	return rule.Problem{
		Confidence: rule.Certain,
		Severity:   rule.Notice, // it may be meant so
		Message:    fmt.Sprintf("the mapping writes nothing: %s creates no users, because %s", m.Source.Name, why),
		Detail:     "DONT_PUSH writes a value only when a user is created; the rules on values pass the mapping over.",
		Advice:     "Take the mapping out, or let its source create users.",
		Mapping:    m,
	}
}

func notWritten(p *rule.Property) rule.Problem {
	a := p.Attribute
	by := "Okta masters it"
	switch {
	case a.Master == org.Override && len(a.MasterPriority) > 0:
		by = "it is taken from " + strings.Join(a.MasterPriority, ", ")
	case a.Master == org.Override:
		by = "its master is OVERRIDE and no source is listed"
	}
	return rule.Problem{
		Confidence: rule.Certain,
		Severity:   rule.Notice, // it may be meant so
		Message:    fmt.Sprintf("%s.%s is not written by %s: %s", p.Mapping.Target.Name, a.Name, p.Mapping.Source.Name, by),
		Detail:     "Okta does not apply the property; the rules on values pass it over.",
		Mapping:    p.Mapping,
		Property:   p.Property,
		Attribute:  a.Name,
		Range:      p.Target.Range,
		Related:    declaredAt(a, "master", "the master is set here"),
	}
}

// rivals are the attributes that two profile sources of the same known priority fill. Each pair of sources is told of once.
func rivals(s *rule.Subject) []rule.Problem {
	type filler struct {
		target    *org.Profile
		attribute string
		priority  int
	}
	type pair struct{ first, second *org.Profile }
	var problems []rule.Problem
	first := map[filler]*rule.Property{}
	told := map[pair]bool{}
	for _, p := range s.Properties {
		source := p.Mapping.Source
		if p.Attribute == nil || !isSourced(p) || source.Priority == 0 || rule.Writes(s.Org, source, p.Attribute) == org.No ||
			p.Attribute.Master == org.Override { // the list decides
			continue
		}
		key := filler{p.Mapping.Target, p.Target.Value, source.Priority}
		earlier, ok := first[key]
		if !ok {
			first[key] = p
			continue
		}
		rival := earlier.Mapping.Source
		if rival == source || told[pair{rival, source}] {
			continue
		}
		told[pair{rival, source}] = true
		problems = append(problems, rule.Problem{
			Confidence: rule.Likely,
			Message:    fmt.Sprintf("%s and %s both fill %s.%s and have the same priority", rival.Name, source.Name, p.Mapping.Target.Name, p.Target.Value),
			Detail:     "A user who is assigned to both takes the profile from the source of the higher priority; which one that is is not said.",
			Advice:     "Give the two profile sources different priorities.",
			Mapping:    p.Mapping,
			Property:   p.Property,
			Attribute:  p.Target.Value,
			Range:      p.Target.Range,
			Related:    []rule.Related{{Message: "it is also filled here", Range: earlier.Target.Range}},
		})
	}
	return problems
}
