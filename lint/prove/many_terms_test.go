package prove_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/prove"
)

// TestManyTerms: the time for a sum of attributes that may be null does not double with each of them.
func TestManyTerms(t *testing.T) {
	s := schema{}
	var terms []string
	for i := range 40 {
		name := fmt.Sprintf("appuser.a%d", i)
		s[name] = nullable(free("Smith"))
		terms = append(terms, name)
	}
	sum := strings.Join(terms, " + ")
	if a := decide(t, sum, s, maxLength(100)); a.Verdict != prove.CanFail {
		t.Errorf("length: got %s (%s), want can_fail", a.Verdict, a.Reason)
	}
	if a := prove.About(parse(t, sum), s.source).Evaluates(); a.Verdict != prove.CanFail {
		t.Errorf("evaluation: got %s (%s), want can_fail", a.Verdict, a.Reason)
	}
}
