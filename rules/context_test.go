package rules

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// TestRootsAgree holds the roots that the language's checks speak of against those that are read from a source: what one takes for a whole
// profile the other does not take for an attribute.
func TestRootsAgree(t *testing.T) {
	for _, name := range []string{"appuser", "idpuser", "source", "user", "email", "org"} {
		e, _ := el.Parse(name)
		problems := el.CheckContext(e, el.AppToOkta, el.RootNames{})
		if whole := len(problems) == 1 && problems[0].Kind == el.BareRoot; whole != org.IsRoot(name) {
			t.Errorf("%s: the language says %v, the model %v", name, whole, org.IsRoot(name))
		}
	}
}
