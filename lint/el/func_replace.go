package el

import (
	"errors"
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// replacing is replace or replaceFirst.
type replacing struct {
	Operation
	f              func(s, match, repl string) string
	image, inverse func(s strset.Set, match, repl string) strset.Set
	onlyFirst      bool
	literal        Unknown
}

func (r replacing) function() stringFunction {
	o := r.Operation
	o.Params = []Param{
		{Name: "input", Type: StringType}, {Name: "match", Type: StringType}, {Name: "replacement", Type: StringType},
	}
	o.Result = StringType
	o.Unknowns, o.Keeps = []Unknown{r.literal}, withoutMatch
	nothing := []treatment{yieldsNull, yieldsEmpty, leavesInput, nullFails}
	return stringFunction{
		Operation: o,
		nulls:     [][]treatment{{yieldsNull, yieldsEmpty, nullFails}, nothing, nothing},
		eval: func(ev *Evaluation, args []Value) (Value, error) {
			match, repl := args[1].Str(), args[2].Str()
			if !isPlain(match, repl) {
				ev.Undocumented(r.literal.What)
			}
			if text := args[0].Str(); strings.Count(text, match) > maxResult/(len(repl)+1) {
				return Value{}, errTooLong
			}
			return StrValue(r.f(args[0].Str(), match, repl)), nil
		},
		cases: r.cases,
	}
}

// isPlain reports whether a text to find and its replacement mean the same literally and as a regular expression of Java's.
func isPlain(match, repl string) bool {
	return match != "" && !strings.ContainsAny(match, specialInMatch) && !strings.ContainsAny(repl, specialInRepl)
}

// The characters that are special in regular expressions of Java's, and in their replacements.
const (
	specialInMatch = `\.[]{}()*+?^$|`
	specialInRepl  = `\$`
)

func (r replacing) cases(args []Set) []Case {
	match, ok1 := args[1].Strs.Single()
	repl, ok2 := args[2].Strs.Single()
	if !ok1 || !ok2 {
		return r.computed(args)
	}
	literal := joining(
		func(s strset.Set) strset.Set {
			if n, ok := s.MaxLen(); ok && match != "" && n*max(1, strset.Len(repl)) > maxFollowed {
				return strset.All()
			}
			return r.image(s, match, repl)
		},
		func(out strset.Set) strset.Set { return r.inverse(out, match, repl) },
	)
	if isPlain(match, repl) {
		return []Case{{Args: args, Meaning: literal}}
	}
	others := []Meaning{r.regex(match, repl)}
	if match == "" {
		others = append(others, project(0))
	}
	return []Case{{Args: args, Undocumented: r.literal.What, Meaning: literal, Else: others}}
}

// regex is the meaning if match is a regular expression: of the result no more is said than how long it may be.
func (r replacing) regex(match, repl string) Meaning {
	var bad *strset.RegexpError
	if _, err := strset.ParseRegexp(match); errors.As(err, &bad) && !bad.Unsupported {
		return Always(FailSet())
	}
	if strings.ContainsAny(repl, `\$`) {
		// A group that does not exist fails; one that does may copy any part of the input any number of times.
		return Always(AnyString().Union(FailSet()))
	}
	least, most := 0, 0 // the units that are matched at a time, where that is known
	if match != "" && !strings.ContainsAny(match, strings.ReplaceAll(specialInMatch, ".", "")) {
		least = strset.Len(match)
		most = least + strings.Count(match, ".") // a dot is any character, and some have two units
	}
	return Meaning{Image: func(args []Set) Set {
		s := args[0].Strs
		if s.IsEmpty() {
			return Set{}
		}
		n, bounded := s.MaxLen()
		lo, hi := r.resized(s.MinLen(), n, least, most, strset.Len(repl))
		if !bounded {
			hi = -1
		}
		return StrSet(strset.Lengths(lo, hi))
	}}
}

// resized is how short and how long texts of shortest to longest units become where parts of least to most units (of any length, where most
// is 0) are replaced by one of size units.
func (r replacing) resized(shortest, longest, least, most, size int) (lo, hi int) {
	switch {
	case most == 0: // at worst every position is matched, the end included, and nothing is taken away
		return 0, longest + (longest+1)*size
	case r.onlyFirst:
		return min(shortest, max(size, shortest-most+size)), longest + max(0, size-least)
	case size >= most:
		lo = shortest
	case size > 0:
		lo = min(shortest, 1)
	}
	return lo, longest + longest/least*max(0, size-least)
}

func literalUnknown(name string) Unknown {
	return Unknown{
		What:   name + " where match is empty or has characters that are special in regular expressions",
		Chosen: "match is taken literally",
		Else:   "match is a regular expression, as for Java's replaceAll and replaceFirst; or an empty one is found nowhere",
	}
}

func stringReplace() stringFunction {
	return replacing{
		Operation: Operation{
			Signature: Signature{Name: "String.replace"},
			Doc:       "The input with every occurrence of the match text replaced.",
			Examples: []Example{
				{`String.replace("This is a test", "is", "at")`, `"That at a test"`},
			},
		},
		f:       strset.Replace,
		image:   strset.Set.Replace,
		inverse: strset.Set.PreReplace,
		literal: literalUnknown("String.replace"),
	}.function()
}

func stringReplaceFirst() stringFunction {
	return replacing{
		Operation: Operation{
			Signature: Signature{Name: "String.replaceFirst"},
			Doc:       "The input with the first occurrence of the match text replaced.",
			Examples: []Example{
				{`String.replaceFirst("This is a test", "is", "at")`, `"That is a test"`},
			},
		},
		f:       strset.ReplaceFirst,
		image:   strset.Set.ReplaceFirst,
		inverse: strset.Set.PreReplaceFirst,

		onlyFirst: true,
		literal:   literalUnknown("String.replaceFirst"),
	}.function()
}
