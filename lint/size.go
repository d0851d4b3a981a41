package lint

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
)

// unread says that a property was not checked for the size of its expression.
func unread(p *Property) hcl.Diagnostics {
	e := p.TooLarge()
	if e == nil {
		return nil
	}
	place := p.Expression.RangeOf(e.Span.Start, e.Span.End)
	return hcl.Diagnostics{{
		Severity: hcl.DiagError,
		Summary:  "An expression is larger than profilelint reads",
		Detail: fmt.Sprintf("%s in %s was not checked: %s. That is a limit of profilelint, not of Okta. %s",
			p.Name(), p.Mapping.Address, e.Summary, e.Detail),
		Subject: &place,
	}}
}
