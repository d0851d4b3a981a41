package report

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

const (
	// longText is how long a string may be before it is shortened, in UTF-16 code units, as Okta counts.
	longText = 60
	// headText and tailText are how many characters of it remain.
	headText, tailText = 24, 16
	// maxElements is how many elements of an array are shown.
	maxElements = 8
	// maxNameCells is the widest name that values are aligned behind.
	maxNameCells = 50
)

// assignment is one `name = value` line of an example.
type assignment struct{ name, value string }

// examples returns the lines that show the users a finding speaks of.
func examples(f *lint.Finding) []string {
	if len(f.Examples) == 0 {
		return nil
	}
	lines := []string{exampleIntroduction(f)}
	for i, e := range f.Examples {
		if i > 0 {
			lines = append(lines, "")
		}
		for _, line := range align(assignments(e, targetName(f.Mapping, f.Attribute))) {
			lines = append(lines, "  "+line)
		}
	}
	return lines
}

func exampleIntroduction(f *lint.Finding) string {
	event := "update"
	switch {
	case f.Mapping != nil && f.Mapping.Target != nil && !f.Mapping.IsImport():
		event = "push"
	case f.Property != nil && f.Property.Role == org.RoleIdPUsername:
		event = "sign-in"
	}
	switch {
	case len(f.Examples) == 2:
		return "For example, these two users get the same value:"
	case f.Verdict == prove.AlwaysFails:
		return "Every user's " + event + " fails, for example this one's:"
	case f.Confidence == lint.Possible:
		return "For example, this user's " + event + " can fail:"
	}
	return "For example, this user's " + event + " fails:"
}

// assignments returns an example's attributes, by name, and then the value of the target.
func assignments(e prove.Example, target string) []assignment {
	var list []assignment
	for _, name := range slices.Sorted(maps.Keys(e.Profile)) {
		list = append(list, assignment{shortName(name), showValue(e.Profile[name])})
	}
	return append(list, assignment{shortName(target), showValue(e.Value)})
}

func align(list []assignment) []string {
	widest := 0
	for _, a := range list {
		if n := cells(a.name); n <= maxNameCells {
			widest = max(widest, n)
		}
	}
	lines := make([]string, len(list))
	for i, a := range list {
		lines[i] = pad(a.name, widest) + " = " + a.value
	}
	return lines
}

// shortName returns a name, or a call that stands for one, cut in the middle where it is very long.
func shortName(name string) string {
	head, tail, cut := shorten(name, 2*maxNameCells, maxNameCells, tailText)
	if !cut {
		return visible(name)
	}
	return visible(head) + ellipsis + visible(tail)
}

// showValue returns a value as a reader would write it; long ones are shortened, and say how long they are.
func showValue(v el.Value) string {
	switch v.Kind() {
	case el.Str:
		return showString(v.Str())
	case el.Arr:
		return showArray(v)
	}
	return v.Text()
}

func showString(s string) string {
	head, tail, cut := shorten(s, longText, headText, tailText)
	if !cut {
		return quote(s)
	}
	return `"` + quoted(head) + ellipsis + quoted(tail) + `" (` + count(codeUnits(s), "character") + ")"
}

// shorten returns the first and the last characters of a text that is longer than a number of UTF-16 code units.
func shorten(s string, longest, first, last int) (head, tail string, cut bool) {
	if len(s) <= longest || codeUnits(s) <= longest {
		return s, "", false
	}
	runes := []rune(s)
	if len(runes) <= first+last {
		return s, "", false
	}
	return string(runes[:first]), string(runes[len(runes)-last:]), true
}

func codeUnits(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

func showArray(v el.Value) string {
	shown := make([]string, 0, maxElements)
	for i := range min(v.Len(), maxElements) {
		shown = append(shown, showValue(v.At(i)))
	}
	if v.Len() > maxElements {
		shown = append(shown, ellipsis)
		return "[" + strings.Join(shown, ", ") + "] (" + count(v.Len(), "element") + ")"
	}
	return "[" + strings.Join(shown, ", ") + "]"
}

func quote(s string) string { return `"` + quoted(s) + `"` }

var quoteEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// quoted returns what stands between the quotes.
func quoted(s string) string { return visible(quoteEscapes.Replace(s)) }
