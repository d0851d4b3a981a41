package el

import (
	"strconv"
	"time"
)

// Windows counts units of 100 ns since 1601; unixToWindows is the number of seconds from then to 1970.
const (
	unixToWindows  = 11_644_473_600
	windowsPerSec  = 10_000_000
	nanosPerWindow = 100
)

func timeFunctions() []Operation {
	clock := []Param{textParam("time")}
	formatted := []Param{textParam("time"), textParam("format")}
	list := entries(
		timeFunction("Time.fromWindowsToIso8601", "A Windows timestamp, units of 100 ns since 1601, as an ISO 8601 time.", clock,
			Example{`Time.fromWindowsToIso8601("130828410000000000")`, `"2015-07-31T18:30:00.000Z"`},
			func(text, _ string) (string, error) {
				n, err := readDigits(text, 18)
				if err != nil {
					return "", err
				}
				return writeISO(time.Unix(n/windowsPerSec-unixToWindows, n%windowsPerSec*nanosPerWindow))
			}, fromDigits(18)).toISO(),
		timeFunction("Time.fromUnixToIso8601", "A Unix timestamp, seconds since 1970, as an ISO 8601 time.", clock,
			Example{`Time.fromUnixToIso8601("1438367400")`, `"2015-07-31T18:30:00.000Z"`},
			func(text, _ string) (string, error) {
				n, err := readDigits(text, 11)
				if err != nil {
					return "", err
				}
				return writeISO(time.Unix(n, 0))
			}, fromDigits(11)).toISO(),
		timeFunction("Time.fromStringToIso8601", "A time in the given Joda format, as an ISO 8601 time.", formatted,
			Example{`Time.fromStringToIso8601("07/31/2015", "MM/dd/yyyy")`, `"2015-07-31T00:00:00.000Z"`},
			func(text, format string) (string, error) {
				p, err := parseJoda(format)
				if err != nil {
					return "", err
				}
				t, err := p.parse(text)
				if err != nil {
					return "", err
				}
				return writeISO(t)
			},
			func(args []Set) []Case {
				return []Case{undocumented(isoLook, args, isoUTC(), isoAny()), badTime(args, isoAny())}
			}).toISO(),
		timeFunction("Time.fromIso8601ToWindows", "An ISO 8601 time as a Windows timestamp, units of 100 ns since 1601.", clock,
			Example{`Time.fromIso8601ToWindows("2015-07-31T18:30:00.000Z")`, `"130828410000000000"`},
			func(text, _ string) (string, error) {
				t, err := readISO(text)
				return strconv.FormatInt((t.Unix()+unixToWindows)*windowsPerSec+int64(t.Nanosecond()/nanosPerWindow), 10), err
			}, fromISO(digitsOfTime)),
		timeFunction("Time.fromIso8601ToUnix", "An ISO 8601 time as a Unix timestamp, seconds since 1970.", clock,
			Example{`Time.fromIso8601ToUnix("2015-07-31T18:30:00.000Z")`, `"1438367400"`},
			func(text, _ string) (string, error) {
				t, err := readISO(text)
				return strconv.FormatInt(t.Unix(), 10), err
			}, fromISO(digitsOfTime)),
		timeFunction("Time.fromIso8601ToString", "An ISO 8601 time in the given Joda format.", formatted,
			Example{`Time.fromIso8601ToString("2015-07-31T18:30:00.000Z", "MM/dd/yyyy")`, `"07/31/2015"`},
			func(text, format string) (string, error) {
				p, err := parseJoda(format)
				if err != nil {
					return "", err
				}
				t, err := readISO(text)
				return p.format(t), err
			}, fromISO(formattedTime)),
	)
	for i, o := range list {
		list[i] = byWords(o)
	}
	return append(list, timeNow())
}
