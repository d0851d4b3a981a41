package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
)

var update = flag.Bool("update", false, "write the expected reports")

// formats are the writers for programs and services, by the name of their golden file.
var formats = map[string]func(io.Writer, Input) error{
	"json.json":      func(w io.Writer, in Input) error { return JSON(w, in, JSONOptions{}) },
	"compact.txt":    Compact,
	"lines.jsonl":    func(w io.Writer, in Input) error { return JSONLines(w, in, JSONOptions{Checks: true}) },
	"sarif.json":     SARIF,
	"junit.xml":      JUnit,
	"checkstyle.xml": Checkstyle,
	"github.txt":     GitHub,
	"gitlab.json":    GitLab,
	"markdown.md": func(w io.Writer, in Input) error {
		return Markdown(w, in, MarkdownOptions{Blobs: "https://github.com/acme/okta/blob/main"})
	},
}

// formatted returns a report in the format of a golden file.
func formatted(t testing.TB, name string, in Input) string {
	t.Helper()
	var b bytes.Buffer
	if err := formats[name](&b, in); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b.String()
}

// toolInput is the sample with everything that formats for programs show.
func toolInput(t testing.TB) Input {
	in := sampleInput(t)
	in.Tool = Tool{
		Version: "v1.2.3",
		Rules: []lint.Rule{
			{Name: "timezone", Doc: lint.Doc{Summary: "A time zone must be one.", What: "What it flags.", Why: "Why.", Advice: "How."}},
			{Name: "unique", Doc: lint.Doc{Summary: "No two users may have one login."}},
		},
		Page: func(r lint.Rule) string { return "# " + r.Name + "\n" },
	}
	return in
}

func TestFormats(t *testing.T) {
	for name := range formats {
		t.Run(name, func(t *testing.T) {
			got := formatted(t, name, toolInput(t))
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got), go test ./lint/report -update writes it:\n%s", diff)
			}
		})
	}
}

// What could not be read is told in every format.
func TestFormatsTellWhatCouldNotBeRead(t *testing.T) {
	in := Input{Diagnostics: hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Cannot read the file", Detail: "Permission denied."}}}
	for name := range formats {
		got := formatted(t, name, in)
		if !strings.Contains(got, "Cannot read the file") || !strings.Contains(got, "Permission denied") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// A configuration reaches no reader's terminal and no service's page as anything but text.
func TestFormatsShowHostileInputEscaped(t *testing.T) {
	in := evilInput()
	in.Report.Findings[0].Confidence = lint.Certain
	for name := range formats {
		if strings.Contains(name, "json") { // JSON has escapes of its own; programs get the input as it is
			continue
		}
		for line := range strings.Lines(formatted(t, name, in)) {
			if line = strings.TrimSuffix(line, "\n"); Visible(line) != line {
				t.Errorf("%s: not escaped: %q", name, line)
			}
		}
	}
}

func TestFormatsDoNotChangeTheInput(t *testing.T) {
	in := toolInput(t)
	for name := range formats {
		formatted(t, name, in)
	}
	for i, want := range sampleInput(t).Report.Findings {
		if got := in.Report.Findings[i]; got.Rule != want.Rule || len(got.Related) != len(want.Related) {
			t.Errorf("finding %d has changed", i)
		}
	}
}

// A writer that fails is told of.
func TestFormatsReturnTheWritersError(t *testing.T) {
	for name, write := range formats {
		if err := write(full{}, toolInput(t)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// full is a device with no space left.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// Findings below the least severity are counted in the summaries and shown in no format.
func TestLeastSeverity(t *testing.T) {
	for name := range formats {
		for least, want := range map[lint.Severity][3]bool{ // whether the error, the warning and the notice are shown
			"": {true, true, true}, lint.Notice: {true, true, true}, lint.Warning: {true, true, false}, lint.Error: {true, false, false},
		} {
			in := toolInput(t)
			in.Tool, in.Least = Tool{}, least
			got := formatted(t, name, in)
			shown := [3]bool{
				strings.Contains(got, "two users can receive the same user.login"),
				strings.Contains(got, "user.timezone can receive a value that is not a time zone"),
				strings.Contains(got, "user.timezone can receive more than 50 characters"),
			}
			if shown != want {
				t.Errorf("%s, %q: shows %v, want %v", name, least, shown, want)
			}
		}
	}
	in := sampleInput(t)
	for _, test := range []struct {
		least     lint.Severity
		undecided bool
		want      string
	}{
		{lint.Notice, true, ""},
		{lint.Warning, true, "; -v shows the notices"},
		{lint.Warning, false, "; -v shows the notices and undecided checks"},
		{lint.Error, false, "; -v shows the warnings, notices and undecided checks"},
	} {
		if got := summarize(in.Report).hint(test.least, test.undecided); got != test.want {
			t.Errorf("%s, %t: %q, want %q", test.least, test.undecided, got, test.want)
		}
	}
}
