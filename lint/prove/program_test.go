package prove_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
)

// outcome is what an evaluation comes to, as text.
func outcome(r el.Result, err error) []string {
	text, _ := r.Value.MarshalJSON()
	out := append([]string{string(text), r.Value.Kind().String()}, r.Undocumented...)
	if err != nil {
		out = append(out, "error: "+err.Error())
		if el.IsUnable(err) {
			out = append(out, "unable")
		}
	}
	return out
}

// A compiled expression yields what Eval yields, time after time.
func TestProgramsEvaluate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 4)
		program := el.Compile(q.expr)
		for i, p := range profilesOf(q) {
			values, given := make([]el.Value, len(program.Variables())), make([]bool, len(program.Variables()))
			for j, v := range program.Variables() {
				if i%5 == 4 && j == i%max(len(values), 1) && !strings.HasPrefix(v.Key, "Time.now") { // it is later the second time
					delete(p, v.Key)
				}
				values[j], given[j] = p[v.Key], false
				_, given[j] = p[v.Key]
			}
			want, got := outcome(el.Eval(q.expr, p)), outcome(program.Run(values, given))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s on %v (-Eval +Run)\n%s", el.Print(q.expr), p, diff)
			}
		}
	})
}
