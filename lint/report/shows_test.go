package report

import "testing"

func TestShows(t *testing.T) {
	tests := []struct {
		src, expression string
		want            bool
	}{
		{`x = "⟦appuser.a⟧"`, "appuser.a", true},
		{`x = ⟦"appuser.a"⟧`, "appuser.a", true},
		{`x = "⟦appuser.a + \"b\"⟧"`, `appuser.a + "b"`, true},
		{`x = "⟦appuser.a⟧ + 1"`, "appuser.a + 1", true}, // a part of it
		{"x = ⟦<<-EOT\n    a +\n    b\n  EOT⟧\n", "a +\nb\n", true},
		{`x = ⟦var.expression⟧`, "appuser.a", false},
		{`x = ⟦"appuser.${each.key}"⟧`, "appuser.a", false},
		{`x ⟦⟧`, "appuser.a", true}, // a place, not a text
		{`x = ⟦"PUSH"⟧`, "", true},
	}
	for _, test := range tests {
		src, rng := marked(t, test.src)
		if got := newSources(map[string][]byte{"f": []byte(src)}).shows(rng, test.expression); got != test.want {
			t.Errorf("%s: got %t", test.src, got)
		}
	}
	if _, rng := marked(t, "⟦a⟧"); newSources(nil).shows(rng, "a") {
		t.Error("a source that is not known shows nothing")
	}
}

func TestTextNamesAnExpressionThatIsWrittenElsewhere(t *testing.T) {
	src, rng := marked(t, "expression = ⟦each.value⟧")
	in := Input{Sources: map[string][]byte{"f": []byte(src)}}
	in.Report.Findings = append(in.Report.Findings, timezoneFinding(t))
	in.Report.Findings[0].Range, in.Report.Findings[0].Expression = rng, "appuser.a +\n  appuser.b"
	const want = `Warning: user.timezone can receive a value that is not a time zone [timezone]

  on f:1:14, in resource "okta_profile_mapping" "workday":
  1: expression = each.value
                  ^^^^^^^^^^

  The expression is appuser.a + appuser.b

  For example`
	if got := text(t, in, TextOptions{}); len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("got\n%s", got)
	}
}
