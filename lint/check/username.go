package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
)

// userName is the attribute of an identity provider's user that its username template yields. (Okta's guide to external identity providers:
// the IdP username is the expression that gives the application user's username. The mappings of SAML providers that Okta makes fill login
// from source.userName.)
const userName = "userName"

// unseen reports whether the login is the username of a source of which nothing but the id is known, as Okta's own mappings of identity
// providers have it: the username template that yields it is not here to be judged.
func unseen(p *rule.Property) bool {
	v, ok := el.AsVariable(p.Expr)
	s := p.Mapping.Source
	if !ok || v.Root != "source" || v.Attr != userName || p.Target.Value != "login" || s.ID == "" || s.Address != "" {
		return false
	}
	a := rule.AttributeOf(s, userName)
	return a != nil && a.Origin == org.Named
}

// templates are the username templates of the identity providers of an org, as far as they parse.
type templates map[*org.Profile]*rule.Property

func templatesOf(s *rule.Subject) templates {
	us := templates{}
	for _, p := range s.Properties {
		if p.Role == org.RoleIdPUsername && p.Expr != nil && len(p.Errors) == 0 && us[p.Mapping.Source] == nil {
			us[p.Mapping.Source] = p
		}
	}
	return us
}

// through returns a property of a mapping with the username template in the place of userName, and says so; nil where its expression does
// not read that, or no template is known.
func (us templates) through(p *rule.Property) (resolved *rule.Property, assumption string) {
	template := us[p.Mapping.Source]
	if template == nil || p.Role != org.RoleMapping || p.Expr == nil || len(p.Errors) > 0 {
		return nil, ""
	}
	text, ok := replaced(p, "("+el.Print(template.Expr)+")")
	if !ok {
		return nil, ""
	}
	e, errs := el.Parse(text)
	if len(errs) > 0 {
		return nil, ""
	}
	property, q := *p.Property, *p
	property.Expression = org.Text{Value: text, Range: p.Expression.Range}
	q.Property, q.Expr = &property, e
	return &q, fmt.Sprintf("%s of %s is what its username template yields: %s.", userName, p.Mapping.Source.Name, template.Expression.Value)
}

// Repeats reports whether a property fills what a username template fills, with the same: what is to be said of it is said of the template.
func (us templates) Repeats(p *rule.Property) bool {
	template := us[p.Mapping.Source]
	_, whole := el.AsVariable(p.Expr)
	return template != nil && whole && template.Mapping.Target == p.Mapping.Target && template.Target.Value == p.Target.Value
}

// Filled are examples of what goes through a username template, with the username that it yields: on them the expression as it is written has
// the value that they show.
func (us templates) Filled(p *rule.Property, examples []prove.Example) []prove.Example {
	template := us[p.Mapping.Source]
	filled := slices.Clone(examples)
	for i, e := range filled {
		yielded, err := el.Eval(template.Expr, e.Profile)
		if err != nil {
			continue
		}
		profile := maps.Clone(e.Profile)
		for _, v := range el.Variables(p.Expr) {
			if v.Root != "" && v.Attr == userName && rule.Reads(p.Mapping, v) {
				profile[v.Key] = yielded.Value
			}
		}
		filled[i].Profile = profile
	}
	return filled
}

// replaced is the text of the property's expression with another one in the place of userName.
func replaced(p *rule.Property, by string) (text string, ok bool) {
	found, ok := Occurrences(p.Expr)
	if !ok {
		return "", false
	}
	var b strings.Builder
	written, end, replacedAny := p.Expression.Value, 0, false
	for _, v := range found {
		span := v.Expr.Span()
		if v.Root == "" || v.Attr != userName || !rule.Reads(p.Mapping, v) || span.Start < end || span.End > len(written) {
			continue
		}
		b.WriteString(written[end:span.Start])
		b.WriteString(by)
		end, replacedAny = span.End, true
	}
	b.WriteString(written[end:])
	return b.String(), replacedAny
}
