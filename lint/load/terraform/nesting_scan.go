package terraform

import "bytes"

// nestsDeeply is a quick test that nearly all files pass: it walks the text once and bounds the depth that tooDeep would measure from
// above, which spares the second pass of hcl's lexer, the dearest part of parsing. It takes every character of an operator for an
// operator, and reports true, too, where it cannot be sure to see what the lexer would see (a heredoc, an open string).
func nestsDeeply(src []byte, limit int) bool {
	s := nestingScan{src: src, limit: limit, levels: []nestingLevel{{lines: true}}, modes: []nestingMode{{}}}
	return !s.shallow()
}

type nestingScan struct {
	src    []byte
	at     int
	limit  int
	depth  int
	levels []nestingLevel
	modes  []nestingMode // the strings and interpolations that are open, outermost first
}

// nestingLevel is an open bracket, quote or interpolation; see tooDeep.
type nestingLevel struct {
	own, operators int
	lines          bool
}

type nestingMode struct {
	text   bool // within quotes
	braces int  // of an interpolation, those open in it
}

func (s *nestingScan) push(own int, lines bool) {
	s.levels = append(s.levels, nestingLevel{own: own, lines: lines})
	s.depth += own
}

func (s *nestingScan) pop() {
	if last := len(s.levels) - 1; last > 0 {
		s.depth -= s.levels[last].own + s.levels[last].operators
		s.levels = s.levels[:last]
	}
}

func (s *nestingScan) operator() {
	s.levels[len(s.levels)-1].operators++
	s.depth++
}

// reset forgets the operators of an expression that has ended.
func (s *nestingScan) reset() {
	top := &s.levels[len(s.levels)-1]
	s.depth -= top.operators
	top.operators = 0
}

// shallow walks the text; it returns false as soon as the depth passes the limit, or something is not sure.
func (s *nestingScan) shallow() bool {
	for s.at < len(s.src) {
		step := s.stepExpression
		if s.modes[len(s.modes)-1].text {
			step = s.stepText
		}
		if !step() || s.depth > s.limit {
			return false
		}
	}
	return len(s.modes) == 1 // otherwise a string is open
}

func (s *nestingScan) follows(text string) bool { return bytes.HasPrefix(s.src[s.at:], []byte(text)) }

// stepExpression moves past one character outside of quotes.
func (s *nestingScan) stepExpression() bool {
	c := s.src[s.at]
	mode := &s.modes[len(s.modes)-1]
	switch c {
	case '"':
		s.push(0, false)
		s.modes = append(s.modes, nestingMode{text: true})
	case '#':
		s.toLineEnd()
		return true
	case '{':
		s.push(1, true)
		mode.braces++
	case '(':
		s.push(1, false)
	case '[':
		s.operator() // an index nests what it indexes
		s.push(1, false)
	case '}':
		s.pop()
		if mode.braces == 0 && len(s.modes) > 1 {
			s.modes = s.modes[:len(s.modes)-1] // the end of an interpolation
		} else if mode.braces > 0 {
			mode.braces--
		}
	case ')', ']':
		s.pop()
	case ',':
		s.reset()
	case '\n':
		if s.levels[len(s.levels)-1].lines {
			s.reset()
		}
	case '/':
		if s.follows("//") {
			s.toLineEnd()
			return true
		}
		if s.follows("/*") {
			end := bytes.Index(s.src[s.at+2:], []byte("*/"))
			s.at += end + 4
			return end >= 0
		}
		s.operator()
	case '<':
		if s.follows("<<") {
			return false // a heredoc
		}
		s.operator()
	case '+', '-', '*', '%', '>', '=', '!', '&', '|', '?':
		s.operator()
	}
	s.at++
	return true
}

// stepText moves past one character, escape, or beginning of an interpolation within quotes.
func (s *nestingScan) stepText() bool {
	switch c := s.src[s.at]; c {
	case '\n', '\r':
		return false // which a string cannot hold
	case '\\':
		s.at += 2
		return s.at <= len(s.src) && s.src[s.at-1] != '\n' && s.src[s.at-1] != '\r'
	case '"':
		s.pop()
		s.modes = s.modes[:len(s.modes)-1]
	case '$', '%':
		twice := string([]byte{c, c})
		switch {
		case s.follows(twice + string(c)):
			return false
		case s.follows(twice + "{"):
			s.at += 2
		case s.follows(string([]byte{c, '{'})):
			if c == '%' {
				s.operator() // a directive contains what follows it
			}
			s.push(1, false)
			s.modes = append(s.modes, nestingMode{})
			s.at++
		}
	}
	s.at++
	return true
}

func (s *nestingScan) toLineEnd() {
	end := bytes.IndexByte(s.src[s.at:], '\n')
	if end < 0 {
		end = len(s.src) - s.at
	}
	s.at += end
}
