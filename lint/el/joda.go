package el

import (
	"fmt"
	"strings"
	"time"
)

// A jodaPattern is a format of dates and times in Joda-Time's notation, whose common letters are understood
// (https://www.joda.org/joda-time/key_format.html).
type jodaPattern []jodaField

// A jodaField is a run of one pattern letter, or a literal text where letter is 0.
type jodaField struct {
	letter rune
	count  int
	text   string
}

// jodaLetters are the letters that are understood.
const jodaLetters = "yYMdDEeaHkKhmsSZ"

// otherJodaLetters are those that Joda knows besides (era, century, week year, week, name of the zone). It refuses all others.
const otherJodaLetters = "GCxwz"

// maxJodaCount is the longest run of a letter that is looked at.
const maxJodaCount = 100

// parseJoda parses a pattern. The error is an unable where Joda may understand it.
func parseJoda(pattern string) (jodaPattern, error) {
	var p jodaPattern
	letters := []rune(pattern)
	for i := 0; i < len(letters); {
		r := letters[i]
		switch {
		case r == '\'':
			text, n, ok := jodaQuoted(letters[i:])
			if !ok {
				return nil, fmt.Errorf("the quote in the time format %q is not closed", pattern)
			}
			p = append(p, jodaField{text: text})
			i += n
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			if !strings.ContainsRune(jodaLetters+otherJodaLetters, r) {
				return nil, fmt.Errorf("the letter %q means nothing in a time format", r)
			}
			if !strings.ContainsRune(jodaLetters, r) {
				return nil, unable(fmt.Sprintf("the letter %q of a time format is not supported", r))
			}
			n := 1
			for i+n < len(letters) && letters[i+n] == r {
				n++
			}
			if n > maxJodaCount {
				return nil, unable(fmt.Sprintf("a time format with %d times the letter %q is not supported", n, r))
			}
			p = append(p, jodaField{letter: r, count: n})
			i += n
		default:
			p = append(p, jodaField{text: string(r)})
			i++
		}
	}
	return p, nil
}

// jodaQuoted reads a quoted text: two quotes stand for one, inside and alone.
func jodaQuoted(letters []rune) (text string, n int, ok bool) {
	if len(letters) > 1 && letters[1] == '\'' {
		return "'", 2, true
	}
	var b strings.Builder
	for i := 1; i < len(letters); i++ {
		if letters[i] != '\'' {
			b.WriteRune(letters[i])
			continue
		}
		if i+1 >= len(letters) || letters[i+1] != '\'' {
			return b.String(), i + 1, true
		}
		b.WriteByte('\'')
		i++
	}
	return "", 0, false
}

// format writes a time.
func (p jodaPattern) format(t time.Time) string {
	var b strings.Builder
	for _, f := range p {
		b.WriteString(f.format(t))
	}
	return b.String()
}

func (f jodaField) format(t time.Time) string {
	number := func(n int) string { return fmt.Sprintf("%0*d", f.count, n) }
	switch f.letter {
	case 'y', 'Y':
		if f.count == 2 {
			return fmt.Sprintf("%02d", t.Year()%100)
		}
		return number(t.Year())
	case 'M':
		return f.name(t.Month().String(), number(int(t.Month())))
	case 'E':
		return f.name(t.Weekday().String(), t.Weekday().String()[:3])
	case 'd':
		return number(t.Day())
	case 'D':
		return number(t.YearDay())
	case 'e':
		return number((int(t.Weekday())+6)%7 + 1)
	case 'a':
		return t.Format("PM")
	case 'H':
		return number(t.Hour())
	case 'k':
		return number((t.Hour()+23)%24 + 1)
	case 'K':
		return number(t.Hour() % 12)
	case 'h':
		return number((t.Hour()+11)%12 + 1)
	case 'm':
		return number(t.Minute())
	case 's':
		return number(t.Second())
	case 'S':
		digits := fmt.Sprintf("%09d", t.Nanosecond())
		return (digits + strings.Repeat("0", f.count))[:f.count]
	case 'Z':
		switch f.count {
		case 1:
			return t.Format("-0700")
		case 2:
			return t.Format("-07:00")
		}
		return t.Location().String()
	}
	return f.text
}

// name is a name in full from four letters on, in short with three, and otherwise something shorter.
func (f jodaField) name(full, short string) string {
	switch {
	case f.count >= 4:
		return full
	case f.count == 3:
		return full[:3]
	}
	return short
}
