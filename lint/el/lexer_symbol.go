package el

import (
	"strings"
	"unicode/utf8"
)

// symbols are the operators and punctuation of the language, longer ones before those they begin with.
var symbols = [...]struct {
	text string
	kind tokenKind
}{
	{"==", tokEq}, {"!=", tokNe}, {"<=", tokLe}, {">=", tokGe}, {"&&", tokAnd}, {"||", tokOr},
	{"?:", tokElvis}, {"?.", tokSafeDot}, {"?[", tokSelect}, {"![", tokProject},
	{"<", tokLt}, {">", tokGt}, {"!", tokNot}, {"+", tokPlus}, {"-", tokMinus}, {"*", tokTimes}, {"/", tokDivide},
	{"%", tokModulo}, {"^", tokPower}, {"?", tokQuestion}, {":", tokColon}, {",", tokComma}, {".", tokDot},
	{"(", tokLeftParen}, {")", tokRightParen}, {"[", tokLeftBracket}, {"]", tokRightBracket}, {"{", tokLeftBrace}, {"}", tokRightBrace},
}

// mistakes are symbols of other languages, with the token that was meant: tokBad for an operand, tokSkip for nothing. They
// are looked up before symbols.
var mistakes = [...]struct {
	text string
	kind tokenKind
	mend string
}{
	{"===", tokEq, "Write == to compare."},
	{"!==", tokNe, "Write != to compare."},
	{"=>", tokGe, "Write >= for \"greater or equal\"."},
	{"=<", tokLe, "Write <= for \"less or equal\"."},
	{"<>", tokNe, "Write != to compare."},
	{"++", tokPlus, "Write one + to add or to join."},
	{"--", tokMinus, "Write one -; to subtract a negative number, put a space between the signs."},
	{"^[", tokSelect, "The first matching element is selected with .?[...][0]."},
	{"??", tokElvis, "Write ?: for \"or else\"."},
	{"//", tokSkip, "Expressions have no comments: put the remark into the Terraform file, above the expression."},
	{"/*", tokSkip, "Expressions have no comments: put the remark into the Terraform file, above the expression."},
	{"&", tokAnd, "Write AND (or &&)."},
	{"|", tokOr, "Write OR (or ||)."},
	{";", tokSkip, "An expression is one value; delete the semicolon."},
	{"`", tokSkip, "Write text in straight quotes: \"text\" or 'text'."},
	{"\\", tokSkip, "A backslash belongs inside quotes only; an expression has no line continuation and no \\\" escapes."},
	{"~", tokSkip, "Delete it, or put it into quotes if it is text."},
	{"@", tokBad, "Text goes into quotes, as in appuser.userName + \"@example.com\"."},
	{"#", tokBad, "Variables with # are Spring's and not part of Okta's language. Text goes into quotes."},
}

// symbol reads an operator or punctuation.
func (l *lexer) symbol(c byte) token {
	s := l.rest()
	if isMistakeStart(c) {
		if t, ok := l.mistake(s); ok {
			return t
		}
	}
	for _, m := range symbols {
		if strings.HasPrefix(s, m.text) {
			return l.token(m.kind, len(m.text))
		}
	}
	switch c {
	case '=':
		t := l.token(tokEq, 1)
		l.errs.singleEquals(t.span)
		return t
	case '$':
		return l.dollar()
	}
	t := l.token(tokSkip, 1)
	l.skipRow(c)
	t.span.End = l.pos
	l.errs.wrongSymbol(t.span, t.text, "Delete it, or put it into quotes if it is text.")
	return t
}

// isMistakeStart reports whether one of the mistakes begins with c; most symbols are none and need no search.
func isMistakeStart(c byte) bool { return isOneOf(c, "=!<+-^?/&|;`\\~@#") }

func (l *lexer) mistake(s string) (token, bool) {
	for _, m := range mistakes {
		if !strings.HasPrefix(s, m.text) || m.text == "&" && strings.HasPrefix(s, "&&") || m.text == "|" && strings.HasPrefix(s, "||") {
			continue
		}
		t := l.token(m.kind, len(m.text))
		switch {
		case m.text == "//" || m.text == "/*":
			l.skipComment(m.text)
		case m.kind == tokSkip:
			l.skipRow(m.text[0])
		case m.kind == tokBad:
			n, _ := wordLen(l.rest())
			l.pos += n
		}
		t.span.End = l.pos
		l.errs.wrongSymbol(t.span, m.text, m.mend)
		return t, true
	}
	return token{}, false
}

// skipRow moves behind a row of one character: one report is enough for all of them.
func (l *lexer) skipRow(c byte) {
	for l.pos < len(l.text) && l.text[l.pos] == c {
		l.pos++
	}
}

// skipComment moves behind a comment whose opening was read.
func (l *lexer) skipComment(open string) {
	end := "\n"
	if open == "/*" {
		end = "*/"
	}
	i := strings.Index(l.rest(), end)
	if i < 0 {
		l.pos = len(l.text)
		return
	}
	l.pos += i + len(end)
}

// dollar reads "${...}", which is Terraform's or a username template's and no expression, or a stray dollar sign.
func (l *lexer) dollar() token {
	t := l.token(tokBad, 1)
	if !strings.HasPrefix(l.rest(), "{") {
		n, _ := wordLen(l.rest())
		l.pos += n
		t.span.End = l.pos
		l.errs.wrongSymbol(t.span, "$", "Names begin with a letter. Text goes into quotes.")
		return t
	}
	if i := strings.IndexByte(l.rest(), '}'); i >= 0 {
		l.pos += i + 1
	} else {
		l.pos = len(l.text)
	}
	t.span.End = l.pos
	l.errs.interpolation(t.span)
	return t
}

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
func (l *lexer) meant(kind tokenKind, size int, mend string) token {
	t := l.token(kind, size)
	l.errs.wrongSymbol(t.span, t.text, mend)
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
