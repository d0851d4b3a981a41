package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/rule"
)

// unknownAttribute flags names that the source or the target profile does not have.
func unknownAttribute() rule.Rule {
	return rule.Rule{
		Name:      "unknown_attribute",
		Elsewhere: true,
		Literals:  true,
		Property:  unknownAttributeProblems,
		Assumes:   takenToExist,
		Doc: rule.Doc{
			Summary: "A mapping must name attributes that exist.",
			What: `A property whose target attribute the target profile does not have, or whose expression reads an attribute that the source profile does not have. The nearest name is offered.

A group rule, a claim or a SAML app that reads profile.x or user.profile.x, which are names of Okta's API and of Okta Identity Engine's language, for user.x.

Of a profile that is known whole, declared in the org dialect or read from the org, every other name is reported. An open profile may have attributes that nothing lists, so less is known of it. A name that differs from that of a listed attribute by letter case alone does not exist: Okta admits no two such attributes. A name that is spelled almost like a listed one is a notice, or a warning where two neighboring letters changed places; a notice is also a name of the Okta user that is not a base attribute and that nothing declares. Any other name is taken to exist, and the check lists that as its assumption.`,
			Why: `Okta refuses to save a mapping whose target does not exist ("Invalid target field"). A source attribute that does not exist is null for every user, and nothing says so.`,
			Before: `mappings {
  id         = "firstName"
  expression = "appuser.fistName"
}`,
			After: `mappings {
  id         = "firstName"
  expression = "appuser.firstName"
}`,
			Advice:  `Correct the name (attribute names are case sensitive), or add the attribute to the profile's schema.`,
			Sources: []string{sourceMappings, sourceExpressions},
		},
	}
}

func unknownAttributeProblems(p *rule.Property) []rule.Problem {
	var problems []rule.Problem
	if t := p.Mapping.Target; p.Target.Known() && p.Target.Value != "" && !borrowed(p.Mapping, p.Property) {
		notSaved := `Okta does not save a mapping with it: "Invalid target field ` + p.Target.Value + `".`
		if p.Role == org.RoleLiteral {
			notSaved = "Okta refuses the profile, and the apply fails."
		}
		if pr, ok := unknownName(p.Org, t, p.Target.Value, notSaved); ok {
			pr.Range = p.Target.Range
			if !t.Open {
				pr.Confidence = rule.Certain
			}
			problems = append(problems, pr)
		}
	}
	problems = append(problems, misnamedReads(p)...)
	for _, v := range undeclaredReads(p) {
		if v.Root == "" && (p.Mapping.Source.Open || p.Role == org.RoleAuthenticator) || givenTo(p.Role, v) {
			continue // the rule expression asks for its profile
		}
		const isNull = "An attribute that does not exist is null for every user."
		pr, ok := unknownName(p.Org, p.Mapping.Source, v.Attr, isNull)
		if !ok {
			continue
		}
		if v.Root == "" {
			pr.Advice = strings.TrimSpace(pr.Advice + fmt.Sprintf(` Where a text is meant, write it in quotes: "%s".`, v.Attr))
		}
		span := v.Expr.Span()
		if a, ok := v.Expr.(*el.Attr); ok {
			span = a.NameSpan
		}
		pr.Span = &span
		if _, sure := nearest.Misspelled(v.Attr, listedNames(p.Mapping.Source)); sure && p.Role.Elsewhere() && pr.Confidence == rule.Possible {
			pr.Confidence, pr.Detail = rule.Likely, notEvaluated(p)
		}
		problems = append(problems, pr)
	}
	return problems
}

// undeclaredReads are the attributes of the source that the expression reads and that its profile does not list.
func undeclaredReads(p *rule.Property) []el.Variable {
	if p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	return slices.DeleteFunc(el.Variables(p.Expr), func(v el.Variable) bool {
		return !rule.Reads(p.Mapping, v) || listed(p.Mapping.Source, v.Attr)
	})
}

// takenToExist tells of which profiles the check of a property takes names for attributes that nothing lists.
func takenToExist(p *rule.Property) []string {
	var texts []string
	if t := p.Mapping.Target; t.Open && p.Target.Known() && !listed(t, p.Target.Value) {
		texts = append(texts, isOpen(t))
	}
	if source := p.Mapping.Source; source.Open && len(undeclaredReads(p)) > 0 {
		texts = append(texts, isOpen(source))
	}
	return texts
}

func isOpen(p *org.Profile) string {
	return fmt.Sprintf("The profile of %s is open: an attribute that nothing lists is taken to exist.", p.Name)
}

// listed reports whether a profile has an attribute of the name, by what somebody declared or the catalog knows of it.
func listed(p *org.Profile, name string) bool {
	a := p.Attribute(name)
	return a != nil && (a.Origin != org.Named || !p.Open)
}

// unknownName tells of a name that a profile does not list. In a profile that is known whole it does not exist. An open one may have it,
// unless it differs from another name by letter case alone; that it is almost another name, or no attribute of the Okta user that is
// known, is worth a notice. consequence says what becomes of a name that does not exist.
func unknownName(o *org.Org, p *org.Profile, name, consequence string) (rule.Problem, bool) {
	if listed(p, name) {
		return rule.Problem{}, false
	}
	if !p.Open {
		return rule.Problem{
			Confidence: rule.Likely,
			Message:    fmt.Sprintf("%s has no attribute %s", p.Name, name),
			Detail:     consequence,
			Advice:     meantAttribute(name, attributeNames(p)),
		}, true
	}
	if twin := caseTwin(p, name); twin != nil {
		return rule.Problem{
			Confidence: rule.Likely,
			Message:    fmt.Sprintf("%s has no attribute %s", p.Name, name),
			Detail:     differsByCase(p, twin) + " " + consequence,
			Advice:     meantAttribute(name, []string{twin.Name}),
		}, true
	}
	names := listedNames(p)
	meant, near := nearest.Misspelled(name, names)
	if !near && catalog.Named(name) == nil {
		meant, near = nearest.OneEdit(name, names)
	}
	_, isBase := catalog.Lookup(p.Type)
	isUser := p.Kind == org.KindUser && isBase
	if declaredForUsers(o, name) && p.Kind == org.KindUser || !near && !isUser {
		return rule.Problem{}, false
	}
	pr := rule.Problem{
		Confidence: rule.Possible,
		Message:    fmt.Sprintf("nothing declares %s.%s, and it is not a base attribute", p.Name, name),
		Detail:     "Somebody may have added the attribute in Okta. Otherwise: " + consequence,
		Advice:     "Declare the attribute, or lint with the org's own schema (--schema or --live), which tells whether it exists.",
	}
	if near {
		pr.Message = fmt.Sprintf("nothing declares %s.%s, and it is spelled almost like %s", p.Name, name, meant)
		pr.Advice = fmt.Sprintf("Write %s, or declare the attribute if it is one of its own.", meant)
		if _, typo := nearest.Swapped(name, names); typo {
			pr.Confidence = rule.Likely
		}
	}
	return pr, true
}

// declaredForUsers reports whether any Okta user type has an attribute: of a declaration it may not be known which type it is for.
func declaredForUsers(o *org.Org, name string) bool {
	return slices.ContainsFunc(o.Profiles, func(p *org.Profile) bool { return p.Kind == org.KindUser && p.Attribute(name) != nil })
}

// caseTwin returns the attribute of an open profile whose name differs from another one by letter case alone, nil where nothing lists one.
func caseTwin(p *org.Profile, name string) *org.Attribute {
	for _, a := range p.Attributes {
		if strings.EqualFold(a.Name, name) && listed(p, a.Name) {
			return a
		}
	}
	return nil
}

// differsByCase says why a name that differs from that of an attribute by letter case alone does not exist.
func differsByCase(p *org.Profile, twin *org.Attribute) string {
	if twin.Origin == org.Catalog && p.Kind != org.KindUser {
		return fmt.Sprintf("Names are case sensitive, and Okta knows the attribute of %s as %s.", p.Name, twin.Name)
	}
	return fmt.Sprintf("The names of two attributes may not differ by letter case alone, and %s has %s.", p.Name, twin.Name)
}

// listedNames are the names of the attributes that a profile lists.
func listedNames(p *org.Profile) []string {
	return slices.DeleteFunc(attributeNames(p), func(name string) bool { return !listed(p, name) })
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
