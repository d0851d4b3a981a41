package strset

import "fmt"

// ParseRegexp is the set of the strings that the Java regular expression matches as a whole: for which
// Pattern.compile(pattern).matcher(s).matches() is true (JDK 17, no flags but those in the pattern).
//
// The error is a *RegexpError: the pattern is wrong in Java too, or it is legal and holds something that is not modelled
// here (Unsupported). What is modelled is modelled exactly, with these exceptions, for which the set is inexact: \b and \B
// next to characters beyond ASCII, which Java versions treat differently; and expressions whose automata pass a cap.
func ParseRegexp(pattern string) (Set, error) {
	p := &regexpParser{pattern: pattern, tokens: scanRegexp(pattern), names: map[string]bool{}}
	node, err := p.parse()
	if err != nil {
		return Set{}, err
	}
	if node.cost() > maxRegexpCost {
		return Set{}, &RegexpError{Pattern: pattern, Reason: "repetitions make the expression too large", Unsupported: true}
	}
	return compileRegexp(node), nil
}

const (
	// maxRegexpDepth bounds the nesting of groups and classes.
	maxRegexpDepth = 500
	// maxRegexpCost bounds the letters of an expression, repetitions written out.
	maxRegexpCost = 50_000
)

// RegexpError says why an expression is no set.
type RegexpError struct {
	Pattern     string
	Offset      int // in bytes, where the trouble begins
	Reason      string
	Unsupported bool // legal in Java, or may be; false when Java rejects the pattern as well
}

func (e *RegexpError) Error() string {
	if e.Unsupported {
		return fmt.Sprintf("regular expression %q, offset %d: not supported: %s", e.Pattern, e.Offset, e.Reason)
	}
	return fmt.Sprintf("regular expression %q, offset %d: %s", e.Pattern, e.Offset, e.Reason)
}
