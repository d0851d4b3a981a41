package strset

// regexpNode is a node of an expression's syntax tree. Trees are immutable.
type regexpNode interface {
	// cost is the number of letters, repetitions written out; it saturates.
	cost() int
}

type (
	// rxLetter is one code point of the ranges (in normal form).
	rxLetter struct{ ranges []Range }
	// rxSequence is one part after another; without parts, the empty string.
	rxSequence struct{ parts []regexpNode }
	// rxChoice is any of its parts.
	rxChoice struct{ parts []regexpNode }
	// rxRepeat is lo to hi times the body; hi < 0: no upper bound.
	rxRepeat struct {
		body   regexpNode
		lo, hi int
	}
	// rxPosition asserts something about the place in the input.
	rxPosition struct{ position position }
	// rxLook asserts that the body matches (or not) what follows or, when behind, what precedes.
	rxLook struct {
		body           regexpNode
		behind, negate bool
	}
)

// position is an assertion without a body.
type position uint8

const (
	atStart        position = iota // \A, and ^ without (?m)
	atEnd                          // \z
	atLastLine                     // \Z, and $ without (?m)
	atLastLineUnix                 // the same under (?d)
	atLineStart                    // ^ under (?m)
	atLineStartUnix
	atLineEnd // $ under (?m)
	atLineEndUnix
	atWordEdge  // \b
	offWordEdge // \B
)

func (n rxLetter) cost() int   { return 1 }
func (n rxPosition) cost() int { return 1 }
func (n rxLook) cost() int     { return 1 + n.body.cost() }
func (n rxSequence) cost() int { return sumCosts(n.parts) }
func (n rxChoice) cost() int   { return sumCosts(n.parts) }
func (n rxRepeat) cost() int {
	return mulBound(max(n.lo, n.hi, 1), 1+n.body.cost())
}

func sumCosts(parts []regexpNode) int {
	sum := 1
	for _, p := range parts {
		sum = min(sum+p.cost(), maxBound)
	}
	return sum
}
