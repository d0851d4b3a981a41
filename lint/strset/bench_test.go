package strset

import "testing"

const emailPattern = `[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+`

func mustParse(b testing.TB, pattern string) Set {
	s, err := ParseRegexp(pattern)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// A surname of up to 64 characters for an attribute of 50.
func BenchmarkQuestionNameTooLong(b *testing.B) {
	name := mustParse(b, `.{1,64}`)
	name.n.automaton()
	tooLong := Lengths(51, -1)
	for b.Loop() {
		if Disjoint(name, tooLong) {
			b.Fatal("some names are too long")
		}
	}
}

func BenchmarkQuestionNameTooLongCold(b *testing.B) {
	for b.Loop() {
		if Disjoint(mustParse(b, `.{1,64}`), Lengths(51, -1)) {
			b.Fatal("some names are too long")
		}
	}
}

// first.last@example.com against what is no address.
func BenchmarkQuestionLoginIsEmail(b *testing.B) {
	notEmail := mustParse(b, emailPattern).Complement()
	notEmail.n.automaton()
	first, last := mustParse(b, `[A-Za-z]{1,50}`), mustParse(b, `[A-Za-z]{1,50}`)
	for b.Loop() {
		if !Disjoint(Concat(first, Of("."), last, Of("@example.com")), notEmail) {
			b.Fatal("all are addresses")
		}
	}
}

func BenchmarkQuestionLoginCanFail(b *testing.B) {
	notEmail := mustParse(b, emailPattern).Complement()
	notEmail.n.automaton()
	first, last := Lengths(0, 50), Lengths(0, 50)
	for b.Loop() {
		if Disjoint(Concat(first, Of("."), last, Of("@example.com")), notEmail) {
			b.Fatal("some are not addresses")
		}
	}
}

func BenchmarkComplementOfEmail(b *testing.B) {
	for b.Loop() {
		if mustParse(b, emailPattern).Complement().IsEmpty() {
			b.Fatal("empty")
		}
	}
}

func BenchmarkQuestionLowerLogin(b *testing.B) {
	notEmail := mustParse(b, emailPattern).Complement()
	notEmail.n.automaton()
	first := mustParse(b, `[^@\s]{1,50}`)
	for b.Loop() {
		if Disjoint(Concat(first.Lower(), Of("@example.com")), notEmail) {
			b.Fatal("some are not addresses")
		}
	}
}

// The 249 country codes against two capital letters, both ways.
func BenchmarkQuestionEnum(b *testing.B) {
	var codes []string
	for i := range 249 {
		codes = append(codes, string([]rune{rune('A' + i/26), rune('A' + i%26)}))
	}
	letters := mustParse(b, `[A-Z]{2}`)
	for b.Loop() {
		set := Of(codes...)
		if !Subset(set, letters) || Subset(letters, set) {
			b.Fatal("all codes are two letters, not all letters are codes")
		}
	}
}

func BenchmarkExampleOfLongLogin(b *testing.B) {
	login := Intersect(Concat(Lengths(0, 64), Of("@example.com")), Lengths(101, -1).Complement(), Lengths(70, -1))
	for b.Loop() {
		if _, ok := login.Example("Wolfeschlegelsteinhausenbergerdorff"); !ok {
			b.Fatal("no example")
		}
	}
}

func BenchmarkSplitsOfLongLogin(b *testing.B) {
	s := Intersect(EndingWith("@example.com"), Lengths(101, -1))
	x, y := Lengths(1, 64), Concat(Lengths(1, 64), Of("@example.com"))
	for b.Loop() {
		for left, right := range s.Splits(x, y) {
			if left.IsEmpty() || right.IsEmpty() {
				b.Fatal("empty box")
			}
			break
		}
	}
}
