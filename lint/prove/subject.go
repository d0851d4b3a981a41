package prove

import "github.com/profilelint/profilelint/lint/el"

// Subject is an expression with what is known of its variables: what questions are asked about. What was found out for one answer is
// remembered for the next, and changes none. It is not for use by several goroutines at a time.
type Subject struct{ scope *scope }

// About returns the subject of an expression. source tells what is known of each of its variables.
func About(expr el.Expr, source func(el.Variable) Source) *Subject {
	return &Subject{newScope(expr, source)}
}

// spending is the subject's scope for one question, with the work that its searches may take together.
func (s *Subject) spending(work int) *scope {
	sc := *s.scope
	sc.budget = &budget{work}
	return &sc
}
