package el

import (
	"errors"
	"regexp"
	"strconv"
	"time"

	"github.com/profilelint/profilelint/lint/strset"
)

// timeNow has the clock for Eval, which is used only where the profile does not fix the time (Evaluation.variable), and the look
// of a time for sets.
func timeNow() Operation {
	return Operation{
		Signature: Signature{
			Name: "Time.now",
			Params: []Param{
				{Name: "timeZone", Type: StringType, Optional: true},
				{Name: "format", Type: StringType, Optional: true},
			},
			Result: StringType,
		},
		Doc:      "The current time, in UTC and ISO 8601 unless a time zone or a Joda format is given.",
		Basis:    BasisDocumented,
		Source:   timeSource,
		Unknowns: []Unknown{noTime},
		Eval:     func(ev *Evaluation, args []Value) (Value, error) { return now(ev, args, time.Now().UTC()) },
		Cases: func(args []Set) []Case {
			if len(args) == 0 {
				return []Case{{Args: args, Meaning: Always(isoUTC())}}
			}
			zoned := Always(StrSet(strset.Concat(isoDateTime(), isoMillis(), strset.Union(strset.Of("Z"), offsetTexts()))))
			known := isZone(args[0].Strs)
			if len(args) == 2 {
				texts, ok := formatTexts(args[1].Strs)
				zoned, known = Always(StrSet(texts)), known && ok
			}
			if noZone(args[0].Strs) {
				return []Case{badTime(args)}
			}
			strs := onlyKind(args, Str)
			cases := []Case{{Args: strs, Meaning: zoned}}
			if !known {
				// Whether this is a time zone and a format, Okta may know.
				return append(cases, undocumented(noTime, args, FailSet(), SetOf(Value{}, StrValue("")).Union(FailSet())))
			}
			for i, a := range args {
				others := a.without(Str)
				others.Null = a.Null
				cases = append(cases, badTime(with(args, i, others)))
			}
			return cases
		},
	}
}

// now is what Time.now yields at a time.
func now(ev *Evaluation, args []Value, at time.Time) (Value, error) {
	for _, v := range args {
		if v.Kind() != Str {
			ev.Undocumented(noTime.What)
			return Value{}, errors.New("the time zone or format is not a string")
		}
	}
	if len(args) == 0 {
		return StrValue(at.Format(isoLayout)), nil
	}
	zone, err := loadZone(args[0].Str())
	if err != nil {
		if !IsUnable(err) {
			ev.Undocumented(noTime.What)
		}
		return Value{}, err
	}
	if len(args) == 1 {
		return StrValue(at.In(zone).Format(isoLayout)), nil
	}
	p, err := parseJoda(args[1].Str())
	if err != nil {
		if !IsUnable(err) {
			ev.Undocumented(noTime.What)
		}
		return Value{}, err
	}
	return StrValue(p.format(at.In(zone))), nil
}

// isZone reports whether the set is one text, which is a time zone.
func isZone(texts strset.Set) bool {
	name, ok := texts.Single()
	if !ok {
		return false
	}
	_, err := loadZone(name)
	return err == nil
}

// noZone reports whether the set is a few texts, none of which is a time zone in anybody's database.
func noZone(texts strset.Set) bool {
	names, few := texts.Words(maxTuples)
	for _, name := range names {
		if _, err := loadZone(name); err == nil || IsUnable(err) {
			return false
		}
	}
	return few && len(names) > 0
}

// formatTexts are the looks of times in a format; known is false where that is not one text that is understood.
func formatTexts(formats strset.Set) (texts strset.Set, known bool) {
	if format, ok := formats.Single(); ok {
		switch p, err := parseJoda(format); {
		case err == nil:
			return p.texts(), true
		case !IsUnable(err):
			return strset.Empty(), false
		}
	}
	return strset.Unknown(), false
}

// maybeZones are the looks of time zones that Java, Joda or another edition of the zone database may know: offsets, short names.
var maybeZones = regexp.MustCompile(`^([A-Z0-9]{1,8}|(GMT|UTC|UT)?[+-][0-9:]+|(SystemV|US|Canada|Mideast|Etc)/.+)$`)

// loadZone returns a time zone. The error is an unable where Okta may know the zone all the same.
func loadZone(name string) (*time.Location, error) {
	if name != "Local" && name != "" {
		if zone, err := time.LoadLocation(name); err == nil {
			return zone, nil
		}
	}
	if maybeZones.MatchString(name) {
		return nil, unable("the time zone " + name + " is not known here")
	}
	return nil, errors.New(strconv.Quote(name) + " is no time zone")
}

// sampleTime is a time that examples show.
var sampleTime = time.Date(2026, time.November, 23, 9, 30, 0, 0, time.UTC)

// SampleOfNow returns what a call of Time.now yields at some time; ok is false for any other expression, and where that cannot be computed.
func SampleOfNow(e Expr) (text string, ok bool) {
	call, isCall := e.(*Call)
	if !isCall || call.Recv != nil || call.Func != "Time.now" {
		return "", false
	}
	args := make([]Value, len(call.Args))
	for i, a := range call.Args {
		l, constant := a.(*Literal)
		if !constant {
			return "", false
		}
		args[i] = l.Value
	}
	v, err := now(&Evaluation{}, args, sampleTime)
	return v.Str(), err == nil
}
