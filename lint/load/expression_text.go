package load

import (
	"fmt"
	"unicode/utf8"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// expressionText is the text of an argument that holds an expression. What a function reads from a file as it stands may be anything, a secret
// among them: unless it is an expression it is not known, so that nobody quotes it. A single word is none: tokens are such.
func expressionText(a *terraform.Attribute) org.Text { return onlyExpression(a, a.Text()) }

// onlyExpression is the text of an argument where nothing but an expression may be shown.
func onlyExpression(a *terraform.Attribute, text org.Text) org.Text {
	if !text.Known() || text.Value == "" || !a.FromFile() {
		return text
	}
	e, errs := el.ParseTemplate(text.Value)
	if _, isName := e.(*el.Name); len(errs) == 0 && e != nil && !isName {
		return text
	}
	return org.Text{
		Range:   text.Range,
		Unknown: fmt.Sprintf("the text of %d characters that it reads from a file is not an expression, and is not shown", utf8.RuneCountInString(text.Value)),
	}
}
