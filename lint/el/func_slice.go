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
		return s.TakeLast(c.Start).DropLast(c.End)
	}
	return s.Cut(c.Start, -1).DropLast(c.End)
}

func (c Slice) inverse(out strset.Set) strset.Set {
	if c.End > 0 {
		out = strset.Concat(out, strset.Lengths(c.End, c.End))
	}
	if c.FromEnd {
		return strset.Concat(strset.All(), strset.Intersect(out, strset.Lengths(c.Start, c.Start)))
	}
	return out.PreCut(c.Start, -1)
}
