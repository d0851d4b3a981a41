package source

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
)

// Assumption is what somebody knows of an attribute of a profile source and no schema says. Settings that are nil are not spoken of.
//
// What is assumed counts like what a schema declares: values outside of it do not occur, so that a check may be safe because of it, and
// all values inside of it may, so that a failure of one is likely.
type Assumption struct {
	Source    string // a profile by its name, label, catalog type or address; AnySource for all
	Attribute string

	Type                 *org.Type
	Format               *string
	Values               []string // the only values
	Pattern              *string  // Java regular expression on the whole value
	MinLength, MaxLength *int     // in UTF-16 code units
	Minimum, Maximum     *float64
	Required, Unique     *bool
	Examples             []string // values that occur; they exclude nothing

	Reason string
	Range  hcl.Range // where it is written
}

// AnySource stands for all profile sources.
const AnySource = "*"

// Effect says what became of an assumption.
type Effect int

// The effects, the least first.
const (
	NoSource    Effect = iota // no mapping has such a source
	NoAttribute               // the source has no such attribute, as far as it is known, and no expression reads one
	Assumed
)

// Assume returns an org whose sources are as assumed, and the effect of each assumption. Only what expressions read changes: a profile that
// is the target of a mapping keeps its constraints there. The org given is not changed; the two share what is the same.
func Assume(o *org.Org, assumptions []Assumption) (*org.Org, []Effect) {
	effects := make([]Effect, len(assumptions))
	if len(assumptions) == 0 {
		return o, effects
	}
	sources := map[*org.Profile]*org.Profile{}
	assumed := &org.Org{Profiles: o.Profiles, Mappings: slices.Clone(o.Mappings), Expressions: slices.Clone(o.Expressions), Foreign: o.Foreign}
	for _, all := range [][]*org.Mapping{assumed.Mappings, assumed.Expressions} {
		for i, m := range all {
			source, done := sources[m.Source]
			if !done {
				source = assumeOf(m.Source, readOf(o, m.Source), assumptions, effects)
				sources[m.Source] = source
			}
			if source != m.Source {
				changed := *m
				changed.Source = source
				all[i] = &changed
			}
		}
	}
	return assumed, effects
}

// assumeOf returns the source as assumed, and notes the effects. What is assumed of one source wins over what is assumed of all.
func assumeOf(p *org.Profile, read map[string]bool, assumptions []Assumption, effects []Effect) *org.Profile {
	changed := p
	for _, all := range []bool{true, false} {
		for i := range assumptions {
			a := &assumptions[i]
			if (a.Source == AnySource) != all || !all && !p.Called(a.Source) {
				continue
			}
			effects[i] = max(effects[i], NoAttribute)
			known := rule.AttributeOf(changed, a.Attribute)
			if known == nil {
				continue
			}
			if p.Attribute(a.Attribute) != nil || read == nil || read[a.Attribute] {
				effects[i] = Assumed
			}
			if changed == p {
				changed = p.Clone()
			}
			put(changed, a.of(known))
		}
	}
	return changed
}

// readOf are the attributes of a source that expressions read; nil where that cannot be told.
func readOf(o *org.Org, source *org.Profile) map[string]bool {
	read := map[string]bool{}
	for _, m := range o.All() {
		if m.Source != source {
			continue
		}
		for _, p := range m.Properties {
			if !p.Expression.Known() {
				return nil
			}
			expr, errs := rule.Parse(p.Role, p.Expression.Value)
			if len(errs) > 0 {
				return nil
			}
			for _, v := range el.Variables(expr) {
				switch {
				case rule.Reads(m, v):
					read[v.Attr] = true
				case !v.Opaque && m.IsWhole(v.Attr):
					return nil // which attribute is read, only its evaluation tells
				}
			}
		}
	}
	return read
}

// put sets an attribute of a profile that nobody else has.
func put(p *org.Profile, a *org.Attribute) {
	if i := slices.IndexFunc(p.Attributes, func(b *org.Attribute) bool { return b.Name == a.Name }); i >= 0 {
		p.Attributes[i] = a
	} else {
		p.Attributes = append(p.Attributes, a)
	}
}

// of returns an attribute as assumed.
func (as *Assumption) of(known *org.Attribute) *org.Attribute {
	a := known.Clone()
	if as.Format != nil || as.Pattern != nil || len(as.Values) > 0 || len(as.Examples) > 0 {
		a.Holds = org.Holds{Identifies: a.Holds.Identifies} // what the name suggests is worth less
	}
	a.Holds.Filled = a.Holds.Filled || known.Origin == org.Named // nobody said that it may be null
	a.Origin, a.Range, a.Places = org.Declared, as.Range, nil
	a.Assumed = as.text()
	set(a, &a.Type, as.Type, org.SettingType)
	set(a, &a.Format, as.Format)
	set(a, &a.Required, as.Required, org.SettingRequired)
	set(a, &a.Unique, as.Unique, org.SettingUnique)
	setPointer(a, &a.Pattern, as.Pattern, org.SettingPattern)
	setPointer(a, &a.Length.Min, as.MinLength, org.SettingMinLength)
	setPointer(a, &a.Length.Max, as.MaxLength, org.SettingMaxLength)
	setPointer(a, &a.Minimum, as.Minimum)
	setPointer(a, &a.Maximum, as.Maximum)
	if as.Required != nil {
		a.Holds.Filled = *as.Required
	}
	if len(as.Values) > 0 {
		a.Enum = slices.Clone(as.Values)
		settle(a, org.SettingEnum)
	}
	if len(as.Examples) > 0 {
		a.Holds.Examples = slices.Clone(as.Examples)
	}
	return a
}

// set sets a field to what is assumed; it is not unknown any more.
func set[T any](a *org.Attribute, field, assumed *T, names ...org.Setting) {
	if assumed != nil {
		*field = *assumed
		settle(a, names...)
	}
}

func setPointer[T any](a *org.Attribute, field **T, assumed *T, names ...org.Setting) {
	if assumed != nil {
		value := *assumed
		*field = &value
		settle(a, names...)
	}
}

func settle(a *org.Attribute, names ...org.Setting) {
	a.Unknown = slices.DeleteFunc(a.Unknown, func(s org.Setting) bool { return slices.Contains(names, s) })
}

// text says where the assumption is written, and why.
func (as *Assumption) text() string {
	where := "of the configuration"
	if as.Range.Filename != "" {
		where = fmt.Sprintf("at %s:%d", as.Range.Filename, as.Range.Start.Line)
	}
	text := fmt.Sprintf("This rests on the assume block %s, on %s", where, as.Attribute)
	if as.Reason != "" {
		return text + ": " + as.Reason
	}
	return text + "."
}

// Assumed tells which assumptions about the source an expression rests on, each once.
func (vs *Variables) Assumed() []string {
	var texts []string
	for _, v := range vs.All {
		if !vs.Reads(v) {
			continue
		}
		if a := vs.property.Mapping.Source.Attribute(v.Attr); a != nil && a.Assumed != "" && !slices.Contains(texts, a.Assumed) {
			texts = append(texts, a.Assumed)
		}
	}
	return texts
}

// Never tells of each optional attribute whose schema admits no "" that a verdict about all users rests on that. Okta clears an attribute to
// "", and nothing documents whether a list, a minimum or a pattern holds then.
func (vs *Variables) Never(verdict prove.Verdict) []string {
	if verdict != prove.Safe && verdict != prove.AlwaysFails {
		return nil
	}
	if vs.cleared == nil {
		vs.cleared = []string{}
		for _, v := range vs.All {
			if !vs.Reads(v) {
				continue
			}
			admits := vs.Attribute(v.Attr).Admits
			if admits.Null && !admits.Strs.IsEmpty() && !admits.Strs.Contains("") {
				vs.cleared = append(vs.cleared, v.Key+` is null where it was cleared, not "": its schema admits no "".`)
			}
		}
	}
	return vs.cleared
}
