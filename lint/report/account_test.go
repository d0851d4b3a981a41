package report

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
)

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
