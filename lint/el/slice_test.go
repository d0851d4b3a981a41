package el

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/strset"
)

// TestSlicesAreSubstrings holds slices against the substring that they stand for, forwards and backwards.
func TestSlicesAreSubstrings(t *testing.T) {
	substring := mustLookup(t, "String.substring")
	rapid.Check(t, func(t *rapid.T) {
		c := Slice{FromEnd: rapid.Bool().Draw(t, "from end"), Start: rapid.IntRange(0, 4).Draw(t, "start"), End: rapid.IntRange(0, 4).Draw(t, "end")}
		if !c.Valid() {
			return
		}
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab😀?")), 0, 6, -1).Draw(t, "text")
		set := drawSetWith(t, "set", StrValue(text))
		n := strset.Len(text)
		start := c.Start
		if c.FromEnd {
			start = n - c.Start
		}
		ev := &Evaluation{}
		v, err := substring.Eval(ev, []Value{StrValue(text), IntValue(int64(start)), IntValue(int64(n - c.End))})
		o := c.Operation()
		for _, m := range []Admit{Documented, Chosen, Plausible} {
			if m == Documented && len(ev.undocumented) > 0 {
				continue
			}
			image := o.Image(m, []Set{set})
			if err == nil && !image.Contains(v) || err != nil && !image.Fails {
				t.Fatalf("%+v of %q is %q (%v), which is not in the image", c, text, v.Str(), err)
			}
			out := drawSet(t, "out").Union(SetOf(v))
			out.Fails = err != nil
			if !anyBoxHolds(o.Inverse(m, []Set{set}, out), []Value{StrValue(text)}) {
				t.Fatalf("no box of the inverse of %+v holds %q", c, text)
			}
		}
		if err != nil {
			return
		}
		// Of one text the image is that of its substring and nothing else.
		if got, ok := o.Image(Chosen, []Set{SetOf(StrValue(text))}).Single(); !ok || !got.Equal(v) {
			t.Fatalf("the image of %+v of %q is not %q alone", c, text, v.Str())
		}
	})
}
