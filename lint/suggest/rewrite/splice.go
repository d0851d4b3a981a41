package rewrite

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
)

// Splice returns the text of an expression in which the part old, a node of whole, is replaced, and that text parsed by parse. The
// rest of the text stays as the author wrote it, and the new part has the quotes that the author uses. Where that does not give the tree that is meant (the text was a template, say,
// or the new part needs other parentheses), the whole is printed anew. ok is false where no text gives that tree.
//
// part is the new part's place in the text; it is empty where the whole was printed anew.
func Splice(text string, whole, old, replacement el.Expr, parse func(string) (el.Expr, []*el.SyntaxError)) (s Spliced, ok bool) {
	meant := Replace(whole, old, replacement)
	at, printed := old.Span(), printLike(text, replacement)
	for _, form := range []string{printed, "(" + printed + ")"} {
		if at.Len() == 0 || at.End > len(text) {
			break
		}
		spliced := text[:at.Start] + form + text[at.End:]
		if e, errs := parse(spliced); len(errs) == 0 && el.Equal(e, meant) {
			return Spliced{spliced, e, el.Span{Start: at.Start, End: at.Start + len(form)}}, true
		}
	}
	anew := printLike(text, meant)
	if e, errs := parse(anew); len(errs) == 0 && el.Equal(e, meant) {
		return Spliced{Text: anew, Expr: e}, true
	}
	return Spliced{}, false
}

// printLike prints an expression with the quotes of a text: those that it has first.
func printLike(text string, e el.Expr) string {
	if i := strings.IndexAny(text, `'"`); i >= 0 && text[i] == '\'' {
		return el.PrintSingle(e)
	}
	return el.Print(e)
}

// Spliced is an expression in which a part was replaced: its text, its tree, and where the new part is.
type Spliced struct {
	Text string
	Expr el.Expr
	Part el.Span
}

// Replace returns the expression in which one node, by identity, is replaced. Only the branches of conditionals are looked
// into: a value is fixed where it is chosen, not in the middle of a computation.
func Replace(e, old, replacement el.Expr) el.Expr {
	if e == old {
		return replacement
	}
	switch t := e.(type) {
	case *el.Ternary:
		return If(t.Cond, Replace(t.Then, old, replacement), Replace(t.Else, old, replacement))
	case *el.Elvis:
		return OrElse(Replace(t.X, old, replacement), Replace(t.Else, old, replacement))
	}
	return e
}

// Branches returns the parts of an expression that its value can be, in the order of the text: all but conditions.
func Branches(e el.Expr) []el.Expr {
	switch t := e.(type) {
	case *el.Ternary:
		return slices.Concat(Branches(t.Then), Branches(t.Else))
	case *el.Elvis:
		return slices.Concat(Branches(t.X), Branches(t.Else))
	}
	return []el.Expr{e}
}
