package el

import (
	"math"
	"strconv"
	"strings"
)

// Text returns the text that a value has when it is joined to a string: numbers as Java prints them, null as "null"
// (Spring's OpPlus), an array's elements between brackets.
func (v Value) Text() string {
	switch v.kind {
	case Bool:
		return strconv.FormatBool(v.b)
	case Int:
		return strconv.FormatInt(v.i, 10)
	case Num:
		return javaDouble(v.f)
	case Str:
		return v.s
	case Arr:
		texts := make([]string, len(v.a))
		for i, e := range v.a {
			texts[i] = e.Text()
		}
		return "[" + strings.Join(texts, ", ") + "]"
	}
	return "null"
}

// javaDouble prints as Double.toString does: plain between 10^-3 and 10^7, in scientific notation otherwise.
func javaDouble(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	}
	if abs := math.Abs(f); abs == 0 || abs >= 1e-3 && abs < 1e7 {
		s := strconv.FormatFloat(f, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	mant, exp, _ := strings.Cut(strconv.FormatFloat(f, 'E', -1, 64), "E")
	if !strings.Contains(mant, ".") {
		mant += ".0"
	}
	n, _ := strconv.Atoi(exp)
	return mant + "E" + strconv.Itoa(n)
}
