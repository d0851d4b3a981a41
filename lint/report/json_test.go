package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

const schemaFile = "../../docs/schema/report-1.0.schema.json"

const sampleJSON = `{
  "format_version": "1.0",
  "summary": {
    "mappings": 1,
    "properties": 1,
    "expressions": 1,
    "errors": 0,
    "warnings": 1,
    "notices": 0,
    "checks": {
      "safe": 0,
      "can_fail": 1,
      "always_fails": 0,
      "undecided": 1
    }
  },
  "findings": [
    {
      "rule": "timezone",
      "severity": "warning",
      "confidence": "likely",
      "verdict": "can_fail",
      "error_code": "platform.cvd.profile.property.constraint.violation.timezone",
      "message": "user.timezone can receive a value that is not a time zone",
      "mapping": "okta_profile_mapping.workday",
      "source": "workday",
      "target": "user",
      "attribute": "timezone",
      "expression": "appuser.timezone",
      "range": {
        "file": "mappings.tf",
        "start": {
          "line": 7,
          "column": 19
        },
        "end": {
          "line": 7,
          "column": 35
        }
      },
      "examples": [
        {
          "profile": {
            "appuser.a": null,
            "appuser.n": 3,
            "appuser.timezone": "<Eastern & Standard>"
          },
          "value": "<Eastern & Standard>",
          "error": null
        }
      ],
      "fix": null,
      "assumptions": [],
      "detail": "",
      "advice": "Map another attribute.",
      "related": [],
      "fingerprint": "b1b4620b21dd2b7cf5dbe10d1f0fda51"
    }
  ],
  "checks": [
    {
      "mapping": "okta_profile_mapping.workday",
      "source": "workday",
      "target": "user",
      "attribute": "timezone",
      "rule": "timezone",
      "verdict": "can_fail",
      "undecided_reason": null,
      "assumptions": []
    },
    {
      "mapping": null,
      "source": null,
      "target": null,
      "attribute": "login",
      "rule": "login_format",
      "verdict": "undecided",
      "undecided_reason": "state_cap",
      "assumptions": []
    }
  ],
  "diagnostics": [
    {
      "severity": "warning",
      "summary": "Deprecated",
      "detail": "",
      "range": null
    }
  ]
}
`

func jsonText(t testing.TB, in Input, o JSONOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := JSON(&b, in, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSON(t *testing.T) {
	f := timezoneFinding(t)
	value := el.StrValue("<Eastern & Standard>")
	f.Detail, f.Advice = "", "Map another attribute."
	f.Examples = []prove.Example{{
		Profile: el.Profile{"appuser.timezone": value, "appuser.a": {}, "appuser.n": el.IntValue(3)}, Value: value,
	}}
	in := Input{
		Report: lint.Report{
			Mappings: 1, Properties: 1, Expressions: 1, Findings: []lint.Finding{f},
			Checks: []lint.Check{
				{Mapping: f.Mapping, Attribute: "timezone", Ruling: &lint.Ruling{Rule: "timezone", Verdict: prove.CanFail}},
				{Attribute: "login", Ruling: &lint.Ruling{Rule: "login_format", Verdict: prove.Undecided, Reason: prove.ReasonStates}},
			},
		},
		Diagnostics: hcl.Diagnostics{{Severity: hcl.DiagWarning, Summary: "Deprecated"}},
	}
	compare(t, sampleJSON, jsonText(t, in, JSONOptions{Checks: true}))
}

func TestJSONKeepsLongValuesWhole(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	f := timezoneFinding(t)
	f.Examples[0].Value = el.StrValue(long)
	if got := jsonText(t, Input{Report: lint.Report{Findings: []lint.Finding{f}}}, JSONOptions{}); !strings.Contains(got, `"`+long+`"`) {
		t.Error("the value was shortened")
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	odd := evilInput()
	odd.Report.Findings[0].Rule = "rule"
	odd.Report.Findings[0].Confidence = lint.Certain
	inputs := map[string]Input{"empty": {}, "sample": sampleInput(t), "hostile": odd}
	for name, in := range inputs {
		for _, o := range []JSONOptions{{}, {Checks: true}} {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(jsonText(t, in, o)))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if _, ok := value.(map[string]any)["checks"]; ok != o.Checks {
				t.Errorf("%s: checks are there: %t", name, ok)
			}
		}
	}
}

// The schema must be able to refuse.
func TestJSONSchemaRefuses(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	good := jsonText(t, sampleInput(t), JSONOptions{Checks: true})
	for _, change := range [][2]string{
		{`"severity": "warning"`, `"severity": "info"`},
		{`"line": 7`, `"line": 0`},
		{`"verdict": "safe"`, `"verdict": "fine"`},
		{`"fix": null`, `"fixes": null`},
		{`"format_version": "1.0"`, `"format_version": "2.0"`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Errorf("%s does not occur", change[0])
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("%s is accepted", change[1])
		}
	}
}

// An example's profile can be given back to `profilelint eval`.
func TestJSONProfilesCanBeReadBack(t *testing.T) {
	var report struct {
		Findings []struct {
			Examples []struct{ Profile json.RawMessage }
		}
	}
	if err := json.Unmarshal([]byte(jsonText(t, sampleInput(t), JSONOptions{})), &report); err != nil {
		t.Fatal(err)
	}
	for i, f := range sorted(sampleInput(t).Report.Findings, "") {
		for k, e := range f.Examples {
			got, err := el.ParseProfile(report.Findings[i].Examples[k].Profile)
			if err != nil {
				t.Fatal(err)
			}
			for name, value := range e.Profile {
				if !got[name].Equal(value) {
					t.Errorf("%s: got %v, want %v", name, got[name], value)
				}
			}
		}
	}
}

// A finding has one fingerprint, whatever the format.
func TestJSONFingerprints(t *testing.T) {
	in := sampleInput(t)
	in.Report.Findings = append(in.Report.Findings, in.Report.Findings...) // those of a module called twice, say
	var report struct {
		Findings []struct{ Fingerprint string }
	}
	if err := json.Unmarshal([]byte(formatted(t, "json.json", in)), &report); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, r := range readSARIF(t, formatted(t, "sarif.json", in)).Runs[0].Results {
		got := report.Findings[i].Fingerprint
		if want := r.PartialFingerprints["profilelint/v1"]; got != want || seen[got] {
			t.Errorf("finding %d: got %q, which SARIF has as %q", i, got, want)
		}
		seen[got] = true
	}
}
