package el

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxErrors is how many errors of one text are reported; who has fixed these sees the others.
const maxErrors = 20

// SyntaxError is one reason why a text is no expression. All wording is in this file.
type SyntaxError struct {
	// Span is the part of the text that is wrong, empty where something is missing.
	Span Span
	// Summary says what is wrong, as a phrase; Detail what to do, as sentences.
	Summary, Detail string
	// Own is true where the text goes beyond what this parser reads: that says nothing of Okta.
	Own bool
}

// Error returns the summary and the place, counted in bytes from 0.
func (e *SyntaxError) Error() string { return fmt.Sprintf("offset %d: %s", e.Span.Start, e.Summary) }

// syntaxErrors collects the errors of one text.
type syntaxErrors struct {
	list   []*SyntaxError
	closed bool // nothing more is taken: what follows an unread rest is no news
}

// sorted returns the errors in the order of the text, one for each place: what goes wrong behind an error, at the same
// place, is most often its consequence.
func (s *syntaxErrors) sorted() []*SyntaxError {
	slices.SortStableFunc(s.list, func(a, b *SyntaxError) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return slices.CompactFunc(s.list, func(a, b *SyntaxError) bool { return a.Span.Start == b.Span.Start })
}

func (s *syntaxErrors) add(span Span, detail, summary string, args ...any) {
	if !s.closed && len(s.list) < maxErrors {
		s.list = append(s.list, &SyntaxError{Span: span, Summary: fmt.Sprintf(summary, args...), Detail: detail})
	}
}

func (s *syntaxErrors) empty(span Span) {
	s.add(span, `Write a value, such as appuser.email; for no value at all, write null.`, "the expression is empty")
}

func (s *syntaxErrors) tooLong(span Span) {
	s.add(span, "Shorten it, or compute the value in the source.", "the expression is longer than the %d bytes that are read", maxText)
	s.own()
}

func (s *syntaxErrors) invalidUTF8(at int) {
	s.add(Span{at, at + 1}, "Save the file as UTF-8.", "the expression is not valid UTF-8 at byte %d", at)
}

func (s *syntaxErrors) tooDeep(span Span) {
	s.add(span, "Split it into fewer nested parts; String.stringSwitch replaces long chains of conditions.",
		"the expression is nested deeper here than the %d levels that are read", maxDepth)
	s.own()
}

// own says of the last error that it is a limit of this parser's.
func (s *syntaxErrors) own() {
	if n := len(s.list); n > 0 && !s.closed {
		s.list[n-1].Own = true
	}
}

func (s *syntaxErrors) singleEquals(span Span) {
	s.add(span, "Use == to compare.", "a single = is not allowed")
}

func (s *syntaxErrors) wrongSymbol(span Span, symbol, advice string) {
	s.add(span, advice, "%s is not part of Okta's expression language", show(symbol))
}

func (s *syntaxErrors) interpolation(span Span) {
	s.add(span, "In an expression, write what stands between the braces without ${ and }. If Terraform is to insert a value, the string must not "+
		"have the dollar sign doubled.", "${...} is a template and not an expression")
}

func (s *syntaxErrors) foreignLetters(span Span, word string) {
	s.add(span, "Okta's attribute names have the letters a to z, digits and underscores only. Text goes into quotes.",
		"%s is not a name", show(word))
}

func (s *syntaxErrors) foreignBlank(span Span, r rune) {
	s.add(span, "Replace it by an ordinary space. It often comes from a web page or a word processor.", "there is an invisible character (U+%04X) here", r)
}

func (s *syntaxErrors) curlyQuotes(span Span, quote string) {
	s.add(span, `Use straight quotes: "text" or 'text'.`, "%s is a typographic quote", quote)
}

func (s *syntaxErrors) unclosedString(span Span, quote byte) {
	s.add(span, fmt.Sprintf("Add %c where the text ends. A quote inside the text is written twice; a backslash does not escape it.", quote),
		"the text is not closed")
}

func (s *syntaxErrors) numberInWord(span Span, word string) {
	s.add(span, "A name cannot begin with a digit. Text goes into quotes.", "%s is neither a number nor a name", show(word))
}

func (s *syntaxErrors) numberTooLarge(span Span) {
	s.add(span, "Put it into quotes if it is text, such as an id.", "the number is too large")
}

func (s *syntaxErrors) integerTooLarge(span Span, digits string) {
	s.add(span, fmt.Sprintf("Put it into quotes if it is text, such as an id; as a number it is written %sL.", digits),
		"the integer does not fit 32 bits")
}

func (s *syntaxErrors) nothingBefore(op token) {
	s.add(op.span, "Write a value on both sides of it.", "there is no value before %s", show(op.text))
}

func (s *syntaxErrors) nothingAfter(op token) {
	s.add(op.span, "Write a value on both sides of it.", "there is no value after %s", show(op.text))
}

func (s *syntaxErrors) nothingHere(t token) {
	if t.kind == tokEOF {
		s.add(t.span, "Write the missing value.", "a value is missing at the end")
		return
	}
	s.add(t.span, "Write the missing value, or delete what is left over.", "a value is missing before %s", show(t.text))
}

func (s *syntaxErrors) missingElse(question Span) {
	s.add(question, `Write "condition ? value : other value"; both values are needed.`, "this ? has no : with the other value")
}

func (s *syntaxErrors) missingThen(question Span) {
	s.add(question, `Write "condition ? value : other value", or "value ?: other value" without a space between ? and :.`,
		"there is no value between ? and :")
}

func (s *syntaxErrors) chained(op token) {
	s.add(op.span, `Compare two values at a time and join the comparisons with AND, or use parentheses.`, "%s cannot follow another comparison", show(op.text))
}

func (s *syntaxErrors) chainedPower(op token) {
	s.add(op.span, "Use parentheses: (a ^ b) ^ c.", "^ cannot follow another ^")
}

func (s *syntaxErrors) springOperator(op token) {
	advice := "Compare with >= and <=."
	if op.kind == tokInstanceof {
		advice = "The type of an attribute is the one its schema has; it need not be tested."
	}
	s.add(op.span, advice, "the operator %s is Spring's and not part of Okta's expression language", op.text)
}

func (s *syntaxErrors) javaType(span Span, word string) {
	s.add(span, "Okta offers the functions of its reference only.", "%s reaches for Java classes, which Okta's expression language does not allow", word)
}

func (s *syntaxErrors) missingName(dot Span) {
	s.add(dot, "Write the name of an attribute behind the dot, such as appuser.email.", "there is no attribute name after the dot")
}

func (s *syntaxErrors) missingDot(bracket token) {
	s.add(bracket.span, fmt.Sprintf("Write .%s with a dot, as in user.getGroups({'group.type': {'OKTA_GROUP'}}).![name].", bracket.text),
		"there is no dot before %s", bracket.text)
}

func (s *syntaxErrors) indexOfNothing(span Span) {
	s.add(span, "Write an attribute before [, such as appuser.roles[0]; a list is written {1, 2}.", "there is nothing to index")
}

func (s *syntaxErrors) unclosed(open token) {
	closing := map[tokenKind]string{tokLeftParen: ")", tokLeftBracket: "]", tokLeftBrace: "}", tokProject: "]", tokSelect: "]"}[open.kind]
	s.add(open.span, fmt.Sprintf("Add %s where it ends.", closing), "%s is not closed", open.text)
}

func (s *syntaxErrors) missingComma(t token) {
	s.add(t.span, "Separate values by commas, or join texts with +.", "there is no comma before %s", show(t.text))
}

func (s *syntaxErrors) missingValueInMap(t token) {
	s.add(t.span, `Write every entry as "key: value".`, "there is no : with a value here")
}

// trailing reports what stands behind a whole expression.
func (s *syntaxErrors) trailing(t token) {
	switch t.kind {
	case tokRightParen, tokRightBracket, tokRightBrace:
		s.add(t.span, "Delete it, or add the opening one.", "nothing is open that %s could close", t.text)
	case tokColon:
		s.add(t.span, `Write "condition ? value : other value".`, "this : has no ? before it")
	case tokComma:
		s.add(t.span, "Commas separate the arguments of a function; join texts with +.", "a comma outside of a function's arguments")
	case tokLeftParen:
		s.add(t.span, "Functions are called by name, such as String.len(appuser.email). Join values with +.", "what stands before this ( is not a function")
	default:
		s.add(t.span, trailingAdvice(t), "there is no operator before %s", show(t.text))
	}
}

// trailingAdvice tells how words of other languages are put in Okta's.
func trailingAdvice(t token) string {
	switch strings.ToLower(t.text) {
	case "is":
		return "Compare with == null or != null."
	case "in":
		return "To look for a value in an array, use Arrays.contains(array, value)."
	case "contains":
		return "To look for text in text, use String.stringContains(text, search)."
	case "like", "startswith":
		return "To look at how a text begins, use String.startsWith(text, start); inside a text, String.stringContains(text, search)."
	case "equals":
		return "Use == to compare."
	case "xor":
		return "There is no xor: compare the two conditions with !=."
	case "if", "then", "else", "and", "or":
		return `A choice is written "condition ? value : other value".`
	}
	return "Join texts with +, conditions with AND or OR."
}

// show quotes a piece of the text for a message: control characters escaped, a long one cut.
func show(s string) string {
	const longest = 40
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest]) + "..."
	}
	if q := strconv.Quote(s); q[1:len(q)-1] != s {
		return q
	}
	return s
}
