package lint

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// Two sources can fill one name space: the logins of an org, or a unique attribute of its user types. What each of them keeps unique the
// other may hand out again: employee number 12345 and contractor number 12345 of one domain.
//
// Two sources that hold the same person are meant to give that person one login: Okta matches an imported user with the one that is
// there. So only values that are made of what is unique within a source are compared, and not addresses and usernames, which are the
// same wherever a person is known by them. A finding is possible only: the two may be one person.

// maxRivals bounds the properties that each one is compared with.
const maxRivals = 16

// rival is a property that gives a unique attribute values that only its own source keeps apart.
type rival struct {
	index int // among the subject's properties
	*checked
}

// rivals compares the properties that fill one name space from different sources, and adds what it finds to their results.
func (l *Linter) rivals(ctx context.Context, s *Subject, results []result, known *answers) {
	for i := range l.config.Rules {
		rule := &l.config.Rules[i]
		if rule.Distinct == nil {
			continue
		}
		spaces := map[string][]rival{} // by the attribute's name: logins, and unique attributes, share one over all user types
		for j, p := range s.Properties {
			if ctx.Err() != nil {
				return
			}
			row := slices.IndexFunc(results[j].checks, func(c Check) bool { return c.Rule == rule.Name && c.Verdict == prove.Safe })
			if row < 0 {
				continue
			}
			res := &results[j]
			failed := contained(func() {
				r := rival{j, l.examine(p, known)}
				if !r.competes() {
					return
				}
				space := spaces[p.Target.Value]
				if f, ok := r.collision(space[:min(len(space), maxRivals)], rule); ok {
					res.findings = append(res.findings, f)
					res.checks[row] = known.check(p, Ruling{Rule: rule.Name, Verdict: f.Verdict, Assumptions: res.checks[row].Assumptions})
				}
				spaces[p.Target.Value] = append(space, r)
			})
			if failed != "" {
				res.checks = slices.Delete(res.checks, row, row+1)
				res.fail(p, rule, failed, known)
			}
		}
	}
}

// competes reports whether the property's values are unique in its source and nowhere else.
func (r rival) competes() bool {
	p := r.property
	if p.Role != org.RoleMapping || !p.Mapping.IsImport() || p.Mapping.Source.ProfileSource == org.No || carriesThrough(p.Expr) || r.shape().source != nil {
		return false
	}
	return !slices.ContainsFunc(r.vars.all, func(v el.Variable) bool {
		return slices.ContainsFunc(r.vars.attribute(v.Attr).Examples, func(text string) bool { return strings.Contains(text, "@") })
	})
}

// collision looks for a user of the property's source and one of an earlier one that get one value.
func (r rival) collision(earlier []rival, rule *Rule) (f Finding, ok bool) {
	for _, other := range earlier {
		if f, ok = r.collides(other, rule); ok {
			if !within(r.linter.config.Exhibits, f) {
				f.Examples = nil
			}
			return f, true
		}
	}
	return f, false
}

// collides looks for a user of each source that get one value.
func (r rival) collides(earlier rival, rule *Rule) (Finding, bool) {
	p, q := r.property, earlier.property
	if p.Mapping.Source == q.Mapping.Source {
		return Finding{}, false
	}
	c, applies, settled := p.constraint(rule)
	if !applies || !settled {
		return Finding{}, false
	}
	examples, ok := r.pair(earlier)
	if !ok {
		return Finding{}, false
	}
	return Finding{
		Rule: rule.Name, Verdict: prove.CanFail, ErrorCode: c.Code,
		Confidence: Possible, Severity: p.severity(Possible.Severity()),
		Message: fmt.Sprintf("%s can receive the same value for a user of %s as for one of %s", p.name(), p.Mapping.Source.Name, q.Mapping.Source.Name),
		Detail:  p.event() + " Where the two are one person, Okta matches them instead.",
		Advice:  "Make the values of the two sources differ: another prefix or domain for each.",
		Mapping: p.Mapping, Property: p.Property, Attribute: p.Target.Value, Expression: p.Expression.Value,
		Range:    p.Place(),
		Related:  append(slices.Clone(c.Related), Related{Message: q.Mapping.Source.Name + " fills it here", Range: q.Place()}),
		Examples: examples, Assumptions: slices.Concat(c.Assumptions, Inferred(p.Mapping)),
	}, true
}

// pair looks for a user of each source, such that the two get one value that is a text: for a profile of both sources' attributes on which
// the two expressions are equal. It is a search and no proof: ok is false where it found none.
func (r rival) pair(earlier rival) (pair []prove.Example, ok bool) {
	mine, theirs := r.shape(), earlier.shape()
	both, errs := el.Parse("(" + mine.text + ") == (" + strings.ReplaceAll(theirs.text, numberedKey(""), otherKey("")) + ")")
	if len(errs) > 0 {
		return nil, false
	}
	source := func(v el.Variable) prove.Source {
		shape, key := mine, v.Key
		if rest, other := strings.CutPrefix(v.Key, otherKey("")); other {
			shape, key = theirs, numberedKey(rest)
		}
		s := shape.sources[key]
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
			other[numberedKey(rest)] = value
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
	e := r.shape().namedExample(prove.Example{Profile: user}, r.property)
	result, err := el.Eval(r.property.Expr, e.Profile)
	e.Value, e.Source = result.Value, r.property.Mapping.Source.Name
	return e, err == nil && e.Value.Kind() == el.Str && e.Value.Str() != ""
}

// otherKey is what a numbered variable of the other side is called.
func otherKey(i string) string { return "source._" + i }
