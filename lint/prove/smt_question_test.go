package prove_test

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// The fragment of the language that both the prover and an SMT solver of strings understand. Texts are of printable ASCII
// characters, because an SMT string counts code points where Okta counts UTF-16 code units, and because the case mapping of cvc5 knows ASCII only.

// smtPatterns are regular expressions as Java and as SMT-LIB write them.
var smtPatterns = []struct{ java, smt string }{
	{`[a-z]{0,2}`, `((_ re.loop 0 2) (re.range "a" "z"))`},
	{`.*@.*`, `(re.++ re.all (str.to_re "@") re.all)`},
	{`(ab)*`, `(re.* (str.to_re "ab"))`},
	{`[^ ]+`, `(re.+ (re.inter re.allchar (re.comp (str.to_re " "))))`},
	{`.{2}`, `((_ re.^ 2) re.allchar)`},
	{`a|b+`, `(re.union (str.to_re "a") (re.+ (str.to_re "b")))`},
}

// smtAlphabet is the strings of printable ASCII characters.
const smtAlphabet = `(re.* (re.range " " "~"))`

// A smtAttribute is what one attribute admits: strings of min to max characters (max < 0: any number), or the words.
type smtAttribute struct {
	key      string
	nullable bool
	min, max int
	words    []string
	pattern  int // index in smtPatterns, -1 for none
}

func (a smtAttribute) source() prove.Source {
	printable := strset.Runes(strset.Range{Lo: ' ', Hi: '~'}).Repeat(0, -1)
	s := strset.Intersect(printable, strset.Lengths(a.min, a.max))
	if a.words != nil {
		s = strset.Of(a.words...)
	}
	if a.pattern >= 0 {
		s = strset.Intersect(s, mustPattern(a.pattern))
	}
	set := el.StrSet(s)
	set.Null = a.nullable
	return prove.Source{Admits: set, Expects: set}
}

func mustPattern(i int) strset.Set {
	p, err := strset.ParseRegexp(smtPatterns[i].java)
	if err != nil {
		panic(err)
	}
	return p
}

// A smtLimit is a constraint: what is accepted, and its negation in SMT-LIB of the terms null and value.
type smtLimit struct {
	limit
	bad, rejected func(null, value string) string
}

type smtQuestion struct {
	attributes  []smtAttribute
	least, most int // of the integer attribute n
	expr        string
	limit       smtLimit
}

func (q smtQuestion) String() string {
	return fmt.Sprintf("%s with %+v and n from %d to %d", q.expr, q.attributes, q.least, q.most)
}

func (q smtQuestion) schema() schema {
	s := schema{"n": integers(float64(q.least), float64(q.most))}
	for _, a := range q.attributes {
		s[a.key] = a.source()
	}
	return s
}

var smtQuestions = rapid.Custom(func(t *rapid.T) smtQuestion {
	var q smtQuestion
	for _, key := range []string{"a", "b", "c"} {
		a := smtAttribute{key: key, nullable: rapid.IntRange(0, 2).Draw(t, "null") == 0, max: -1, pattern: -1}
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			a.words = rapid.SliceOfNDistinct(rapid.SampledFrom(smtWords), 1, 4, rapid.ID[string]).Draw(t, "words")
		case 1, 2:
			a.min = rapid.IntRange(0, 2).Draw(t, "min")
			a.max = a.min + rapid.IntRange(0, 4).Draw(t, "more")
		case 3:
			a.pattern = rapid.IntRange(0, len(smtPatterns)-1).Draw(t, "pattern")
		}
		q.attributes = append(q.attributes, a)
	}
	q.least = rapid.IntRange(-2, 9).Draw(t, "least")
	q.most = q.least + rapid.IntRange(0, 4).Draw(t, "most")
	q.expr = smtText(t, rapid.IntRange(1, 3).Draw(t, "depth"))
	q.limit = drawSMTLimit(t)
	return q
})

var smtWords = []string{"", "a", "b", "ab", "a b", "x@y", "1", "aab", "ba", "abab"}

func drawSMTLimit(t *rapid.T) smtLimit {
	plain := func(l limit, bad string) smtLimit {
		says := func(null, value string) string {
			return fmt.Sprintf("(and (not %s) %s)", null, fmt.Sprintf(bad, value))
		}
		return smtLimit{l, says, says}
	}
	switch rapid.IntRange(0, 4).Draw(t, "limit") {
	case 0, 1:
		n := rapid.IntRange(0, 6).Draw(t, "max")
		return plain(maxLength(n), fmt.Sprintf("(> (str.len %%s) %d)", n))
	case 2:
		n := rapid.IntRange(1, 4).Draw(t, "min")
		return plain(minLength(n), fmt.Sprintf("(< (str.len %%s) %d)", n))
	case 3:
		return smtLimit{
			required(),
			func(null, value string) string { return fmt.Sprintf(`(or %s (= %s ""))`, null, value) },
			func(null, _ string) string { return null },
		}
	}
	i := rapid.IntRange(0, len(smtPatterns)-1).Draw(t, "pattern")
	a := el.AnyValue()
	a.Strs = mustPattern(i)
	return plain(only(a), "(not (str.in_re %s "+smtPatterns[i].smt+"))")
}

// smtText draws an expression of type string.
func smtText(t *rapid.T, depth int) string {
	if depth <= 0 {
		if rapid.IntRange(0, 2).Draw(t, "leaf") > 0 {
			return rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "attribute")
		}
		return quoted(rapid.SampledFrom(smtWords).Draw(t, "word"))
	}
	sub := func() string { return smtText(t, depth-1) }
	word := func() string { return quoted(rapid.SampledFrom([]string{"a", "ab", " ", "@", "ba"}).Draw(t, "text")) }
	other := func() string { // mostly a constant, as in real mappings
		if rapid.IntRange(0, 4).Draw(t, "constant") == 0 {
			return sub()
		}
		return word()
	}
	with := func() string { return quoted(rapid.SampledFrom(smtWords).Draw(t, "with")) }
	switch rapid.IntRange(0, 18).Draw(t, "form") {
	case 0, 1:
		return "(" + sub() + " + " + sub() + ")"
	case 2, 3, 4:
		return "(" + smtCond(t, depth-1) + " ? " + sub() + " : " + sub() + ")"
	case 5:
		return "(" + sub() + " ?: " + sub() + ")"
	case 6:
		from := rapid.IntRange(0, 2).Draw(t, "from")
		return fmt.Sprintf("String.substring(%s, %d, %d)", sub(), from, from+rapid.IntRange(0, 3).Draw(t, "more"))
	case 7:
		return "String.removeSpaces(" + sub() + ")"
	case 8:
		return fmt.Sprintf("String.replace(%s, %s, %s)", sub(), other(), with())
	case 9:
		return fmt.Sprintf("String.replaceFirst(%s, %s, %s)", sub(), other(), with())
	case 10:
		return fmt.Sprintf("String.substringBefore(%s, %s)", sub(), other())
	case 11:
		return fmt.Sprintf("String.substringAfter(%s, %s)", sub(), other())
	case 12:
		return "String.toUpperCase(" + sub() + ")"
	case 13:
		return "String.toLowerCase(" + sub() + ")"
	case 14:
		return fmt.Sprintf("String.stringSwitch(%s, %s, %s, %s, %s, %s)", sub(), other(), word(), with(), word(), sub())
	case 15:
		return fmt.Sprintf("String.join(%s, %s, %s)", word(), sub(), sub())
	case 16:
		x := sub()
		if rapid.Bool().Draw(t, "tail") {
			return fmt.Sprintf("String.substring(%s, %d, String.len(%s))", x, rapid.IntRange(0, 2).Draw(t, "from"), x)
		}
		return fmt.Sprintf("String.substring(%s, 0, String.len(%s) - %s)", x, x, smtInteger(t))
	case 17:
		return "(" + sub() + " + " + smtInteger(t) + ")"
	}
	return fmt.Sprintf("String.append(%s, %s)", sub(), sub())
}

// smtInteger draws a small integer.
func smtInteger(t *rapid.T) string {
	return rapid.SampledFrom([]string{"n", "n", "1", "2", "(n + 1)", "(7 - n)"}).Draw(t, "integer")
}

// smtCond draws a condition.
func smtCond(t *rapid.T, depth int) string {
	sub := func() string { return smtText(t, depth-1) }
	equal := rapid.SampledFrom([]string{" == ", " != "})
	order := rapid.SampledFrom([]string{" < ", " <= ", " > ", " >= ", " == ", " != "})
	switch rapid.IntRange(0, 11).Draw(t, "condition") {
	case 0, 1:
		return "(" + sub() + equal.Draw(t, "op") + "null)"
	case 2:
		return "(" + sub() + equal.Draw(t, "op") + quoted(rapid.SampledFrom(smtWords).Draw(t, "word")) + ")"
	case 3:
		return fmt.Sprintf("(String.len(%s)%s%d)", sub(), order.Draw(t, "op"), rapid.IntRange(0, 5).Draw(t, "n"))
	case 4:
		f := rapid.SampledFrom([]string{"String.stringContains", "String.startsWith"}).Draw(t, "function")
		if rapid.IntRange(0, 3).Draw(t, "constant") == 0 {
			return fmt.Sprintf("%s(%s, %s)", f, sub(), sub())
		}
		return fmt.Sprintf("%s(%s, %s)", f, sub(), quoted(rapid.SampledFrom([]string{"a", "ab", "@"}).Draw(t, "text")))
	case 5:
		return fmt.Sprintf("(String.len(%s)%sString.len(%s))", sub(), order.Draw(t, "op"), sub())
	case 6:
		if depth > 0 {
			return "(" + smtCond(t, depth-1) + rapid.SampledFrom([]string{" AND ", " OR "}).Draw(t, "op") + smtCond(t, depth-1) + ")"
		}
	case 7:
		if depth > 0 {
			return "!(" + smtCond(t, depth-1) + ")"
		}
	}
	switch rapid.IntRange(0, 3).Draw(t, "comparison") {
	case 0:
		return "(" + sub() + equal.Draw(t, "op") + sub() + ")"
	case 1:
		return "(" + sub() + rapid.SampledFrom([]string{" < ", " <= "}).Draw(t, "op") + sub() + ")"
	case 2:
		return "(" + smtInteger(t) + order.Draw(t, "op") + smtInteger(t) + ")"
	}
	p := smtPatterns[rapid.IntRange(0, len(smtPatterns)-1).Draw(t, "pattern")].java
	return "(" + sub() + " matches " + quoted(strings.ReplaceAll(p, `\`, `\\`)) + ")"
}
