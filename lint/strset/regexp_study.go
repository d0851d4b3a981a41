package strset

// study is what java.util.regex.Pattern finds out about a part before it accepts that as a lookbehind (Node.study in JDK 17): whether its
// length has a bound that Java sees, and whether there is one way at most to match it. Of a group that is repeated a counted number of times
// and that is not deterministic, Java makes a loop, whose length it takes to be unbounded.
type study struct{ bounded, deterministic bool }

func studied(n regexpNode) study {
	s := study{true, true}
	switch n := n.(type) {
	case rxSequence:
		for _, p := range n.parts {
			part := studied(p)
			s.bounded, s.deterministic = s.bounded && part.bounded, s.deterministic && part.deterministic
		}
	case rxChoice:
		for _, p := range n.parts {
			s.bounded = s.bounded && studied(p).bounded
		}
		s.deterministic = false
	case rxRepeat:
		body := studied(n.body)
		optional := n.lo == 0 && n.hi == 1 // which Java takes as a choice
		s.bounded = n.hi >= 0 && body.bounded && (body.deterministic || optional)
		s.deterministic = body.deterministic && n.lo == n.hi
	}
	return s
}
