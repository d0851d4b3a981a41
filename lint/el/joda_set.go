package el

import (
	"time"

	"github.com/profilelint/profilelint/lint/strset"
)

// texts are the looks of the times that the pattern writes, for years of up to four digits.
func (p jodaPattern) texts() strset.Set {
	parts := make([]strset.Set, len(p))
	for i, f := range p {
		parts[i] = f.texts()
	}
	return strset.Concat(parts...)
}

func (f jodaField) texts() strset.Set {
	number := func(most int) strset.Set { return digitTexts(f.count, max(f.count, most)) }
	names := func(n int, name func(int) string) strset.Set {
		var words []string
		for i := range n {
			words = append(words, f.name(name(i), name(i)[:3]))
		}
		return strset.Of(words...)
	}
	switch f.letter {
	case 0:
		return strset.Of(f.text)
	case 'y', 'Y':
		if f.count == 2 {
			return digitTexts(2, 2)
		}
		return number(4)
	case 'M':
		if f.count >= 3 {
			return names(12, func(i int) string { return time.Month(i + 1).String() })
		}
		return number(2)
	case 'E':
		return names(7, func(i int) string { return time.Weekday(i).String() })
	case 'D':
		return number(3)
	case 'e':
		return number(1)
	case 'a':
		return strset.Of("AM", "PM")
	case 'S':
		return digitTexts(f.count, f.count)
	case 'Z':
		switch f.count {
		case 1:
			return strset.Concat(strset.Of("+", "-"), digitTexts(4, 4))
		case 2:
			return offsetTexts()
		}
		return strset.Lengths(1, -1)
	}
	return number(2)
}

func offsetTexts() strset.Set {
	return strset.Concat(strset.Of("+", "-"), digitTexts(2, 2), strset.Of(":"), digitTexts(2, 2))
}
