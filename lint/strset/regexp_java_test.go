package strset

import (
	"bufio"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
)

// readTSV reads a recorded table: fields separated by tabs, escaped as Java sources are.
func readTSV(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var rows [][]string
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "# ") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		for i := range fields {
			fields[i] = unescape(fields[i])
		}
		rows = append(rows, fields)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var units []rune
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '\\':
			units = append(units, rune(s[i]))
		case s[i+1] == 'u':
			n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
			if err != nil {
				panic(err)
			}
			units = append(units, rune(n))
			i += 5
		default:
			units = append(units, '\\')
			i++
		}
	}
	var b []byte
	for _, u := range units {
		b = appendLetter(b, u)
	}
	return Rejoin(string(b))
}

// unsupportedPatterns are the patterns of the table that are legal Java and not modelled.
var unsupportedPatterns = map[string]bool{
	`[&&a]`: true, `[a&&]`: true, `[a&&&b]`: true, `(?x)[a b]`: true, `(?>a|ab)b`: true, `(?>a*?)a`: true, `(a)\1`: true, `(?<n>a)\k<n>`: true,
	`(ab)*+`: true, `{2}`: true, `a{2}{3}`: true, `\b{g}`: true, `\G`: true, `\Ga`: true, `\X`: true, `\N{LATIN SMALL LETTER A}`: true,
	`.(?<=a*)b`: true, `(?=a)*a`: true, `\p{InGreek}`: true, `(?U)\w`: true, `\uD800`: true, `(?iu)ß`: true, `(?iu)[ß]`: true,
}

func TestRegexpsAgainstJava(t *testing.T) {
	var probes []string
	for _, row := range readTSV(t, "testdata/java/regexps.tsv") {
		if row[0] == "probe" {
			probes = append(probes, row[1])
			continue
		}
		pattern, answer := row[1], row[2]
		set, err := ParseRegexp(pattern)
		var wrong *RegexpError
		if errors.As(err, &wrong) {
			switch {
			case answer == "error":
			case !wrong.Unsupported:
				t.Errorf("%q: Java takes it, we say %v", pattern, err)
			case !unsupportedPatterns[pattern]:
				t.Errorf("%q: %v", pattern, err)
			}
			continue
		}
		if answer == "error" {
			t.Errorf("%q: Java rejects it, we take it", pattern)
			continue
		}
		want := map[string]bool{}
		for _, number := range strings.Split(strings.TrimPrefix(answer, "matches "), ",") {
			if i, err := strconv.Atoi(number); err == nil {
				want[probes[i]] = true
			}
		}
		exact := set.Exact()
		for _, probe := range probes {
			if got := set.Contains(probe); got != want[probe] && (exact || !got) {
				t.Errorf("%q on %q: %v, Java says %v", pattern, probe, got, want[probe])
			}
		}
	}
}
