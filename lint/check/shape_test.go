package check

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
)

// TestGeneral shows which shapes are asked about as one.
func TestGeneral(t *testing.T) {
	for text, want := range map[string]string{
		`appuser._0 + "-126"`:                              `appuser._0 + "-111"`,
		`String.replace(appuser._0, "team126", "unit126")`: `String.replace(appuser._0, "team111", "unit111")`,
		`appuser._0 == "1" ? "20" : "1"`:                   `appuser._0 == "1" ? "22" : "1"`,
		`String.substring(appuser._0, 0, 20)`:              `String.substring(appuser._0, 0, 20)`, // numbers are no text
		`appuser._0 + "\t12"`:                              `appuser._0 + "\t12"`,                 // what is escaped stands as it is
		`appuser._0 + "a0b1c2d3e4f5g6h7i8j9"`:              `appuser._0 + "a0b1c2d3e4f5g6h7i8j9"`, // more numbers than digits
	} {
		e, errs := el.Parse(text)
		if len(errs) > 0 {
			t.Fatal(text, errs)
		}
		s := &shape{Text: text, expr: e}
		if got := s.general(); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
		e, _ = el.Parse(want)
		if again := (&shape{Text: want, expr: e}).general(); again != want {
			t.Errorf("%s is general, but becomes %s", want, again)
		}
	}
}
