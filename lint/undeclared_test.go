package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUndeclaredTargets maps into attributes of an open profile that nobody declared: they are of no known type, so nothing is said of the
// type of a value, neither that it is right nor that it is wrong. A declared one beside them is judged.
func TestUndeclaredTargets(t *testing.T) {
	for _, expression := range []string{`{\"a\", \"b\"}`, "user.login", "user.tags", `user.login == \"x\"`, "1"} {
		for target, want := range map[string]string{"roles": "", "email": "", "declared": "can_fail"} {
			r := linted(t, `
				profile "user" {
				  kind = "user"
				  attribute "login" { type = "string" }
				  attribute "tags" {
				    type  = "array"
				    items = "string"
				  }
				}
				profile "portal" {
				  kind = "app"
				  open = true
				  attribute "declared" { type = "boolean" }
				}
				mapping "user" "portal" {
				  property "`+target+`" { expression = "`+expression+`" }
				}`)
			if got := verdictOf(r, target, "type"); (got == "") != (want == "") {
				t.Errorf("%s <- %s: type is %q, want %q", target, expression, got, want)
			}
			if target == "declared" {
				continue
			}
			for _, line := range told(r) {
				t.Errorf("%s <- %s: %s", target, expression, line)
			}
		}
	}
}

// TestOpenProfileAssumed reads what nothing declares: the check of the name says what it rests on.
func TestOpenProfileAssumed(t *testing.T) {
	r := linted(t, `
		profile "hr" {
		  kind = "app"
		  open = true
		}
		profile "user" {
		  kind = "user"
		  attribute "city" { type = "string" }
		}
		mapping "hr" "user" {
		  property "city" { expression = "appuser.badge" }
		}`)
	want := []string{"The profile of hr is open: an attribute that nothing lists is taken to exist."}
	for _, c := range r.Checks {
		if c.Rule == "unknown_attribute" {
			if diff := cmp.Diff(want, c.Assumptions); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	}
}
