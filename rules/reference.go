package rules

import (
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// reference flags references in quotes where an id belongs, and those to the wrong side of a mapping.
func reference() rule.Rule {
	return rule.Rule{
		Name:   "reference",
		Schema: func(o *org.Org) []rule.Problem { return slices.Concat(misquoted(o), borrowedTargets(o)) },
		Doc: rule.Doc{
			Summary: "An id must be a reference, not the text of one in quotes.",
			What: `An id of a mapping, a schema resource or the import settings of an app (source_id, target_id, app_id, user_type) that is a text such as "okta_app_saml.hr.id" or "$${var.app_id}": a reference that somebody put in quotes.

What the mapping leads from or to is not known then, and no property of it is checked.

A property whose target takes its name from a schema resource of the other side: okta_app_user_schema_property.x.index in a mapping to the Okta user, or okta_user_schema_property.x.index in one to an app, where nothing declares an attribute of that name for the target.`,
			Why: `Terraform passes a text in quotes on as it is, and so Okta gets these letters for an id. terraform validate and terraform plan find nothing wrong; terraform apply fails.`,
			Before: `resource "okta_app_saml" "hr" {
  label = "HR"
}
resource "okta_app_user_schema_property" "badge" {
  app_id = "okta_app_saml.hr.id"
  index  = "badge"
  title  = "Badge"
  type   = "string"
}`,
			After: `resource "okta_app_saml" "hr" {
  label = "HR"
}
resource "okta_app_user_schema_property" "badge" {
  app_id = okta_app_saml.hr.id
  index  = "badge"
  title  = "Badge"
  type   = "string"
}`,
			Advice: `Write the reference without quotes.`,
			Sources: []string{
				"https://developer.hashicorp.com/terraform/language/expressions/references",
				"https://github.com/okta/terraform-provider-okta/issues/949",
				"https://github.com/okta/terraform-provider-okta/issues/1117",
			},
		},
	}
}

func misquoted(o *org.Org) []rule.Problem {
	var problems []rule.Problem
	seen := map[*org.Attribute]bool{}
	for _, m := range o.Mappings {
		for _, q := range m.Misquoted {
			p := quotedReference(q)
			p.Mapping = m
			problems = append(problems, p)
		}
	}
	for _, profile := range o.Profiles {
		for _, a := range profile.Attributes {
			for _, q := range a.Misquoted {
				if !seen[a] {
					p := quotedReference(q)
					p.Attribute = a.Name
					problems = append(problems, p)
				}
			}
			seen[a] = true
		}
	}
	return problems
}

func quotedReference(q org.Misquoted) rule.Problem {
	p := rule.Problem{
		Confidence: rule.Certain,
		Message:    fmt.Sprintf("%s is a reference in quotes, which is not an id", q.Argument),
		Detail:     "Okta gets the letters between the quotes for an id, and refuses them.",
		Advice:     fmt.Sprintf("Write %s without quotes.", q.Reference),
		Range:      q.Range,
	}
	if !q.Declared {
		p.Advice = fmt.Sprintf("Write %s without quotes, if that is its name: nothing that was read declares it.", q.Reference)
	}
	return p
}
