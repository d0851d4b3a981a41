package el

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

var errTimeFormat = errors.New("the time does not have the given format")

// jodaReader collects what the fields of a pattern say.
type jodaReader struct {
	year, month, day, yearDay, hour, minute, second, nanos int
	hasHalf, afternoon                                     bool
	zone                                                   *time.Location
}

// parse reads a time, in UTC where the pattern has no zone.
func (p jodaPattern) parse(text string) (time.Time, error) {
	r := jodaReader{year: 1970, month: 1, day: 1, zone: time.UTC}
	for i, f := range p {
		rest, err := r.field(f, i+1 < len(p) && p[i+1].isNumber(), text)
		if err != nil {
			return time.Time{}, err
		}
		text = rest
	}
	if text != "" {
		return time.Time{}, errTimeFormat
	}
	return r.time()
}

func (f jodaField) isNumber() bool {
	return f.letter != 0 && !strings.ContainsRune("EaZ", f.letter) && (f.letter != 'M' || f.count < 3)
}

func (r *jodaReader) field(f jodaField, thenNumber bool, text string) (rest string, err error) {
	switch {
	case f.letter == 0:
		rest, ok := strings.CutPrefix(text, f.text)
		if !ok {
			return "", errTimeFormat
		}
		return rest, nil
	case f.letter == 'Z':
		return r.offset(f, text)
	case f.letter == 'a':
		return r.half(text)
	case f.letter == 'E':
		_, rest, ok := cutName(text, f.count, func(i int) string { return time.Weekday(i).String() }, 7)
		if !ok {
			return "", errTimeFormat
		}
		return rest, nil
	case f.letter == 'M' && f.count >= 3:
		i, rest, ok := cutName(text, f.count, func(i int) string { return time.Month(i + 1).String() }, 12)
		if !ok {
			return "", errTimeFormat
		}
		r.month = i + 1
		return rest, nil
	}
	return r.number(f, thenNumber, text)
}

// cutName takes the longest of n names, or of their first three letters, off the text.
func cutName(text string, count int, name func(int) string, n int) (index int, rest string, ok bool) {
	for i := range n {
		if full := name(i); len(text) >= len(full) && strings.EqualFold(text[:len(full)], full) {
			return i, text[len(full):], true
		}
	}
	for i := range n {
		if short := name(i)[:3]; count <= 3 && len(text) >= 3 && strings.EqualFold(text[:3], short) {
			return i, text[3:], true
		}
	}
	return 0, "", false
}

func (r *jodaReader) half(text string) (string, error) {
	if len(text) < 2 || !strings.EqualFold(text[:2], "AM") && !strings.EqualFold(text[:2], "PM") {
		return "", errTimeFormat
	}
	r.hasHalf, r.afternoon = true, strings.EqualFold(text[:2], "PM")
	return text[2:], nil
}

func (r *jodaReader) offset(f jodaField, text string) (string, error) {
	if f.count > 2 {
		return "", unable("time zone names in a time format are not supported")
	}
	if rest, ok := strings.CutPrefix(text, "Z"); ok {
		return rest, nil
	}
	for _, layout := range []string{"-07:00", "-0700"} {
		if len(text) >= len(layout) {
			if t, err := time.Parse(layout, text[:len(layout)]); err == nil {
				_, seconds := t.Zone()
				r.zone = time.FixedZone("", seconds)
				return text[len(layout):], nil
			}
		}
	}
	return "", errTimeFormat
}

// number reads digits: as many as the pattern has letters when another number follows, otherwise as many as the field can have.
func (r *jodaReader) number(f jodaField, thenNumber bool, text string) (string, error) {
	most := 2
	switch f.letter {
	case 'y', 'Y', 'S':
		most = 9
	case 'D':
		most = 3
	}
	if f.count == 2 && (f.letter == 'y' || f.letter == 'Y') {
		return "", unable("a year of two digits depends on the current year")
	}
	if most = max(most, f.count); thenNumber {
		most = f.count
	}
	n := 0
	for n < len(text) && n < most && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	v, err := strconv.Atoi(text[:n])
	if err != nil || !r.set(f.letter, v, text[:n]) {
		return "", errTimeFormat
	}
	return text[n:], nil
}

func (r *jodaReader) set(letter rune, v int, digits string) bool {
	within := func(field *int, lo, hi int) bool {
		*field = v
		return lo <= v && v <= hi
	}
	switch letter {
	case 'y', 'Y':
		return within(&r.year, 0, 9999)
	case 'M':
		return within(&r.month, 1, 12)
	case 'd':
		return within(&r.day, 1, 31)
	case 'D':
		return within(&r.yearDay, 1, 366)
	case 'e':
		return 1 <= v && v <= 7
	case 'H':
		return within(&r.hour, 0, 23)
	case 'k':
		ok := within(&r.hour, 1, 24)
		r.hour %= 24
		return ok
	case 'K':
		return within(&r.hour, 0, 11)
	case 'h':
		ok := within(&r.hour, 1, 12)
		r.hour %= 12
		return ok
	case 'm':
		return within(&r.minute, 0, 59)
	case 's':
		return within(&r.second, 0, 59)
	case 'S':
		nanos, err := strconv.Atoi((digits + "000000000")[:9])
		r.nanos = nanos
		return err == nil
	}
	return false
}

func (r *jodaReader) time() (time.Time, error) {
	if r.hasHalf && r.afternoon && r.hour < 12 {
		r.hour += 12
	}
	if r.yearDay > 0 {
		r.month, r.day = 1, r.yearDay
	}
	t := time.Date(r.year, time.Month(r.month), r.day, r.hour, r.minute, r.second, r.nanos, r.zone)
	if r.yearDay == 0 && t.Day() != r.day || t.Year() != r.year {
		return time.Time{}, errTimeFormat
	}
	return t, nil
}
