package report

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/profilelint/profilelint/lint"
)

// readSARIF reads a report back.
func readSARIF(t *testing.T, text string) *sarif.Report {
	t.Helper()
	r, err := parseSARIF(text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// parseSARIF reads a report, of which every field must be one that the format has.
func parseSARIF(text string) (*sarif.Report, error) {
	var r sarif.Report
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	return &r, dec.Decode(&r)
}

// validSARIF holds a report against the official schema, which comes with the library.
func validSARIF(text string) error {
	r, err := parseSARIF(text)
	if err != nil {
		return err
	}
	return r.Validate()
}

func TestSARIFFollowsTheOfficialSchema(t *testing.T) {
	nowhere := Input{Report: lint.Report{Findings: []lint.Finding{{Rule: "x", Message: "m"}}}}
	for name, in := range map[string]Input{"empty": {}, "sample": toolInput(t), "hostile": evilInput(), "nowhere": nowhere} {
		if err := validSARIF(formatted(t, "sarif.json", in)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The schema must be able to refuse.
func TestSARIFSchemaRefuses(t *testing.T) {
	for name, change := range map[string]func(*sarif.Run){
		"a result without a message": func(r *sarif.Run) { r.Results[0].Message = nil },
		"an unknown level":           func(r *sarif.Run) { r.Results[0].Level = "notice" },
		"columns of bytes":           func(r *sarif.Run) { r.WithColumnKind("bytes") },
		"a line 0":                   func(r *sarif.Run) { r.Results[0].Locations[0].PhysicalLocation.Region.WithStartLine(0) },
		"no name of the tool":        func(r *sarif.Run) { r.Tool.Driver.Name = nil },
	} {
		report := readSARIF(t, formatted(t, "sarif.json", toolInput(t)))
		change(report.Runs[0])
		if report.Validate() == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

// Columns count UTF-16 code units, whatever stands before them on the line.
func TestSARIFRegions(t *testing.T) {
	for name, test := range map[string]struct {
		before     string
		start, end int
	}{
		"ASCII":                    {`x = "`, 6, 9},
		"a letter with an accent":  {`x = "é`, 7, 10},
		"wide characters":          {`x = "日本語`, 9, 12},
		"an emoji":                 {`x = "🙂`, 8, 11},
		"an emoji of many parts":   {`x = "👩‍👩‍👧`, 14, 17},
		"an accent of its own":     {"x = \"e\u0301", 8, 11},
		"a second line, with CRLF": {"y\r\nx = \"🙂", 8, 11},
	} {
		src := test.before + `abc"` + "\n"
		f := lint.Finding{Rule: "r", Message: "m", Range: span(t, "a.tf", src, "abc", 0)}
		in := Input{Report: lint.Report{Findings: []lint.Finding{f}}, Sources: map[string][]byte{"a.tf": []byte(src)}}
		region := readSARIF(t, formatted(t, "sarif.json", in)).Runs[0].Results[0].Locations[0].PhysicalLocation.Region
		if got := [2]int{*region.StartColumn, *region.EndColumn}; got != [2]int{test.start, test.end} {
			t.Errorf("%s: got columns %v, want %d to %d", name, got, test.start, test.end)
		}
	}
}

func TestSARIFArtifacts(t *testing.T) {
	inTree := Tree{WorkDir: "/repo/infra", Root: "/repo"}
	for _, test := range []struct {
		tree      Tree
		file, uri string
		base      string
	}{
		{Tree{}, "a.tf", "a.tf", "%SRCROOT%"},
		{Tree{}, "./x/../a b#c%20?é.tf", "a%20b%23c%2520%3F%C3%A9.tf", "%SRCROOT%"},
		{Tree{}, "../a.tf", "../a.tf", ""},
		{Tree{}, "a:b.tf", "./a:b.tf", "%SRCROOT%"},
		{Tree{}, "/etc/a.tf", "file:///etc/a.tf", ""},
		{inTree, "okta/a.tf", "infra/okta/a.tf", "%SRCROOT%"},
		{inTree, "../a.tf", "a.tf", "%SRCROOT%"},
		{inTree, "/repo/a.tf", "a.tf", "%SRCROOT%"},
		{inTree, "../../other/a.tf", "file:///other/a.tf", ""},
		{inTree, "", "okta", "%SRCROOT%"},
	} {
		s := sarifWriter{tree: test.tree, sources: newSources(nil)}
		got := s.artifact(test.file)
		base := ""
		if got.URIBaseID != nil {
			base = *got.URIBaseID
		}
		if *got.URI != test.uri || base != test.base {
			t.Errorf("%s: got %s below %q, want %s below %q", test.file, *got.URI, base, test.uri, test.base)
		}
		if _, err := url.Parse(*got.URI); err != nil {
			t.Error(err)
		}
	}
}

// Related places are linked from the text, without which GitHub hides them; nothing else in the text is a link.
func TestSARIFLinks(t *testing.T) {
	f := uniqueFinding(t)
	f.Message = `[evil](https://evil.example) says`
	f.Related = []lint.Related{
		{Message: `a [b] \ c`, Range: hcl.Range{Filename: "s.tf", Start: hcl.InitialPos, End: hcl.InitialPos}},
		{Message: "no place"},
		{Message: "d", Range: hcl.Range{Filename: "t.tf", Start: hcl.InitialPos, End: hcl.InitialPos}},
	}
	result := readSARIF(t, formatted(t, "sarif.json", Input{Report: lint.Report{Findings: []lint.Finding{f}}})).Runs[0].Results[0]
	first, _, _ := strings.Cut(*result.Message.Text, "\n")
	_, last, _ := strings.Cut(*result.Message.Text, "past the end.\n")
	if want := `[evil\](https://evil.example) says.`; first != want {
		t.Errorf("got %s, want %s", first, want)
	}
	if want := "See: [a \\[b\\] \\\\ c](1)\nno place\nSee: [d](3)"; last != want {
		t.Errorf("got %s, want %s", last, want)
	}
	var ids []int
	for _, l := range result.RelatedLocations {
		ids = append(ids, l.ID)
	}
	if diff := cmp.Diff([]int{1, 3}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestSARIFTellsTheOutcome(t *testing.T) {
	run := readSARIF(t, formatted(t, "sarif.json", toolInput(t))).Runs[0]
	if *run.Invocations[0].ExecutionSuccessful || len(run.Invocations[0].ToolExecutionNotifications) != 1 {
		t.Error("the unreadable file is not told")
	}
	clean := toolInput(t)
	clean.Diagnostics = nil
	if run := readSARIF(t, formatted(t, "sarif.json", clean)).Runs[0]; !*run.Invocations[0].ExecutionSuccessful {
		t.Error("a run that read everything failed")
	}
	var levels []string
	seen := map[string]bool{}
	for _, r := range run.Results {
		levels = append(levels, r.Level)
		seen[r.PartialFingerprints["profilelint/v1"]] = true
		if r.RuleIndex >= 0 && *run.Tool.Driver.Rules[r.RuleIndex].ID != *r.RuleID {
			t.Errorf("%s has the index of another rule", *r.RuleID)
		}
	}
	if diff := cmp.Diff([]string{"note", "warning", "error"}, levels); diff != "" {
		t.Error(diff)
	}
	if len(seen) != len(run.Results) {
		t.Error("fingerprints are not unique")
	}
}

// A module that is not released has no semantic version.
func TestSARIFVersions(t *testing.T) {
	for version, want := range map[string]string{
		"v1.2.3": "1.2.3", "1.2.3-rc.1": "1.2.3-rc.1", "v0.0.0-20261123155252-cc3f28914948+dirty": "0.0.0-20261123155252-cc3f28914948+dirty",
		"development": "", "": "",
	} {
		d := sarifWriter{}.driver(Tool{Version: version})
		got := ""
		if d.SemanticVersion != nil {
			got = *d.SemanticVersion
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", version, got, want)
		}
	}
}

func TestSARIFIsOneDocument(t *testing.T) {
	text := formatted(t, "sarif.json", toolInput(t))
	if !bytes.HasSuffix([]byte(text), []byte("}\n")) || !json.Valid([]byte(text)) {
		t.Error("not one JSON document that ends its line")
	}
}
