package el

// tokenKind is the kind of a token. Spellings of one operator (&&, AND, and) are one kind.
type tokenKind uint8

const (
	tokEOF  tokenKind = iota
	tokSkip           // text without a meaning, reported already; the lexer keeps it to itself
	tokBad            // text that is no token, reported already; it stands where an operand would

	tokName
	tokString
	tokInteger
	tokNumber
	tokTrue
	tokFalse
	tokNull

	tokOr
	tokAnd
	tokNot
	tokEq
	tokNe
	tokLt
	tokLe
	tokGt
	tokGe
	tokMatches
	tokBetween    // SpEL, not Okta
	tokInstanceof // SpEL, not Okta
	tokPlus
	tokMinus
	tokTimes
	tokDivide
	tokModulo
	tokPower

	tokQuestion
	tokElvis // ?:
	tokColon
	tokComma
	tokDot
	tokSafeDot // ?.
	tokProject // ![
	tokSelect  // ?[
	tokLeftParen
	tokRightParen
	tokLeftBracket
	tokRightBracket
	tokLeftBrace
	tokRightBrace
)

// token is one token of the text. Where it has a value other than its text (a string literal), text holds the value.
type token struct {
	kind tokenKind
	span Span
	text string
}

// wordKind returns the kind of a word: that of a keyword, in any case as SpEL reads them, or tokName.
func wordKind(word string) tokenKind {
	const longest = len("instanceof")
	if len(word) > longest {
		return tokName
	}
	var lower [longest]byte
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	switch string(lower[:len(word)]) {
	case "true":
		return tokTrue
	case "false":
		return tokFalse
	case "null":
		return tokNull
	case "and":
		return tokAnd
	case "or":
		return tokOr
	case "not":
		return tokNot
	case "eq":
		return tokEq
	case "ne":
		return tokNe
	case "lt":
		return tokLt
	case "le":
		return tokLe
	case "gt":
		return tokGt
	case "ge":
		return tokGe
	case "div":
		return tokDivide
	case "mod":
		return tokModulo
	case "matches":
		return tokMatches
	case "between":
		return tokBetween
	case "instanceof":
		return tokInstanceof
	}
	return tokName
}

// startsOperand reports whether a token of this kind can begin an operand.
func (k tokenKind) startsOperand() bool {
	switch k {
	case tokBad, tokName, tokString, tokInteger, tokNumber, tokTrue, tokFalse, tokNull, tokNot, tokLeftParen, tokLeftBrace:
		return true
	}
	return false
}

// isOperator reports whether a token of this kind stands between or before operands.
func (k tokenKind) isOperator() bool { return tokOr <= k && k <= tokElvis }

// endsList reports whether a token of this kind closes something, or the text.
func (k tokenKind) endsList() bool {
	return k == tokEOF || k == tokRightParen || k == tokRightBracket || k == tokRightBrace
}
