package el

import "github.com/profilelint/profilelint/lint/strset"

// A Slice is substring with positions that count from the end of the very string that is cut: what
// String.substring(x, String.len(x) - 4, String.len(x)) computes. With x and its length as separate arguments no set of strings and set of
// positions could tell that the one is the length of the other.
type Slice struct {
	// FromEnd says that Start counts backwards from the end, as the end of the part always does.
	FromEnd    bool
	Start, End int
}

// MaxSlice is the largest position of a Slice, in UTF-16 code units.
const MaxSlice = 1000

// Valid reports whether the positions are such that a string exists on which they are in order.
func (c Slice) Valid() bool {
	return 0 <= c.Start && c.Start <= MaxSlice && 0 <= c.End && c.End <= MaxSlice && (!c.FromEnd || c.End <= c.Start)
}

// Operation is the slice as a function of one string. Of null and of other kinds it does what String.substring does. It has no Eval.
func (c Slice) Operation() *Operation {
	o := stringFunction{
		Operation: Operation{
			Signature: Signature{Name: "String.substring", Params: []Param{{Name: "input", Type: StringType}}, Result: StringType},
			Doc:       "The part of the input between positions that count from its end.",
		},
		cases: c.cases,
	}.operation()
	return &o
}

func (c Slice) cases(args []Set) []Case {
	least := c.Start + c.End
	if c.FromEnd {
		least = c.Start
	}
	s := args[0].Strs
	cases := []Case{{
		Args:    []Set{StrSet(strset.Intersect(s, strset.Lengths(least, -1)))},
		Meaning: unary(c.image, c.inverse),
	}}
	if least == 0 {
		return cases
	}
	part := Meaning{Image: func(args []Set) Set { return StrSet(args[0].Strs.Substrings()) }}
	return append(cases, Case{
		Args:         []Set{StrSet(strset.Intersect(s, strset.Lengths(0, least-1)))},
		Undocumented: reversedPosition.What,
		Meaning:      Always(FailSet()),
		Else:         []Meaning{part},
	})
}

func (c Slice) image(s strset.Set) strset.Set {
	if c.FromEnd {
		return dropLast(takeLast(s, c.Start), c.End)
	}
	return dropLast(s.Cut(c.Start, -1), c.End)
}

func (c Slice) inverse(out strset.Set) strset.Set {
	out = preDropLast(out, c.End)
	if c.FromEnd {
		return preTakeLast(out, c.Start)
	}
	return out.PreCut(c.Start, -1)
}

// half stands for one half of a character of two UTF-16 code units whose other half was cut off.
const half = "\uFFFD"

func wide() strset.Set          { return strset.Runes(strset.Range{Lo: 0x10000, Hi: 0x10FFFF}) }
func units(n int) strset.Set    { return strset.Lengths(n, n) }
func wideThen(n int) strset.Set { return strset.Concat(wide(), units(n)) }
func thenWide() strset.Set      { return strset.Concat(strset.All(), wide()) }

// dropLast are the strings without their last n code units.
func dropLast(s strset.Set, n int) strset.Set {
	if n == 0 {
		return s
	}
	whole, _ := quotients(s, strset.All(), units(n))
	cut, _ := quotients(s, strset.All(), wideThen(n-1))
	return strset.Union(whole, strset.Concat(cut, strset.Of(half)))
}

func preDropLast(out strset.Set, n int) strset.Set {
	if n == 0 {
		return out
	}
	cut, _ := quotients(out, strset.All(), strset.Of(half))
	return strset.Union(strset.Concat(out, units(n)), strset.Concat(cut, wideThen(n-1)))
}

// takeLast are the last n code units of the strings.
func takeLast(s strset.Set, n int) strset.Set {
	if n == 0 {
		return strset.Of("")
	}
	_, whole := quotients(s, strset.All(), units(n))
	_, cut := quotients(s, thenWide(), units(n-1))
	return strset.Union(whole, strset.Concat(strset.Of(half), cut))
}

func preTakeLast(out strset.Set, n int) strset.Set {
	if n == 0 {
		if out.Contains("") {
			return strset.All()
		}
		return strset.Empty()
	}
	_, cut := quotients(out, strset.Of(half), units(n-1))
	return strset.Union(
		strset.Concat(strset.All(), strset.Intersect(out, units(n))),
		strset.Concat(thenWide(), cut))
}

// quotients returns the u in x and the v in y for which some uv is in s.
func quotients(s, x, y strset.Set) (left, right strset.Set) {
	var lefts, rights []strset.Set
	for u, v := range s.Splits(x, y) {
		lefts, rights = append(lefts, u), append(rights, v)
	}
	return strset.Union(lefts...), strset.Union(rights...)
}
