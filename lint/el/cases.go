package el

import (
	"strconv"

	"github.com/profilelint/profilelint/lint/strset"
)

// This file has what the entries of the table are made of.

// only is the box in which every argument is a string (or, beyond the listed parameters, whatever it is).
func onlyKind(args []Set, kinds ...Kind) []Set {
	box := make([]Set, len(args))
	for i, a := range args {
		box[i] = a.Only(kinds...)
	}
	return box
}

// where returns the box with its i-th side cut down to the given kinds.
func where(args []Set, i int, kinds ...Kind) []Set { return with(args, i, args[i].Only(kinds...)) }

// undocumented is a case that nothing documents: outcomes lists the plausible outcomes, the chosen one first.
func undocumented(what string, args []Set, outcomes ...Set) Case {
	c := Case{Args: args, Meaning: Always(outcomes[0]), Undocumented: what}
	for _, o := range outcomes[1:] {
		c.Else = append(c.Else, Always(o))
	}
	return c
}

// stringCases divides the box of a function whose parameters are strings: where all arguments are strings, strings tells
// what it does; null arguments have the outcomes onNull, the chosen one first; arguments of other kinds are taken as their text, or
// fail.
func stringCases(name string, args []Set, onNull []Set, strings func(args []Set) []Case) []Case {
	cases := strings(onlyKind(args, Str))
	for i := range args {
		cases = append(cases, undocumented(name+" of null", where(args, i, Null), onNull...))
	}
	for i := range args {
		other := where(args, i, Bool, Int, Num, Arr)
		other[i].Other = args[i].Other
		if other[i].IsEmpty() {
			continue
		}
		cases = append(cases, Case{
			Args:         other,
			Undocumented: name + " of a value that is not a string",
			Meaning: Meaning{Image: func(args []Set) Set {
				texts := make([]Set, len(args))
				for i, a := range args {
					texts[i] = StrSet(TextSet(a))
				}
				var r Set
				for _, c := range strings(texts) {
					for _, m := range c.meanings(Plausible) {
						r = r.Union(m.Image(c.Args))
					}
				}
				if anyNull(args) {
					for _, o := range onNull {
						r = r.Union(o)
					}
				}
				return r
			}},
			Else: []Meaning{Always(FailSet())},
		})
	}
	return cases
}

func anyNull(args []Set) bool {
	for _, a := range args {
		if a.Null {
			return true
		}
	}
	return false
}

// unary is the meaning of a function of one string whose image and inverse image are known.
func unary(image func(strset.Set) strset.Set, inverse func(strset.Set) strset.Set) Meaning {
	return Meaning{
		Image: func(args []Set) Set { return StrSet(image(args[0].Strs)) },
		Inverse: func(args []Set, out Set) boxes {
			return one(with(args, 0, StrSet(strset.Intersect(args[0].Strs, inverse(out.Strs)))))
		},
	}
}

// test is the meaning of a predicate on the string args[0] that holds exactly on the given set.
func test(holds strset.Set) Meaning {
	return Meaning{
		Image: func(args []Set) Set {
			return BoolSet(!strset.Disjoint(args[0].Strs, holds), !args[0].Strs.Minus(holds).IsEmpty())
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				if out.True && !yield(with(args, 0, StrSet(strset.Intersect(args[0].Strs, holds)))) {
					return
				}
				if out.False {
					yield(with(args, 0, StrSet(args[0].Strs.Minus(holds))))
				}
			}
		},
	}
}

// one yields one box.
func one(box []Set) boxes { return func(yield func([]Set) bool) { yield(box) } }

// concat is the meaning of writing the texts of two arguments one after the other; text gives each side's texts and narrow
// finds the part of a side that has the given texts.
var concatStrings = Meaning{
	Image: func(args []Set) Set { return StrSet(strset.Concat(args[0].Strs, args[1].Strs)) },
	Inverse: func(args []Set, out Set) boxes {
		return func(yield func([]Set) bool) {
			for x, y := range out.Strs.Splits(args[0].Strs, args[1].Strs) {
				if !yield([]Set{StrSet(x), StrSet(y)}) {
					return
				}
			}
		}
	},
}

// concatTexts is concatStrings where a side may be of any kind and is turned into text first.
var concatTexts = Meaning{
	Image: func(args []Set) Set { return StrSet(strset.Concat(TextSet(args[0]), TextSet(args[1]))) },
	Inverse: func(args []Set, out Set) boxes {
		return func(yield func([]Set) bool) {
			for x, y := range out.Strs.Splits(TextSet(args[0]), TextSet(args[1])) {
				if !yield([]Set{withTexts(args[0], x), withTexts(args[1], y)}) {
					return
				}
			}
		}
	},
}

// withTexts returns the part of s whose text is in texts, or more.
func withTexts(s Set, texts strset.Set) Set {
	s.Strs = strset.Intersect(s.Strs, texts)
	s.Null = s.Null && texts.Contains("null")
	s.True = s.True && texts.Contains("true")
	s.False = s.False && texts.Contains("false")
	return s
}

// TextSet returns the texts that the values of s have when they are joined to a string, null as "null", as Spring does. Or more:
// numbers in a wide range, arrays and objects have every text of their look.
func TextSet(s Set) strset.Set {
	u := s.Strs
	var words []string
	if s.Null {
		words = append(words, "null")
	}
	if s.True {
		words = append(words, "true")
	}
	if s.False {
		words = append(words, "false")
	}
	if len(words) > 0 {
		u = strset.Union(u, strset.Of(words...))
	}
	if i := s.Nums.Ints; i.NonEmpty {
		u = strset.Union(u, intTexts(i))
	}
	if s.Nums.Decs.NonEmpty {
		u = strset.Union(u, decTexts())
	}
	if s.Arr.Elem != nil || s.Other {
		u = strset.All()
	}
	return u
}

// maxListed is the largest number of integers whose texts are listed one by one.
const maxListed = 64

func intTexts(i Interval) strset.Set {
	if i.Hi-i.Lo < maxListed {
		var words []string
		for n := int64(i.Lo); n <= int64(i.Hi); n++ {
			words = append(words, strconv.FormatInt(n, 10))
		}
		return strset.Of(words...)
	}
	digits := strset.Concat(strset.Runes(strset.Range{Lo: '1', Hi: '9'}), strset.Runes(strset.Range{Lo: '0', Hi: '9'}).Repeat(0, 18))
	texts := strset.Union(strset.Of("0"), digits)
	if i.Lo >= 0 {
		return texts
	}
	return strset.Union(texts, strset.Concat(strset.Of("-"), digits))
}

// decTexts are the looks of Java's Double.toString.
func decTexts() strset.Set {
	digits := strset.Runes(strset.Range{Lo: '0', Hi: '9'}).Repeat(1, 17)
	sign := strset.Of("", "-")
	exp := strset.Union(strset.Of(""), strset.Concat(strset.Of("E", "E-"), strset.Runes(strset.Range{Lo: '0', Hi: '9'}).Repeat(1, 3)))
	return strset.Union(strset.Concat(sign, digits, strset.Of("."), digits, exp), strset.Of("NaN", "Infinity", "-Infinity"))
}
