package el

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// drawNumbers draws a set of small integers, with gaps.
func drawNumbers(t *rapid.T, label string) Interval {
	var i Interval
	for _, lo := range rapid.SliceOfN(rapid.IntRange(-20, 20), 0, 6).Draw(t, label) {
		i = i.Union(Between(float64(lo), float64(lo+rapid.IntRange(0, 3).Draw(t, label+" more"))))
	}
	return i
}

// TestIntervalLaws: with gaps an interval is a set like any other.
func TestIntervalLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := drawNumbers(t, "x"), drawNumbers(t, "y")
		not := x.complement(prevInt, nextInt)
		within := true
		for n := -25.0; n <= 25; n++ {
			in, other := x.Contains(n), y.Contains(n)
			within = within && (!in || other)
			for what, wrong := range map[string]bool{
				"union":        x.Union(y).Contains(n) != (in || other),
				"intersection": x.Intersect(y).Contains(n) != (in && other),
				"complement":   not.Contains(n) == in,
				"hull":         in && !x.hull(y).Contains(n),
			} {
				if wrong {
					t.Fatalf("the %s of %v and %v is wrong about %v", what, x.Parts(), y.Parts(), n)
				}
			}
		}
		if got := x.within(y, prevInt, nextInt); got != within {
			t.Fatalf("%v within %v: got %v", x.Parts(), y.Parts(), got)
		}
		if back := not.complement(prevInt, nextInt); !back.within(x, prevInt, nextInt) || !x.within(back, prevInt, nextInt) {
			t.Fatalf("the complement of the complement of %v is %v", x.Parts(), back.Parts())
		}
	})
}

// TestIntervalOfManyParts: past the cap a set holds more, and nothing is known to be outside.
func TestIntervalOfManyParts(t *testing.T) {
	var i Interval
	for n := range 2 * maxSpans {
		i = i.Union(Between(float64(2*n), float64(2*n)))
	}
	if i.Exact() || !i.Contains(0) || !i.Contains(4*maxSpans-2) {
		t.Errorf("got %v to %v, exact: %v", i.Lo, i.Hi, i.Exact())
	}
	if !i.complement(prevInt, nextInt).Contains(6) || i.within(AnyNumber(), prevInt, nextInt) != true || AnyNumber().within(i, prevInt, nextInt) {
		t.Error("something is known to be outside")
	}
	if i.Intersect(AnyNumber()).Exact() || AnyNumber().Intersect(i).Exact() || i.Union(Between(-1, -1)).Exact() {
		t.Error("what is made of it is called exact")
	}
}

// TestIntervalOfLargeIntegers: float64 rounds them, so that more than one is in every set of them.
func TestIntervalOfLargeIntegers(t *testing.T) {
	one := SetOf(IntValue(math.MaxInt64))
	if !one.Contains(IntValue(math.MaxInt64)) || !one.Complement().Contains(IntValue(math.MaxInt64-1)) {
		t.Error("an integer is lost")
	}
	if !one.Nums.Within(one.Nums) {
		t.Error("a set is not within itself")
	}
}
