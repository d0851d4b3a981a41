package el

import (
	"strings"
	"unicode/utf8"
)

// foreign reads what begins with a character beyond ASCII: a curly quote, a space that only looks like one, a letter.
func (l *lexer) foreign() token {
	if n, _ := wordLen(l.rest()); n > 0 {
		return l.word()
	}
	r, size := utf8.DecodeRuneInString(l.rest())
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return l.curly(size, "“”„‟«»″\"")
	case '‘', '’', '‚', '‛', '‹', '›', '′':
		return l.curly(size, "‘’‚‛‹›′'")
	case '≠':
		return l.meant(tokNe, size, "Write != to compare.")
	case '≤':
		return l.meant(tokLe, size, "Write <=.")
	case '≥':
		return l.meant(tokGe, size, "Write >=.")
	case '–', '—', '−':
		return l.meant(tokMinus, size, "Write the plain minus sign -.")
	}
	if !isForeignBlank(r) {
		return l.meant(tokBad, size, "Delete it, or put it into quotes if it is text.")
	}
	t := l.token(tokSkip, size)
	for {
		r, size := utf8.DecodeRuneInString(l.rest())
		if !isForeignBlank(r) {
			break
		}
		l.pos += size
	}
	t.span.End = l.pos
	l.errs.foreignBlank(t.span, r)
	return t
}

// meant reports a symbol and reads it as the token that was meant.
func (l *lexer) meant(kind tokenKind, size int, advice string) token {
	t := l.token(kind, size)
	l.errs.wrongSymbol(t.span, t.text, advice)
	return t
}

// curly reads a string in typographic quotes, to the next quote of the kind.
func (l *lexer) curly(size int, closing string) token {
	open := l.token(tokString, size)
	l.errs.curlyQuotes(open.span, open.text)
	text := l.rest()
	i := strings.IndexAny(text, closing)
	if i < 0 {
		l.pos = len(l.text)
		return token{tokString, Span{open.span.Start, l.pos}, text}
	}
	_, closeSize := utf8.DecodeRuneInString(text[i:])
	l.pos += i + closeSize
	return token{tokString, Span{open.span.Start, l.pos}, text[:i]}
}

// isForeignBlank reports whether r looks like a space, or like nothing at all, and is none to Okta.
func isForeignBlank(r rune) bool {
	switch {
	case r == '\u0085', r == '\u00a0', r == '\u1680', '\u2000' <= r && r <= '\u200f', r == '\u2028', r == '\u2029', r == '\u202f',
		r == '\u205f', r == '\u2060', r == '\u3000', r == '\ufeff':
		return true
	}
	return false
}
