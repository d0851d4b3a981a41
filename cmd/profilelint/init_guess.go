package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// assumed is what one may know of an attribute of a source, by what findings rest on it.
type assumed struct {
	source, attribute string
	settings          []string // "format = \"timezone\"", in the order in which they were found
	feeds             []string // "user.timezone [timezone]"
}

// guess proposes something for each attribute of a source that the example of a finding gives a value to.
func guess(findings []lint.Finding) []assumed {
	type key struct{ source, attribute string }
	found := map[key]*assumed{}
	for i := range findings {
		f := &findings[i]
		settings := settles(f)
		if len(settings) == 0 {
			continue
		}
		for _, name := range readBy(f) {
			k := key{f.Mapping.Source.Name, name}
			if found[k] == nil {
				found[k] = &assumed{source: k.source, attribute: k.attribute}
			}
			found[k].add(settings, f.Mapping.Target.Name+"."+f.Attribute+" ["+f.Rule+"]")
		}
	}
	all := make([]assumed, 0, len(found))
	for _, a := range found {
		all = append(all, *a)
	}
	slices.SortFunc(all, func(a, b assumed) int {
		return cmp.Or(strings.Compare(a.source, b.source), strings.Compare(a.attribute, b.attribute))
	})
	return all
}

// add adds settings, each unless there is one of the same name: the first stands.
func (a *assumed) add(settings []string, feeds string) {
	for _, setting := range settings {
		name, _, _ := strings.Cut(setting, " ")
		if !slices.ContainsFunc(a.settings, func(s string) bool { return strings.HasPrefix(s, name+" ") }) {
			a.settings = append(a.settings, setting)
		}
	}
	if !slices.Contains(a.feeds, feeds) {
		a.feeds = append(a.feeds, feeds)
	}
}

// readBy lists the attributes of the source that the example of a finding gives a value to.
func readBy(f *lint.Finding) []string {
	names := map[string]bool{}
	for _, e := range f.Examples {
		for key := range e.Profile {
			e, _ := el.Parse(key)
			if v, ok := el.AsVariable(e); ok && v.Root != "" && lint.Reads(f.Mapping, v) {
				names[v.Attr] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
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
		return []string{"unique = true"}
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
