package report

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// Users of two sources are told apart: the same names mean other attributes there.
func TestExamplesOfTwoSources(t *testing.T) {
	value := el.StrValue("1@x.example")
	f := &lint.Finding{Rule: "unique", Attribute: "login", Examples: []prove.Example{
		{Profile: el.Profile{"appuser.badge": el.StrValue("1")}, Value: value, Source: "agency"},
		{Profile: el.Profile{"appuser.number": el.StrValue("1")}, Value: value, Source: "staff"},
	}}
	want := `For example, these two users get the same value:
  a user of agency:
  appuser.badge = "1"
  login         = "1@x.example"

  a user of staff:
  appuser.number = "1"
  login          = "1@x.example"`
	if got := strings.Join(examples(f), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want = `For example, these two users get the same value: a user of agency: appuser.badge = "1", login = "1@x.example"; a user of staff: appuser.number = "1", login = "1@x.example"`
	if got := exampleLine(f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestComplaint(t *testing.T) {
	tests := []struct{ summary, detail, want string }{
		{"Cannot read plan", "", "Cannot read plan."},
		{"Unknown rule.", "There is no rule \"on\".", `Unknown rule: There is no rule "on".`},
		{"Unknown rule", "There is no rule \"timezon\". Did you mean \"timezone\"?", `Unknown rule: There is no rule "timezon". Did you mean "timezone"?`},
		{"Odd", "Of\n  two lines", "Odd: Of two lines."},
	}
	for _, test := range tests {
		if got := complaint(&hcl.Diagnostic{Summary: test.summary, Detail: test.detail}); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}
