package el

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/strset"
)

// A value whose text is said to be in a set has its text there; a text that is said to stand for a number does.
func TestConversionsHold(t *testing.T) {
	digits := strset.Runes(strset.Range{Lo: '0', Hi: '9'}, strset.Range{Lo: '-', Hi: '.'})
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SampledFrom([]strset.Set{
			strset.Lengths(0, rapid.IntRange(0, 25).Draw(t, "longest")), strset.Lengths(rapid.IntRange(0, 20).Draw(t, "shortest"), -1),
			strset.Of("5", "10", "-200", "true", "1.5", "NaN"), strset.Of("7", "1234567", "false", "0.0").Complement(),
			digits.Repeat(0, 18), strset.StartingWith("1"), strset.EndingWith("0"), strset.Of("0", "1"), strset.All(),
		}).Draw(t, "texts")
		v := rapid.OneOf(
			rapid.Custom(func(t *rapid.T) Value { return IntValue(rapid.Int64().Draw(t, "integer")) }),
			rapid.Custom(func(t *rapid.T) Value {
				power := int64(math.Pow10(rapid.IntRange(0, 18).Draw(t, "digits")))
				return IntValue(power + rapid.Int64Range(-3, 3).Draw(t, "beside"))
			}),
			rapid.Custom(func(t *rapid.T) Value { return NumValue(rapid.Float64().Draw(t, "number")) }),
			rapid.Custom(func(t *rapid.T) Value { return drawValue(t, "value") }),
		).Draw(t, "value")
		set := SetOf(v)
		if rapid.Bool().Draw(t, "among many") {
			set = set.Union(AnyValue())
		}
		if set.TextIn(texts).Contains(v) && !texts.Contains(v.Text()) {
			t.Fatalf("the text of %s %s is not in the set", v.Kind(), v.Text())
		}
		text := rapid.OneOf(rapid.StringMatching(`-?[0-9]{1,4}(\.[0-9]{1,3})?`), rapid.Just(v.Text()), rapid.String()).Draw(t, "text")
		number, err := strconv.ParseFloat(text, 64)
		nums := NumSet(drawBounds(t, "bounds")).Nums
		if nums.TextsOf().Contains(text) && (err != nil || !nums.Decs.Contains(number)) {
			t.Fatalf("%q is not a number of %v", text, nums)
		}
		if NoNumbers().Contains(text) && err == nil {
			t.Fatalf("%q is a number", text)
		}
	})
}

// What the sets hold where it is certain.
func TestConversionsFind(t *testing.T) {
	all := AnyValue().Only(Bool, Int, Num)
	for _, test := range []struct {
		name string
		set  Set
		text strset.Set
		want Set
	}{
		{"integers of up to five characters", all.Only(Int), strset.Lengths(0, 5), IntSet(Between(-9999, 99999))},
		{"integers of any length", all.Only(Int), strset.Lengths(0, 20), IntSet(AnyNumber())},
		{"a list", all.Only(Bool, Int), strset.Of("5", "10", "-200", "007", "true", "x"), SetOf(IntValue(-200), IntValue(5), IntValue(10), BoolValue(true))},
		{"all but a list", IntSet(Between(0, 1000)), strset.Of("5").Complement(), IntSet(Between(0, 1000).Intersect(Between(5, 5).complement(prevInt, nextInt)))},
		{"every text of a number", all.Only(Num), strset.Lengths(0, 60), Set{Nums: Nums{Decs: AnyNumber(), NaN: true}}},
		{"listed numbers", SetOf(NumValue(1.5), NumValue(2)), strset.Of("1.5", "2.0"), SetOf(NumValue(1.5))},
		{"no number", all, strset.Of("Europe/Berlin"), Set{}},
	} {
		if got := test.set.TextIn(test.text); !kindsWithin(got, test.want) || !kindsWithin(test.want, got) {
			t.Errorf("%s: %+v, want %+v", test.name, describeSet(got), describeSet(test.want))
		}
	}
	texts := NumSet(Between(-1.5, 12)).Nums.TextsOf()
	for _, w := range []string{"-1", "0", "12", "0.5", "11.99"} {
		if !texts.Contains(w) {
			t.Errorf("%s stands for a number between -1.5 and 12", w)
		}
	}
}
