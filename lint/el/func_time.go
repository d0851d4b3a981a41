package el

import (
	"errors"
	"strconv"
	"time"

	"github.com/profilelint/profilelint/lint/strset"
)

const timeSource = "Okta EL reference, Time functions"

var (
	isoLook = Unknown{
		What:   "how a Time function writes an ISO 8601 time",
		Chosen: "in UTC, with milliseconds and Z, as Time.now does",
		Else:   "without a fraction, or with the offset of the given time",
	}
	noTime = Unknown{
		What:   "a Time function of a text that is not a time as it expects one",
		Chosen: "the evaluation fails",
		Else:   `the result is null or ""; or the text is read as a time by looser rules, as Joda reads dates alone`,
	}
	errNoTime = errors.New("the text is not a time as this function expects one")
)

// isoLayout is how Okta's example of Time.now looks, in UTC.
const isoLayout = "2006-01-02T15:04:05.000Z07:00"

func isoDateTime() strset.Set {
	return strset.Concat(digitTexts(4, 4), strset.Of("-"), digitTexts(2, 2), strset.Of("-"), digitTexts(2, 2), strset.Of("T"),
		digitTexts(2, 2), strset.Of(":"), digitTexts(2, 2), strset.Of(":"), digitTexts(2, 2))
}

func isoMillis() strset.Set { return strset.Concat(strset.Of("."), digitTexts(3, 3)) }

// isoUTC are the times as Eval writes them, isoAny all looks that are plausible.
func isoUTC() Set { return StrSet(strset.Concat(isoDateTime(), isoMillis(), strset.Of("Z"))) }

func isoAny() Set {
	return StrSet(strset.Concat(isoDateTime(),
		strset.Union(strset.Of(""), isoMillis()), strset.Union(strset.Of("Z"), offsetTexts())))
}

// badTime is a text that is no time; loose is what it yields if it is one after all.
func badTime(box []Set, loose ...Set) Case {
	return undocumented(noTime, box, append([]Set{FailSet(), SetOf(Value{}, StrValue(""))}, loose...)...)
}

// timeFunction is a function from a time and perhaps a format to a time. convert is told the format, "" where there is none.
func timeFunction(name, doc string, params []Param, example Example,
	convert func(text, format string) (string, error), cases func(args []Set) []Case,
) stringFunction {
	return stringFunction{
		Operation: Operation{
			Signature: Signature{Name: name, Params: params, Result: StringType},
			Doc:       doc,
			Examples:  []Example{example},
			Source:    timeSource,
			Unknowns:  []Unknown{noTime},
		},
		eval: func(ev *Evaluation, args []Value) (Value, error) {
			format := ""
			if len(args) > 1 {
				format = args[1].Str()
			}
			text, err := convert(args[0].Str(), format)
			if err != nil {
				if !IsUnable(err) {
					ev.Undocumented(noTime.What)
				}
				return Value{}, err
			}
			return StrValue(text), nil
		},
		cases: cases,
	}
}

// toISO adds to a function what is unknown of the times it writes.
func (f stringFunction) toISO() stringFunction {
	convert := f.eval
	f.Unknowns = append(f.Unknowns, isoLook)
	f.eval = func(ev *Evaluation, args []Value) (Value, error) {
		v, err := convert(ev, args)
		if err == nil {
			ev.Undocumented(isoLook.What)
		}
		return v, err
	}
	return f
}

// writeISO writes a time, unless its year has not four digits.
func writeISO(t time.Time) (string, error) {
	if t = t.UTC(); t.Year() < 0 || t.Year() > 9999 {
		return "", errNoTime
	}
	return t.Format(isoLayout), nil
}

// readISO reads a time in the RFC 3339 subset of ISO 8601.
func readISO(text string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, errNoTime
	}
	return t, nil
}

func readDigits(text string, most int) (int64, error) {
	for _, r := range text {
		if r < '0' || r > '9' {
			return 0, errNoTime
		}
	}
	if text == "" || len(text) > most {
		return 0, errNoTime
	}
	return strconv.ParseInt(text, 10, 64)
}

// fromDigits is the meaning of a function from a timestamp of up to so many digits.
func fromDigits(most int) func(args []Set) []Case {
	return func(args []Set) []Case {
		stamps := digitTexts(1, most)
		return []Case{
			undocumented(isoLook, with(args, 0, StrSet(strset.Intersect(args[0].Strs, stamps))), isoUTC(), isoAny()),
			badTime(with(args, 0, StrSet(args[0].Strs.Minus(stamps))), isoAny()),
		}
	}
}

// fromISO is the meaning of a function from ISO 8601 times. Some texts of that look are no times, such as those of a month 13.
func fromISO(result func(args []Set) Set) func(args []Set) []Case {
	look := strset.Concat(isoDateTime(),
		strset.Union(strset.Of(""), strset.Concat(strset.Of(".", ","), digitTexts(1, -1))),
		strset.Union(strset.Of("Z"), offsetTexts()))
	return func(args []Set) []Case {
		return []Case{
			{Args: with(args, 0, StrSet(strset.Intersect(args[0].Strs, look))), Meaning: Meaning{Image: result}},
			badTime(args, result(args)),
		}
	}
}

func digitsOfTime([]Set) Set { return StrSet(strset.Concat(strset.Of("", "-"), digitTexts(1, 19))) }

// formattedTime are the looks of times in a format that is known.
func formattedTime(args []Set) Set {
	if texts, _ := formatTexts(args[len(args)-1].Strs); texts.Exact() {
		return StrSet(texts)
	}
	return AnyString()
}
