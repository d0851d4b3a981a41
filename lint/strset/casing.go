package strset

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Upper is s in upper case as Java's String.toUpperCase(Locale.ROOT): code point by code point, some becoming
// several ("ß" becomes "SS").
func Upper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	out, _ := upperCase().apply(s)
	return out
}

// Lower is s in lower case as Java's String.toLowerCase(Locale.ROOT). "Σ" at the end of a word becomes "ς".
// Java finds the ends of words with a break iterator, which is imitated here for ordinary words only; the
// sets of [Set.Lower] admit both letters everywhere.
func Lower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	if !strings.ContainsRune(s, sigma) {
		out, _ := lowerCase().apply(s)
		return out
	}
	if HasHalf(s) { // x/text would put U+FFFD in its place
		return lowerAround(s)
	}
	return cases.Lower(language.Und).String(s)
}

// lowerAround is Lower of a string with halves of characters, which have no case.
func lowerAround(s string) string {
	var out strings.Builder
	var part []rune
	flush := func() {
		out.WriteString(cases.Lower(language.Und).String(string(part)))
		part = part[:0]
	}
	for r := range eachLetter(s) {
		if isHalf(r) {
			flush()
			out.Write(appendLetter(nil, r))
			continue
		}
		part = append(part, r)
	}
	flush()
	return out.String()
}

const (
	sigma       = 'Σ' // U+03A3
	sigmaFinal  = 'ς' // U+03C2
	sigmaMedial = 'σ' // U+03C3
)

// Upper is the set of the members in upper case. Where the members may hold nearly any letter it is inexact, see
// wideLabel; the same is true of Lower and Fold, and of no preimage.
func (s Set) Upper() Set {
	return s.changed(toUpper, func() Set { return s.image(upperCase(), s.caseBounds()) })
}

// PreUpper is the set of all strings whose upper case is in s.
func (s Set) PreUpper() Set {
	return s.changed(fromUpper, func() Set { return s.preimage(upperCase(), s.preCaseBounds()) })
}

// Lower is the set of the members in lower case. Where a member may hold "Σ" the result is inexact: it has the
// string with "σ" and the one with "ς".
func (s Set) Lower() Set {
	if s.n == nil || s.n.kind == kindWords {
		return s.lowerWords()
	}
	return s.changed(toLower, func() Set {
		n := s.n
		return leaf(s.caseBounds(), func() *nfa {
			a := n.automaton()
			return image(lowerEither(), a).asInexact(a.reads(sigma))
		})
	})
}

func (s Set) lowerWords() Set {
	if s.n == nil {
		return s
	}
	words := make([]string, len(s.n.words))
	for i, w := range s.n.words {
		words[i] = Lower(w)
	}
	return ofWords(words, s.n.inexact)
}

// PreLower is the set of all strings whose lower case is in s. It is inexact when s tells "σ" from "ς".
func (s Set) PreLower() Set {
	if s.n == nil {
		return s
	}
	return s.changed(fromLower, func() Set {
		n := s.n
		return leaf(s.preCaseBounds(), func() *nfa {
			a := n.automaton()
			return preimage(lowerEither(), a).asInexact(a.tellsSigmas())
		})
	})
}

// reads reports whether some member holds r.
func (a *nfa) reads(r rune) bool {
	for _, e := range a.edges {
		if e.lo <= r && r <= e.hi {
			return true
		}
	}
	return false
}

// tellsSigmas reports whether an edge reads one of the small sigmas but not the other (they are neighbours). If
// none does, changing one into the other never changes membership.
func (a *nfa) tellsSigmas() bool {
	for _, e := range a.edges {
		if e.lo == sigmaMedial || e.hi == sigmaFinal {
			return true
		}
	}
	return false
}

// caseBounds: no code point loses UTF-16 units to a change of case, and none becomes more than three of its size
// (a test looks at them all).
func (s Set) caseBounds() bounds {
	if s.n == nil {
		return bounds{}
	}
	return s.n.bounds.times(1, 3)
}

func (s Set) preCaseBounds() bounds {
	if s.n == nil {
		return bounds{}
	}
	return bounds{(s.n.bounds.min + 2) / 3, s.n.bounds.max}
}

var upperCase = sync.OnceValue(func() *transducer {
	return rewrites(caseArcs(cases.Upper(language.Und).String))
})

// lowerCase takes no account of the place of "Σ".
var lowerCase = sync.OnceValue(func() *transducer {
	return rewrites(caseArcs(cases.Lower(language.Und, cases.HandleFinalSigma(false)).String))
})

// lowerEither is the relation that takes "Σ" to both small sigmas.
var lowerEither = sync.OnceValue(func() *transducer {
	t := lowerCase()
	var arcs []arc
	for _, a := range t.states[0].arcs {
		if a.lo <= sigma && sigma <= a.hi {
			arcs = append(arcs, arc{lo: sigma, hi: sigma, out: string(sigmaFinal)})
		}
		arcs = append(arcs, a)
	}
	return &transducer{states: []transducerState{{arcs: arcs, accept: true}}, ambiguous: true}
})

// caseArcs lists what a change of case does to each code point that it changes.
func caseArcs(change func(string) string) []arc {
	var arcs []arc
	for _, c := range casedRanges() {
		for r := c.Lo; r <= c.Hi; r++ {
			arcs = appendRewrite(arcs, r, change(string(r)))
		}
	}
	return arcs
}

// appendRewrite adds what becomes of r. Neighbours that are shifted equally far share an arc.
func appendRewrite(arcs []arc, r rune, out string) []arc {
	if out == string(r) {
		return arcs
	}
	runes := lettersOf(out)
	if len(runes) != 1 {
		return append(arcs, arc{lo: r, hi: r, out: out})
	}
	shift := runes[0] - r
	if n := len(arcs); n > 0 && arcs[n-1].copy && arcs[n-1].shift == shift && arcs[n-1].hi+1 == r {
		arcs[n-1].hi = r
		return arcs
	}
	return append(arcs, arc{lo: r, hi: r, copy: true, shift: shift})
}

// casedRanges covers every code point that a change of case alters: those with simple mappings, and those of
// Unicode's SpecialCasing.txt that have only full ones.
func casedRanges() []Range {
	ranges := []Range{{0x0130, 0x0131}, {0x0149, 0x0149}, {0x01F0, 0x01F0}, {0x0390, 0x0390}, {0x03B0, 0x03B0}, {0x0587, 0x0587},
		{0x00DF, 0x00DF}, {0x1E96, 0x1E9E}, {0x1F50, 0x1FFF}, {0xFB00, 0xFB17}}
	for _, c := range unicode.CaseRanges {
		ranges = append(ranges, Range{rune(c.Lo), rune(c.Hi)})
	}
	return normalRanges(ranges)
}
