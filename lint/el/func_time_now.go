package el

import (
	"errors"
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
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			now := time.Now().UTC()
			for _, v := range args {
				if v.Kind() != Str {
					ev.Undocumented(noTime.What)
					return Value{}, errors.New("the time zone or format is not a string")
				}
			}
			if len(args) == 0 {
				return StrValue(now.Format(isoLayout)), nil
			}
			zone, err := time.LoadLocation(args[0].Str())
			if err != nil || args[0].Str() == "Local" || args[0].Str() == "" {
				return Value{}, unable("the time zone " + args[0].Str() + " is not known here")
			}
			if len(args) == 1 {
				return StrValue(now.In(zone).Format(isoLayout)), nil
			}
			p, err := parseJoda(args[1].Str())
			if err != nil {
				if !IsUnable(err) {
					ev.Undocumented(noTime.What)
				}
				return Value{}, err
			}
			return StrValue(p.format(now.In(zone))), nil
		},
		Cases: func(args []Set) []Case {
			if len(args) == 0 {
				return []Case{{Args: args, Meaning: Always(isoUTC())}}
			}
			strs := onlyKind(args, Str)
			zoned := Always(StrSet(strset.Concat(isoDateTime(), isoMillis(), strset.Union(strset.Of("Z"), offsetTexts()))))
			if len(args) == 2 {
				zoned = Meaning{Image: formattedTime}
			}
			// Whether a text is a time zone, or a format, that Okta takes is not looked at.
			return []Case{{Args: strs, Meaning: zoned}, badTime(args)}
		},
	}
}
