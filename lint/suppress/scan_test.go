package suppress_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/suppress"
)

// covered lists the letters A, B, ... of a file at whose places a finding of a rule is taken back. It also returns what is said of the
// comments, without what follows a colon.
func covered(name, src, rule string) (letters string, said []string) {
	var report lint.Report
	for i, c := range src {
		if c >= 'A' && c <= 'Z' {
			report.Findings = append(report.Findings, lint.Finding{Rule: rule, Message: string(c), Range: hcl.Range{Filename: name, Start: hcl.Pos{Byte: i}}})
		}
	}
	known := []string{"one", "two", suppress.RuleName}
	got := suppress.Apply(suppress.Scan(name, []byte(src)), suppress.Run{Report: report, Known: known, Ran: known, Today: time.Now()})
	for _, f := range got.Ignored {
		letters += f.Message
	}
	for _, f := range got.Findings {
		if f.Rule == suppress.RuleName {
			message, _, _ := strings.Cut(f.Message, ":")
			said = append(said, string(f.Severity)+" "+f.Range.String()+" "+message)
		}
	}
	return letters, said
}

func TestScan(t *testing.T) {
	for _, tc := range []struct {
		name, src, want string
		said            []string
	}{
		{"on the line", "a = A\nb = B # profilelint-ignore: one # why\nc = C\n", "B", nil},
		{"slashes", "b = B // profilelint-ignore: one // why\nc = C\n", "B", nil},
		{"between", "b = B /* profilelint-ignore: one # why */\nc = C\n", "B", nil},
		{"before, on the line", "/* profilelint-ignore: one # why */ b = B\nc = C\n", "B", nil},
		{"last line", "a = A\nb = B # profilelint-ignore: one # why", "B", nil},
		{"among several", "b = B # profilelint-ignore: two, one # why\n", "B", nil},
		{"another rule", "b = B # profilelint-ignore: two # why\n", "", nil},
		{"above an attribute", "# profilelint-ignore: one # why\na = A\nb = B\n", "A", nil},
		{"above, with others between", "# profilelint-ignore: one # why\n# more\n// of it\n/* and\nmore */\na = A\nb = B\n", "A", nil},
		{"an empty line between", "# profilelint-ignore: one # why\n\na = A\n", "", []string{"warning f.tf:1,1-32 this ignore is not understood and hides nothing"}},
		{"above nothing", "x {\n  a = A\n  # profilelint-ignore: one # why\n}\n", "", []string{"warning f.tf:3,3-34 this ignore is not understood and hides nothing"}},
		{"above a block", "a = A\n# profilelint-ignore: one # why\nx \"y\" {\n  b = B\n  z {\n    c = C\n  }\n}\nd = D\n", "BC", nil},
		{"on the header of a block", "x \"y\" { # profilelint-ignore: one # why\n  b = B\n}\nd = D\n", "B", nil},
		{"on the end of a block", "x {\n  b = B\n} # profilelint-ignore: one # why\n", "", nil},
		{"attribute of several lines", "# profilelint-ignore: one # why\na = f(\n  A,\n  B)\nc = C\n", "AB", nil},
		{"heredoc", "# profilelint-ignore: one # why\na = <<E\n A\n # B\nE\nc = C\n", "EABE", nil},
		{"interpolation", "# profilelint-ignore: one # why\na = \"A${f(\nB)}\"\nc = C\n", "AB", nil},
		{"member of a list", "a = [\n  A,\n  # profilelint-ignore: one # why\n  { x = B,\n    y = C },\n  D]\n", "BC", nil},
		{"last member of a list", "a = [\n  # profilelint-ignore: one # why\n  B]\nc = C\n", "B", nil},
		{"whole file", "# a comment\n\n# profilelint-ignore-file: one # why\n\na = A\nx {\n  b = B\n}\n", "AB", nil},
		{"whole file, too late", "a = A\n# profilelint-ignore-file: one # why\nb = B\n", "", []string{"warning f.tf:2,1-37 this ignore is not understood and hides nothing"}},
		{"no colon", "a = A # profilelint-ignore one\n", "", []string{"warning f.tf:1,7-31 this ignore is not understood and hides nothing"}},
		{"no rule", "a = A # profilelint-ignore: # why\n", "", []string{"warning f.tf:1,7-34 this ignore is not understood and hides nothing"}},
		{"no such rule", "a = A # profilelint-ignore: on, one # why\n", "A", []string{`warning f.tf:1,29-31 an ignore names the rule "on", which does not exist`}},
		{"no reason", "a = A # profilelint-ignore: one\n", "A", []string{"notice f.tf:1,7-32 this ignore gives no reason"}},
		{"wide characters", "a = \"界A\" # profilelint-ignore: on # why\n", "", []string{`warning f.tf:1,32-34 an ignore names the rule "on", which does not exist`}},
		{"line breaks of Windows", "# profilelint-ignore: one # why\r\na = A\r\nb = B # profilelint-ignore: one\r\nc = C\r\n", "AB", []string{"notice f.tf:3,7-32 this ignore gives no reason"}},
		{"prose", "# write profilelint-ignore: one # here\na = A\n", "", nil},
		{"in a string", "a = \"# profilelint-ignore: one\"\nb = A\n", "", nil},
		{"does not parse", "a = = {{ A # profilelint-ignore: one # why\nB\n", "AB", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			letters, said := covered("f.tf", tc.src, "one")
			if letters != tc.want {
				t.Errorf("covers %q, want %q", letters, tc.want)
			}
			if diff := cmp.Diff(tc.said, said); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
		})
	}
}

func TestScanJSON(t *testing.T) {
	for _, tc := range []struct {
		name, src, want string
		said            []string
	}{
		{"an object", `{"x": {"//": "profilelint-ignore: one # why", "a": "A", "b": {"c": "B"}}, "d": "D"}`, "AB", nil},
		{"behind", `{"x": {"a": "A", "//": "profilelint-ignore: one # why"}, "d": "D"}`, "A", nil},
		{"a list of comments", `{"x": [{"//": ["text", "profilelint-ignore: one # why"], "a": "A"}, {"b": "B"}]}`, "A", nil},
		{"the file", `{"//": "profilelint-ignore-file: one # why", "a": "A"}`, "A", nil},
		{"the file, in a list", `{"//": ["profilelint-ignore-file: one # why"], "a": "A"}`, "A", nil},
		{"not the file", `{"x": {"//": "profilelint-ignore-file: one # why", "a": "A"}}`, "", []string{"warning f.tf.json:1,14-50 this ignore is not understood and hides nothing"}},
		{"another member", `{"y": "profilelint-ignore: one # why", "a": "A"}`, "", nil},
		{"no reason", "{\n  \"//\": \"profilelint-ignore: one\", \"a\": \"A\"}", "A", []string{"notice f.tf.json:2,9-34 this ignore gives no reason"}},
		{"not whole", `{"x": {"//": "profilelint-ignore: one # why", "a": "A"}, `, "A", nil},
		{"no comment", `{"//": {"a": "profilelint-ignore: one # why A"}}`, "", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			letters, said := covered("f.tf.json", tc.src, "one")
			if letters != tc.want {
				t.Errorf("covers %q, want %q", letters, tc.want)
			}
			if diff := cmp.Diff(tc.said, said); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
		})
	}
}

// However a file is written, looking at it takes time in proportion to its size.
func TestScanIsQuick(t *testing.T) {
	for name, src := range map[string]string{
		"open brackets":    strings.Repeat("a ( # profilelint-ignore: one\n", 100_000),
		"nested":           strings.Repeat("a ( # profilelint-ignore: one\n", 50_000) + strings.Repeat(")\n", 50_000),
		"stacked comments": strings.Repeat("# profilelint-ignore: one\n", 100_000) + "a = 1\n",
		"one line":         strings.Repeat("/* profilelint-ignore: one */", 100_000) + "a = 1\n",
		"behind one":       "a = 1" + strings.Repeat("/* profilelint-ignore: one */", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			suppress.Scan("f.tf", []byte(src))
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func FuzzScan(f *testing.F) {
	f.Add("f.tf", "x {\n  # profilelint-ignore: one, two # why\n  a = \"b${c}\" # profilelint-ignore: one\n}\n")
	f.Add("f.tf", "# profilelint-ignore-file: one\na = <<E\nb\nE\n/* profilelint-ignore: two */ c = [1, # profilelint-ignore\n2]")
	f.Add("f.tf.json", `{"//": ["profilelint-ignore: one # why"], "a": {"//": "profilelint-ignore-file: one"}}`)
	f.Fuzz(func(t *testing.T, name, src string) {
		for _, i := range suppress.Scan(name, []byte(src)) {
			if i.Range.Filename != name || i.Range.Start.Byte < 0 || i.Range.End.Byte < i.Range.Start.Byte || i.Range.End.Byte > len(src) {
				t.Fatalf("the place %v of an ignore is not in the file", i.Range)
			}
			for _, n := range i.Rules {
				if n.Name == "" || strings.Contains(n.Name, ",") {
					t.Fatalf("the name of a rule is %q", n.Name)
				}
			}
		}
	})
}
