package simulate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
)

// plan is what one source's people run through.
type plan struct {
	source     *org.Profile
	properties []*property
	unfilled   []*cause // required attributes that nothing fills: they hit everybody
}

// property is a property with its questions.
type property struct {
	*rule.Property
	reads   []read
	demands []demand
	unique  *demand // nil where values may repeat
	space   string  // the name space that the values of unique share
	pushes  bool    // whether the value reaches users that exist
}

// read is a variable of an expression: an attribute of the source, or something that people's profiles do not tell.
type read struct {
	key       string
	attribute string // "" for what is no attribute
}

// demand is a rule's demand, made ready to be asked of many values.
type demand struct {
	rule.Demand
	accept, reject el.Matcher
	causes         map[Verdict]*cause
}

// judge says whether a value is surely accepted, and whether it is surely rejected. The prover knows of values of another type what Okta may
// convert them to.
func (d *demand) judge(v el.Value) (accepted, rejected bool) {
	if d.Type == el.StringType && v.Kind() == el.Str || v.IsNull() {
		accepted = d.accept.Match(v)
		return accepted, !accepted && d.reject.Match(v)
	}
	return d.Question().Judge(v)
}

// cause is a Cause that is being counted.
type cause struct{ Cause }

// planner makes plans and collects their causes.
type planner struct {
	subject *rule.Subject
	rules   []rule.Rule
	causes  []*cause
}

// plan returns what people of a source run through.
func (pl *planner) plan(source *org.Profile) *plan {
	p := &plan{source: source}
	for _, prepared := range pl.subject.Properties {
		if prepared.Mapping.Source == source && prepared.Target.Known() {
			p.properties = append(p.properties, pl.property(prepared))
		}
	}
	for i := range pl.rules {
		rule := &pl.rules[i]
		if rule.Org == nil || rule.Values == nil {
			continue
		}
		for _, problem := range rule.Org(pl.subject) {
			if problem.Mapping != nil && problem.Mapping.Source == source && problem.Property == nil {
				p.unfilled = append(p.unfilled, pl.unfilled(rule, problem))
			}
		}
	}
	return p
}

func (pl *planner) property(p *rule.Property) *property {
	out := &property{Property: p, pushes: p.PushStatus != "DONT_PUSH", space: space(p.Mapping.Target, p.Target.Value)}
	if p.Expr != nil {
		for _, v := range el.Variables(p.Expr) {
			r := read{key: v.Key}
			if rule.Reads(p.Mapping, v) {
				r.attribute = v.Attr
			}
			out.reads = append(out.reads, r)
		}
	}
	for _, d := range p.Demands(pl.rules) {
		made := demand{Demand: d, accept: d.Accept.Matcher(), reject: d.Reject.Matcher(), causes: map[Verdict]*cause{}}
		verdicts := []Verdict{Fails, MayFail}
		if d.Reason != prove.ReasonNone {
			verdicts = []Verdict{Undecided}
		} else if d.Rule.Evaluates != nil {
			verdicts = []Verdict{MayFail, Undecided}
		}
		for _, v := range verdicts {
			made.causes[v] = pl.cause(p, d, v)
		}
		out.demands = append(out.demands, made)
	}
	for i := range out.demands {
		if out.demands[i].Rule.Distinct != nil && out.demands[i].Reason == prove.ReasonNone {
			out.unique = &out.demands[i]
		}
	}
	return out
}

// space is the name space of a unique attribute. Okta keeps one for all user types. (docs/okta-semantics.md)
func space(target *org.Profile, attribute string) string {
	if target.Kind == org.KindUser {
		return "user." + attribute
	}
	return target.Name + "." + attribute
}

func (pl *planner) add(c Cause) *cause {
	added := &cause{c}
	pl.causes = append(pl.causes, added)
	return added
}

func (pl *planner) cause(p *rule.Property, d rule.Demand, v Verdict) *cause {
	return pl.add(Cause{
		Rule: d.Rule.Name, Verdict: v, ErrorCode: d.Code, Source: p.Mapping.Source.Name, Target: p.Mapping.Target.Name,
		Attribute: p.Target.Value, Mapping: p.Mapping, Property: p.Property, Expression: p.Expression.Value, Range: p.Place(), Message: d.Message,
	})
}

func (pl *planner) unfilled(by *rule.Rule, problem rule.Problem) *cause {
	v := Fails
	if problem.Confidence == rule.Possible {
		v = MayFail
	}
	m := problem.Mapping
	return pl.add(Cause{
		Rule: by.Name, Verdict: v, ErrorCode: problem.ErrorCode, Source: m.Source.Name, Target: m.Target.Name,
		Attribute: problem.Attribute, Mapping: m, Range: m.Range, Message: "no value: no property fills it",
	})
}

// converter returns how a text of a file becomes a value of the source's attribute; nil where it stays what it is. ok is false where the
// text is no such value.
func converter(a *org.Attribute) func(el.Value) (v el.Value, ok bool) {
	if a == nil {
		return nil
	}
	switch a.Type {
	case org.Integer:
		return ofText(func(s string) (el.Value, bool) {
			i, err := strconv.ParseInt(s, 10, 64)
			return el.IntValue(i), err == nil
		})
	case org.Number:
		return ofText(func(s string) (el.Value, bool) {
			if i, err := strconv.ParseInt(s, 10, 64); err == nil {
				return el.IntValue(i), true
			}
			f, err := strconv.ParseFloat(s, 64)
			return el.NumValue(f), err == nil
		})
	case org.Boolean:
		return ofText(func(s string) (el.Value, bool) {
			switch s {
			case "true", "TRUE", "True":
				return el.BoolValue(true), true
			case "false", "FALSE", "False":
				return el.BoolValue(false), true
			}
			return el.Value{}, false
		})
	case org.Array:
		return list(converter(&org.Attribute{Type: a.Items}))
	case org.String, "":
		return func(v el.Value) (el.Value, bool) { return v, v.Kind() == el.Str || v.IsNull() }
	}
	return nil
}

// list makes an array of a single value. A text is the list between its commas, as the language takes one where it expects an array (Okta EL
// reference, Arrays).
func list(convert func(el.Value) (el.Value, bool)) func(el.Value) (el.Value, bool) {
	return func(v el.Value) (el.Value, bool) {
		elems := []el.Value{v}
		switch v.Kind() {
		case el.Arr:
			elems = v.Elems()
		case el.Str:
			elems = nil
			for part := range strings.SplitSeq(v.Str(), ",") {
				elems = append(elems, el.StrValue(strings.TrimSpace(part)))
			}
		}
		every := true
		for i := range elems {
			if convert == nil {
				break
			}
			var ok bool
			elems[i], ok = convert(elems[i])
			every = every && ok
		}
		return el.ArrValue(elems...), every
	}
}

func ofText(convert func(string) (el.Value, bool)) func(el.Value) (el.Value, bool) {
	return func(v el.Value) (el.Value, bool) {
		if v.Kind() != el.Str {
			return v, true
		}
		if converted, ok := convert(v.Str()); ok {
			return converted, true
		}
		return v, false
	}
}

// identifier is the attribute that people are called by: one that the source declares unique, or is known to identify by.
func identifier(source *org.Profile) []string {
	var declared, known []string
	for _, a := range source.Attributes {
		switch {
		case a.Unique:
			declared = append(declared, a.Name)
		case a.Holds.Identifies:
			known = append(known, a.Name)
		}
	}
	return slices.Concat(declared, known)
}

func (p *plan) hasUnique() bool {
	return slices.ContainsFunc(p.properties, func(p *property) bool { return p.unique != nil })
}
