package report

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// maxCompared is the longest expression that is looked for in the source, in bytes; a longer one cannot be shown on a line anyway.
const maxCompared = 10_000

// shows reports whether a reader of the source sees an expression at a range: not where it comes from a variable or is put
// together. A range may also be a part of the expression. Escapes and white space do not count.
func (s *sources) shows(rng hcl.Range, expression string) bool {
	if expression == "" || len(expression) > maxCompared {
		return true
	}
	f := s.file(rng.Filename)
	if f == nil {
		return false // a plan, or a live org
	}
	from, to := rng.Start.Byte, rng.End.Byte
	if from < 0 || to <= from || to > len(f.src) || to-from > 2*maxCompared {
		return true
	}
	written, whole := essence(string(f.src[from:to])), essence(expression)
	return strings.Contains(written, whole) || strings.Contains(whole, written)
}

// essence returns a text without white space and backslashes.
func essence(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '\r', '\\':
			return -1
		}
		return r
	}, text)
}
