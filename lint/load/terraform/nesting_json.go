package terraform

import (
	"bytes"
	"encoding/json"

	"github.com/hashicorp/hcl/v2"
)

// checkJSONNesting returns an error when a file in JSON syntax, or a template in one of its strings, nests too deeply.
func checkJSONNesting(src []byte, filename string) *hcl.Diagnostic {
	at := func(from, to int) hcl.Range {
		line := 1 + bytes.Count(src[:from], []byte{'\n'})
		column := from - bytes.LastIndexByte(src[:from], '\n')
		return hcl.Range{
			Filename: filename,
			Start:    hcl.Pos{Byte: from, Line: line, Column: column},
			End:      hcl.Pos{Byte: to, Line: line, Column: column + to - from},
		}
	}
	if hasHugeExponent(src) {
		if from, to, ok := hugeJSONNumber(src); ok {
			return &hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Number out of range",
				Detail:   "This number has an exponent of more than three digits. The file was not read.",
				Subject:  at(from, to).Ptr(),
			}
		}
	}
	depth := 0
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '{', '[':
			if depth++; depth > maxNesting {
				return nestingError(at(i, i+1))
			}
		case '}', ']':
			depth--
		case '"':
			end := stringEnd(src, i)
			if literal := src[i:end]; bytes.Contains(literal, []byte("${")) || bytes.Contains(literal, []byte("%{")) {
				var text string
				if json.Unmarshal(literal, &text) == nil && checkTemplateNesting([]byte(text), filename) != nil {
					return nestingError(at(i, i+1))
				}
			}
			i = end - 1
		}
	}
	return nil
}

// stringEnd returns the offset behind the JSON string that starts at the given offset.
func stringEnd(src []byte, start int) int {
	for i := start + 1; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(src)
}

// hugeJSONNumber finds a number outside of strings whose exponent has four digits or more.
func hugeJSONNumber(src []byte) (from, to int, ok bool) {
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '"':
			i = stringEnd(src, i) - 1
		case c >= '0' && c <= '9':
			end := i
			for end < len(src) && bytes.IndexByte([]byte("0123456789+-.eE"), src[end]) >= 0 {
				end++
			}
			if hasHugeExponent(src[i:end]) {
				return i, end, true
			}
			i = end - 1
		}
	}
	return 0, 0, false
}
