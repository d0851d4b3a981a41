package baseline_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/org"
)

func finding(rule, source, attribute, expression string) lint.Finding {
	return lint.Finding{
		Rule: rule, Attribute: attribute, Expression: expression,
		Mapping: &org.Mapping{Source: &org.Profile{Name: source}, Target: &org.Profile{Name: "user"}},
	}
}

func TestSplit(t *testing.T) {
	a, b, c := finding("max_length", "hr", "city", "appuser.city"), finding("required", "hr", "city", "appuser.city"), finding("max_length", "ad", "city", "appuser.city")
	for _, tc := range []struct {
		name            string
		accepted, found []lint.Finding
		fresh           []string
		hidden          int
		gone            []string
	}{
		{"nothing", nil, nil, nil, 0, nil},
		{"all new", nil, []lint.Finding{a, b}, []string{"max_length hr", "required hr"}, 0, nil},
		{"all known", []lint.Finding{a, b}, []lint.Finding{b, a}, nil, 2, nil},
		{"one gone", []lint.Finding{a, b}, []lint.Finding{b}, nil, 1, []string{"max_length hr 1"}},
		{"another source", []lint.Finding{a}, []lint.Finding{c}, []string{"max_length ad"}, 0, []string{"max_length hr 1"}},
		{"one more", []lint.Finding{a}, []lint.Finding{a, a}, []string{"max_length hr"}, 1, nil},
		{"two fewer", []lint.Finding{a, a, a}, []lint.Finding{a}, nil, 1, []string{"max_length hr 2"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			fresh, hidden, gone := baseline.Of(tc.accepted).Split(tc.found)
			var freshNames, goneNames []string
			for _, f := range fresh {
				freshNames = append(freshNames, f.Rule+" "+f.Mapping.Source.Name)
			}
			for _, e := range gone {
				goneNames = append(goneNames, e.Rule+" "+e.Source+" "+string(rune('0'+e.Count)))
			}
			if diff := cmp.Diff(tc.fresh, freshNames); diff != "" {
				t.Errorf("new (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tc.gone, goneNames); diff != "" {
				t.Errorf("gone (-want +got):\n%s", diff)
			}
			if hidden != tc.hidden {
				t.Errorf("%d accepted, want %d", hidden, tc.hidden)
			}
		})
	}
}

func TestEncode(t *testing.T) {
	got, err := baseline.Of([]lint.Finding{
		finding("required", "hr", "city", "appuser.city"),
		finding("max_length", "hr", "city", "appuser.a + 'x<y'"),
		finding("required", "hr", "city", " appuser.city "),
		{Rule: "case_collision", Message: "two"},
	}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "version": "v1",
  "findings": [
    {"rule":"case_collision","hash":"H","count":1},
    {"rule":"max_length","source":"hr","target":"user","attribute":"city","hash":"H","count":1},
    {"rule":"required","source":"hr","target":"user","attribute":"city","hash":"H","count":2}
  ]
}
`
	text := string(got)
	for _, line := range strings.Split(text, "\n") {
		if _, hash, ok := strings.Cut(line, `"hash":"`); ok {
			text = strings.Replace(text, hash[:32], "H", 1)
		}
	}
	if diff := cmp.Diff(want, text); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for src, want := range map[string]string{
		"":                                     "it is empty",
		"[]":                                   "it is not a baseline",
		"{":                                    "it is not a baseline",
		`{"version": "v0", "findings": []}`:    `it has the version "v0"`,
		`{"version": "v1", "findings": []} {}`: "something follows its end",
		`{"version": "v1", "finding": []}`:     `unknown field "finding"`,
		`{"version": "v1", "findings": [{"rule": "a", "count": 1}]}`:                "entry 1 has no hash",
		`{"version": "v1", "findings": [{"rule": "a", "hash": "00", "count": -1}]}`: "entry 1 has the count -1",
	} {
		if _, err := baseline.Decode([]byte(src)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", src, err, want)
		}
	}
}

// A baseline that was written and read accepts what it was made of, and nothing else; the order of the findings does not matter.
func TestRoundTrip(t *testing.T) {
	some := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) lint.Finding {
		return finding(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "rule"), rapid.SampledFrom([]string{"hr", "ad"}).Draw(t, "source"),
			rapid.SampledFrom([]string{"x", "y"}).Draw(t, "attribute"), rapid.SampledFrom([]string{"1", "2"}).Draw(t, "expression"))
	}), 0, 20)
	rapid.Check(t, func(t *rapid.T) {
		findings := some.Draw(t, "findings")
		text, err := baseline.Of(findings).Encode()
		if err != nil {
			t.Fatal(err)
		}
		read, err := baseline.Decode(text)
		if err != nil {
			t.Fatal(err)
		}
		again, err := baseline.Of(rapid.Permutation(findings).Draw(t, "order")).Encode()
		if err != nil || string(again) != string(text) {
			t.Fatalf("the order of the findings matters: %v\n%s%s", err, text, again)
		}
		others := some.Draw(t, "others")
		fresh, accepted, gone := read.Split(others)
		missing := 0
		for _, e := range gone {
			missing += e.Count
		}
		if len(fresh)+accepted != len(others) || accepted+missing != len(findings) || read.Len() != len(findings) {
			t.Fatalf("%d new and %d accepted of %d, %d gone of %d", len(fresh), accepted, len(others), missing, len(findings))
		}
		if fresh, _, gone := read.Split(findings); len(fresh) > 0 || len(gone) > 0 {
			t.Fatalf("%d are new, %d gone", len(fresh), len(gone))
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version": "v1", "findings": [{"rule": "a", "hash": "00", "count": 1}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		b, err := baseline.Decode(src)
		if err != nil {
			return
		}
		text, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := baseline.Decode(text)
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		if b.Len() != again.Len() {
			t.Fatalf("%d entries, then %d", b.Len(), again.Len())
		}
	})
}
