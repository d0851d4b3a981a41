package report

import (
	"encoding/json"
	"io"
)

// The lines of a JSON Lines report, told apart by their first field.
type (
	lineOfFinding struct {
		Type string `json:"type"`
		jsonFinding
	}
	lineOfCheck struct {
		Type string `json:"type"`
		jsonCheck
	}
	lineOfDiagnostic struct {
		Type string `json:"type"`
		jsonDiagnostic
	}
	lineOfSummary struct {
		Type          string `json:"type"`
		FormatVersion string `json:"format_version"`
		jsonSummary
	}
)

// JSONLines writes a report for programs that read one object at a time: those of JSON, each on a line of its own and with a type
// (diagnostic, finding, check) as its first field. The last line is the summary, so that a report that was cut off can be told. The
// error is w's.
func JSONLines(w io.Writer, in Input, o JSONOptions) error {
	doc := document(in, o)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range doc.Diagnostics {
		if err := enc.Encode(lineOfDiagnostic{"diagnostic", d}); err != nil {
			return err
		}
	}
	for _, f := range doc.Findings {
		if err := enc.Encode(lineOfFinding{"finding", f}); err != nil {
			return err
		}
	}
	if doc.Checks != nil {
		for _, c := range *doc.Checks {
			if err := enc.Encode(lineOfCheck{"check", c}); err != nil {
				return err
			}
		}
	}
	return enc.Encode(lineOfSummary{"summary", doc.FormatVersion, doc.Summary})
}
