package report

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestVisible(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"a b é 日 🙂 e\u0301", "a b é 日 🙂 e\u0301"},
		{"a\nb\r\tc", `a\nb\r\tc`},
		{"\x1b[31m\x00\x7f", `\x1b[31m\x00\x7f`},
		{"\u009b1m", `\u009b1m`}, // the one-character form of ESC [
		{"a\u202eb\u2066\u200f\u061c", `a\u202eb\u2066\u200f\u061c`},
		{"\ufeff\u200b\u00ad\u00a0", `\ufeff\u200b\u00ad\u00a0`},
		{"\u2028\u2029", `\u2028\u2029`},
		{"\u3164\u2800\ufe0f", `\u3164\u2800\ufe0f`}, // letters and marks that nobody sees
		{"\U000e0041", `\U000e0041`},
		{"a\xff\xc3", `a\xff\xc3`},
		{"\ufffd", "\ufffd"},
	}
	for _, test := range tests {
		if got := Visible(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

func TestVisibleIsPrintable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		got := Visible(in)
		if !utf8.ValidString(got) || Visible(got) != got {
			t.Fatalf("%q", got)
		}
		for _, r := range got {
			if unicode.Is(unicode.C, r) || unicode.IsSpace(r) && r != ' ' {
				t.Fatalf("%q holds %U", got, r)
			}
		}
	})
}
