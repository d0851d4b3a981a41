package el

import (
	"encoding/json"
	"testing"
)

// FuzzParseProfile makes sure that no profile panics, and that one that was read is written and read again without loss.
func FuzzParseProfile(f *testing.F) {
	for _, s := range []string{
		`{"appuser.a": "x", "appuser.n": 1, "appuser.d": 1.0, "appuser.l": ["a", null, []], "appuser.f": true, "appuser.z": null}`,
		`{"a": 1e400}`, `{"a": 9223372036854775808}`, `{"a": -0.0}`, `{"a": "\ud800"}`, `{"a": {"b": 1}}`, `[]`, `{"a": 1} x`, "{\"a\": \"\xff\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseProfile(data)
		if err != nil {
			return
		}
		written, err := json.Marshal(p)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		again, err := ParseProfile(written)
		if err != nil {
			t.Fatalf("%s was written as %s: %v", data, written, err)
		}
		for key, v := range p {
			if w, ok := again[key]; !ok || !v.Equal(w) {
				t.Fatalf("%s was written as %s: %s differs", data, written, key)
			}
		}
	})
}
