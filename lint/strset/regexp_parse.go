package strset

import (
	"slices"
	"unicode/utf8"
)

// regexpParser reads a pattern by recursive descent, as java.util.regex.Pattern does.
type regexpParser struct {
	pattern string
	tokens  []regexpToken
	at      int
	flags   regexpFlags
	depth   int
	names   map[string]bool
	// lazyLast: the quantifier read last was a lazy one.
	lazyLast bool
}

// regexpFlags are the flags in force.
type regexpFlags struct {
	ignoreCase  bool // (?i)
	unicodeCase bool // (?u)
	multiLine   bool // (?m)
	dotAll      bool // (?s)
	unixLines   bool // (?d)
	comments    bool // (?x)
}

func (p *regexpParser) parse() (regexpNode, error) {
	if HasHalf(p.pattern) {
		return nil, p.unsupported("half a surrogate pair")
	}
	for _, t := range p.tokens {
		if t.r == utf8.RuneError && t.offset < len(p.pattern) && p.pattern[t.offset] != "\uFFFD"[0] {
			return nil, &RegexpError{Pattern: p.pattern, Offset: t.offset, Reason: "not valid UTF-8"}
		}
	}
	n, err := p.choice()
	if err != nil {
		return nil, err
	}
	if p.peek().r != endOfPattern {
		return nil, p.wrong("unmatched closing )")
	}
	return n, nil
}

// choice reads alternatives up to ) or the end.
func (p *regexpParser) choice() (regexpNode, error) {
	if p.depth++; p.depth > maxRegexpDepth {
		return nil, p.unsupported("groups are nested too deeply")
	}
	defer func() { p.depth-- }()
	var parts []regexpNode
	for {
		n, err := p.sequence()
		if err != nil {
			return nil, err
		}
		parts = append(parts, n)
		if !p.take('|') {
			break
		}
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return rxChoice{parts}, nil
}

func (p *regexpParser) sequence() (regexpNode, error) {
	var parts []regexpNode
	for {
		t := p.peek()
		if t.r == endOfPattern || !t.quoted && (t.r == '|' || t.r == ')') {
			return rxSequence{parts}, nil
		}
		n, err := p.atom()
		if err != nil {
			return nil, err
		}
		if n == nil {
			continue // flags for what follows
		}
		if n, err = p.quantified(n); err != nil {
			return nil, err
		}
		parts = append(parts, n)
	}
}

func (p *regexpParser) atom() (regexpNode, error) {
	t := p.peek()
	if t.quoted {
		p.at++
		return p.letter(t.r)
	}
	switch t.r {
	case '(':
		return p.group()
	case '[':
		ranges, err := p.class()
		return rxLetter{ranges}, err
	case '\\':
		return p.escape()
	case '^':
		p.at++
		return rxPosition{p.lineStart()}, nil
	case '$':
		p.at++
		return rxPosition{p.lineEnd()}, nil
	case '.':
		p.at++
		return rxLetter{p.dot()}, nil
	case '*', '+', '?':
		return nil, p.wrong("nothing before the quantifier")
	case '{':
		return nil, p.wrongRepetition()
	}
	p.at++
	return p.letter(t.r)
}

// wrongRepetition is the error for a { that follows nothing that can be repeated.
func (p *regexpParser) wrongRepetition() error {
	if p.at+1 < len(p.tokens) && p.tokens[p.at+1].r >= '0' && p.tokens[p.at+1].r <= '9' {
		return p.unsupported("a repetition of nothing") // Java repeats the empty string
	}
	return p.wrong("illegal repetition")
}

func (p *regexpParser) lineStart() position {
	switch {
	case !p.flags.multiLine:
		return atStart
	case p.flags.unixLines:
		return atLineStartUnix
	default:
		return atLineStart
	}
}

func (p *regexpParser) lineEnd() position {
	switch {
	case p.flags.multiLine && p.flags.unixLines:
		return atLineEndUnix
	case p.flags.multiLine:
		return atLineEnd
	default:
		return p.lastLine()
	}
}

func (p *regexpParser) lastLine() position {
	if p.flags.unixLines {
		return atLastLineUnix
	}
	return atLastLine
}

func (p *regexpParser) dot() []Range {
	switch {
	case p.flags.dotAll:
		return []Range{{0, maxRune}}
	case p.flags.unixLines:
		return otherRanges([]Range{{'\n', '\n'}})
	default:
		return otherRanges(lineEnds)
	}
}

var lineEnds = []Range{{'\n', '\n'}, {'\r', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}}

func (p *regexpParser) letter(r rune) (regexpNode, error) {
	ranges, err := p.insensitive([]Range{{r, r}})
	return rxLetter{ranges}, err
}

// group reads from ( to ), or flags (?i) to their end, for which it gives nil.
func (p *regexpParser) group() (regexpNode, error) {
	p.at++
	outer := p.flags
	kind, err := p.groupKind()
	if err != nil || kind == groupFlags {
		return nil, err
	}
	body, err := p.choice()
	if err != nil {
		return nil, err
	}
	if !p.take(')') {
		return nil, p.wrong("unclosed group")
	}
	p.flags = outer
	switch kind {
	case groupPlain:
		return body, nil
	case groupAtomic:
		return p.atomic(body)
	}
	look := rxLook{body: body, behind: kind == groupBehind || kind == groupNotBehind, negate: kind == groupNotAhead || kind == groupNotBehind}
	if look.behind && !bounded(body) {
		return nil, p.unsupported("lookbehind of unbounded length")
	}
	if look.behind && !studied(body).bounded {
		return nil, p.wrong("the lookbehind has no obvious maximum length")
	}
	if t := p.peek(); !t.quoted && (t.r == '*' || t.r == '+' || t.r == '?' || t.r == '{') {
		return nil, p.unsupported("a repeated lookahead or lookbehind")
	}
	return look, nil
}

// bounded reports whether no part of n repeats without bound.
func bounded(n regexpNode) bool {
	switch n := n.(type) {
	case rxSequence:
		return !slices.ContainsFunc(n.parts, func(p regexpNode) bool { return !bounded(p) })
	case rxChoice:
		return !slices.ContainsFunc(n.parts, func(p regexpNode) bool { return !bounded(p) })
	case rxRepeat:
		return n.hi >= 0 && bounded(n.body)
	case rxLook:
		return bounded(n.body)
	default:
		return true
	}
}

// atomic is (?>body): supported where the body has one way to match at most.
func (p *regexpParser) atomic(body regexpNode) (regexpNode, error) {
	if s, ok := body.(rxSequence); ok && len(s.parts) == 1 {
		body = s.parts[0]
	}
	switch n := body.(type) {
	case rxLetter:
		return n, nil
	case rxRepeat:
		if letter, ok := n.body.(rxLetter); ok && !p.lazyLast {
			return possessive(letter, n.lo, n.hi), nil
		}
	}
	return nil, p.unsupported("an atomic group")
}

// possessive is letter{lo,hi}+, which never gives back what it took: as many letters as there are, or hi.
func possessive(letter rxLetter, lo, hi int) regexpNode {
	noMore := rxLook{body: letter, negate: true}
	if hi < 0 {
		return rxSequence{[]regexpNode{rxRepeat{letter, lo, -1}, noMore}}
	}
	full := rxRepeat{letter, hi, hi}
	if lo == hi {
		return full
	}
	return rxChoice{[]regexpNode{full, rxSequence{[]regexpNode{rxRepeat{letter, lo, hi - 1}, noMore}}}}
}
