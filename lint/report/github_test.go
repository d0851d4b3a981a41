package report

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
)

// A command is a workflow command as GitHub's runner reads it.
type command struct {
	name       string
	properties map[string]string
	message    string
}

var commandLine = regexp.MustCompile(`^::(\w+) ([^:]*)::(.*)$`)

func readCommands(t interface{ Fatalf(string, ...any) }, text string) []command {
	data := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	var commands []command
	for line := range strings.Lines(text) {
		parts := commandLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if parts == nil {
			t.Fatalf("no command: %q", line)
		}
		c := command{name: parts[1], properties: map[string]string{}, message: data.Replace(parts[3])}
		for property := range strings.SplitSeq(parts[2], ",") {
			name, value, _ := strings.Cut(property, "=")
			c.properties[name] = data.Replace(value)
		}
		commands = append(commands, c)
	}
	return commands
}

// Whatever a finding says, it is one command, and GitHub reads from it what was meant.
func TestGitHubEscapes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom([]string{
			"%0A::error::forged", "a,line=1", "a:b,c%d", "100%25", "\r\n::warning::x", "::", "]]>", "<script>", "`|`",
		}), rapid.String())
		f := lint.Finding{Rule: text.Draw(t, "rule"), Severity: lint.Error, Message: text.Draw(t, "message")}
		f.Range = hcl.Range{Filename: "x/" + text.Draw(t, "file"), Start: hcl.InitialPos, End: hcl.InitialPos}
		var b strings.Builder
		if err := GitHub(&b, Input{Report: lint.Report{Findings: []lint.Finding{f}}}); err != nil {
			t.Fatal(err)
		}
		got := readCommands(t, b.String())
		path, _ := Tree{}.path(f.Range.Filename)
		want := []command{{"error", map[string]string{
			"file": Visible(path), "line": "1", "endLine": "1", "col": "1", "endColumn": "1", "title": "profilelint: " + Visible(f.Rule),
		}, sentence(f.Message) + "\nSee " + rulePage(f.Rule)}}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(command{})); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	})
}

// GitHub takes columns only where a span is on one line.
func TestGitHubSpans(t *testing.T) {
	src := "a = <<EOT\n🙂x\ny\nEOT\n"
	f := lint.Finding{Rule: "r", Severity: lint.Notice, Message: "m", Range: span(t, "dir/a.tf", src, "x\ny", 0)}
	g := f
	g.Range = span(t, "dir/a.tf", src, "x", 0)
	in := Input{
		Report:  lint.Report{Findings: []lint.Finding{f, g}},
		Sources: map[string][]byte{"dir/a.tf": []byte(src)}, Tree: Tree{WorkDir: "/r/w", Root: "/r"},
	}
	got := readCommands(t, formatted(t, "github.txt", in))
	want := []map[string]string{
		{"file": "w/dir/a.tf", "line": "2", "endLine": "2", "col": "3", "endColumn": "4", "title": "profilelint: r"},
		{"file": "w/dir/a.tf", "line": "2", "endLine": "3", "title": "profilelint: r"},
	}
	for i, w := range want {
		if diff := cmp.Diff(w, got[i].properties); diff != "" {
			t.Error(diff)
		}
	}
}
