package el

import "strings"

// symbolKind returns the operator or punctuation that begins with c and next, and its length; 0 for none.
func symbolKind(c, next byte) (kind tokenKind, n int) {
	switch string([]byte{c, next}) {
	case "==":
		return tokEq, 2
	case "!=":
		return tokNe, 2
	case "<=":
		return tokLe, 2
	case ">=":
		return tokGe, 2
	case "&&":
		return tokAnd, 2
	case "||":
		return tokOr, 2
	case "?:":
		return tokElvis, 2
	case "?.":
		return tokSafeDot, 2
	case "?[":
		return tokSelect, 2
	case "![":
		return tokProject, 2
	}
	switch c {
	case '<':
		return tokLt, 1
	case '>':
		return tokGt, 1
	case '!':
		return tokNot, 1
	case '+':
		return tokPlus, 1
	case '-':
		return tokMinus, 1
	case '*':
		return tokTimes, 1
	case '/':
		return tokDivide, 1
	case '%':
		return tokModulo, 1
	case '^':
		return tokPower, 1
	case '?':
		return tokQuestion, 1
	case ':':
		return tokColon, 1
	case ',':
		return tokComma, 1
	case '.':
		return tokDot, 1
	case '(':
		return tokLeftParen, 1
	case ')':
		return tokRightParen, 1
	case '[':
		return tokLeftBracket, 1
	case ']':
		return tokRightBracket, 1
	case '{':
		return tokLeftBrace, 1
	case '}':
		return tokRightBrace, 1
	}
	return tokBad, 0
}

// mistakes are symbols of other languages, with the token that was meant: tokBad for an operand, tokSkip for nothing. They
// are looked up before symbols.
var mistakes = [...]struct {
	text   string
	kind   tokenKind
	advice string
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
	var next byte
	if l.pos+1 < len(l.text) {
		next = l.text[l.pos+1]
	}
	if mayMistake(c, next) {
		if t, ok := l.mistake(l.rest()); ok {
			return t
		}
	}
	if kind, n := symbolKind(c, next); n > 0 {
		return l.token(kind, n)
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

// mayMistake reports whether one of the mistakes can begin with c and next. Most symbols are none and need no search.
func mayMistake(c, next byte) bool { return isOneOf(c, "&|;`\\~@#") || isOneOf(next, "=><+-?[/*") }

// mistake reads one of the mistakes.
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
		l.errs.wrongSymbol(t.span, m.text, m.advice)
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
