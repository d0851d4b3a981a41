package terraform

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// spelledJSON reads a string of JSON syntax without template sequences again, now with the place of each part. src is the file.
func spelledJSON(rng hcl.Range, src []byte) (org.Text, bool) {
	if rng.Start.Byte < 0 || rng.End.Byte > len(src) || rng.End.Byte-rng.Start.Byte < 2 {
		return org.Text{}, false
	}
	raw := rng.SliceBytes(src)
	if raw[0] != '"' || raw[len(raw)-1] != '"' || bytes.Contains(raw, []byte("${")) || bytes.Contains(raw, []byte("%{")) {
		return org.Text{}, false
	}
	at := rng.Start
	at.Byte++
	at.Column++
	text := org.Text{Range: rng}
	var value strings.Builder
	for rest := raw[1 : len(raw)-1]; len(rest) > 0; {
		said, size, escaped := jsonUnit(rest)
		if size == 0 {
			return org.Text{}, false
		}
		start, from := at, value.Len()
		at = after(at, rest[:size])
		value.WriteString(said)
		text.Segments = append(text.Segments, org.Segment{
			Start: from, End: value.Len(), Range: hcl.Range{Filename: rng.Filename, Start: start, End: at}, Verbatim: !escaped,
		})
		rest = rest[size:]
	}
	text.Value = value.String()
	return text, true
}

// jsonUnit decodes the escapes that a text starts with, or returns the characters up to the next one. size is 0 for what is no JSON.
func jsonUnit(b []byte) (said string, size int, escaped bool) {
	if b[0] != '\\' {
		size = bytes.IndexByte(b, '\\')
		if size < 0 {
			size = len(b)
		}
		return string(b[:size]), size, false
	}
	size = 2
	if len(b) > 1 && b[1] == 'u' {
		size = 6
		if len(b) >= 12 && b[6] == '\\' && b[7] == 'u' && isHighSurrogate(b[2:6]) {
			size = 12
		}
	}
	if size > len(b) {
		return "", 0, false
	}
	if json.Unmarshal(append(append([]byte{'"'}, b[:size]...), '"'), &said) != nil {
		return "", 0, false
	}
	return said, size, true
}

// isHighSurrogate reports whether four hexadecimal digits are the first half of a pair.
func isHighSurrogate(digits []byte) bool {
	return (digits[0] == 'd' || digits[0] == 'D') && strings.ContainsRune("89abAB", rune(digits[1]))
}

// after moves a position past a text of one line, counting grapheme clusters as hcl does.
func after(pos hcl.Pos, text []byte) hcl.Pos {
	for len(text) > 0 {
		n, _, err := textseg.ScanGraphemeClusters(text, true)
		if err != nil || n == 0 {
			return pos
		}
		pos.Byte += n
		pos.Column++
		text = text[n:]
	}
	return pos
}
