package strset

import (
	"testing"

	"pgregory.net/rapid"
)

// A matcher answers as Contains does.
func TestMatcherIsContains(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t, rapid.IntRange(0, 3).Draw(t, "depth"))
		matcher := m.set.Matcher()
		for _, w := range universe {
			if got, want := matcher.Match(w), m.set.Contains(w); got != want {
				t.Fatalf("%s: Match(%q) = %v, Contains = %v", m.desc, w, got, want)
			}
		}
	})
}

func BenchmarkMatcher(b *testing.B) {
	p, err := ParseRegexp(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`)
	if err != nil {
		b.Fatal(err)
	}
	m := Intersect(p, Lengths(5, 100)).Matcher()
	for b.Loop() {
		if !m.Match("annemarie.wolfeschlegelstein@corp.example.com") {
			b.Fatal("not matched")
		}
	}
}
