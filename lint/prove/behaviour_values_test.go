package prove_test

import (
	"math"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
)

// operator is +, or an arithmetic operator.
func (u undocumentedCall) operator() (el.Value, error) {
	x, y := u.args[0], u.args[1]
	v, open, err := u.again(x, y)
	for _, question := range open {
		n := u.pick(question)
		if n == 0 {
			continue
		}
		switch question {
		case joinsNull:
			x, y = nullAsEmpty(x), nullAsEmpty(y)
			v, err = el.StrValue(x.Text()+y.Text()), nil
		case joinsArray:
			return joinArray(x, y, n)
		case addsNull:
			return addNull(x, y, n)
		case smallIntegers:
			return el.IntValue(int64(int32(v.Int()))), err //nolint:gosec // it is to wrap around
		case stringsLeft:
			return stringArithmetic(u.o.Name, x.Str(), y.Int())
		}
	}
	return v, err
}

func nullAsEmpty(v el.Value) el.Value {
	if v.IsNull() {
		return el.StrValue("")
	}
	return v
}

func joinArray(x, y el.Value, answer int) (el.Value, error) {
	text := func(v el.Value) string {
		if v.Kind() != el.Arr {
			return v.Text()
		}
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = v.At(i).Text()
		}
		if answer == 1 {
			return strings.Join(parts, ",")
		}
		return "[Ljava.lang.Object;@1b6d3586"
	}
	return str(text(x) + text(y))
}

func addNull(x, y el.Value, answer int) (el.Value, error) {
	switch {
	case answer == 2:
		return str(x.Text() + y.Text())
	case answer == 3 && x.IsNull() && y.IsNull():
		return str("") // both are left out of a text
	}
	if x.IsNull() {
		return y, nil
	}
	return x, nil
}

func stringArithmetic(op, text string, n int64) (el.Value, error) {
	if op == "*" {
		if n < 0 || n > 1000 {
			return el.Value{}, errFails
		}
		return str(strings.Repeat(text, int(n)))
	}
	if len(text) != 1 || n < 0 || n > int64(text[0]) {
		return el.Value{}, errFails
	}
	return str(string(rune(int64(text[0]) - n)))
}

func (u undocumentedCall) convert() (el.Value, error) {
	v, open, err := u.again(u.args...)
	integer := u.o.Name == "Convert.toInt"
	for _, question := range open {
		n := u.pick(question)
		if n == 0 {
			continue
		}
		switch question {
		case convertsNull:
			if n == 2 {
				return el.Value{}, errFails
			}
			return number(0, integer), nil
		case convertsNoNum:
			if n == 1 {
				return el.Value{}, nil
			}
			f, err := strconv.ParseFloat(strings.TrimSpace(u.args[0].Str()), 64)
			if err != nil || n == 2 {
				f = 0
			}
			return number(f, integer), nil
		case convertsLong:
			if n == 1 {
				return el.Value{}, errFails
			}
			return el.IntValue(int64(int32(v.Int()))), nil //nolint:gosec // it is to wrap around
		}
	}
	return v, err
}

func number(f float64, integer bool) el.Value {
	if integer {
		return el.IntValue(int64(math.Max(math.MinInt32, math.Min(math.MaxInt32, math.Round(f)))))
	}
	return el.NumValue(f)
}

// index is a string before [].
func (u undocumentedCall) index() (el.Value, error) {
	v, _, err := u.again(u.args...)
	switch u.pick(indexesString) {
	case 0:
		return v, err
	case 1:
		parts := strings.Split(u.args[0].Str(), ",")
		if i := u.args[1].Int(); i >= 0 && i < int64(len(parts)) {
			return str(parts[i])
		}
	}
	return el.Value{}, errFails
}

// array is a function whose first argument is an array, or is taken as one.
func (u undocumentedCall) array() (el.Value, error) {
	var elems []el.Value
	switch x := u.args[0]; x.Kind() {
	case el.Arr:
		elems = x.Elems()
	case el.Str:
		answer := 0
		if !tidy(x.Str()) {
			answer = u.pick(textAsArray)
		}
		elems = csvElements(x.Str(), answer)
	case el.Null:
		if _, asked := answersOf(u.o)[nullAsArray]; !asked {
			break
		}
		switch u.pick(nullAsArray) {
		case 1:
			return el.Value{}, nil
		case 2:
			return el.Value{}, errFails
		}
	default:
		if u.pick(otherAsArray) == 0 {
			return el.Value{}, errFails
		}
		elems = []el.Value{x}
	}
	args := append([]el.Value{el.ArrValue(elems...)}, u.args[1:]...)
	v, open, err := u.again(args...)
	for _, question := range open {
		n := u.pick(question)
		if n == 0 {
			continue
		}
		switch question {
		case getPastEnd:
			return el.Value{}, nil
		case removeAgain:
			return removeFirst(elems, args[1])
		case oddCSV:
			return oddElements(elems, n)
		}
	}
	return v, err
}

// answersOf are the questions of an operation.
func answersOf(o *el.Operation) map[string]bool {
	asked := map[string]bool{}
	for _, u := range o.Unknowns {
		asked[u.What] = true
	}
	return asked
}

// tidy reports whether el.Eval takes the string as an array without a word about it.
func tidy(text string) bool {
	r, _ := apply("Arrays.size", []el.Value{el.StrValue(text)})
	return len(r.Undocumented) == 0
}

func csvElements(text string, answer int) []el.Value {
	if text == "" && answer != 2 {
		return nil
	}
	var elems []el.Value
	for part := range strings.SplitSeq(text, ",") {
		if answer == 1 {
			part = strings.TrimSpace(part)
		}
		elems = append(elems, el.StrValue(part))
	}
	return elems
}

func removeFirst(elems []el.Value, v el.Value) (el.Value, error) {
	for i, e := range elems {
		if r, _ := apply("==", []el.Value{e, v}); r.Value.Bool() {
			return el.ArrValue(append(append([]el.Value(nil), elems[:i]...), elems[i+1:]...)...), nil
		}
	}
	return el.ArrValue(elems...), nil
}

func oddElements(elems []el.Value, answer int) (el.Value, error) {
	var texts []string
	for _, e := range elems {
		text := e.Text()
		if e.IsNull() || e.Kind() == el.Arr || strings.ContainsAny(text, ",\"\r\n") {
			switch answer {
			case 1:
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			case 2:
				continue
			case 3:
				return el.Value{}, errFails
			}
		}
		texts = append(texts, text)
	}
	return str(strings.Join(texts, ","))
}

func (u undocumentedCall) flatten() (el.Value, error) {
	var all []el.Value
	for _, v := range u.args {
		switch {
		case v.IsNull() || v.Kind() == el.Str && v.Str() == "":
			return el.Value{}, errFails
		case v.Kind() == el.Arr:
			elems, ok := u.flattened(v)
			if !ok {
				return el.Value{}, errFails
			}
			all = append(all, elems...)
		case v.Kind() == el.Str && strings.Contains(v.Str(), ",") && u.pick(commaFlatten) == 0:
			for part := range strings.SplitSeq(v.Str(), ",") {
				all = append(all, el.StrValue(part))
			}
		default:
			all = append(all, v)
		}
	}
	return el.ArrValue(all...), nil
}

// flattened are the elements that an array adds, false where it makes the evaluation fail.
func (u undocumentedCall) flattened(array el.Value) (all []el.Value, ok bool) {
	if array.Len() == 0 && u.pick(oddFlatten) == 2 {
		return nil, false
	}
	for _, e := range array.Elems() {
		blank := e.IsNull() || e.Kind() == el.Str && e.Str() == ""
		if !blank && e.Kind() != el.Arr {
			all = append(all, e)
			continue
		}
		switch answer := u.pick(oddFlatten); {
		case answer == 1:
			all = append(all, e)
		case answer == 2 || blank:
			return nil, false
		default:
			inner, ok := u.flattened(e)
			if !ok {
				return nil, false
			}
			all = append(all, inner...)
		}
	}
	return all, true
}
