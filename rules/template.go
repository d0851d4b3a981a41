package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// template flags texts in which ${} is missing or that are no template that Okta has.
func template() rule.Rule {
	return rule.Rule{
		Name:   "template",
		Schema: templateProblems,
		Doc: rule.Doc{
			Summary: "A template of an app must hold what is to be computed in ${}, and a built-in one must be one of Okta's.",
			What: `A username template of the type BUILT_IN, which the Terraform provider takes where user_name_template_type is not written, that holds no ${} or misspells an attribute of Okta's built-in templates. An expression needs the type CUSTOM. A template with ${} that is merely not in Okta's list is a notice.

A subject_name_id_template of a SAML app that is an expression without ${}: the text itself is then every user's NameID.`,
			Why: `terraform validate takes any text. What is outside of ${} is taken as it stands, so all users get the same name, or Okta refuses the app.`,
			Before: `resource "okta_app_saml" "wiki" {
  label                    = "Wiki"
  user_name_template       = "user.email"
  subject_name_id_template = "user.email"
}`,
			After: `resource "okta_app_saml" "wiki" {
  label                    = "Wiki"
  user_name_template       = "$${source.email}"
  subject_name_id_template = "$${user.email}"
}`,
			Advice: `Write ${} around what is to be computed, or user_name_template_type = "CUSTOM" for an expression of a username.`,
			Sources: []string{
				sourceBuiltIn,
				"https://registry.terraform.io/providers/okta/okta/latest/docs/resources/app_saml",
				sourceExpressions,
			},
		},
	}
}

const sourceBuiltIn = "https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/"

// builtIn are the username templates of the type BUILT_IN (Okta management API, ApplicationCredentialsUsernameTemplate).
var builtIn = []string{
	"${source.login}",
	"${fn:substringBefore(source.login, \"@\")}",
	"${source.email}",
	"${fn:toLowerCase(source.email)}",
	"${fn:substringBefore(source.email, \"@\")}",
	"${source.samAccountName}",
	"${fn:toLowerCase(source.samAccountName)}",
	"${source.userName}",
	"${fn:substringBefore(source.userName, \"@\")}",
	"${source.employeeID}",
	"${source.userName}${instance.userSuffix}",
}

func templateProblems(o *org.Org) []rule.Problem {
	var problems []rule.Problem
	for _, p := range o.Profiles {
		for _, t := range p.Templates {
			if !t.Text.Known() || t.Text.Value == "" {
				continue
			}
			find := nameIDProblem
			if t.Argument == "user_name_template" {
				find = builtInProblem
			}
			if problem, ok := find(p, t.Text.Value); ok {
				problem.Range = t.Text.RangeOf(0, len(t.Text.Value))
				problems = append(problems, problem)
			}
		}
	}
	return problems
}

// builtInProblem looks at a username template of the type BUILT_IN.
func builtInProblem(p *org.Profile, text string) (rule.Problem, bool) {
	same := func(known string) bool { return plainTemplate(known) == plainTemplate(text) }
	if slices.ContainsFunc(builtIn, same) {
		return rule.Problem{}, false
	}
	problem := rule.Problem{
		Confidence: rule.Likely,
		Message:    fmt.Sprintf("the username template of %s is none of Okta's built-in ones", p.Name),
		Detail:     "A template of the type BUILT_IN, which is the default, is one of Okta's list; an expression of one's own needs CUSTOM.",
	}
	if !strings.Contains(text, "${") {
		problem.Advice = `Write user_name_template_type = "CUSTOM" where it is an expression, or a built-in template such as ${source.login}.`
		return problem, true
	}
	for _, name := range sourceNames.FindAllStringSubmatch(text, -1) {
		if meant, ok := nearest.Misspelled(name[1], []string{"login", "email", "samAccountName", "userName", "employeeID"}); ok {
			problem.Advice = "Write source." + meant + " instead of source." + name[1] + "."
			return problem, true
		}
	}
	problem.Confidence = rule.Possible
	problem.Advice = `Write user_name_template_type = "CUSTOM".`
	return problem, true
}

var sourceNames = regexp.MustCompile(`\bsource\.(\w+)`)

// plainTemplate writes a template without white space and with one kind of quotes.
func plainTemplate(text string) string {
	return strings.NewReplacer(" ", "", "'", `"`, `""`, `"`).Replace(text)
}

// nameIDProblem looks at the NameID of a SAML app. A text that reads nothing may be meant as it stands.
func nameIDProblem(p *org.Profile, text string) (rule.Problem, bool) {
	if strings.Contains(text, "${") {
		return rule.Problem{}, false
	}
	expr, errs := el.Parse(text)
	reads := func(v el.Variable) bool {
		return v.Root != "" && v.Attr != "" && slices.Contains([]string{"user", "appuser", "source", "app", "org"}, v.Root)
	}
	if len(errs) > 0 || expr == nil || !slices.ContainsFunc(el.Variables(expr), reads) {
		return rule.Problem{}, false
	}
	return rule.Problem{
		Confidence: rule.Likely,
		Message:    fmt.Sprintf("the NameID of every user of %s is the text %q", p.Name, text),
		Detail:     "Only what stands in ${} is computed; all else is taken as it stands.",
		Advice:     "Write ${" + text + "}. In Terraform the dollar sign is doubled: \"$${" + text + "}\".",
	}, true
}
