package el

import (
	"strconv"
	"time"
)

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
