package el

import (
	"slices"
	"sync"

	"github.com/profilelint/profilelint/lint/strset"
)

var (
	unknownCode = Unknown{
		What:   "Iso3166Convert of a text that is not an ISO 3166-1 code",
		Chosen: "the result is null",
		Else:   `the result is ""; or the evaluation fails`,
	}
	otherCase = Unknown{
		What:   "Iso3166Convert of a code that is not in upper case",
		Chosen: "the case does not matter",
		Else:   `it is not a code: the result is null or ""; or the evaluation fails`,
	}
	countryName = Unknown{
		What:   "which English name Iso3166Convert.toName gives to a country that has several",
		Chosen: "the short name of ISO 3166-1",
		Else:   "the name in CLDR, which Java uses",
	}
)

// codeSets are the inputs that have a meaning.
type codeSets struct {
	upper, other, none strset.Set
	spellings          map[string][]string // every spelling of each code, itself included
}

var countryCodes = sync.OnceValue(func() codeSets {
	upper := strset.Of(allCodes()...)
	spelled := upper.PreUpper()
	codes := codeSets{upper: upper, other: spelled.Minus(upper), none: spelled.Complement(), spellings: map[string][]string{}}
	const most = 10_000 // there are some 3600
	words, _ := spelled.Words(most)
	for _, w := range words {
		codes.spellings[strset.Upper(w)] = append(codes.spellings[strset.Upper(w)], w)
	}
	return codes
})

func allCodes() []string {
	var words []string
	for _, c := range iso3166().countries {
		words = append(words, c.Alpha2, c.Alpha3, c.Numeric)
	}
	return words
}

// countryFunction converts a code to the text that to gives; alt is another plausible text for the same country.
func countryFunction(name, doc string, example Example, to, alt func(Country) string) stringFunction {
	o := Operation{
		Signature: Signature{Name: name, Params: []Param{{Name: "code", Type: StringType}}, Result: StringType},
		Doc:       doc + " The code may be alpha-2, alpha-3 or numeric.",
		Examples:  []Example{example},
		Source:    "Okta EL reference, country code conversion functions; ISO 3166-1",
		Unknowns:  []Unknown{unknownCode, otherCase},
	}
	if alt != nil {
		o.Unknowns = append(o.Unknowns, countryName)
	}
	return stringFunction{
		Operation: o,
		eval: func(ev *Evaluation, args []Value) (Value, error) {
			code := args[0].Str()
			c, ok := iso3166().byCode[code]
			if !ok {
				if c, ok = iso3166().byCode[strset.Upper(code)]; !ok {
					ev.Undocumented(unknownCode.What)
					return Value{}, nil
				}
				ev.Undocumented(otherCase.What)
			}
			if alt != nil && alt(c) != to(c) {
				ev.Undocumented(countryName.What)
			}
			return StrValue(to(c)), nil
		},
		cases: func(args []Set) []Case {
			s := args[0].Strs
			codes := countryCodes()
			lower := convert(to, true)
			cases := []Case{
				{Args: []Set{StrSet(strset.Intersect(s, codes.other))}, Undocumented: otherCase.What, Meaning: lower,
					Else: []Meaning{Always(SetOf(Value{}, StrValue("")).Union(FailSet()))}},
				undocumented(unknownCode, []Set{StrSet(strset.Intersect(s, codes.none))}, NullSet(), SetOf(StrValue("")), FailSet()),
			}
			known := []Set{StrSet(strset.Intersect(s, codes.upper))}
			if alt == nil {
				return append(cases, Case{Args: known, Meaning: convert(to, false)})
			}
			cases[0].Else = append(cases[0].Else, convert(alt, true))
			several := func(c Country) bool { return to(c) != alt(c) }
			return append(cases,
				Case{Args: known, Meaning: convert(func(c Country) string {
					if several(c) {
						return ""
					}
					return to(c)
				}, false)},
				Case{Args: known, Undocumented: countryName.What,
					Meaning: convert(to, false), Else: []Meaning{convert(alt, false)}})
		},
	}
}

// convert is the conversion of the codes in a set; to gives "" for countries that it leaves out.
func convert(to func(Country) string, anyCase bool) Meaning {
	spellings := func(c Country) []string {
		codes := []string{c.Alpha2, c.Alpha3, c.Numeric}
		if !anyCase {
			return codes
		}
		var all []string
		for _, code := range codes {
			all = append(all, countryCodes().spellings[code]...)
		}
		return all
	}
	return Meaning{
		Image: func(args []Set) Set {
			var texts []string
			for _, c := range iso3166().countries {
				if text := to(c); text != "" && slices.ContainsFunc(spellings(c), args[0].Strs.Contains) {
					texts = append(texts, text)
				}
			}
			return StrSet(strset.Of(texts...))
		},
		Inverse: func(args []Set, out Set) boxes {
			var words []string
			for _, c := range iso3166().countries {
				if text := to(c); text != "" && out.Strs.Contains(text) {
					words = append(words, spellings(c)...)
				}
			}
			if len(words) == 0 {
				return none
			}
			return one([]Set{StrSet(strset.Intersect(args[0].Strs, strset.Of(words...)))})
		},
	}
}

func countryFunctions() []Operation {
	return entries(
		countryFunction("Iso3166Convert.toAlpha2", "The two-letter code of a country.",
			Example{`Iso3166Convert.toAlpha2("IND")`, `"IN"`}, func(c Country) string { return c.Alpha2 }, nil),
		countryFunction("Iso3166Convert.toAlpha3", "The three-letter code of a country.",
			Example{`Iso3166Convert.toAlpha3("840")`, `"USA"`}, func(c Country) string { return c.Alpha3 }, nil),
		countryFunction("Iso3166Convert.toNumeric", "The three-digit code of a country, as a string.",
			Example{`Iso3166Convert.toNumeric("USA")`, `"840"`}, func(c Country) string { return c.Numeric }, nil),
		countryFunction("Iso3166Convert.toName", "The English name of a country.",
			Example{`Iso3166Convert.toName("IN")`, `"India"`},
			func(c Country) string { return c.Name }, func(c Country) string { return c.CommonName }),
	)
}
