package report

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/profilelint/profilelint/lint"
)

const lineSchemaFile = "../../docs/schema/report-line-1.0.schema.json"

func TestJSONLinesFollowTheirSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(lineSchemaFile)
	if err != nil {
		t.Fatal(err)
	}
	odd := evilInput()
	odd.Report.Findings[0].Rule, odd.Report.Findings[0].Confidence = "rule", lint.Certain
	for name, in := range map[string]Input{"empty": {}, "sample": sampleInput(t), "hostile": odd} {
		for line := range strings.Lines(formatted(t, "lines.jsonl", in)) {
			if err := validateLine(schema, line); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	for _, bad := range []string{`{"type":"finding"}`, `{"type":"rule"}`, `{}`, `{"type":"summary","format_version":"2.0"}`} {
		if validateLine(schema, bad) == nil {
			t.Errorf("%s is accepted", bad)
		}
	}
}

// The schema of a line holds that of the report, so that it can be resolved wherever it lies.
func TestLineSchemaHoldsTheReports(t *testing.T) {
	var line struct {
		Defs struct{ Report any } `json:"$defs"`
	}
	var whole any
	for file, into := range map[string]any{lineSchemaFile: &line, schemaFile: &whole} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, into); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(whole, line.Defs.Report); diff != "" {
		t.Errorf("(-report +line):\n%s", diff)
	}
}

func validateLine(schema *jsonschema.Schema, line string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// The lines hold what the one object holds.
func TestJSONLinesAreThoseOfJSON(t *testing.T) {
	in := sampleInput(t)
	var whole struct{ Findings, Checks, Diagnostics []map[string]any }
	if err := json.Unmarshal([]byte(jsonText(t, in, JSONOptions{Checks: true})), &whole); err != nil {
		t.Fatal(err)
	}
	lines := map[string][]map[string]any{}
	var last map[string]any
	for line := range strings.Lines(formatted(t, "lines.jsonl", in)) {
		last = nil
		if err := json.Unmarshal([]byte(line), &last); err != nil {
			t.Fatal(err)
		}
		kind := last["type"].(string)
		delete(last, "type")
		lines[kind] = append(lines[kind], last)
	}
	for kind, want := range map[string][]map[string]any{"finding": whole.Findings, "check": whole.Checks, "diagnostic": whole.Diagnostics} {
		if diff := cmp.Diff(want, lines[kind]); diff != "" {
			t.Errorf("%s (-json +jsonl)\n%s", kind, diff)
		}
	}
	if len(lines["summary"]) != 1 || last["format_version"] != FormatVersion {
		t.Error("the last line is not the one summary")
	}
}
