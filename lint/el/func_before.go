package el

import "github.com/profilelint/profilelint/lint/strset"

// parting is a function that keeps what stands on one side of the first occurrence of a text.
type parting struct {
	Operation
	f              func(s, sep string) (string, bool)
	image, inverse func(s strset.Set, sep string) strset.Set
	anyPart        func(strset.Set) strset.Set
	whereAbsent    Unknown
}

func (p parting) function() stringFunction {
	o := p.Operation
	o.Params = []Param{{Name: "input", Type: StringType}, {Name: "search", Type: StringType}}
	o.Result = StringType
	o.Unknowns = []Unknown{p.whereAbsent}
	return stringFunction{
		Operation: o,
		nulls:     [][]treatment{{yieldsNull, yieldsEmpty, nullFails}, {yieldsNull, yieldsEmpty, leavesInput, nullFails}},
		eval: func(ev *Evaluation, args []Value) (Value, error) {
			part, ok := p.f(args[0].Str(), args[1].Str())
			if !ok {
				ev.Undocumented(p.whereAbsent.What)
				return StrValue(""), nil
			}
			return StrValue(part), nil
		},
		cases: p.cases,
	}
}

func (p parting) cases(args []Set) []Case {
	absent := func(box []Set) Case {
		return Case{
			Args:         box,
			Undocumented: p.whereAbsent.What,
			Meaning:      Always(SetOf(StrValue(""))),
			Else:         []Meaning{project(0)},
		}
	}
	sep, ok := args[1].Strs.Single()
	if !ok {
		anyPart := Meaning{Image: func(args []Set) Set { return StrSet(p.anyPart(args[0].Strs)) }}
		return []Case{{Args: args, Meaning: anyPart}, absent(args)}
	}
	has := strset.Containing(sep)
	s := args[0].Strs
	return []Case{
		{Args: with(args, 0, StrSet(strset.Intersect(s, has))), Meaning: unary(
			func(s strset.Set) strset.Set { return p.image(s, sep) },
			func(out strset.Set) strset.Set { return p.inverse(out, sep) },
		)},
		absent(with(args, 0, StrSet(s.Minus(has)))),
	}
}

func absentText(name string) Unknown {
	return Unknown{
		What:   name + " where the input does not hold the search text",
		Chosen: `the result is "" (Okta's help has people test with stringContains first when they want the whole value)`,
		Else:   "the result is the whole input",
	}
}

func substringBefore(name string) stringFunction {
	return parting{
		Operation: Operation{
			Signature: Signature{Name: name},
			Doc:       "What stands before the first occurrence of the search text.",
			Examples:  []Example{{`String.substringBefore("abc@okta.com", "@")`, `"abc"`}},
		},
		f:           strset.Before,
		image:       strset.Set.Before,
		inverse:     strset.Set.PreBefore,
		anyPart:     strset.Set.Prefixes,
		whereAbsent: absentText("String.substringBefore"),
	}.function()
}

func substringAfter(name string) stringFunction {
	return parting{
		Operation: Operation{
			Signature: Signature{Name: name},
			Doc:       "What stands after the first occurrence of the search text.",
			Examples:  []Example{{`String.substringAfter("abc@okta.com", "@")`, `"okta.com"`}},
		},
		f:           strset.After,
		image:       strset.Set.After,
		inverse:     strset.Set.PreAfter,
		anyPart:     strset.Set.Suffixes,
		whereAbsent: absentText("String.substringAfter"),
	}.function()
}
