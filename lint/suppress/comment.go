package suppress

import (
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// marker is what comments for profilelint begin with.
const marker = "profilelint-ignore"

// comment is what a comment for profilelint says.
type comment struct {
	wholeFile bool
	rules     []part
	reason    string
	wrong     string // what is wrong with the way in which it is written, "" for nothing
}

// part is a part of a comment's text: offset is in bytes.
type part struct {
	text   string
	offset int
}

// parseComment reads the text of a comment, without the signs that make it one. ok is false for a comment that is not for us.
func parseComment(text string) (c comment, ok bool) {
	lead := len(text) - len(strings.TrimLeft(text, " \t"))
	rest, ok := strings.CutPrefix(text[lead:], marker)
	if !ok {
		return comment{}, false
	}
	rest, c.wholeFile = strings.CutPrefix(rest, "-file")
	rules, isDirective := strings.CutPrefix(strings.TrimLeft(rest, " \t"), ":")
	if !isDirective {
		c.wrong = "a colon is missing: write " + marker + ": RULE # reason, or " + marker + "-file: RULE # reason at the top of a file"
		return c, true
	}
	base := len(text) - len(rules)
	rules, c.reason = cutReason(rules)
	for name := range strings.SplitSeq(rules, ",") {
		if trimmed := strings.TrimSpace(name); trimmed != "" {
			c.rules = append(c.rules, part{trimmed, base + strings.Index(name, trimmed)})
		}
		base += len(name) + 1
	}
	if len(c.rules) == 0 {
		c.wrong = "it names no rule: write " + marker + ": RULE # reason"
	}
	return c, true
}

// cutReason splits at the sign of a comment within a comment.
func cutReason(text string) (rules, reason string) {
	at := -1
	for _, sign := range []string{"#", "//"} {
		if i := strings.Index(text, sign); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 {
		return text, ""
	}
	return text[:at], strings.TrimSpace(strings.TrimLeft(text[at:], "#/"))
}

// ignore makes an Ignore of a comment. rng is the comment's place and at the place where text, which it was parsed from, begins.
func (c comment) ignore(rng hcl.Range, at hcl.Pos, text string, s scope) *Ignore {
	i := &Ignore{Reason: c.reason, Range: rng, scope: s}
	for _, r := range c.rules {
		start := forward(at, text[:r.offset])
		i.Rules = append(i.Rules, Name{Name: r.text, Range: hcl.Range{Filename: rng.Filename, Start: start, End: forward(start, r.text)}})
	}
	return i
}

// forward moves a position past a text of one line. Names of rules and what stands before them in comments are ASCII; of anything
// else the column may be off by the characters that combine.
func forward(pos hcl.Pos, text string) hcl.Pos {
	pos.Byte += len(text)
	pos.Column += utf8.RuneCountInString(text)
	return pos
}
