package el

import (
	"errors"
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
