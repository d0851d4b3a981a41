package strset

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// Whatever the pattern: no panic, bounded time, an error that says where, and members that are members.
func FuzzParseRegexp(f *testing.F) {
	data, err := os.ReadFile("testdata/java/patterns.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(line)
	}
	f.Add(strings.Repeat("(", 2000))
	f.Add(strings.Repeat("[", 2000))
	f.Add(strings.Repeat("(?=", 40) + "a" + strings.Repeat(")", 40))
	f.Add(`((a{9}){9}){9}`)
	f.Add(`(.*a.{12})\b`)
	f.Fuzz(func(t *testing.T, pattern string) {
		if len(pattern) > 60 && !strings.HasPrefix(pattern, "((((") {
			return
		}
		set, err := ParseRegexp(pattern)
		if err != nil {
			var wrong *RegexpError
			if !errors.As(err, &wrong) || wrong.Offset < 0 || wrong.Offset > len(pattern) || wrong.Reason == "" {
				t.Fatalf("%q: %#v", pattern, err)
			}
			return
		}
		n := 0
		for w := range set.Members("Anne 1") {
			if !set.Contains(w) {
				t.Fatalf("%q: member %q is not contained", pattern, w)
			}
			if n++; n == 5 {
				break
			}
		}
		if (n == 0) != set.IsEmpty() {
			t.Fatalf("%q: IsEmpty %v, %d members", pattern, set.IsEmpty(), n)
		}
	})
}
