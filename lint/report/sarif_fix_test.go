package report

import (
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// A suggestion that can be written is a fix: whoever replaces the region gets what --fix writes. Columns count UTF-16 code units.
func TestSARIFFixes(t *testing.T) {
	const written = `"appuser.a"`
	for name, test := range map[string]struct{ before, after string }{
		"alone on its line": {"x = ", "\n"},
		"behind an emoji":   {"/* 🙂 */ x = ", " # y\n"},
		"on a later line":   {"a = 1\r\n\r\n  x = ", "\r\n"},
	} {
		src := test.before + written + test.after
		f := lint.Finding{
			Rule: "r", Message: "m", Range: span(t, "a.tf", src, "appuser.a", 0),
			Property: &org.Property{Expression: org.Text{Value: "appuser.a", Range: span(t, "a.tf", src, written, 0)}},
			Fix:      &lint.Fix{Expression: `appuser.b + "c"`, Description: "Joins [x](y).", Safety: lint.Preserving},
		}
		in := Input{Report: lint.Report{Findings: []lint.Finding{f}}, Sources: map[string][]byte{"a.tf": []byte(src)}}
		in.Edit = func(*lint.Finding) (string, bool) { return `"appuser.b + \"c\""`, true }
		fixes := readSARIF(t, formatted(t, "sarif.json", in)).Runs[0].Results[0].Fixes
		if len(fixes) != 1 {
			t.Fatalf("%s: %d fixes", name, len(fixes))
		}
		if got, want := *fixes[0].Description.Text, `Joins [x\](y).`; got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
		change := fixes[0].ArtifactChanges[0]
		if *change.ArtifactLocation.URI != "a.tf" {
			t.Errorf("%s: it changes %s", name, *change.ArtifactLocation.URI)
		}
		if got, want := applied(src, change.Replacements[0]), test.before+`"appuser.b + \"c\""`+test.after; got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

// applied replaces a region of one line, of which all characters but the emoji are one code unit.
func applied(src string, r *sarif.Replacement) string {
	lines := strings.SplitAfter(src, "\n")
	line := []rune(strings.ReplaceAll(lines[*r.DeletedRegion.StartLine-1], "🙂", "🙂\x00"))
	start, end := *r.DeletedRegion.StartColumn-1, *r.DeletedRegion.EndColumn-1
	lines[*r.DeletedRegion.StartLine-1] = strings.ReplaceAll(string(line[:start])+*r.InsertedContent.Text+string(line[end:]), "\x00", "")
	return strings.Join(lines, "")
}

// What cannot be written is no fix, only a text.
func TestSARIFFixesOnlyWhatCanBeWritten(t *testing.T) {
	in := toolInput(t)
	for i := range in.Report.Findings {
		in.Report.Findings[i].Property = &org.Property{Expression: org.Text{Range: in.Report.Findings[i].Range}}
	}
	for name, edit := range map[string]func(*lint.Finding) (string, bool){
		"nothing is known": nil,
		"nothing can be":   func(*lint.Finding) (string, bool) { return "x", false },
	} {
		in.Edit = edit
		for _, r := range readSARIF(t, formatted(t, "sarif.json", in)).Runs[0].Results {
			if len(r.Fixes) > 0 {
				t.Errorf("%s: %s has a fix", name, *r.RuleID)
			}
		}
	}
}
