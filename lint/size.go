package lint

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
)

// An expression of a megabyte, or nested a thousand levels deep, is not read. Okta may evaluate it all the same: so nothing is said of it but
// that.

// tooLarge returns where the property's expression goes beyond what is read, if nothing else is wrong with it.
func (p *Property) tooLarge() *el.SyntaxError {
	i := slices.IndexFunc(p.Errors, func(e *el.SyntaxError) bool { return e.Own })
	if i < 0 || len(p.Errors) > 1 {
		return nil
	}
	return p.Errors[i]
}

// unread says that a property was not checked for the size of its expression.
func unread(p *Property) hcl.Diagnostics {
	e := p.tooLarge()
	if e == nil {
		return nil
	}
	place := p.Expression.RangeOf(e.Span.Start, e.Span.End)
	return hcl.Diagnostics{{
		Severity: hcl.DiagError,
		Summary:  "An expression is larger than profilelint reads",
		Detail: fmt.Sprintf("%s in %s was not checked: %s. That is a limit of profilelint, not of Okta. %s",
			p.name(), p.Mapping.Address, e.Summary, e.Detail),
		Subject: &place,
	}}
}
