package el

import "unicode/utf8"

const (
	// maxText is the longest text, in bytes, that is parsed. Real expressions have a few hundred bytes, generated ones a
	// few ten thousand.
	maxText = 1 << 20
	// maxDepth bounds how deep parentheses, calls and the like are nested, and how many attributes follow one another. Every "else" of a chain of conditions is a
	// level: real mappings have such chains for all the countries of the world, some 250, so the bound is well above.
	// Spring's parser, which calls itself as this one does, gets no deeper before its stack overflows.
	maxDepth = 1000
)

// Parse reads an expression. The tree is never nil; it has a Bad node where the text could not be read. When there are
// errors the tree is good for pointing at things but not for evaluating: it may be what was meant rather than what is
// written. The errors are in the order of the text, at most 20 of them. Parsing takes time linear in the length of the text.
func Parse(text string) (Expr, []*SyntaxError) {
	p, bad := newParser(text)
	if bad != nil {
		return bad, p.errs.list
	}
	p.next()
	if p.tok.kind == tokEOF {
		if len(p.errs.list) == 0 {
			p.errs.empty(Span{0, len(text)})
		}
		return p.badAll(), p.errs.list
	}
	e := p.expression()
	if p.tok.kind != tokEOF {
		p.errs.trailing(p.tok)
		p.skip(func(k tokenKind) bool { return k == tokEOF })
		e = p.badAll()
	}
	if len(p.errs.list) == 0 {
		return e, nil
	}
	return e, p.errs.sorted()
}

// parser is a recursive-descent parser with one token of lookahead.
type parser struct {
	lexer
	tok    token // the next token
	prev   token // the one before it
	depth  int
	badEnd int // where the last Bad node ends, which may be behind the last token read
	errors syntaxErrors
}

// newParser returns a parser at the beginning of a text. For a text that is not to be parsed at all it returns a Bad too.
func newParser(text string) (*parser, *Bad) {
	p := &parser{}
	p.lexer = lexer{text: text, errs: &p.errors}
	if len(text) > maxText {
		p.errs.tooLong(Span{0, len(text)})
		return p, p.badAll()
	}
	if !utf8.ValidString(text) {
		p.errs.invalidUTF8(firstInvalid(text))
		return p, p.badAll()
	}
	return p, nil
}

// firstInvalid returns the offset of the first byte of text that is no UTF-8.
func firstInvalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return len(text)
}

// next reads a token.
func (p *parser) next() {
	p.prev = p.tok
	p.tok = p.lexer.next()
}

// take reads a token of the given kind if it is next.
func (p *parser) take(kind tokenKind) bool {
	if p.tok.kind != kind {
		return false
	}
	p.next()
	return true
}

// close reads the token that closes what open has opened. What stands before it and belongs to nothing is reported and
// skipped.
func (p *parser) close(open token, kind tokenKind) {
	if p.take(kind) {
		return
	}
	if !p.tok.kind.endsList() {
		p.errs.trailing(p.tok)
		p.skip(tokenKind.endsList)
	}
	if !p.take(kind) {
		p.errs.unclosed(open)
	}
}

// skip reads up to a token that ends it, and reports the errors in what it reads.
func (p *parser) skip(ends func(tokenKind) bool) {
	for !ends(p.tok.kind) {
		if p.tok.kind.startsOperand() {
			p.expression()
		} else {
			p.next()
		}
	}
}

// node returns what all nodes have, for a node from start to the last token read.
func (p *parser) node(start int) node {
	return node{Span{start, max(start, p.prev.span.End, p.badEnd)}}
}

// bad returns a Bad over the given part of the text.
func (p *parser) bad(span Span) *Bad {
	p.badEnd = max(p.badEnd, span.End)
	return &Bad{node{span}}
}

// badAll returns a Bad over the whole text.
func (p *parser) badAll() *Bad { return p.bad(Span{0, len(p.text)}) }

// missing returns a Bad where the next token stands and reports that a value is missing there.
func (p *parser) missing() *Bad {
	switch {
	case p.tok.kind.isOperator():
		p.errs.nothingBefore(p.tok)
	case p.prev.kind.isOperator():
		p.errs.nothingAfter(p.prev)
	default:
		p.errs.nothingHere(p.tok)
	}
	return p.bad(Span{p.tok.span.Start, p.tok.span.Start})
}

// enter goes a level deeper. At the bound it returns false.
func (p *parser) enter() bool {
	if p.depth == maxDepth {
		p.tooDeep()
		return false
	}
	p.depth++
	return true
}

// tooDeep ends the text here: nothing more of it is read, and nothing more is reported.
func (p *parser) tooDeep() {
	if p.tok.kind != tokEOF {
		p.errs.tooDeep(Span{p.tok.span.Start, p.tok.span.Start})
		p.errs.closed = true
		p.pos = len(p.text)
		p.tok = p.lexer.next()
	}
}

func (p *parser) leave() { p.depth-- }
