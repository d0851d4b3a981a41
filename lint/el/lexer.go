package el

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lexer cuts a text into tokens, one at a time. It reports what is no token and goes on behind it, where it can with the
// token that was meant.
type lexer struct {
	text string
	pos  int // byte offset of what comes next
	errs *syntaxErrors
}

// next returns the next token; at the end of the text an empty tokEOF, again and again.
func (l *lexer) next() token {
	for {
		if t := l.scan(); t.kind != tokSkip {
			return t
		}
	}
}

// scan reads the next token, or what is to be skipped.
func (l *lexer) scan() token {
	for l.pos < len(l.text) && isBlankByte(l.text[l.pos]) {
		l.pos++
	}
	if l.pos >= len(l.text) {
		return token{kind: tokEOF, span: Span{len(l.text), len(l.text)}}
	}
	switch c := l.text[l.pos]; {
	case isLetter(c) || c == '_':
		return l.word()
	case isDigit(c):
		return l.number()
	case c == '"' || c == '\'':
		return l.quoted(c)
	case c < utf8.RuneSelf:
		return l.symbol(c)
	}
	return l.foreign()
}

// token returns a token of the next n bytes.
func (l *lexer) token(kind tokenKind, n int) token {
	start := l.pos
	l.pos += n
	return token{kind, Span{start, l.pos}, l.text[start:l.pos]}
}

// rest is the text from the next byte on.
func (l *lexer) rest() string { return l.text[l.pos:] }

// word reads a name or keyword. Names are those of SpEL: ASCII letters, digits, underscores and dollar signs, no digit or
// dollar sign first. Letters of other scripts are reported but read as part of the name, for they were meant so.
func (l *lexer) word() token {
	n, ascii := wordLen(l.rest())
	t := l.token(tokName, n)
	if ascii {
		t.kind = wordKind(t.text)
	} else {
		l.errs.foreignLetters(t.span, t.text)
	}
	return t
}

// wordLen returns the length of the name that s begins with and whether it is all ASCII.
func wordLen(s string) (n int, ascii bool) {
	ascii = true
	for n < len(s) {
		if isWordByte(s[n]) {
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if size == 1 || !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		n, ascii = n+size, false
	}
	return n, ascii
}

// quoted reads a string literal. A backslash is an ordinary character (Okta's own sample has "\" as one backslash); the
// quote itself is written twice, as in SpEL.
func (l *lexer) quoted(quote byte) token {
	start := l.pos
	doubled := false
	l.pos++
	from := l.pos
	for {
		i := strings.IndexByte(l.text[l.pos:], quote)
		if i < 0 {
			l.pos = len(l.text)
			t := token{tokString, Span{start, l.pos}, l.text[from:]}
			l.errs.unclosedString(t.span, quote)
			return t
		}
		l.pos += i + 1
		if l.pos == len(l.text) || l.text[l.pos] != quote {
			break
		}
		l.pos++
		doubled = true
	}
	value := l.text[from : l.pos-1]
	if doubled {
		value = strings.ReplaceAll(value, string([]byte{quote, quote}), string(quote))
	}
	return token{tokString, Span{start, l.pos}, value}
}

func isBlankByte(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
func isDigit(c byte) bool     { return '0' <= c && c <= '9' }
func isLetter(c byte) bool    { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isWordByte(c byte) bool  { return isLetter(c) || isDigit(c) || c == '_' || c == '$' }
