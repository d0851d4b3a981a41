package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/profilelint/profilelint/lint"
)

// gitlabSchema is what docs.gitlab.com ("Code Quality report format") asks of a report.
const gitlabSchema = `{
  "type": "array",
  "items": {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
      "description": {"type": "string", "minLength": 1},
      "check_name": {"type": "string", "minLength": 1},
      "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
      "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
      "location": {
        "type": "object",
        "required": ["path", "lines"],
        "properties": {
          "path": {"type": "string", "pattern": "^[^./]|^\\.[^/]|^/"},
          "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}}
        }
      }
    }
  }
}`

func TestGitLabFollowsItsSchema(t *testing.T) {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(gitlabSchema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("gitlab.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("gitlab.json")
	if err != nil {
		t.Fatal(err)
	}
	validate := func(text string) error {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return err
		}
		return schema.Validate(value)
	}
	nowhere := Input{Report: lint.Report{Findings: []lint.Finding{{Rule: "x", Message: "m"}}}, Diagnostics: hcl.Diagnostics{{Summary: "s"}}}
	for name, in := range map[string]Input{"empty": {}, "sample": toolInput(t), "hostile": evilInput(), "nowhere": nowhere} {
		if err := validate(formatted(t, "gitlab.json", in)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	good := formatted(t, "gitlab.json", toolInput(t))
	for _, change := range [][2]string{{`"severity": "info"`, `"severity": "notice"`}, {`"path": "`, `"path": "./`}, {`"begin": 7`, `"begin": 0`}} {
		if bad := strings.Replace(good, change[0], change[1], 1); bad == good || validate(bad) == nil {
			t.Errorf("%s is accepted", change[1])
		}
	}
}

// GitLab drops the second of two issues with one fingerprint.
func TestGitLabFingerprintsAreUnique(t *testing.T) {
	f, g, h := timezoneFinding(t), timezoneFinding(t), timezoneFinding(t)
	g.Detail, h.Detail = "a", "b" // a fingerprint does not tell them apart
	d := &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "s"}
	in := Input{Report: lint.Report{Findings: []lint.Finding{f, g, h}}, Diagnostics: hcl.Diagnostics{d, d}}
	var issues []gitlabIssue
	if err := json.Unmarshal([]byte(formatted(t, "gitlab.json", in)), &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		seen[i.Fingerprint] = true
	}
	if len(issues) != 5 || len(seen) != 5 {
		t.Errorf("%d issues with %d fingerprints", len(issues), len(seen))
	}
}
