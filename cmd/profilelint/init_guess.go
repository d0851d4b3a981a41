package main

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// assumed is what one may know of an attribute of a source, by what findings rest on it.
type assumed struct {
	source, attribute string
	settings          []string // "format = \"timezone\"", in the order in which they were found
	feeds             []string // "user.timezone [timezone]"
}

// guess proposes settings for the attributes that expressions with findings read. They were tried: together they settle the findings that they
// name, and make none worse.
func guess(ctx context.Context, findings []lint.Finding) []assumed {
	g := newGuesses(ctx, findings)
	// What an attribute is comes first: it often settles what a limit would settle as well.
	for _, limits := range []bool{false, true} {
		g.try(func(f *lint.Finding) bool { return isLimit(f.Rule) == limits })
	}
	return g.blocks()
}

// isLimit reports whether a rule is about how long or how large a value is.
func isLimit(rule string) bool {
	return slices.Contains([]string{"max_length", "min_length", "number_range"}, rule)
}

// setting is what one may know of an attribute of a source: "required = true".
type setting struct{ source, attribute, text string }

func (s setting) name() string {
	name, _, _ := strings.Cut(s.text, " ")
	return name
}

// about reports whether two settings say what one attribute is in one respect.
func (s setting) about(o setting) bool {
	return s.source == o.source && s.attribute == o.attribute && s.name() == o.name()
}

// proposals are the settings that may settle a finding.
func proposals(f *lint.Finding) []setting {
	var list []setting
	for _, text := range settles(f) {
		for _, name := range readBy(f) {
			if mayBeMissing(f.Rule) || passesThrough(f, name) {
				list = append(list, setting{f.Mapping.Source.Name, name, text})
			}
		}
	}
	return list
}

// blocks are the settings that were kept, by attribute, with the findings that they settle.
func (g *guesses) blocks() []assumed {
	all := byAttribute(g.kept)
	for i := range g.findings {
		f := &g.findings[i]
		if _, stays := g.left[subjectOf(f)]; stays {
			continue
		}
		feeds := f.Mapping.Target.Name + "." + f.Attribute + " [" + f.Rule + "]"
		for j := range all {
			a := &all[j]
			if f.Mapping.Source.Name == a.source && slices.Contains(readBy(f), a.attribute) && !slices.Contains(a.feeds, feeds) {
				a.feeds = append(a.feeds, feeds)
			}
		}
	}
	slices.SortFunc(all, func(a, b assumed) int {
		return cmp.Or(strings.Compare(a.source, b.source), strings.Compare(a.attribute, b.attribute))
	})
	return all
}

// byAttribute puts the settings of one attribute together.
func byAttribute(settings []setting) []assumed {
	var all []assumed
	for _, s := range settings {
		i := slices.IndexFunc(all, func(a assumed) bool { return a.source == s.source && a.attribute == s.attribute })
		if i < 0 {
			i = len(all)
			all = append(all, assumed{source: s.source, attribute: s.attribute})
		}
		all[i].settings = append(all[i].settings, s.text)
	}
	return all
}

// mayBeMissing reports whether a rule finds that a value may be missing: that every user has the attribute may be true whatever the expression
// makes of its values.
func mayBeMissing(rule string) bool {
	return rule == "required" || rule == "evaluation"
}

// readBy lists the attributes of the source that the expression of a finding reads.
func readBy(f *lint.Finding) []string {
	if f.Property == nil || f.Mapping == nil || f.Mapping.Source == nil || f.Mapping.Target == nil || !f.Property.Expression.Known() {
		return nil
	}
	e, _ := el.Parse(f.Property.Expression.Value)
	var names []string
	for _, v := range el.Variables(e) {
		if rule.Reads(f.Mapping, v) && !slices.Contains(names, v.Attr) {
			names = append(names, v.Attr)
		}
	}
	return names
}

// passesThrough reports whether the expression of a finding has an attribute's own value, in whatever case, for some users. Where it does not, the
// target's limits say nothing of the attribute.
func passesThrough(f *lint.Finding, name string) bool {
	var passes func(el.Expr) bool
	passes = func(e el.Expr) bool {
		if v, ok := el.AsVariable(e); ok {
			return v.Attr == name && rule.Reads(f.Mapping, v)
		}
		switch e := e.(type) {
		case *el.Ternary:
			return passes(e.Then) || passes(e.Else)
		case *el.Elvis:
			return passes(e.X) || passes(e.Else)
		case *el.Call:
			return (e.Func == "String.toLowerCase" || e.Func == "String.toUpperCase") && len(e.Args) == 1 && passes(e.Args[0])
		}
		return false
	}
	e, _ := el.Parse(f.Property.Expression.Value)
	return passes(e)
}

// settles are the settings of the source that would settle a finding where the expression carries the attribute through.
func settles(f *lint.Finding) []string {
	if f.Mapping == nil || f.Mapping.Source == nil || f.Mapping.Target == nil {
		return nil
	}
	target := f.Mapping.Target.Attribute(f.Attribute)
	if target == nil {
		target = &org.Attribute{}
	}
	switch f.Rule {
	case "timezone", "locale":
		return []string{"format = " + strconv.Quote(f.Rule)}
	case "country_code", "language_code":
		return []string{"format = " + strconv.Quote(strings.ReplaceAll(f.Rule, "_", "-"))}
	case "email_format", "login_format":
		return []string{`format = "email"`}
	case "uri_format":
		return []string{`format = "uri"`}
	case "required", "evaluation":
		return []string{"required = true"}
	case "unique":
		return []string{"unique = true", "required = true"} // two users who both have none may have the same value
	case "max_length":
		return limit("max_length", cmp.Or(target.Length.Max, target.Documented.Max))
	case "min_length":
		return limit("min_length", cmp.Or(target.Length.Min, target.Documented.Min))
	case "number_range":
		return append(limit("minimum", target.Minimum), limit("maximum", target.Maximum)...)
	case "enum":
		return values(target.Enum)
	}
	return nil
}

func limit[N int | float64](name string, n *N) []string {
	if n == nil {
		return nil
	}
	return []string{name + " = " + strconv.FormatFloat(float64(*n), 'f', -1, 64)}
}

func values(enum []string) []string {
	const most = 20 // more is nothing to read
	if len(enum) == 0 || len(enum) > most {
		return nil
	}
	members := make([]string, len(enum))
	for i, m := range enum {
		members[i] = hclString(m)
	}
	return []string{"values = [" + strings.Join(members, ", ") + "]"}
}
