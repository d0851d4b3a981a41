package across

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// Two sources can fill one name space: the logins of an org, or a unique attribute of its user types. What each of them keeps unique the
// other may hand out again: employee number 12345 and contractor number 12345 of one domain.
//
// Two sources that hold the same person are meant to give that person one login: Okta matches an imported user with the one that is
// there. So only values that are made of what is unique within a source are compared, and not addresses and usernames, which are the
// same wherever a person is known by them. A finding is possible only: the two may be one person.

// maxRivals bounds the properties that each one is compared with.
const maxRivals = 16

// Spaces are the properties seen so far that give unique attributes values which only their own sources keep apart, by the attribute's name: logins,
// and unique attributes, share one over all user types.
type Spaces map[string][]rival

// rival is such a property.
type rival struct{ *check.Checked }

// Collision looks for a user of the property's source and one of an earlier property's that get one value, which a rule on distinct values forbids. The
// property is compared with those that come later.
func (s Spaces) Collision(ch *check.Checked, by *rule.Rule) (f finding.Finding, ok bool) {
	r := rival{ch}
	if !r.competes() {
		return f, false
	}
	name := ch.Property.Target.Value
	earlier := s[name]
	s[name] = append(earlier, r)
	for _, other := range earlier[:min(len(earlier), maxRivals)] {
		if f, ok := r.collides(other, by); ok {
			return f, true
		}
	}
	return f, false
}

// competes reports whether the property's values are unique in its source and nowhere else.
func (r rival) competes() bool {
	p := r.Property
	if p.Role != org.RoleMapping || !p.Mapping.IsImport() || p.Mapping.Source.ProfileSource == org.No || source.CarriesThrough(p.Expr) || r.Shape().Source != nil {
		return false
	}
	return !slices.ContainsFunc(r.Vars.All, func(v el.Variable) bool {
		return slices.ContainsFunc(r.Vars.Attribute(v.Attr).Examples, func(text string) bool { return strings.Contains(text, "@") })
	})
}

// collides looks for a user of each source that get one value.
func (r rival) collides(earlier rival, by *rule.Rule) (finding.Finding, bool) {
	p, q := r.Property, earlier.Property
	if p.Mapping.Source == q.Mapping.Source {
		return finding.Finding{}, false
	}
	c, applies, settled := p.Demanded(by)
	if !applies || !settled {
		return finding.Finding{}, false
	}
	examples, ok := r.pair(earlier)
	if !ok {
		return finding.Finding{}, false
	}
	return finding.Finding{
		Rule: by.Name, Verdict: prove.CanFail, ErrorCode: c.Code,
		Confidence: finding.Possible, Severity: p.Cap(finding.Possible.Severity()),
		Message: fmt.Sprintf("%s can receive the same value for a user of %s as for one of %s", p.Name(), p.Mapping.Source.Name, q.Mapping.Source.Name),
		Detail:  p.Event() + " Where the two are one person, Okta matches them instead.",
		Advice:  "Make the values of the two sources differ: another prefix or domain for each.",
		Mapping: p.Mapping, Property: p.Property, Attribute: p.Target.Value, Expression: p.Expression.Value,
		Range:    p.Place(),
		Related:  append(slices.Clone(c.Related), finding.Related{Message: q.Mapping.Source.Name + " fills it here", Range: q.Place()}),
		Examples: examples, Assumptions: slices.Concat(c.Assumptions, rule.Inferred(p.Mapping)),
	}, true
}

// pair looks for a user of each source, such that the two get one value that is a text: for a profile of both sources' attributes on which
// the two expressions are equal. It is a search and no proof: ok is false where it found none.
func (r rival) pair(earlier rival) (pair []prove.Example, ok bool) {
	mine, theirs := r.Shape(), earlier.Shape()
	both, errs := el.Parse("(" + mine.Text + ") == (" + strings.ReplaceAll(theirs.Text, check.NumberedKey(""), otherKey("")) + ")")
	if len(errs) > 0 {
		return nil, false
	}
	source := func(v el.Variable) prove.Source {
		shape, key := mine, v.Key
		if rest, other := strings.CutPrefix(v.Key, otherKey("")); other {
			shape, key = theirs, check.NumberedKey(rest)
		}
		s := shape.Sources[key]
		s.Name = v.Key
		return s
	}
	a := prove.About(both, source).Decide(prove.Question{Accept: el.BoolSet(false, true).Union(el.NullSet()), Reject: el.BoolSet(true, false)})
	if len(a.Examples) == 0 || len(a.Undocumented) > 0 {
		return nil, false
	}
	user, other := el.Profile{}, el.Profile{}
	for key, value := range a.Examples[0].Profile {
		if rest, isOther := strings.CutPrefix(key, otherKey("")); isOther {
			other[check.NumberedKey(rest)] = value
		} else {
			user[key] = value
		}
	}
	first, ok := example(r, user)
	if !ok {
		return nil, false
	}
	second, ok := example(earlier, other)
	return []prove.Example{first, second}, ok && first.Value.Equal(second.Value)
}

// example is what the property yields for a user, whose attributes are numbered.
func example(r rival, user el.Profile) (prove.Example, bool) {
	e := r.Shape().NamedExample(prove.Example{Profile: user}, r.Property)
	result, err := el.Eval(r.Property.Expr, e.Profile)
	e.Value, e.Source = result.Value, r.Property.Mapping.Source.Name
	return e, err == nil && e.Value.Kind() == el.Str && e.Value.Str() != ""
}

// otherKey is what a numbered variable of the other side is called.
func otherKey(i string) string { return "source._" + i }
