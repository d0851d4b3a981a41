package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// unknownAttribute flags names that the source or the target profile does not have.
func unknownAttribute() lint.Rule {
	return lint.Rule{
		Name:     "unknown_attribute",
		Property: unknownAttributeProblems,
		Doc: lint.Doc{
			Summary: "A mapping must name attributes that exist.",
			What: `A property whose target attribute the target profile does not have, or whose expression reads an attribute that the source profile does not have. The nearest name is offered.

Only profiles that are known whole are looked at: one that is declared in the org dialect or read from the org, not an open one, and not a source of which Terraform manages single attributes. Of an open profile one thing is known all the same: a name that differs from that of one of its attributes by letter case alone does not exist, because Okta admits no two such attributes. And a notice is given of a target attribute of the Okta user that is declared nowhere and spelled almost like one that every org has, as organisation is.`,
			Why: `Okta refuses to save a mapping whose target does not exist ("Invalid target field"). A source attribute that does not exist is null for every user, and nothing says so.`,
			Before: `mappings {
  id         = "firstName"
  expression = "appuser.fistName"
}`,
			After: `mappings {
  id         = "firstName"
  expression = "appuser.firstName"
}`,
			Mend:    `Correct the name (attribute names are case sensitive), or add the attribute to the profile's schema.`,
			Sources: []string{sourceMappings, sourceExpressions},
		},
	}
}

func unknownAttributeProblems(p *lint.Property) []lint.Problem {
	var problems []lint.Problem
	if t := p.Mapping.Target; p.Attribute == nil && p.Target.Known() && !t.Open {
		problems = append(problems, lint.Problem{
			Confidence: lint.Certain,
			Message:    fmt.Sprintf("%s has no attribute %s", t.Name, p.Target.Value),
			Detail:     `Okta does not save a mapping with it: "Invalid target field ` + p.Target.Value + `".`,
			Mend:       meantAttribute(p.Target.Value, attributeNames(t)),
			Range:      p.Target.Range,
		})
	} else if twin := caseTwin(t, p.Target.Value); p.Target.Known() && twin != "" {
		problems = append(problems, lint.Problem{
			Confidence: lint.Likely,
			Message:    fmt.Sprintf("%s has no attribute %s", t.Name, p.Target.Value),
			Detail:     notTwo(t.Name, twin) + ` Okta does not save a mapping with it: "Invalid target field ` + p.Target.Value + `".`,
			Mend:       meantAttribute(p.Target.Value, []string{twin}),
			Range:      p.Target.Range,
		})
	}
	if pr, ok := misspelledBase(p); ok {
		problems = append(problems, pr)
	}
	source := p.Mapping.Source
	if p.Expr == nil || len(p.Errors) > 0 {
		return problems
	}
	for _, v := range el.Variables(p.Expr) {
		if !lint.Reads(p.Mapping, v) || source.Attribute(v.Attr) != nil {
			continue
		}
		names, detail := attributeNames(source), "An attribute that does not exist is null for every user."
		if source.Open {
			twin := caseTwin(source, v.Attr)
			if twin == "" {
				continue
			}
			names, detail = []string{twin}, notTwo(source.Name, twin)+" "+detail
		}
		span := v.Expr.Span()
		if a, ok := v.Expr.(*el.Attr); ok {
			span = a.NameSpan
		}
		problems = append(problems, lint.Problem{
			Confidence: lint.Likely,
			Message:    fmt.Sprintf("%s has no attribute %s", source.Name, v.Attr),
			Detail:     detail,
			Mend:       meantAttribute(v.Attr, names),
			Span:       &span,
		})
	}
	return problems
}

// misspelledBase tells of a target attribute of an open Okta user that is most likely a base attribute with a slip. Somebody may have added
// an attribute of that name where no file tells of it, so it is a notice.
func misspelledBase(p *lint.Property) (lint.Problem, bool) {
	t, name := p.Mapping.Target, p.Target.Value
	if t.Kind != org.KindUser || !t.Open || !p.Target.Known() || t.Attribute(name) != nil {
		return lint.Problem{}, false
	}
	base, ok := catalog.Lookup(t.Type)
	if !ok {
		return lint.Problem{}, false
	}
	meant, ok := nearest.Misspelled(name, attributeNames(base))
	if !ok || declaredForUsers(p.Org, name) || caseTwin(t, name) != "" {
		return lint.Problem{}, false
	}
	return lint.Problem{
		Confidence: lint.Possible,
		Message:    fmt.Sprintf("%s.%s is declared nowhere, and spelled almost like the base attribute %s", t.Name, name, meant),
		Detail:     `Where Okta has no attribute of that name it does not save the mapping: "Invalid target field ` + name + `".`,
		Mend:       fmt.Sprintf("Write %s, or declare the attribute if it is one of its own.", meant),
		Range:      p.Target.Range,
	}, true
}

// declaredForUsers reports whether any Okta user type has an attribute: of a declaration it may not be known which type it is for.
func declaredForUsers(o *org.Org, name string) bool {
	return slices.ContainsFunc(o.Profiles, func(p *org.Profile) bool { return p.Kind == org.KindUser && p.Attribute(name) != nil })
}

// caseTwin returns the attribute of an open profile whose name differs from another one by letter case alone, "" where none surely exists:
// those that are declared do, and the base attributes of the Okta user. What the catalog tells of an app may be spelled otherwise there.
func caseTwin(p *org.Profile, name string) string {
	if !p.Open || name == "" || p.Attribute(name) != nil {
		return ""
	}
	for _, a := range p.Attributes {
		if strings.EqualFold(a.Name, name) && (a.Origin == org.Declared || a.Origin == org.Catalog && p.Kind == org.KindUser) {
			return a.Name
		}
	}
	return ""
}

func notTwo(profile, twin string) string {
	return fmt.Sprintf("The names of two attributes may not differ by letter case alone, and %s has %s.", profile, twin)
}

func attributeNames(p *org.Profile) []string {
	names := make([]string, len(p.Attributes))
	for i, a := range p.Attributes {
		names[i] = a.Name
	}
	return names
}

// meantAttribute says which attribute is meant, as a sentence; "" when none is near. That only case differs is worth a sentence of its
// own: attribute names are case sensitive (Okta's expression language reference).
func meantAttribute(name string, attributes []string) string {
	if meant, ok := nearest.To(name, attributes); ok && strings.EqualFold(meant, name) {
		return "Write " + meant + ": names are case sensitive."
	}
	return nearest.Question(name, attributes)
}
