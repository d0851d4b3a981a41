package report

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

const (
	// longText is how long a string may be before it is shortened, in UTF-16 code units, as Okta counts.
	longText = 60
	// countedText is how long a string may be before its length is told.
	countedText = 40
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
func examples(f *finding.Finding) []string {
	if len(f.Examples) == 0 {
		return nil
	}
	lines := []string{exampleIntroduction(f)}
	for i, e := range f.Examples {
		if i > 0 {
			lines = append(lines, "")
		}
		if e.Source != "" {
			lines = append(lines, "  "+userOf(e))
		}
		for _, line := range align(assignments(e, targetName(f.Mapping, f.Attribute))) {
			lines = append(lines, "  "+line)
		}
	}
	return lines
}

// isLiteral reports whether a finding is about a value that is written out.
func isLiteral(f *finding.Finding) bool {
	return f.Property != nil && f.Property.Role == org.RoleLiteral
}

// exampleIntroduction says what happens to the users that follow.
func exampleIntroduction(f *finding.Finding) string {
	lead := "For example, "
	if f.Verdict == prove.AlwaysFails {
		lead = "Every user fails. For example, "
	}
	switch {
	case isLiteral(f):
		return "It has this value:"
	case len(f.Examples) == 2:
		return lead + "these two users get the same value:"
	case f.Examples[0].Err != nil:
		return lead + "for this user the expression has no value:"
	case f.Rule == "evaluation": // nothing documents whether there is a value; the example has the one that is most plausible
		return lead + "for this user the expression may have no value, or this one:"
	case f.Confidence == finding.Possible:
		return lead + event(f, "can fail", "may not be created") + ":"
	}
	return lead + event(f, "fails", "is not created") + ":"
}

// userOf introduces a user, where the users of an example are of two sources.
func userOf(e prove.Example) string { return "a user of " + Visible(e.Source) + ":" }

// event names what does not happen to a user who gets a bad value.
func event(f *finding.Finding, fails, notCreated string) string {
	p := f.Property
	switch {
	case p != nil && p.Role.Elsewhere():
		return "for this user the expression " + fails
	case f.Mapping != nil && f.Mapping.Target != nil && !f.Mapping.IsImport():
		return "the push of this user " + fails
	case p == nil:
		return "this user's update " + fails
	case p.Role == org.RoleIdPUsername:
		return "this user's sign-in " + fails
	case p.Role == org.RoleImportUsername:
		return "the import of this user " + fails
	case p.PushStatus == "DONT_PUSH":
		return "this user " + notCreated
	}
	return "this user's update " + fails
}

// assignments returns an example's attributes, by name, and then the value of the target, or why it has none.
func assignments(e prove.Example, target string) []assignment {
	var list []assignment
	for _, name := range slices.Sorted(maps.Keys(e.Profile)) {
		list = append(list, assignment{shortName(name), showValue(e.Profile[name])})
	}
	value := showValue(e.Value)
	if e.Err != nil {
		value = "no value: " + Visible(e.Err.Error())
	}
	return append(list, assignment{shortName(target), value})
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

// shortExpression returns an expression on one line, cut in the middle where it is very long.
func shortExpression(text string) string {
	head, tail, cut := shorten(strings.TrimSpace(text), 400, 300, 50)
	if cut {
		head += ellipsis + tail
	}
	return Visible(strings.Join(strings.Fields(head), " "))
}

// shortName returns a name, or a call that stands for one, cut in the middle where it is very long.
func shortName(name string) string {
	head, tail, cut := shorten(name, 2*maxNameCells, maxNameCells, tailText)
	if !cut {
		return Visible(name)
	}
	return Visible(head) + ellipsis + Visible(tail)
}

// showValue returns a value as a reader would write it; long ones are shortened, and say how long they are.
func showValue(v el.Value) string {
	switch v.Kind() {
	case el.Str:
		return showString(v.Str())
	case el.Arr:
		return showArray(v)
	default:
		return v.Text()
	}
}

func showString(s string) string {
	head, tail, cut := shorten(s, longText, headText, tailText)
	shown := quote(s)
	if cut {
		shown = `"` + quoted(head) + ellipsis + quoted(tail) + `"`
	}
	if n := strset.Len(s); n > countedText {
		shown += " (" + count(n, "character") + ")"
	}
	return shown
}

// shorten returns the first and the last characters of a text that is longer than a number of UTF-16 code units.
func shorten(s string, longest, first, last int) (head, tail string, cut bool) {
	if len(s) <= longest || strset.Len(s) <= longest {
		return s, "", false
	}
	var ends []int // of each character, half or not
	for rest := s; rest != ""; {
		n := 3
		if _, ok := half(rest); !ok {
			_, n = utf8.DecodeRuneInString(rest)
		}
		rest = rest[n:]
		ends = append(ends, len(s)-len(rest))
	}
	if len(ends) <= first+last {
		return s, "", false
	}
	return s[:ends[first-1]], s[ends[len(ends)-1-last]:], true
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

// quoted returns what stands between the quotes.
func quoted(s string) string {
	return Visible(strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), `"`, `\"`))
}
