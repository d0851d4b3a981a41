package rules

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// pushCharacters flags pushed values that hold characters which the target refuses.
func pushCharacters() rule.Rule {
	return rule.Rule{
		Name:      "push_characters",
		Values:    pushCharactersValues,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A value that is pushed to an app must not hold characters that the app refuses.",
			What: `A property of a mapping from Okta to an app whose expression can yield a text with a character that the target is known to refuse. Of a samAccountName of Active Directory these are " / \ [ ] : ; | = , + * ? < > and $.

Of an attribute of which no public document says what its target refuses, nothing is reported.`,
			Why: `Okta accepts the value, and the target refuses it: the push of that user fails. Active Directory says "A device attached to the system is not functioning".`,
			Before: `data "okta_app" "active_directory" {
  label = "Active Directory"
}
resource "okta_profile_mapping" "to_ad" {
  source_id = data.okta_user_profile_mapping_source.user.id
  target_id = data.okta_app.active_directory.id
  mappings {
    id         = "samAccountName"
    expression = "String.substringBefore(user.login, \"@\")"
  }
}
data "okta_user_profile_mapping_source" "user" {}`,
			After: `data "okta_app" "active_directory" {
  label = "Active Directory"
}
resource "okta_profile_mapping" "to_ad" {
  source_id = data.okta_user_profile_mapping_source.user.id
  target_id = data.okta_app.active_directory.id
  mappings {
    id         = "samAccountName"
    expression = "user.login matches \"[A-Za-z0-9._-]{1,20}@.*\" ? String.substringBefore(user.login, \"@\") : null"
  }
}
data "okta_user_profile_mapping_source" "user" {}`,
			Advice: `Leave the characters out, String.replace(a, "+", "") for each that occurs, or build the value from an attribute that has none of them.`,
			Sources: []string{
				"https://support.okta.com/help/s/article/Error-provisioning-active-directory-user-A-device-attached-to-the-system-is-not-functioning",
				"https://learn.microsoft.com/en-us/windows/win32/adschema/a-samaccountname",
			},
		},
	}
}

func pushCharactersValues(t rule.Target) (rule.Constraint, bool) {
	push := t.Attribute.Push
	if push.Excludes == "" || t.Mapping == nil || t.Mapping.IsImport() || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	refused := strset.Runes(each(push.Excludes)...)
	reject := strset.Concat(strset.All(), refused, strset.All())
	c := textOnly(reject.Complement(), reject)
	c.Realistic = realistic(reject, "anne+test", "smith, anne", "anne/smith")
	c.Message = "a value with a character that it refuses"
	c.Assumptions = []string{fmt.Sprintf("The target refuses these characters in a value that is pushed to it: %s (%s).",
		strings.Join(strings.Split(push.Excludes, ""), " "), push.Source)}
	return c, true
}
