package el

import (
	"testing"

	"pgregory.net/rapid"
)

// What an operation says that it keeps comes back as it was, if anything does.
func TestUnchanged(t *testing.T) {
	kept := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		for _, name := range []string{"String.toUpperCase", "toLowerCase", "String.removeSpaces", "String.replace", "String.replaceFirst", "String.substring"} {
			o, _ := Lookup(name)
			args := make([]Value, len(o.Params))
			sets := make([]Set, len(o.Params))
			for i := range args {
				args[i] = StrValue(drawWord(t, "argument"))
				if o.Params[i].Type == IntegerType {
					args[i] = IntValue(rapid.SampledFrom([]int64{0, 0, 0, -1, 1, 5, 9}).Draw(t, "position"))
				}
				sets[i] = SetOf(args[i])
			}
			if !o.Unchanged(sets).Contains(args[0].Str()) {
				continue
			}
			kept[name]++
			out := o.Image(Plausible, sets)
			if v, ok := out.Values().Single(); !ok || !v.Equal(args[0]) {
				t.Errorf("%s of %v may be %v", name, args, out)
			}
		}
	})
	if len(kept) < 6 {
		t.Errorf("only %v keep anything", kept)
	}
}

// A text that is special in regular expressions may be found where it does not stand.
func TestUnchangedOfRegularExpression(t *testing.T) {
	o, _ := Lookup("String.replace")
	if s := o.Unchanged([]Set{AnyString(), SetOf(StrValue(".")), SetOf(StrValue("_"))}); !s.IsEmpty() {
		t.Error("String.replace of a dot may replace any character")
	}
}
