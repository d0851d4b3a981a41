package report

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
)

func markdownOf(t interface{ Fatal(...any) }, in Input, o MarkdownOptions) string {
	var b strings.Builder
	if err := Markdown(&b, in, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A comment is never longer than it may be, and says how much it leaves out.
func TestMarkdownKeepsToItsLimit(t *testing.T) {
	more := regexp.MustCompile(`\*\*And (\d+) more\*\*`)
	for _, n := range []int{0, 1, 50, 200, 3000} {
		for _, limit := range []int{0, 4096, 20_000, SummaryLimit} {
			findings := make([]lint.Finding, n)
			for i := range findings {
				findings[i] = timezoneFinding(t)
				findings[i].Detail = fmt.Sprint("Of user ", i, ".") // what says the same is one row
				findings[i].Range.Start.Line += i
			}
			got := markdownOf(t, Input{Report: lint.Report{Findings: findings}}, MarkdownOptions{Limit: limit})
			if limit == 0 {
				limit = CommentLimit
			}
			if len(got) > limit {
				t.Errorf("%d findings: %d bytes, the limit is %d", n, len(got), limit)
			}
			rows, left := strings.Count(got, "\n| 🟡"), 0
			if m := more.FindStringSubmatch(got); m != nil {
				_, _ = fmt.Sscan(m[1], &left)
			}
			if rows+left != n {
				t.Errorf("%d findings, limit %d: %d rows and %d more", n, limit, rows, left)
			}
			if opened, closed := strings.Count(got, "<details>"), strings.Count(got, "</details>"); opened != closed || opened > rows {
				t.Errorf("%d findings: %d details opened, %d closed", n, opened, closed)
			}
		}
	}
}

// What matters most comes first, so that it is there where not all of it fits.
func TestMarkdownOrder(t *testing.T) {
	got := markdownOf(t, toolInput(t), MarkdownOptions{})
	var at []int
	for _, mark := range []string{"| 🔴", "| 🟡", "| 🔵"} {
		at = append(at, strings.Index(got, mark))
	}
	if at[0] < 0 || at[1] < at[0] || at[2] < at[1] {
		t.Errorf("the order of severities is %v", at)
	}
}

// Nothing of a text is read as Markdown or HTML, no one is mentioned, and taking the escapes back gives the text.
func TestMarkdownEscapes(t *testing.T) {
	active := regexp.MustCompile("[<>|`*~\\[\\]\\\\]|(^|[^\\pL\\p{Nd}])_|_([^\\pL\\p{Nd}]|$)")
	mention := regexp.MustCompile(`[@#]([^<]|$)`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.SampledFrom([]string{
			"<script>alert(1)</script>", "a | b", "```\nx", "@everyone", "#1", "**b** _i_ ~~s~~", "[a](b)", "a\\|b", "&lt;", "<!-- -->", "$x$", "</details>",
		}), rapid.String()).Draw(t, "text")
		escaped := markdownText(s)
		bare := strings.ReplaceAll(escaped, "<!-- -->", "")
		if mention.MatchString(regexp.MustCompile(`&#\d+;`).ReplaceAllString(escaped, "")) || active.MatchString(bare) {
			t.Fatalf("%q becomes %q", s, escaped)
		}
		if got := html.UnescapeString(bare); got != Visible(s) {
			t.Fatalf("%q becomes %q, which reads %q", s, escaped, got)
		}
	})
}

// A row of the table stays one row of four cells, and a code block is closed only by its own fence.
func TestMarkdownStructureHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom([]string{"a | b", "a\\", "``` ~~~", "````", "\n", "</details>", strings.Repeat("|", 400)}), rapid.String())
		f := lint.Finding{Rule: text.Draw(t, "rule"), Severity: lint.Error, Message: text.Draw(t, "message"), Expression: text.Draw(t, "expression")}
		f.Range.Filename = text.Draw(t, "file")
		f.Fix = &lint.Fix{Expression: text.Draw(t, "fix"), Description: text.Draw(t, "description"), Safety: lint.Preserving}
		got := markdownOf(t, Input{Report: lint.Report{Findings: []lint.Finding{f}}}, MarkdownOptions{Blobs: "https://x"})
		row := regexp.MustCompile(`(?m)^\| 🔴 .*$`).FindString(got)
		if n := strings.Count(row, "|"); n != 5 {
			t.Fatalf("%d bars in the row %s", n, row)
		}
		if strings.Count(got, "<details>") != 1 || strings.Count(got, "\n</details>\n") != 1 {
			t.Fatalf("the details are not closed once:\n%s", got)
		}
		if _, shown := ShownFix(f.Fix); !shown {
			return
		}
		_, body, _ := strings.Cut(got, "diff\n")
		fence := regexp.MustCompile("(?m)^`{3,}$").FindString(body)
		if inside, _, _ := strings.Cut(body, "\n"+fence+"\n"); fence == "" || strings.Contains(inside, fence) || strings.Count(inside, "\n") != 1 {
			t.Fatalf("the block is\n%s", body)
		}
	})
}

func TestMarkdownLinks(t *testing.T) {
	f := timezoneFinding(t)
	f.Range.Filename = "a b/(c)&d.tf"
	in := Input{Report: lint.Report{Findings: []lint.Finding{f}}, Tree: Tree{WorkDir: "/r/w", Root: "/r"}}
	if got, want := markdownOf(t, in, MarkdownOptions{Blobs: "https://host/o/r/blob/main/"}),
		"[<code>w/a b/(c)&amp;d.tf:7</code>](https://host/o/r/blob/main/w/a%20b/%28c%29%26d.tf#L7)"; !strings.Contains(got, want) {
		t.Errorf("%s is not in\n%s", want, got)
	}
}
