package report

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"
)

// The column of each character is the number of code units before it on its line, plus one, on lines of any length.
func TestCodeUnitColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "é", "日", "🙂", "\n", "\r\n", "e\u0301", "👩‍👩‍👧", strings.Repeat("x", 600), strings.Repeat("🙂", 300)}), 1, 20)
		src := strings.Join(parts.Draw(t, "parts"), "")
		s := newSources(map[string][]byte{"f": []byte(src)})
		line, column := 1, 1
		for i, r := range src {
			pos := hcl.Pos{Line: line, Column: column, Byte: i}
			if r == '\n' {
				line, column = line+1, 1
				continue
			}
			if r == '\r' {
				continue
			}
			if got := s.codeUnitColumn("f", pos); got != column {
				t.Fatalf("byte %d, line %d: got column %d, want %d", i, line, got, column)
			}
			column += utf16.RuneLen(r)
		}
	})
}

// Where there is no such source, or no such line, the column stays as it is.
func TestCodeUnitColumnsWithoutSource(t *testing.T) {
	s := newSources(map[string][]byte{"f": []byte("abc")})
	for _, test := range []struct {
		file string
		pos  hcl.Pos
		want int
	}{
		{"g", hcl.Pos{Line: 1, Column: 5}, 5},
		{"f", hcl.Pos{Line: 9, Column: 5}, 5},
		{"f", hcl.Pos{}, 1},
		{"f", hcl.Pos{Line: 1, Column: 2, Byte: 77}, 2}, // the byte is not on the line
		{"f", hcl.Pos{Line: 1, Column: 77, Byte: 77}, 4},
	} {
		if got := s.codeUnitColumn(test.file, test.pos); got != test.want {
			t.Errorf("%s %v: got %d, want %d", test.file, test.pos, got, test.want)
		}
	}
}
