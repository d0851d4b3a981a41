package el

import (
	"math"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/strset"
)

func mustLookup(t testing.TB, name string) *Operation {
	t.Helper()
	o, ok := Lookup(name)
	if !ok {
		t.Fatalf("no operation %s", name)
	}
	return o
}

func constant(s string) Set { return SetOf(StrValue(s)) }

func lengths(lo, hi int) Set { return StrSet(strset.Lengths(lo, hi)) }

// same reports whether two sets of strings, and what else they hold, are shown to be equal.
func same(a, b Set) bool {
	as, bs := a, b
	as.Strs, bs.Strs = strset.Empty(), strset.Empty()
	return as.Null == bs.Null && as.Fails == bs.Fails && as.True == bs.True && as.False == bs.False && as.Nums == bs.Nums &&
		strset.Subset(a.Strs, b.Strs) && strset.Subset(b.Strs, a.Strs)
}

// Images that are exact, not only large enough.
func TestImagesAreExact(t *testing.T) {
	yes, no, either := BoolSet(true, false), BoolSet(false, true), BoolSet(true, true)
	name := lengths(1, 50)
	ints := func(lo, hi float64) Set { return IntSet(Between(lo, hi)) }
	for _, test := range []struct {
		name  string
		admit Admit
		args  []Set
		want  Set
	}{
		{"+", Plausible, []Set{name, constant("@x")}, StrSet(strset.Concat(strset.Lengths(1, 50), strset.Of("@x")))},
		{"+", Documented, []Set{name, NullSet()}, Set{}},
		{"+", Plausible, []Set{constant("a"), NullSet()}, SetOf(StrValue("anull"), StrValue("a"))},
		{"+", Plausible, []Set{constant("E"), ints(8, 10)}, SetOf(StrValue("E8"), StrValue("E9"), StrValue("E10"))},
		{"+", Plausible, []Set{ints(1, 5), ints(10, 20)}, ints(11, 25)},
		{"String.append", Plausible, []Set{name, constant("x")}, StrSet(strset.Concat(strset.Lengths(1, 50), strset.Of("x")))},
		{"String.join", Plausible, []Set{constant("-"), constant("a"), SetOf(StrValue("b"), StrValue("c"))},
			SetOf(StrValue("a-b"), StrValue("a-c"))},
		{"String.len", Plausible, []Set{name}, ints(1, 50)},
		{"String.len", Chosen, []Set{NullSet()}, SetOf(IntValue(0))},
		{"String.substring", Plausible, []Set{lengths(3, 3), SetOf(IntValue(0)), SetOf(IntValue(1))}, lengths(1, 1)},
		{"String.substring", Chosen, []Set{lengths(0, 9), SetOf(IntValue(2)), SetOf(IntValue(5))}, lengths(0, 3)},
		{"String.substring", Documented, []Set{lengths(0, 9), SetOf(IntValue(2)), SetOf(IntValue(5))}, lengths(0, 3)},
		{"String.substringBefore", Documented, []Set{constant("a@b"), constant("@")}, constant("a")},
		{"String.substringBefore", Plausible, []Set{constant("ab"), constant("@")}, SetOf(StrValue(""), StrValue("ab"))},
		{"String.stringContains", Plausible, []Set{constant("ab"), constant("b")}, yes},
		{"String.stringContains", Plausible, []Set{name, constant("b")}, either},
		{"String.startsWith", Plausible, []Set{lengths(0, 2), constant("abc")}, no},
		{"String.stringSwitch", Plausible, []Set{constant("xa"), constant("d"), constant("a"), constant("1"), constant("x"), constant("2")},
			constant("1")},
		{"String.stringSwitch", Plausible, []Set{constant("y"), NullSet(), constant("a"), constant("1")}, NullSet()},
		{"String.replace", Plausible, []Set{constant("a b"), constant(" "), constant("")}, constant("ab")},
		{"String.replace", Plausible, []Set{constant("ab"), NullSet(), constant("x")}, SetOf(Value{}, StrValue(""), StrValue("ab")).Union(FailSet())},
		{"String.replace", Otherwise(1), []Set{constant("ab"), constant(""), constant("x")}, constant("ab")},
		{"String.substringBefore", Otherwise(1), []Set{constant("ab"), NullSet()}, constant("ab")},
		{"String.join", Plausible, []Set{constant("-"), constant("a"), NullSet(), constant("b")},
			SetOf(Value{}, StrValue("a--b"), StrValue("a-null-b"), StrValue("a-b")).Union(FailSet())},
		{"String.join", Plausible, []Set{constant("-"), NullSet()}, SetOf(Value{}, StrValue(""), StrValue("null")).Union(FailSet())},
		{"String.substring", Documented, []Set{constant("abc"), SetOf(IntValue(4)), SetOf(IntValue(5))}, Set{}},
		{"+", Plausible, []Set{SetOf(ArrValue(StrValue("a"))), constant("")}, AnyString()},
		{"String.toUpperCase", Plausible, []Set{SetOf(StrValue("a"), StrValue("ß"))}, SetOf(StrValue("A"), StrValue("SS"))},
		{"Iso3166Convert.toAlpha2", Plausible, []Set{SetOf(StrValue("IND"), StrValue("840"))}, SetOf(StrValue("IN"), StrValue("US"))},
		{"==", Plausible, []Set{constant("a"), constant("a")}, yes},
		{"==", Plausible, []Set{name, constant("")}, no},
		{"!=", Plausible, []Set{name, NullSet()}, yes},
		{"==", Plausible, []Set{NullSet(), NullSet()}, yes},
		{"<", Plausible, []Set{ints(1, 5), ints(6, 9)}, yes},
		{"<", Plausible, []Set{ints(1, 5), ints(5, 9)}, either},
		{">=", Plausible, []Set{ints(1, 5), ints(6, 9)}, no},
		{"<", Plausible, []Set{constant("2019"), constant("2020")}, yes},
		{"matches", Plausible, []Set{constant("E1"), constant("E[0-9]")}, yes},
		{"matches", Plausible, []Set{NullSet(), constant("E[0-9]")}, FailSet()},
		{"matches", Plausible, []Set{name, constant("(")}, FailSet()},
		{"!", Plausible, []Set{yes}, no},
		{"!", Plausible, []Set{constant("x")}, FailSet()},
		{"unary -", Plausible, []Set{ints(1, 5)}, ints(-5, -1)},
		{"Arrays.size", Plausible, []Set{NullSet()}, SetOf(IntValue(0))},
		{"Arrays.toCsvString", Plausible, []Set{SetOf(ArrValue(StrValue("a"), StrValue("b")))},
			SetOf(StrValue("a,a"), StrValue("a,b"), StrValue("b,a"), StrValue("b,b"))},
		{"/", Plausible, []Set{IntSet(Between(40, 40)), IntSet(Between(0.5, 1))}, IntSet(Between(40, 40))},
		{"/", Plausible, []Set{IntSet(Between(40, 40)), IntSet(Between(-3, -1).Union(Between(1, 3)))}, IntSet(Between(-40, 40))},
		{"/", Plausible, []Set{IntSet(Between(40, 40)), IntSet(Between(-10, -0.5))}, IntSet(Between(-40, -4))},
		{"%", Plausible, []Set{IntSet(Between(40, 40)), IntSet(Between(0.5, 2.5))}, IntSet(Between(0, 1))},
		{"Convert.toInt", Plausible, []Set{constant("x")}, Set{Fails: true, Null: true, Nums: Nums{Ints: AnyNumber()}}},
	} {
		if got := mustLookup(t, test.name).Image(test.admit, test.args); !same(got, test.want) {
			t.Errorf("the image of %s under %v is\n%+v, want\n%+v", test.name, test.admit, describeSet(got), describeSet(test.want))
		}
	}
}

func describeSet(s Set) map[string]any {
	words, _ := s.Strs.Words(10)
	longest, _ := s.Strs.MaxLen()
	return map[string]any{"null": s.Null, "fails": s.Fails, "true": s.True, "false": s.False, "nums": s.Nums, "words": words,
		"lengths": [2]int{s.Strs.MinLen(), longest}}
}

// Inverses that are exact: the members of the boxes are the arguments whose outcome is in the given set.
func TestInversesAreExact(t *testing.T) {
	ints := func(lo, hi float64) Set { return IntSet(Between(lo, hi)) }
	letters := StrSet(strset.Runes(strset.Range{Lo: 'a', Hi: 'd'}).Repeat(0, 3))
	yes, no := BoolSet(true, false), BoolSet(false, true)
	for _, test := range []struct {
		name  string
		admit Admit
		args  []Set
		out   Set
	}{
		{"+", Plausible, []Set{letters, letters}, StrSet(strset.Intersect(strset.Containing("ba"), strset.Lengths(4, 5)))},
		{"String.join", Plausible, []Set{constant("b"), letters, letters}, StrSet(strset.StartingWith("ab"))},
		{"String.len", Plausible, []Set{letters}, ints(2, 2)},
		{"String.substring", Documented, []Set{letters, SetOf(IntValue(1)), SetOf(IntValue(2))}, constant("b")},
		{"String.replace", Plausible, []Set{letters, constant("a"), constant("zz")}, lengths(5, 6)},
		{"String.toUpperCase", Plausible, []Set{letters}, constant("AB")},
		{"String.substringAfter", Documented, []Set{letters, constant("a")}, constant("b")},
		{"String.stringContains", Plausible, []Set{letters, constant("ab")}, no},
		{"String.stringSwitch", Plausible, []Set{letters, constant("d"), constant("a"), constant("1"), constant("b"), constant("2")}, constant("2")},
		{"==", Plausible, []Set{letters, constant("ab")}, no},
		{"!=", Plausible, []Set{letters, SetOf(StrValue("a"), StrValue("b"))}, no},
		{"==", Plausible, []Set{letters, SetOf(StrValue("a"), StrValue("b"))}, no},
		{"<", Plausible, []Set{ints(1, 9), ints(3, 5)}, yes},
		{"<", Plausible, []Set{ints(1, 9), ints(3, 5)}, no},
		{"==", Plausible, []Set{ints(1, 9), SetOf(IntValue(3))}, no},
		{">", Plausible, []Set{letters, constant("b")}, yes},
		{"matches", Plausible, []Set{letters, constant("a+")}, no},
		{"Iso3166Convert.toAlpha2", Documented, []Set{StrSet(strset.Of("IN", "IND", "356", "in", "US", "x"))}, SetOf(StrValue("IN"))},
	} {
		o := mustLookup(t, test.name)
		found := map[string]bool{}
		for box := range o.Inverse(test.admit, test.args, test.out) {
			if box == nil {
				continue
			}
			for i := range box {
				box[i] = box[i].Intersect(test.args[i])
			}
			for args := range tuples(box) {
				v, err := o.Eval(&Evaluation{}, args)
				found[strings.Join(texts(args), "|")] = true
				if err != nil || !test.out.Contains(v) {
					t.Errorf("%s%s is %s (%v), which is not in the set its inverse was asked for", test.name, texts(args), v.Text(), err)
				}
			}
		}
		if len(found) == 0 {
			t.Errorf("the inverse of %s finds nothing", test.name)
		}
		for args := range tuples(test.args) {
			ev := &Evaluation{}
			v, err := o.Eval(ev, args)
			wanted := err == nil && test.out.Contains(v) && (test.admit != Documented || len(ev.undocumented) == 0)
			if wanted && !found[strings.Join(texts(args), "|")] {
				t.Errorf("the inverse of %s misses %s", test.name, texts(args))
			}
		}
	}
}

// tuples yields members of a small box.
func tuples(box []Set) func(yield func([]Value) bool) {
	return func(yield func([]Value) bool) {
		all := [][]Value{nil}
		for _, s := range box {
			var longer [][]Value
			for _, head := range all {
				for _, v := range members(s) {
					longer = append(longer, append(append([]Value(nil), head...), v))
				}
			}
			all = longer
		}
		for _, args := range all {
			if !yield(args) {
				return
			}
		}
	}
}

func members(s Set) []Value {
	var vs []Value
	if s.Null {
		vs = append(vs, Value{})
	}
	if all, ok := s.Nums.Ints.listed(); ok {
		for _, n := range all {
			vs = append(vs, IntValue(n))
		}
	}
	if words, ok := s.Strs.Words(200); ok {
		for _, w := range words {
			vs = append(vs, StrValue(w))
		}
	} else if w, ok := s.Strs.Example(); ok {
		vs = append(vs, StrValue(w))
	}
	return vs
}

func TestSetOf(t *testing.T) {
	nested := ArrValue(ArrValue(StrValue("a")), StrValue("b"))
	for _, v := range []Value{{}, BoolValue(true), IntValue(math.MinInt64), NumValue(math.NaN()), NumValue(-0.5), StrValue(""), nested} {
		s := SetOf(v)
		if !s.Contains(v) || s.IsEmpty() || s.Complement().Contains(v) && v.Kind() != Arr && v.Kind() != Num && v.Kind() != Int {
			t.Errorf("SetOf(%s) does not hold it alone", v.Text())
		}
		if !AnyValue().Contains(v) || s.Intersect(AnyValue()).IsEmpty() {
			t.Errorf("%s is not a value", v.Text())
		}
	}
}

func TestIntTexts(t *testing.T) {
	for _, i := range []Interval{Between(0, 0), Between(-3, 12), Between(0, 1e6), Between(-500, 1000), Between(70, 1e9), AnyNumber()} {
		texts := TextSet(IntSet(i))
		for _, n := range []int64{-1000000, -500, -3, 0, 7, 12, 71, 999, 1000000, math.MaxInt64, math.MinInt64} {
			if text := IntValue(n).Text(); i.Contains(float64(n)) && !texts.Contains(text) {
				t.Errorf("the texts of %v lack %s", i, text)
			}
		}
	}
	if TextSet(IntSet(Between(0, 1000))).Contains("12345") {
		t.Error("the texts of 0..1000 hold one of five digits")
	}
}

func BenchmarkImage(b *testing.B) {
	name := lengths(1, 64)
	at := constant("@example.com")
	for _, bench := range []struct {
		name string
		args []Set
	}{
		{"+", []Set{name, at}},
		{"+", []Set{name.Union(NullSet()), at}},
		{"String.toUpperCase", []Set{name}},
		{"String.len", []Set{name}},
		{"String.substring", []Set{name, SetOf(IntValue(0)), SetOf(IntValue(1))}},
		{"String.substringBefore", []Set{name, constant("@")}},
		{"==", []Set{name.Union(NullSet()), NullSet()}},
		{"==", []Set{name, constant("x")}},
		{"String.stringSwitch", []Set{name, constant("d"), constant("a"), constant("1"), constant("b"), constant("2")}},
		{"Iso3166Convert.toAlpha2", []Set{name}},
	} {
		o := mustLookup(b, bench.name)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				o.Image(Plausible, bench.args)
			}
		})
	}
}

// Nested calls multiply lengths; the images stay small.
func TestImagesOfHugeTexts(t *testing.T) {
	replaced, joined := constant("a"), constant("aaaaaaaaaa")
	empty := constant("")
	for range 20 {
		replaced = mustLookup(t, "String.replace").Image(Plausible, []Set{replaced, constant("a"), constant("aaaaaaaaaa")})
		joined = mustLookup(t, "String.join").Image(Plausible, []Set{joined, empty, empty, empty, empty, empty, empty})
	}
	for _, s := range []Set{replaced, joined} {
		if n, ok := s.Strs.MaxLen(); s.IsEmpty() || ok && n < 1<<20 {
			t.Errorf("the longest text of the image has length %d", n)
		}
	}
}
