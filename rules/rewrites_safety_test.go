package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
)

// What would harm users who pass today is not suggested, or it is called unsafe and a value that changes is named.
func TestFixSafety(t *testing.T) {
	const source = `profile "hr" {
  kind           = "app"
  profile_source = true
`
	for _, test := range []struct {
		name, org, attribute, rule string
		want                       string // the suggested expression, "" for none
		safety                     lint.Safety
		from, to                   string // a value that changes, and what it becomes, as text
	}{{
		name: "a login is not replaced", attribute: "login", rule: "unique", org: source + `
  attribute "first" {
    required   = true
    max_length = 20
  }
  attribute "last" {
    required   = true
    max_length = 20
  }
  attribute "emp" {
    required   = true
    unique     = true
    min_length = 6
    max_length = 6
  }
}
profile "user" {
  kind    = "user"
  extends = "okta_user"
}
mapping "hr" "user" {
  partial = true
  property "login" { expression = "appuser.first + \".\" + appuser.last + \"@corp.com\"" }
}`,
	}, {
		name: "zones of a source that is likely to hold any", attribute: "timezone", rule: "timezone", org: source + `
  attribute "tz" { max_length = 40 }
}
profile "user" {
  kind    = "user"
  extends = "okta_user"
}
mapping "hr" "user" {
  partial = true
  property "timezone" { expression = "appuser.tz" }
}`,
		want:   `String.stringSwitch("[" + appuser.tz + "]", null, "[Eastern Standard Time]", "America/New_York", "[America/New_York]", "America/New_York")`,
		safety: lint.Unsafe, from: "Europe/Madrid",
	}, {
		name: "null for a required attribute is the same failure in other words", attribute: "t", rule: "enum", org: source + `
  attribute "t" { max_length = 20 }
}
profile "user" {
  kind = "user"
  attribute "t" {
    required = true
    enum     = ["Sales", "IT"]
  }
}
mapping "hr" "user" {
  property "t" { expression = "appuser.t" }
}`,
	}, {
		name: "members of a list stay, all else becomes empty", attribute: "t", rule: "enum", org: source + `
  attribute "t" { max_length = 20 }
}
profile "user" {
  kind = "user"
  attribute "t" { enum = ["Sales", "IT"] }
}
mapping "hr" "user" {
  property "t" { expression = "appuser.t" }
}`,
		want:   `String.stringSwitch("[" + appuser.t + "]", null, "[Sales]", "Sales", "[IT]", "IT")`,
		safety: lint.Preserving,
	}, {
		name: "departments are not members of a list of another name", attribute: "t", rule: "enum", org: source + `
  attribute "dept" { max_length = 20 }
}
profile "user" {
  kind = "user"
  attribute "t" { enum = ["Sales", "IT"] }
}
mapping "hr" "user" {
  property "t" { expression = "appuser.dept" }
}`,
	}, {
		name: "an attribute is put in the place of the whole, not of one branch", attribute: "t", rule: "unique", org: source + `
  attribute "a" { enum = ["A", "B"] }
  attribute "b" {
    required   = true
    unique     = true
    min_length = 3
    max_length = 5
  }
}
profile "user" {
  kind = "user"
  attribute "t" { unique = true }
}
mapping "hr" "user" {
  property "t" { expression = "appuser.a ?: appuser.b" }
}`,
		want: "appuser.b", safety: lint.Unsafe, from: "A", to: "Wolfe",
	}, {
		name: "who has no middle name keeps the other", attribute: "t", rule: "evaluation", org: source + `
  attribute "first" {
    required   = true
    max_length = 20
  }
  attribute "middle" { max_length = 20 }
}
profile "user" {
  kind = "user"
  attribute "t" { max_length = 50 }
}
mapping "hr" "user" {
  property "t" { expression = "String.join(\" \", appuser.first, appuser.middle)" }
}`,
	}, {
		name: "the length of null", attribute: "t", rule: "max_length", org: source + `
  attribute "a" { max_length = 20 }
}
profile "user" {
  kind = "user"
  attribute "t" { max_length = 2 }
}
mapping "hr" "user" {
  property "t" { expression = "String.removeSpaces(appuser.a)" }
}`,
		want: `String.removeSpaces(appuser.a) != null AND String.len(String.removeSpaces(appuser.a)) > 2 ? ` +
			`String.substring(String.removeSpaces(appuser.a), 0, 2) : String.removeSpaces(appuser.a)`,
		safety: lint.Preserving,
	}, {
		name: "countries of which two are known", attribute: "countryCode", rule: "country_code", org: source + `
  attribute "country" {
    required = true
    holds {
      examples = ["United States", "Germany", "US"]
    }
  }
}
profile "user" {
  kind    = "user"
  extends = "okta_user"
}
mapping "hr" "user" {
  partial = true
  property "countryCode" { expression = "appuser.country" }
}`,
		want:   `String.stringSwitch("[" + appuser.country + "]", null, "[United States]", "US", "[Germany]", "DE", "[US]", "US")`,
		safety: lint.Unsafe, from: "FR",
	}, {
		name: "a username is not cut", attribute: "userName", rule: "max_length", org: `profile "wiki" {
  kind = "app"
  attribute "userName" {
    required   = true
    max_length = 20
  }
}
mapping "user" "wiki" {
  property "userName" { expression = "user.login" }
}`,
	}, {
		name: "what the source keeps unique is not cut", attribute: "employeeId", rule: "max_length", org: source + `
  attribute "workerId" {
    required   = true
    unique     = true
    max_length = 10
  }
}
profile "user" {
  kind    = "user"
  extends = "okta_user"
  attribute "employeeId" { max_length = 6 }
}
mapping "hr" "user" {
  partial = true
  property "employeeId" { expression = "appuser.workerId" }
}`,
	}} {
		t.Run(test.name, func(t *testing.T) {
			type outcome struct {
				Expression string
				Safety     lint.Safety
				From, To   string
			}
			var got []outcome
			for _, f := range lintText(t, test.org).Findings {
				if f.Rule != test.rule || f.Attribute != test.attribute {
					continue
				}
				var o outcome
				if f.Fix != nil {
					o.Expression, o.Safety = f.Fix.Expression, f.Fix.Safety
					if c := f.Fix.Changes; c != nil {
						o.From, o.To = c.Before.Str(), c.After.Str()
						confirmed(t, f, c.Profile, c.Before, c.After)
					}
				}
				got = append(got, o)
			}
			want := []outcome{{test.want, test.safety, test.from, test.to}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// confirmed evaluates both expressions on the profile that is said to change.
func confirmed(t *testing.T, f lint.Finding, p el.Profile, before, after el.Value) {
	t.Helper()
	for text, want := range map[string]el.Value{f.Expression: before, f.Fix.Expression: after} {
		e, _ := el.Parse(text)
		if r, err := el.Eval(e, p); err != nil || !r.Value.Equal(want) {
			t.Errorf("%s yields %v (%v) on %v, not %v", text, r.Value, err, p, want)
		}
	}
}
