package el

import "testing"

// Half of a character is an escape in JSON, as Java and JavaScript write it.
func TestHalvesInJSON(t *testing.T) {
	for expr, want := range map[string]string{
		`String.substring("a😀<", 0, 2)`:                                `"a\ud83d"`,
		`String.substring("😀é", 1, 3)`:                                 `"\ude00é"`,
		`String.substring("😀", 1, 2) + String.substring("😀", 0, 1)`:    `"\ude00\ud83d"`,
		`String.substring("😀", 0, 1) + String.substring("😀", 1, 2)`:    `"😀"`,
		`String.stringContains("😀", String.substring("😀", 1, 2))`:      `true`,
		`String.substring("😀", 0, 1) < "` + "\uFF41" + `"`:             `true`,
		`String.replace("😀", String.substring("😀", 0, 1), "x") == "x"`: `false`,
	} {
		e, errs := Parse(expr)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		r, err := Eval(e, nil)
		if err != nil {
			t.Fatalf("%s: %v", expr, err)
		}
		if got, _ := r.Value.MarshalJSON(); string(got) != want {
			t.Errorf("%s is %s, want %s", expr, got, want)
		}
		if rests := len(r.Undocumented) > 0; rests != r.Value.holdsHalf() {
			t.Errorf("%s: undocumented: %v", expr, r.Undocumented)
		}
	}
}
