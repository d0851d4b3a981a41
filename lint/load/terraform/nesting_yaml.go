package terraform

import "bytes"

// yamlNestsDeeply reports whether the brackets of a YAML document nest deeply, or block sequences in one line do. It reads no more of YAML
// than tells a bracket from a character of a text; for where it errs, the number of all brackets is bounded too.
func yamlNestsDeeply(src []byte) bool {
	if bytes.Count(src, []byte("["))+bytes.Count(src, []byte("{")) > maxYAMLBrackets {
		return true
	}
	s := yamlScanner{src: src}
	for s.at < len(src) {
		s.token()
		if s.depth > maxDecodedNesting || s.dashes > maxDecodedNesting {
			return true
		}
	}
	return false
}

type yamlScanner struct {
	src    []byte
	at     int
	depth  int // brackets open
	dashes int // "- " in this line
}

// token passes one token, or a blank.
func (s *yamlScanner) token() {
	c := s.src[s.at]
	s.at++
	switch c {
	case '\n':
		s.dashes = 0
	case ' ', '\t', '\r', ',':
	case '[', '{':
		s.depth++
	case ']', '}':
		s.depth = max(0, s.depth-1)
	case '-', '?', ':':
		if s.blank(s.at) || s.depth > 0 {
			s.dashes++
			return
		}
		s.plain()
	case '"', '\'':
		s.quoted(c)
	case '#':
		s.line()
	case '&', '*', '!':
		for s.at < len(s.src) && !s.blank(s.at) && !bytes.ContainsRune([]byte("[]{},"), rune(s.src[s.at])) {
			s.at++
		}
	default:
		s.plain()
	}
}

// blank reports whether there is white space at an offset, or nothing.
func (s *yamlScanner) blank(at int) bool {
	return at >= len(s.src) || bytes.IndexByte([]byte(" \t\r\n"), s.src[at]) >= 0
}

func (s *yamlScanner) line() {
	for s.at < len(s.src) && s.src[s.at] != '\n' {
		s.at++
	}
}

// quoted passes the rest of a quoted text. A quote is doubled within single quotes, which reads as two texts.
func (s *yamlScanner) quoted(quote byte) {
	for s.at < len(s.src) {
		c := s.src[s.at]
		s.at++
		if c == '\\' && quote == '"' {
			s.at++
		} else if c == quote {
			return
		}
	}
}

// plain passes the rest of a text without quotes. Outside of brackets, brackets are a part of it.
func (s *yamlScanner) plain() {
	for ; s.at < len(s.src); s.at++ {
		switch c := s.src[s.at]; {
		case c == '\n', c == ':' && s.blank(s.at+1), c == '#' && s.blank(s.at-1):
			return
		case s.depth > 0 && bytes.IndexByte([]byte(",[]{}"), c) >= 0:
			return
		}
	}
}
