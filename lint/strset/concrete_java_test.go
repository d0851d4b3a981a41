package strset

import (
	"strconv"
	"strings"
	"testing"
)

func TestCasingAgainstJava(t *testing.T) {
	type casing struct{ upper, lower string }
	java := map[rune]casing{}
	for _, row := range readTSV(t, "testdata/java/casing.tsv") {
		r := fromHex(t, row[0])
		java[[]rune(r)[0]] = casing{orSame(t, row[1], r), orSame(t, row[2], r)}
	}
	newer := 0
	for r := rune(0); r <= maxRune; r++ {
		want, ok := java[r]
		if !ok {
			want = casing{string(r), string(r)}
		}
		got := casing{Upper(string(r)), Lower(string(r))}
		if got == want {
			continue
		}
		// JDK 17 knows Unicode 13; our tables are newer and case some letters that it does not know.
		if !ok && r > 0x2C00 {
			newer++
			continue
		}
		t.Errorf("%U: %q, Java %q", r, got, want)
	}
	if newer > 200 {
		t.Errorf("%d code points are cased here and not in Java", newer)
	}
}

func fromHex(t *testing.T, s string) string {
	t.Helper()
	var out []rune
	for _, f := range strings.Fields(s) {
		r, err := strconv.ParseInt(f, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rune(r))
	}
	return string(out)
}

func orSame(t *testing.T, field, same string) string {
	if field == "-" {
		return same
	}
	return fromHex(t, field)
}

func TestFunctionsAgainstJava(t *testing.T) {
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	orError := func(s string, ok bool) string {
		if !ok {
			return "!"
		}
		return s
	}
	for _, row := range readTSV(t, "testdata/java/strings.tsv") {
		args, want := row[1:len(row)-1], row[len(row)-1]
		var got string
		switch row[0] {
		case "length":
			got = strconv.Itoa(Len(args[0]))
		case "upper":
			got = Upper(args[0])
		case "lower":
			got = Lower(args[0])
		case "removeSpaces":
			got = RemoveSpaces(args[0])
		case "replace":
			got = Replace(args[0], args[1], args[2])
		case "replaceFirst":
			got = ReplaceFirst(args[0], args[1], args[2])
		case "before":
			got = orError(Before(args[0], args[1]))
		case "after":
			got = orError(After(args[0], args[1]))
		case "substring":
			if args[2] == "-1" { // to us the end of the string
				continue
			}
			got = orError(Cut(args[0], number(args[1]), number(args[2])))
		default:
			t.Fatalf("unknown function %s", row[0])
		}
		if got != want {
			t.Errorf("%s%q = %q, Java %q", row[0], args, got, want)
		}
	}
}

// The tables of case mappings and folding are made from parts of Unicode only: nothing may be missing, and the bounds on
// lengths that the sets use must hold.
func TestTablesCoverUnicode(t *testing.T) {
	for r := rune(0); r <= maxRune; r++ {
		s := string(r)
		if got, want := Fold(s), foldRune(r); got != want {
			t.Errorf("Fold(%U) = %q, want %q", r, got, want)
		}
		for name, out := range map[string]string{"upper": Upper(s), "lower": Lower(s)} {
			if n := Len(out); n < width(r) || n > 3*width(r) {
				t.Errorf("%s case of %U has %d units", name, r, n)
			}
		}
		if n := Len(Fold(s)); n > 3*width(r) {
			t.Errorf("Fold(%U) has %d units", r, n)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"José.MÜLLER@Example.com": "jose.muller@example.com",
		"e\u0301":                 "e",
		"ΑΣ ας":                   "ασ ασ",
		"\u212B":                  "a", // ANGSTROM SIGN
		"각":                       "각",
		"İ":                       "i",
		"ß":                       "ß",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// A long text to look for takes no time: no automaton is made of it.
func TestReplaceLongMatch(t *testing.T) {
	long := strings.Repeat("ab", 1<<20)
	if got := Replace("x"+long+"y", long, "-"); got != "x-y" {
		t.Errorf("got %d bytes", len(got))
	}
	if got := Replace("ab", long, "-"); got != "ab" {
		t.Errorf("got %q", got)
	}
}
