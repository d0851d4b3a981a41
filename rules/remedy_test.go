package rules

import (
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// A remedy names what the reader wrote, where that is short and stands for one value.
func TestInPlace(t *testing.T) {
	for expression, want := range map[string]string{
		"appuser.year":                  "Convert.toInt(appuser.year)",
		" user.city ":                   "Convert.toInt(user.city)",
		"String.toUpperCase(appuser.a)": "Convert.toInt(String.toUpperCase(appuser.a))",
		`appuser.a + "x"`:               "Convert.toInt(a)",
		"String.replace(appuser.aVeryLongName, \"from\", \"to\")": "Convert.toInt(a)",
		"appuser.a +": "Convert.toInt(a)",
	} {
		p := &org.Property{Expression: org.Text{Value: expression}, Role: org.RoleMapping}
		if got := inPlace(lint.Target{Property: p}, "Convert.toInt($a)"); got != want {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
}

// A remedy speaks of the target's type alone.
func TestConversion(t *testing.T) {
	for typ, want := range map[org.Type]string{
		org.String: "Arrays.toCsvString($a)", org.Integer: "Convert.toInt($a)", org.Number: "Convert.toNum($a)",
		org.Boolean: `$a == "true"`, org.Array: "{$a}",
	} {
		if got := conversion(&org.Attribute{Type: typ}); got != want {
			t.Errorf("%s: %s, want %s", typ, got, want)
		}
	}
}
