package terraform

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"pgregory.net/rapid"
)

// A file that passes the quick test must pass the exact one, or a file that is too deep would be parsed.
func TestQuickNestingTestIsSound(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"{", "}", "[", "]", "(", ")", "+", "-", "!", "?", ":", "==", "&&", "\"", "${", "%{", "%{if a}", "%{endif}", "\n", ",", "a", " ", "1", "=", ".*", "$${",
		"<<E\n", "\nE\n", "# c\n", "/* x */", "\\\"", "a {", "}\n",
		"$", "%", "$$", "//", "/*", "*/", "#", "\\", "é", "~", "\r", "'", "<", "<<", "=>", "\"a${b}\"",
	})
	rapid.Check(t, func(t *rapid.T) {
		src := []byte(strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "pieces"), ""))
		limit := rapid.IntRange(1, 12).Draw(t, "limit")
		tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
		if at := tooDeep(tokens, limit); at != nil && !mayNestDeeply(src, limit) {
			t.Fatalf("%q is deeper than %d at %s, and passes the quick test", src, limit, at)
		} else if at != nil && !nestsDeeply(src, limit) {
			t.Fatalf("%q is deeper than %d at %s, and passes the scan", src, limit, at)
		}
	})
}

// What people write is nowhere near the limit, however much of it there is.
func TestUsualNesting(t *testing.T) {
	src := strings.Repeat("resource \"a\" \"b\" {\n  c = var.x == null ? [for a in b : a if a != \"x-y-z ${d + e}\"] : {}\n}\n", 2000)
	tokens, _ := hclsyntax.LexConfig([]byte(src), "", hcl.InitialPos)
	if at := tooDeep(tokens, 12); at != nil {
		t.Errorf("too deep at %s", at)
	}
	if nestsDeeply([]byte(src), 20) {
		t.Error("the scan does not see that")
	}
}

// A closing bracket in a string or a comment closes nothing.
func TestNestingBehindStrings(t *testing.T) {
	for _, level := range []string{`["]", `, "[ # ]\n", "[ /* ] */ ", "[ <<E\n]\nE\n, "} {
		src := []byte("a = " + strings.Repeat(level, 2*maxNesting))
		if checkNesting(src, "main.tf") == nil {
			t.Errorf("%q repeated is not found to be deep", level)
		}
	}
}
