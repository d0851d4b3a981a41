package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/rules"
)

func TestClassify(t *testing.T) {
	const family = "platform.cvd.profile.property.constraint.violation"
	type answer struct {
		Known  []string
		Family string
		Rules  []string
		Near   []string
	}
	for asked, want := range map[string]answer{
		family + ".timezone":           {Known: []string{family + ".timezone"}, Rules: []string{"timezone"}},
		" NOTUNIQUEWITHINORG\n":        {Known: []string{"notUniqueWithinOrg"}, Rules: []string{"unique"}},
		"localeFormat":                 {Known: []string{family + ".localeFormat"}, Rules: []string{"locale"}},
		"blank":                        {Known: []string{"blank"}, Rules: []string{"required"}},
		"doesNotMatchPattern":          {Known: []string{"doesNotMatchPattern"}, Rules: []string{"email_format", "login_format"}},
		"E0000023":                     {Known: []string{"E0000023"}},
		"E0000032":                     {Near: []string{"E0000023"}},
		"E0000024":                     {Near: []string{"E0000023"}},
		"E0000016":                     {},
		"e0000001":                     {Known: []string{"E0000001"}},
		"Api validation failed: login": {Known: []string{"E0000001"}},
		family + ".required.true":      {Known: []string{family + ".required.true"}},
		family + ".minLength":          {Family: family, Rules: []string{"min_length"}},
		family + ".countryCode":        {Family: family, Rules: []string{"country_code"}},
		"some.other.uriFormat":         {Rules: []string{"uri_format"}},
		family + ".frobnicate":         {Family: family},
		family + ".":                   {},
		"":                             {},
		"invalidLoginEmial":            {Near: []string{"invalidLoginEmail"}},
		"nothing like that at all!":    {},
		"login: Username must be in the form of an email address": {
			Known: []string{"Username must be in the form of an email address", "must be in the form of an email address"},
			Rules: []string{"login_format", "email_format"},
		},
		"lastName: The field cannot be left blank": {Known: []string{"The field cannot be left blank"}, Rules: []string{"required"}},
		"Expected required AD attribute: sn, (Okta attribute: lastName) to not be null": {
			Known: []string{"Expected required AD attribute: * to not be null"},
		},
		"A user with this Email already exists": {Known: []string{"A user with this * already exists"}, Rules: []string{"unique"}},
	} {
		c := rules.Classify(asked)
		got := answer{Family: c.Family, Rules: c.Rules, Near: c.Near}
		for _, k := range c.Known {
			got.Known = append(got.Known, k.Name())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", asked, diff)
		}
	}
}

// The table of codes and the rules say the same of each other.
func TestCodesAndRulesAgree(t *testing.T) {
	byRule := map[string][]string{}
	seen := map[string]bool{}
	for _, k := range rules.OktaCodes() {
		if k.Name() == "" || k.Meaning == "" || len(k.Causes) == 0 || k.Advice == "" || k.Evidence == "" || k.Source == "" {
			t.Errorf("%+v is not whole", k)
		}
		if seen[k.Name()] {
			t.Errorf("%s is there twice", k.Name())
		}
		seen[k.Name()] = true
		for _, r := range k.Rules {
			byRule[r] = append(byRule[r], k.Code)
		}
	}
	for _, r := range rules.All() {
		for _, code := range r.Codes {
			if !slices.Contains(byRule[r.Name], code) {
				t.Errorf("rule %s has the code %s, of which the table does not say so", r.Name, code)
			}
		}
		delete(byRule, r.Name)
	}
	if len(byRule) > 0 {
		t.Errorf("the table names rules that do not exist: %v", byRule)
	}
}

// Whatever is asked, published codes are only named as what they are, and rules exist.
func TestClassifyNeverInvents(t *testing.T) {
	known := map[string]bool{}
	for _, k := range rules.OktaCodes() {
		known[k.Name()] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		asked := rapid.OneOf(
			rapid.String(),
			rapid.Map(rapid.SampledFrom(rules.OktaCodes()), func(k rules.OktaCode) string { return strings.ToUpper(k.Name()) }),
			rapid.Map(rapid.StringMatching(`[a-zA-Z_.]{0,20}`), func(s string) string {
				return "platform.cvd.profile.property.constraint.violation." + s
			}),
		).Draw(t, "asked")
		c := rules.Classify(asked)
		for _, k := range c.Known {
			if !known[k.Name()] {
				t.Fatalf("%q is said to be %q", asked, k.Name())
			}
		}
		for _, n := range c.Near {
			if !known[n] {
				t.Fatalf("%q is said to be near %q", asked, n)
			}
		}
		if len(c.Known) > 0 && (c.Family != "" || len(c.Near) > 0) {
			t.Fatalf("%q is known and guessed at: %+v", asked, c)
		}
	})
}
