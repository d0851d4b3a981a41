package el

import (
	"testing"

	"pgregory.net/rapid"
)

var genType = rapid.Custom(func(t *rapid.T) Type {
	r := rapid.SampledFrom([]Type{UnknownType, NullType, StringType, IntegerType, NumberType, BooleanType, ObjectType}).Draw(t, "scalar")
	for range rapid.IntRange(0, 2).Draw(t, "depth") {
		r = ArrayOf(r)
	}
	return r
})

func TestJoinLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genType.Draw(t, "a"), genType.Draw(t, "b")
		if a.Join(a) != a {
			t.Errorf("%s joined with itself is %s", a, a.Join(a))
		}
		if a.Join(b) != b.Join(a) {
			t.Errorf("%s and %s join to %s or %s", a, b, a.Join(b), b.Join(a))
		}
		if a.Join(UnknownType) != UnknownType {
			t.Errorf("%s joined with unknown is %s", a, a.Join(UnknownType))
		}
		if ArrayOf(a).Elem() != a || !ArrayOf(a).IsArray() {
			t.Errorf("an array of %s has elements of type %s", a, ArrayOf(a).Elem())
		}
	})
}
