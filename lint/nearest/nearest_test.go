package nearest_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/nearest"
)

func TestTo(t *testing.T) {
	attributes := []string{"email", "secondEmail", "firstName", "lastName", "sn", "city", "département", "email2"}
	for name, want := range map[string]string{
		"emial":       "email",       // letters that changed places
		"EMAIL":       "email",       // another letter case is always meant
		"SN":          "sn",          //
		"dn":          "",            // two letters are near to nothing else
		"cty":         "city",        //
		"ciyt":        "city",        //
		"ityc":        "",            //
		"dept":        "",            //
		"frstNme":     "firstName",   //
		"departement": "département", // letters are counted, not bytes
		"secondEmial": "secondEmail", //
		"x":           "",            //
		"":            "",            //
		"telephone":   "",            //
		"emai":        "email",       // the first of two
		"emailx":      "email",       // as near as email2, and earlier
	} {
		got, ok := nearest.To(name, attributes)
		if got != want || ok != (want != "") {
			t.Errorf("To(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
}

func TestSentences(t *testing.T) {
	names := []string{"timezone", "locale"}
	for _, c := range []struct{ name, question, end string }{
		{"timezon", `Did you mean "timezone"?`, `; did you mean "timezone"?`},
		{"country", "", "."},
	} {
		if got := nearest.Question(c.name, names); got != c.question {
			t.Errorf("Question(%q) = %q, want %q", c.name, got, c.question)
		}
		if got := nearest.End(c.name, names); got != c.end {
			t.Errorf("End(%q) = %q, want %q", c.name, got, c.end)
		}
	}
}
