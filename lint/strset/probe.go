package strset

import (
	"slices"
	"strings"
)

const (
	// maxProbe is the length, in letters, of the longest word that is tried.
	maxProbe = 512
	// maxProbes bounds the words that are tried of one part.
	maxProbes = 4
)

// probes are a few words that are likely members of n, most of them as short as any. An intersection is seldom empty, and where it is
// not, a probe of one of its parts is mostly a member of all of them: that is seen without building the product, which may be large.
func (n *node) probes() []string {
	switch n.kind {
	case kindWords:
		return n.words[:min(len(n.words), maxProbes)]
	case kindLengths:
		if n.bounds.min > maxProbe {
			return nil
		}
		return []string{strings.Repeat("a", n.bounds.min)}
	case kindComplement: // few sets rule out all of these
		return []string{"", "a", "1"}
	default:
		return n.findings().probes.of(n.findProbes)
	}
}

func (n *node) findProbes() []string {
	var w string
	var ok bool
	switch n.kind {
	case kindUnion:
		return n.probesOfUnion()
	case kindConcat:
		return n.probesOfConcat()
	case kindIntersect:
		w, ok = common(n.parts)
	default:
		w, ok = n.automaton().nearest()
	}
	if !ok {
		return nil
	}
	return []string{w}
}

func (n *node) probesOfUnion() []string {
	var all []string
	for _, p := range n.parts[:min(len(n.parts), maxProbes)] {
		some := p.probes()
		all = append(all, some[:min(len(some), maxProbes)]...)
	}
	return all
}

func (n *node) probesOfConcat() []string {
	whole := ""
	for _, p := range n.parts {
		some := p.probes()
		if len(some) == 0 || len(whole) > maxProbe {
			return nil
		}
		whole += some[0]
	}
	return []string{Rejoin(whole)}
}

// withProbe is s, new made, with a member that need not be looked for.
func (s Set) withProbe(w string) Set {
	if s.n != nil {
		s.n.findings().probes.of(func() []string { return []string{w} })
	}
	return s
}

// common is a probe of one of the parts that is a member of all of them. Where there is none, that says nothing.
func common(parts []*node) (string, bool) {
	tried := map[string]bool{}
	for _, p := range parts {
		for _, w := range p.probes() {
			if tried[w] || HasHalf(w) {
				continue
			}
			tried[w] = true
			length := Len(w)
			if !slices.ContainsFunc(parts, func(p *node) bool { return !p.contains(w, length) }) {
				return w, true
			}
		}
	}
	return "", false
}

// nearest is an accepted word that as few edges as any lead to, with the letter a wherever there is a choice; false where there is none of
// at most maxProbe edges.
func (a *nfa) nearest() (string, bool) {
	if a.empty() {
		return "", false
	}
	type step struct {
		before *step
		letter rune
		to     int32
		length int
	}
	seen := make([]bool, a.size())
	seen[0] = true
	queue := []*step{{letter: epsilon}}
	for len(queue) > 0 && queue[0].length <= maxProbe {
		at := queue[0]
		queue = queue[1:]
		if a.accept[at.to] {
			var letters []rune
			for ; at != nil; at = at.before {
				if at.letter != epsilon {
					letters = append(letters, at.letter)
				}
			}
			slices.Reverse(letters)
			return text(letters), true
		}
		for _, e := range a.from(at.to) {
			if seen[e.to] {
				continue
			}
			seen[e.to] = true
			letter := e.lo
			if e.lo <= 'a' && 'a' <= e.hi {
				letter = 'a'
			}
			queue = append(queue, &step{at, letter, e.to, at.length + 1})
		}
	}
	return "", false
}
