package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/gocty"
)

// shape is how a resource or module call repeats.
type shape int

const (
	single    shape = iota
	counted         // count: a tuple of instances
	forEach         // for_each: an object of instances
	uncertain       // count, for_each or enabled is unknown: one instance stands for however many there will be
	disabled        // lifecycle says enabled = false (OpenTofu): there is none
)

// round is one instance to be made: its key (cty.NilVal for a single one) and the scope of its arguments.
type round struct {
	key   cty.Value
	scope scope
}

// suffix is the key as it stands in an address: "", "[0]", `["a"]`, or "[...]" where it is unknown.
func (r round) suffix(s shape) string {
	switch {
	case s == uncertain:
		return "[...]"
	case r.key == cty.NilVal:
		return ""
	case r.key.Type() == cty.Number:
		return "[" + r.key.AsBigFloat().Text('f', -1) + "]"
	}
	key := r.key.AsString()
	if r.scope.in != nil && holdsToken(key) {
		return r.scope.in.config.keyWithIDs(key)
	}
	return fmt.Sprintf("[%q]", key)
}

// keyWithIDs writes a key that is an id, or holds one, as the reference to the id: Terraform knows the key only when the resource
// exists, and different ids are different instances.
func (c *Configuration) keyWithIDs(key string) string {
	if i, ok := c.byToken(cty.StringVal(key)); ok {
		return "[" + i.Address + ".id]"
	}
	return fmt.Sprintf("[%q]", tokens.ReplaceAllStringFunc(key, func(token string) string {
		if i, ok := c.byToken(cty.StringVal(token)); ok {
			return "${" + i.Address + ".id}"
		}
		return "..."
	}))
}

// rounds evaluates count, for_each or lifecycle.enabled of a declaration. OpenTofu takes one of the three.
func (s scope) rounds(d declaration) (shape, []round) {
	for _, block := range d.blocks("lifecycle") {
		if a := bodyAttribute(block.Body, "enabled"); a != nil {
			return s.enabledRounds(a)
		}
	}
	if a := d.attribute("count"); a != nil {
		return s.countRounds(a)
	}
	if a := d.attribute("for_each"); a != nil {
		return s.forEachRounds(a)
	}
	return single, []round{{scope: s}}
}

// enabledRounds is one instance, or none (OpenTofu 1.11, lifecycle meta-argument enabled).
func (s scope) enabledRounds(a *hcl.Attribute) (shape, []round) {
	value, marks := s.eval(a.Expr).Unmark()
	enabled, err := convert.Convert(value, cty.Bool)
	_, sensitive := marks[sensitiveMark{}]
	switch {
	case sensitive:
		s.in.config.report(invalidRepetition("enabled", "it depends on a sensitive value", a))
	case err != nil || enabled.IsNull():
		s.in.config.report(invalidRepetition("enabled", "it must be true or false", a))
	case !enabled.IsKnown():
	case enabled.True():
		return single, []round{{scope: s}}
	default:
		return disabled, nil
	}
	return uncertain, []round{{scope: s}}
}

func (s scope) countRounds(a *hcl.Attribute) (shape, []round) {
	value, marks := s.eval(a.Expr).Unmark()
	inRound := func(index cty.Value) scope {
		inner := s
		inner.count = &repetition{key: index, over: a.Expr, from: s}
		return inner
	}
	number, err := convert.Convert(value, cty.Number)
	if _, sensitive := marks[sensitiveMark{}]; sensitive || err != nil || !number.IsKnown() || number.IsNull() {
		if sensitive {
			s.in.config.report(invalidRepetition("count", "it depends on a sensitive value", a))
		} else if err != nil || number.IsNull() {
			s.in.config.report(invalidRepetition("count", "it must be a whole number", a))
		}
		return uncertain, []round{{scope: inRound(cty.UnknownVal(cty.Number))}}
	}
	var n int
	if err := gocty.FromCtyValue(number, &n); err != nil || n < 0 {
		s.in.config.report(invalidRepetition("count", "it must be a whole number, 0 or more", a))
		return uncertain, []round{{scope: inRound(cty.UnknownVal(cty.Number))}}
	}
	if !s.in.config.admit(n, a.Expr.Range()) {
		return uncertain, []round{{scope: inRound(cty.UnknownVal(cty.Number))}}
	}
	rounds := make([]round, n)
	for i := range rounds {
		index := cty.NumberIntVal(int64(i))
		rounds[i] = round{key: index, scope: inRound(index)}
	}
	return counted, rounds
}

func (s scope) forEachRounds(a *hcl.Attribute) (shape, []round) {
	value, marks := s.eval(a.Expr).Unmark()
	inRound := func(key, value cty.Value) scope {
		inner := s
		inner.each = &repetition{key: key, value: value, over: a.Expr, from: s}
		return inner
	}
	unknown := []round{{scope: inRound(cty.UnknownVal(cty.String), cty.DynamicVal)}}
	typ := value.Type()
	_, sensitive := marks[sensitiveMark{}]
	switch {
	case sensitive:
		s.in.config.report(invalidRepetition("for_each", "it depends on a sensitive value", a))
		return uncertain, unknown
	case !value.IsKnown() || typ == cty.DynamicPseudoType && !value.IsNull():
		return uncertain, unknown
	case value.IsNull():
		s.in.config.report(invalidRepetition("for_each", "it is null", a))
		return uncertain, unknown
	case !typ.IsObjectType() && !typ.IsMapType() && !typ.IsSetType():
		s.in.config.report(invalidRepetition("for_each", "it must be a map, an object or a set of strings", a))
		return uncertain, unknown
	}
	if !s.in.config.admit(value.LengthInt(), a.Expr.Range()) {
		return uncertain, unknown
	}
	var rounds []round
	for it := value.ElementIterator(); it.Next(); {
		key, element := it.Element()
		key, _ = key.Unmark()
		key, err := convert.Convert(key, cty.String)
		if err != nil || key.IsNull() || !key.IsKnown() {
			s.in.config.report(invalidRepetition("for_each", "it must be a map, an object or a set of strings", a))
			return uncertain, unknown
		}
		rounds = append(rounds, round{key: key, scope: inRound(key.WithMarks(marks), element.WithMarks(marks))})
	}
	return forEach, rounds
}

func invalidRepetition(what, why string, a *hcl.Attribute) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Invalid " + what,
		Detail:   fmt.Sprintf("This %s cannot be used: %s. One instance stands for all.", what, why),
		Subject:  a.Expr.Range().Ptr(),
	}
}
