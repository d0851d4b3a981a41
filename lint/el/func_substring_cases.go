package el

import "github.com/profilelint/profilelint/lint/strset"

func substringCases(args []Set) []Case {
	var cases []Case
	for i := 1; i <= 2; i++ {
		cases = append(cases,
			undocumented(positionKind, where(args, i, Str, Num), FailSet(), AnyString()),
			Case{Args: with(args, i, args[i].without(Int, Num, Str)), Meaning: Always(FailSet())})
	}
	box := []Set{args[0], args[1].Only(Int), args[2].Only(Int)}
	starts, ok1 := box[1].Nums.Ints.listed()
	ends, ok2 := box[2].Nums.Ints.listed()
	if !ok1 || !ok2 || len(starts)*len(ends) > maxPairs {
		return append(cases, substringAnywhere(box)...)
	}
	for _, start := range starts {
		for _, end := range ends {
			at := []Set{box[0], SetOf(IntValue(start)), SetOf(IntValue(end))}
			cases = append(cases, substringAt(at, start, end)...)
		}
	}
	return cases
}

// maxPairs is the largest number of pairs of positions that are looked at one by one.
const maxPairs = 16

// maxPosition is the largest position that is looked at exactly; strings longer than that do not occur.
const maxPosition = 1 << 20

// substringAt is the meaning where both positions are known.
func substringAt(box []Set, start, end int64) []Case {
	switch {
	case start < 0 || start > end:
		return []Case{undocumented(reversedPosition, box, FailSet(), AnyString())}
	case end > maxPosition:
		return substringAnywhere(box)
	}
	from, to := int(start), int(end)
	long := strset.Intersect(box[0].Strs, strset.Lengths(to, -1))
	inside := Case{Args: with(box, 0, StrSet(long)), Meaning: unary(
		func(s strset.Set) strset.Set { return s.Cut(from, to) },
		func(out strset.Set) strset.Set { return out.PreCut(from, to) },
	)}
	cases := []Case{inside}
	ofLengths := func(least, most int) []Set {
		return with(box, 0, StrSet(strset.Intersect(box[0].Strs, strset.Lengths(least, most))))
	}
	if from < to {
		cases = append(cases, Case{Args: ofLengths(from, to-1), Meaning: unary( // up to the end
			func(s strset.Set) strset.Set { return s.Cut(from, -1) },
			func(out strset.Set) strset.Set { return out.PreCut(from, -1) },
		)})
	}
	if from > 0 {
		cases = append(cases, undocumented(pastTheEnd, ofLengths(0, from-1), SetOf(StrValue("")), FailSet()))
	}
	return cases
}

// substringAnywhere is the meaning where the positions are only known to lie in intervals.
func substringAnywhere(box []Set) []Case {
	start, end := box[1].Nums.Ints, box[2].Nums.Ints
	longest := -1
	if room := end.Hi - max(start.Lo, 0); room < maxPosition {
		longest = max(0, int(room))
	}
	part := func(args []Set) Set {
		s := args[0].Strs
		if start.Lo == 0 && start.Hi == 0 {
			s = s.Prefixes()
		} else {
			s = s.Substrings()
		}
		return StrSet(strset.Intersect(s, strset.Lengths(0, longest)))
	}
	orFails := func(args []Set) Set { return part(args).Union(FailSet()) }
	cases := []Case{{Args: box, Meaning: Meaning{Image: part}}}
	if start.Hi > float64(box[0].Strs.MinLen()) {
		cases = append(cases, Case{
			Args: box, Undocumented: pastTheEnd.What, Meaning: Meaning{Image: part}, Else: []Meaning{Always(FailSet())}})
	}
	if start.Lo < 0 || start.Hi > end.Lo {
		cases = append(cases, Case{
			Args: box, Undocumented: reversedPosition.What, Meaning: Always(FailSet()), Else: []Meaning{{Image: orFails}}})
	}
	return cases
}
