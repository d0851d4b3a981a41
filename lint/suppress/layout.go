package suppress

import "github.com/hashicorp/hcl/v2/hclsyntax"

// layout tells what stands where in a file. All of it is found in passes over the tokens that never look back, because a file may be
// written so that looking around from each comment takes forever.
type layout struct {
	tokens hclsyntax.Tokens
	size   int          // of the file, in bytes
	closes []int        // by the index of a token that opens something: the index of the one that closes it, or the number of tokens
	starts []int        // by index: the first token of the line that the token begins on
	below  []int        // by the index of a comment: the token that begins what stands below it, or -1
	code   int          // index of the first token that is neither comment nor line break
	items  map[int]span // what begins with a token, as far as it was asked for
}

func newLayout(tokens hclsyntax.Tokens, size int) *layout {
	l := &layout{tokens: tokens, size: size, code: len(tokens), items: map[int]span{}}
	l.closes, l.starts, l.below = make([]int, len(tokens)), make([]int, len(tokens)), make([]int, len(tokens))
	var open []int
	for i, t := range tokens {
		switch depth(t) {
		case 1:
			open = append(open, i)
			l.closes[i] = len(tokens)
		case -1:
			if len(open) > 0 {
				l.closes[open[len(open)-1]] = i
				open = open[:len(open)-1]
			}
		}
		l.starts[i] = i
		if i > 0 && tokens[i-1].Range.Start.Line == t.Range.Start.Line && tokens[i-1].Type != hclsyntax.TokenNewline {
			l.starts[i] = l.starts[i-1]
		}
		if l.code == len(tokens) && t.Type != hclsyntax.TokenComment && t.Type != hclsyntax.TokenNewline {
			l.code = i
		}
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		if tokens[i].Type == hclsyntax.TokenComment {
			l.below[i] = l.under(i)
		}
	}
	return l
}

// under finds the token that begins what stands below a comment, or behind it on its line. Further comments may stand between, an empty
// line may not.
func (l *layout) under(i int) int {
	end := l.tokens[i].Range.End
	line := end.Line + 1
	if end.Column == 1 {
		line = end.Line // the line break is part of the comment
	}
	next := i + 1
	if next < len(l.tokens) && l.tokens[next].Type == hclsyntax.TokenNewline {
		next++
	}
	if next >= len(l.tokens) || l.tokens[next].Range.Start.Line > line {
		return -1
	}
	switch t := l.tokens[next]; {
	case t.Type == hclsyntax.TokenComment:
		return l.below[next]
	case t.Type == hclsyntax.TokenNewline || t.Type == hclsyntax.TokenEOF || depth(t) < 0:
		return -1
	}
	return next
}

// alone reports whether nothing stands on the line of a comment before it.
func (l *layout) alone(i int) bool { return l.starts[i] == i }

// line is what a comment behind something covers: its line, and what begins on it.
func (l *layout) line(i int) []span {
	first := l.starts[i]
	spans := []span{{l.tokens[first].Range.Start.Byte, l.tokens[i].Range.Start.Byte}}
	if depth(l.tokens[first]) >= 0 {
		spans = append(spans, l.item(first))
	}
	return spans
}

// item is what begins with a token: an attribute, a block, a member of a list. It ends where its line ends, or the list goes on, or what
// it is part of ends, outside of all brackets that it opens.
func (l *layout) item(first int) span {
	if known, ok := l.items[first]; ok {
		return known
	}
	at := span{l.tokens[first].Range.Start.Byte, l.size}
	for i := first; i < len(l.tokens); i++ {
		t := l.tokens[i]
		if depth(t) > 0 {
			i = l.closes[i]
			continue
		}
		comment := t.Type == hclsyntax.TokenComment && t.Range.End.Column == 1
		if depth(t) < 0 || comment || t.Type == hclsyntax.TokenNewline || t.Type == hclsyntax.TokenComma {
			at.end = t.Range.Start.Byte
			break
		}
	}
	l.items[first] = at
	return at
}

// depth is 1 for a token that opens something, -1 for one that closes something, 0 for all others.
func depth(t hclsyntax.Token) int {
	switch t.Type {
	case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc,
		hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
		return 1
	case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
		hclsyntax.TokenTemplateSeqEnd:
		return -1
	}
	return 0
}
