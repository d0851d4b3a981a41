package prove_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// text is a function of strings.
func (u undocumentedCall) text() (el.Value, error) {
	args := slices.Clone(u.args)
	var out []int
	for i, v := range args {
		p := u.param(i)
		list := nullAnswers(u.o.Name, p.Name)
		if !v.IsNull() || p.Type != el.StringType || len(list) == 0 {
			continue
		}
		switch list[u.pick(u.o.Name+firstNullWords+p.Name+lastNullWords)] {
		case yieldsNull:
			return el.Value{}, nil
		case yieldsEmpty:
			return str("")
		case yieldsFalse:
			return el.BoolValue(false), nil
		case yieldsZero:
			return el.IntValue(0), nil
		case fails:
			return el.Value{}, errFails
		case leavesInput:
			return el.StrValue(args[0].Text()), nil
		case leftOut:
			out = append(out, i)
		case takenEmpty:
			args[i] = el.StrValue("")
		case takenWord:
			args[i] = el.StrValue("null")
		}
	}
	for i, v := range args {
		if u.param(i).Type != el.StringType || v.IsNull() || v.Kind() == el.Str {
			continue
		}
		if u.pick(u.o.Name+ofOtherKinds) == 1 {
			return el.Value{}, errFails
		}
		args[i] = el.StrValue(v.Text())
	}
	for _, i := range slices.Backward(out) {
		args = slices.Delete(args, i, i+1)
	}
	if len(args) == 1 && len(out) > 0 { // nothing is left to join
		return str("")
	}
	switch name := strings.TrimPrefix(u.o.Name, "String."); name {
	case "stringSwitch":
		return u.stringSwitch(args)
	case "substring":
		return u.substring(args)
	}
	v, open, err := u.again(args...)
	for _, question := range open {
		switch {
		case strings.HasSuffix(question, literalMatch):
			switch u.pick(question) {
			case 1:
				return replaceRegexp(u.o.Name == "String.replaceFirst", args[0].Str(), args[1].Str(), args[2].Str())
			case 2:
				if args[1].Str() == "" {
					return args[0], nil
				}
			}
		case strings.HasSuffix(question, withoutSearch):
			if u.pick(question) == 1 {
				return args[0], nil
			}
		case question == noCountry, question == lowerCountry, question == noTime:
			if n := u.pick(question); n > 0 {
				return nothing(question, n)
			}
		case question == timeLook:
			// The time that the chosen answer writes ends with .000Z.
			return el.StrValue(strings.Replace(v.Str(), ".000Z", []string{".000Z", "Z", ".000+01:00"}[u.pick(question)], 1)), err
		}
	}
	return v, err
}

// nothing is the n-th answer, after the chosen one, to what has no result.
func nothing(question string, n int) (el.Value, error) {
	switch list := map[string]string{noCountry: "ef", lowerCountry: "nef", noTime: "ne"}[question]; list[n-1] {
	case 'n':
		return el.Value{}, nil
	case 'e':
		return str("")
	}
	return el.Value{}, errFails
}

// param is the parameter that takes the i-th argument.
func (u undocumentedCall) param(i int) el.Param {
	params := u.o.Params
	repeated := 0
	for _, p := range params {
		if p.Variadic {
			repeated++
		}
	}
	if i < len(params) || repeated == 0 {
		return params[min(i, len(params)-1)]
	}
	fixed := len(params) - repeated
	return params[fixed+(i-fixed)%repeated]
}

func (u undocumentedCall) stringSwitch(args []el.Value) (el.Value, error) {
	for i := 2; i+1 < len(args); i += 2 {
		if args[i].IsNull() {
			if u.pick("String.stringSwitch where key is null") == 1 {
				return args[i+1], nil
			}
			continue
		}
		if strings.Contains(args[0].Str(), args[i].Str()) {
			return args[i+1], nil
		}
	}
	return args[1], nil
}

func (u undocumentedCall) substring(args []el.Value) (el.Value, error) {
	var at [2]int64
	for i, v := range args[1:] {
		switch v.Kind() {
		case el.Int:
			at[i] = v.Int()
		case el.Num:
			at[i] = int64(v.Float())
		case el.Str:
			n, err := strconv.Atoi(v.Str())
			if err != nil {
				return el.Value{}, errFails
			}
			at[i] = int64(n)
		default:
			return el.Value{}, errFails
		}
		if v.Kind() != el.Int && u.pick(cutsNoInteger) == 0 {
			return el.Value{}, errFails
		}
	}
	n := int64(strset.Len(args[0].Str()))
	if at[0] < 0 || at[0] > at[1] {
		switch u.pick(cutsReversed) {
		case 0:
			return el.Value{}, errFails
		case 1: // as JavaScript's substring
			at[0], at[1] = min(max(at[0], 0), n), min(max(at[1], 0), n)
			at[0], at[1] = min(at[0], at[1]), max(at[0], at[1])
		case 2: // as Apache Commons' substring
			at[0], at[1] = min(max(at[0], 0), n), min(max(at[1], 0), n)
			at[1] = max(at[0], at[1])
		}
	}
	if at[1] > n {
		if at[0] > n && u.pick(beginsPastEnd) == 1 {
			return el.Value{}, errFails
		}
		at[0], at[1] = min(at[0], n), n
	}
	v, _, err := u.again(args[0], el.IntValue(at[0]), el.IntValue(at[1]))
	return v, err
}

// replaceRegexp is Java's replaceAll or replaceFirst, as far as the regular expressions of Go are those of Java.
func replaceRegexp(first bool, text, match, with string) (el.Value, error) {
	re, err := regexp.Compile(match)
	if err != nil || strings.Contains(with, "$") || strings.HasSuffix(with, `\`) {
		return el.Value{}, errFails
	}
	text, with = shielded(text), shielded(strings.ReplaceAll(with, `\`, ""))
	if !first {
		return str(unshielded(re.ReplaceAllLiteralString(text, with)))
	}
	if at := re.FindStringIndex(text); at != nil {
		text = text[:at[0]] + with + text[at[1]:]
	}
	return str(unshielded(text))
}

// shielded puts a private character in the place of each half of a character, which regular expressions of Go take for three.
func shielded(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == 0xED && i+2 < len(text) && text[i+1] >= 0xA0 {
			b.WriteRune(firstShield + (rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)))
			i += 2
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// unshielded takes them back.
func unshielded(text string) string {
	var b strings.Builder
	for _, r := range text {
		if half := r - firstShield; half >= 0 && half < 1<<12 {
			b.Write([]byte{0xED, 0x80 | byte(half>>6), 0x80 | byte(half&0x3F)})
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

const firstShield = 0xF0000
