package strset

// compileRegexp is the set of an expression's words.
func compileRegexp(n regexpNode) Set {
	c := &regexpCompiler{}
	body := c.compile(withoutEdges(n, true, true))
	return c.resolve(body)
}

// withoutEdges leaves out the anchors that say nothing because the whole input must match: a ^ before everything else, a
// $ after everything else.
func withoutEdges(n regexpNode, first, last bool) regexpNode {
	switch n := n.(type) {
	case rxPosition:
		if first && n.position == atStart || last && (n.position == atEnd || n.position == atLastLine || n.position == atLastLineUnix) {
			return rxSequence{}
		}
	case rxChoice:
		parts := make([]regexpNode, len(n.parts))
		for i, p := range n.parts {
			parts[i] = withoutEdges(p, first, last)
		}
		return rxChoice{parts}
	case rxSequence:
		parts := append([]regexpNode(nil), n.parts...)
		if end := len(parts) - 1; end == 0 {
			parts[0] = withoutEdges(parts[0], first, last)
		} else if end > 0 {
			parts[0] = withoutEdges(parts[0], first, false)
			parts[end] = withoutEdges(parts[end], false, last)
		}
		return rxSequence{parts}
	}
	return n
}

// regexpCompiler turns a tree into a set of marked words: at the place of each assertion stands a marker of its own.
type regexpCompiler struct {
	assertions []Set // for each marker the words with one here in which it holds, see regexp_assert.go
}

func (c *regexpCompiler) compile(n regexpNode) Set {
	switch n := n.(type) {
	case rxLetter:
		return oneOf(normalRanges(n.ranges))
	case rxSequence:
		return sequence(c.compileAll(n.parts)...)
	case rxChoice:
		return Union(c.compileAll(n.parts)...)
	case rxRepeat:
		return c.compile(n.body).repeat(n.lo, n.hi, repeatAutomaton)
	case rxPosition:
		return c.mark(positionSet(n.position))
	case rxLook:
		return c.mark(lookSet(n))
	default:
		panic("strset: unknown node in a regular expression") // the type is closed
	}
}

func (c *regexpCompiler) compileAll(parts []regexpNode) []Set {
	sets := make([]Set, len(parts))
	for i, p := range parts {
		sets[i] = c.compile(p)
	}
	return sets
}

// mark is the marker of a new assertion.
func (c *regexpCompiler) mark(holds Set) Set {
	c.assertions = append(c.assertions, holds)
	return markerSet(here + rune(len(c.assertions)))
}
