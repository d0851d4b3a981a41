package suggest

import (
	"iter"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// useful reports whether a rewritten property still says something of users: what does not yields null, or a constant that is written in it,
// for every value that the source is expected to hold, while the original does not.
func (x *fixer) useful(after *check.Checked) bool {
	someBefore, someAfter := false, false
	for p := range x.expected(after.Vars.All) {
		someBefore = someBefore || says(x.Property.Expr, p)
		someAfter = someAfter || says(after.Property.Expr, p)
	}
	return someAfter || !someBefore
}

// says reports whether the value of an expression on a profile is made of the profile, and not null.
func says(e el.Expr, p el.Profile) bool {
	_, constant := prove.Branch(e, p).(*el.Literal)
	r, err := el.Eval(e, p)
	return !constant && (err != nil || !r.Value.IsNull())
}

// expected yields profiles of the values that the source is known to hold, where it is: each example of each attribute is in one of them.
func (x *fixer) expected(variables []el.Variable) iter.Seq[el.Profile] {
	return func(yield func(el.Profile) bool) {
		count := 0
		for _, v := range variables {
			count = max(count, len(x.Vars.Uncarried(v).Examples))
		}
		for k := range count {
			p := el.Profile{}
			for _, v := range variables {
				s := x.Vars.Uncarried(v)
				if n := len(s.Examples); n > 0 {
					p[v.Key] = el.StrValue(s.Examples[k%n])
				} else if text, ok := s.Expects.Strs.Example("Sample"); ok {
					p[v.Key] = el.StrValue(text)
				}
			}
			if !yield(p) {
				return
			}
		}
	}
}

// identifies reports whether a part of the expression is made of what tells people apart, or the property fills what does.
func (x *fixer) identifies(part el.Expr) bool {
	if identifies(x.Property) {
		return true
	}
	for _, v := range el.Variables(part) {
		if !x.Vars.Reads(v) {
			continue
		}
		if a := rule.AttributeOf(x.Property.Mapping.Source, v.Attr); a != nil && (a.Unique || source.WithHints(a).Holds.Identifies) {
			return true
		}
	}
	return false
}

// usernames are attributes that people sign in with, in lower case.
var usernames = []string{"login", "username", "user_name", "userprincipalname", "samaccountname"}

// identifies reports whether the property fills what tells people apart: a username, or a value that no two of them share.
func identifies(p *rule.Property) bool {
	return isUsername(p) || p.Attribute.Unique || source.WithHints(p.Attribute).Holds.Identifies
}

// isUsername reports whether the property fills what people sign in with.
func isUsername(p *rule.Property) bool {
	return p.Role != org.RoleMapping || slices.Contains(usernames, strings.ToLower(p.Attribute.Name))
}
