package prove_test

import (
	"bytes"
	"context"
	"flag"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

var smtCases = flag.Int("smt", 100, "how many questions to ask the SMT solver as well")

// smtBatch is how many questions one process of the solver answers.
const smtBatch = 100

// TestAgainstSMT asks an independent solver of string constraints, cvc5, the same questions. What the prover calls safe must
// have no counterexample; what it calls failing on documented behaviour must have one; and where it says that every
// profile fails, none may pass. Skipped where cvc5 is not installed (Debian: apt-get install cvc5).
func TestAgainstSMT(t *testing.T) {
	cvc5, err := exec.LookPath("cvc5")
	if err != nil {
		t.Skip("cvc5 is not installed")
	}
	tally := map[string]int{}
	for from := 0; from < *smtCases; from += smtBatch {
		var asked []smtClaim
		for i := from; i < min(from+smtBatch, *smtCases); i++ {
			asked = append(asked, claimsOf(t, i, smtQuestions.Example(i), tally)...)
		}
		answers := solveSMT(t, cvc5, asked)
		for i, c := range asked {
			if i >= len(answers) || answers[i] == "unknown" {
				tally["not decided by cvc5"]++
				continue
			}
			if answers[i] != c.want {
				t.Errorf("question %d, %s: the prover says %s, cvc5 says %s\n%s", c.index, c.question, c.verdict, answers[i], c.script)
				continue
			}
			tally["agreed on "+string(c.verdict)]++
		}
	}
	t.Logf("%d questions: %v", *smtCases, tally)
}

// smtClaim is a claim of the prover that cvc5 can confirm: that a script is satisfiable, or is not.
type smtClaim struct {
	index    int
	question smtQuestion
	verdict  prove.Verdict
	script   string
	want     string
}

func claimsOf(t *testing.T, index int, q smtQuestion, tally map[string]int) []smtClaim {
	t.Helper()
	e, errs := el.Parse(q.expr)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", q.expr, errs[0])
	}
	a := prove.About(e, q.schema().source).Decide(prove.Question{Accept: q.limit.accept, Reject: q.limit.reject})
	c := smtClaim{index: index, question: q, verdict: a.Verdict, script: q.script(e, q.limit.bad)}
	switch {
	case a.Verdict == prove.Undecided:
		tally["undecided: "+string(a.Reason)]++
		return nil
	case a.Verdict == prove.Safe:
		c.want = "unsat"
	case len(a.Undocumented) > 0:
		tally["rests on undocumented behaviour"]++
		return nil
	default:
		c.want = "sat"
	}
	claims := []smtClaim{c}
	if a.Verdict == prove.AlwaysFails {
		c.script = q.script(e, func(null, value string) string { return "(not " + q.limit.rejected(null, value) + ")" })
		c.want = "unsat"
		claims = append(claims, c)
	}
	return claims
}

// solveSMT returns the solver's answers to the scripts, in order; fewer where it gave up.
func solveSMT(t *testing.T, cvc5 string, asked []smtClaim) []string {
	t.Helper()
	var in strings.Builder
	in.WriteString("(set-logic ALL)\n")
	for _, c := range asked {
		in.WriteString(c.script)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, cvc5, "--lang=smt2", "--incremental", "--strings-exp", "--tlimit-per=1000", "-")
	cmd.Stdin = strings.NewReader(in.String())
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil {
		t.Logf("cvc5: %v %s", err, problems.String())
	}
	var answers []string
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSpace(line)
		switch line {
		case "sat", "unsat", "unknown":
			answers = append(answers, line)
		default:
			t.Fatalf("cvc5: %s", line)
		}
	}
	return answers
}
