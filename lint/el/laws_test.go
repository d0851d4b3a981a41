package el

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/strset"
)

// The laws hold the two meanings of every operation in the table against each other: what Eval does on values must be
// in what Cases says of sets that hold these values, forwards and backwards.

var lawWords = []string{
	"", "a", "b", "ab", "aba", "a b", "null", "true", "17", "-3", "3.5", "a@b.co", "a,b", "US", "840", "x.y", "Ä", "ß", "😀", ".", "(", "$1",
	"2026-11-23T12:00:00.000Z", "1479902400", "131243760000000000", "yyyy-MM-dd",
}

func drawWord(t *rapid.T, label string) string {
	if rapid.IntRange(0, 2).Draw(t, label+" kind") > 0 {
		return rapid.SampledFrom(lawWords).Draw(t, label)
	}
	return rapid.StringOfN(rapid.SampledFrom([]rune("abA .@😀")), 0, 6, -1).Draw(t, label)
}

func drawValue(t *rapid.T, label string) Value { return drawNested(t, label, 2) }

func drawNested(t *rapid.T, label string, depth int) Value {
	switch k := rapid.IntRange(0, 5+depth).Draw(t, label+" kind"); k {
	case 0:
		return Value{}
	case 1:
		return BoolValue(rapid.Bool().Draw(t, label))
	case 2:
		return IntValue(rapid.OneOf(rapid.Int64Range(-3, 9), rapid.Int64()).Draw(t, label))
	case 3:
		f := rapid.SampledFrom([]float64{0, 0.5, -0.25, 1, 1.5, -2.5, 7, 1e9, math.NaN(), math.Inf(1), math.Copysign(0, -1)}).Draw(t, label)
		return NumValue(f)
	case 4, 5:
		return StrValue(drawWord(t, label))
	}
	n := rapid.IntRange(0, 3).Draw(t, label+" size")
	elems := make([]Value, n)
	for i := range elems {
		elems[i] = drawNested(t, fmt.Sprintf("%s[%d]", label, i), 0)
	}
	return ArrValue(elems...)
}

// drawArgument prefers values of the parameter's type, so that not nearly every tuple fails.
func drawArgument(t *rapid.T, label string, typ Type) Value {
	if rapid.IntRange(0, 4).Draw(t, label+" off type") == 0 {
		return drawValue(t, label)
	}
	switch {
	case typ == StringType:
		return StrValue(drawWord(t, label))
	case typ == IntegerType:
		return IntValue(rapid.Int64Range(-1, 7).Draw(t, label))
	}
	return drawValue(t, label)
}

// drawNear draws a value that compares with v in an interesting way.
func drawNear(t *rapid.T, label string, v Value) Value {
	switch v.Kind() {
	case Int:
		return IntValue(v.Int() + rapid.Int64Range(-2, 2).Draw(t, label))
	case Num:
		return rapid.SampledFrom([]Value{v, NumValue(v.Float() + 1), IntValue(toLong(v.Float()))}).Draw(t, label)
	case Str:
		return rapid.SampledFrom([]Value{v, StrValue(v.Str() + "a"), StrValue("." + v.Str())}).Draw(t, label)
	}
	return v
}

// drawSetWith draws a set that holds v.
func drawSetWith(t *rapid.T, label string, v Value) Set {
	s := SetOf(v)
	switch rapid.IntRange(0, 5).Draw(t, label+" set") {
	case 0, 1:
		return s
	case 2:
		return s.Union(SetOf(drawValue(t, label+" other"), drawValue(t, label+" third")))
	case 3:
		return s.Union(drawSet(t, label))
	case 4:
		return AnyValue()
	}
	return AnyOutcome()
}

func drawSet(t *rapid.T, label string) Set {
	alphabet := strset.Runes(strset.Range{Lo: 'a', Hi: 'c'})
	switch rapid.IntRange(0, 10).Draw(t, label+" shape") {
	case 0:
		n := rapid.IntRange(0, 5).Draw(t, label+" from")
		return StrSet(strset.Lengths(n, n+rapid.IntRange(0, 5).Draw(t, label+" more")))
	case 1:
		return StrSet(strset.Concat(alphabet.Repeat(0, 3), strset.Of("@", "."), alphabet.Repeat(1, -1)))
	case 2:
		return NullSet()
	case 3:
		return BoolSet(rapid.Bool().Draw(t, label+" true"), rapid.Bool().Draw(t, label+" false"))
	case 4:
		lo := rapid.IntRange(-5, 9).Draw(t, label+" lo")
		return IntSet(Between(float64(lo), float64(lo+rapid.IntRange(0, 9).Draw(t, label+" more"))))
	case 9: // bounds that are no integers, and gaps: what a schema's bounds and a comparison leave
		return NumSet(drawBounds(t, label))
	case 10:
		return IntSet(drawBounds(t, label).Union(drawBounds(t, label+" second")))
	case 5:
		return FailSet()
	case 6:
		return SetOf(drawValue(t, label), drawValue(t, label+" second"))
	case 7:
		return SetOf(drawValue(t, label)).Complement()
	}
	return StrSet(alphabet.Repeat(0, -1))
}

// drawBounds draws an interval whose bounds are seldom whole numbers.
func drawBounds(t *rapid.T, label string) Interval {
	half := func(label string) float64 { return float64(rapid.IntRange(-8, 8).Draw(t, label)) / 2 }
	lo := half(label + " low")
	return Between(lo, lo+math.Abs(half(label+" width")))
}

// call is a drawn call of an operation, and what Eval says of it.
type call struct {
	args     []Value
	sets     []Set
	out      Value
	fails    bool
	declared []string
	unable   bool
}

func drawCall(t *rapid.T, o *Operation) call {
	n := len(o.Params)
	least, most, fixed, step := o.arity()
	if step > 0 {
		n = fixed + step*rapid.IntRange(0, 2).Draw(t, "repeats")
	} else if most > least {
		n = rapid.IntRange(least, most).Draw(t, "arguments")
	}
	n = max(n, least)
	var c call
	for i := range n {
		p, _ := o.param(i)
		label := fmt.Sprintf("arg%d", i)
		v := drawArgument(t, label, p.Type)
		if i > 0 && p.Type == UnknownType && rapid.Bool().Draw(t, label+" near") {
			v = drawNear(t, label, c.args[i-1])
		}
		c.args = append(c.args, v)
		c.sets = append(c.sets, drawSetWith(t, label, v))
	}
	if o.Eval == nil {
		c.unable = true
		return c
	}
	ev := &Evaluation{}
	v, err := o.Eval(ev, c.args)
	c.out, c.fails, c.unable, c.declared = v, err != nil, IsUnable(err), ev.undocumented
	return c
}

func (c call) isIn(s Set) bool {
	if c.fails {
		return s.Fails
	}
	return s.Contains(c.out)
}

func (c call) String() string {
	return fmt.Sprintf("%s -> %s (fails: %v, undocumented: %q)", texts(c.args), c.out.Text(), c.fails, c.declared)
}

func texts(args []Value) (all []string) {
	for _, v := range args {
		all = append(all, v.Kind().String()+" "+v.Text())
	}
	return all
}

func TestLaws(t *testing.T) {
	for _, o := range Operations() {
		t.Run(o.Name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				for range callsPerCheck(o) {
					checkLaws(t, o)
				}
			})
		})
	}
}

// callsPerCheck is how many calls of an operation are drawn for each check of its law: ten where they cost nearly nothing, which was measured.
func callsPerCheck(o *Operation) int {
	name := o.Name
	switch {
	case strings.HasPrefix(name, "Iso3166Convert."), strings.HasPrefix(name, "Time."), strings.HasPrefix(name, "Convert."):
		return 1
	case slices.Contains([]string{
		"String.replace", "String.replaceFirst", "String.stringSwitch", "String.stringContains", "String.startsWith", "Arrays.toCsvString",
		"substringBefore", "substringAfter", "String.substringBefore", "String.substringAfter",
	}, name):
		return 1
	}
	return 10
}

func checkLaws(t *rapid.T, o *Operation) {
	c := drawCall(t, o)
	documented, chosen, plausible := o.Image(Documented, c.sets), o.Image(Chosen, c.sets), o.Image(Plausible, c.sets)
	if !kindsWithin(documented, chosen) || !kindsWithin(chosen, plausible) {
		t.Fatalf("%s admits less where more behaviour is admitted", o.Name)
	}
	for _, what := range usedTexts(o, c.sets) {
		if !slices.ContainsFunc(o.Unknowns, func(u Unknown) bool { return u.What == what }) {
			t.Fatalf("%s uses %q without declaring it among its Unknowns", o.Name, what)
		}
	}
	if c.unable {
		return
	}
	for _, what := range c.declared {
		if !slices.ContainsFunc(o.Unknowns, func(u Unknown) bool { return u.What == what }) {
			t.Fatalf("Eval of %s says %q without declaring it among its Unknowns", o.Name, what)
		}
	}
	if len(c.declared) == 0 && !c.isIn(documented) {
		t.Fatalf("%s%s is not in the documented image", o.Name, c)
	}
	if !c.isIn(chosen) {
		t.Fatalf("%s%s is not in the chosen image", o.Name, c)
	}
	if !c.isIn(plausible) {
		t.Fatalf("%s%s is not in the plausible image", o.Name, c)
	}
	out := drawSet(t, "out")
	if rapid.Bool().Draw(t, "widen") {
		out = out.Union(SetOf(c.out))
		out.Fails = out.Fails || c.fails
	}
	if !c.isIn(out) {
		return
	}
	if len(c.declared) == 0 && !anyBoxHolds(o.Inverse(Documented, c.sets, out), c.args) {
		t.Fatalf("no box of the documented inverse holds %s%s", o.Name, c)
	}
	if !anyBoxHolds(o.Inverse(Chosen, c.sets, out), c.args) {
		t.Fatalf("no box of the chosen inverse holds %s%s", o.Name, c)
	}
	if !anyBoxHolds(o.Inverse(Plausible, c.sets, out), c.args) {
		t.Fatalf("no box of the plausible inverse holds %s%s", o.Name, c)
	}
}

func anyBoxHolds(bs boxes, args []Value) bool {
	for box := range bs {
		if box == nil {
			continue
		}
		holds := true
		for i, v := range args {
			holds = holds && box[i].Contains(v)
		}
		if holds {
			return true
		}
	}
	return false
}

// usedTexts lists what the cases say is undocumented.
func usedTexts(o *Operation, sets []Set) []string {
	var all []string
	for _, c := range o.Cases(sets) {
		if c.Undocumented != "" && !anyEmpty(c.Args) {
			all = append(all, c.Undocumented)
		}
	}
	return all
}

// kindsWithin reports whether s has no outcome of a kind, and no number, that t lacks.
func kindsWithin(s, t Set) bool {
	return (!s.Null || t.Null) && (!s.Fails || t.Fails) && (!s.True || t.True) && (!s.False || t.False) && (!s.Other || t.Other) &&
		s.Nums.Within(t.Nums) && (s.Strs.IsEmpty() || !t.Strs.IsEmpty()) && (s.Arr.Elem == nil || t.Arr.Elem != nil)
}
