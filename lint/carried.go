package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// carried are the attributes of the source that a mapping carries through unchanged, and the same as a text: two mappings of one
// text carry the same.
type carried struct {
	reads []Read
	text  string
}

// carried returns what the property's mapping carries through.
func (ch *checked) carried() carried {
	return ch.known.carried(ch.property.Mapping, func() carried {
		var c carried
		for _, p := range ch.property.Mapping.Properties {
			if !p.Target.Known() || !p.Expression.Known() || p.Role != org.RoleMapping {
				continue
			}
			e, errs := el.Parse(p.Expression.Value)
			v, ok := el.AsVariable(e)
			if len(errs) > 0 || !ok || !ch.vars.reads(v) || slices.ContainsFunc(c.reads, func(r Read) bool { return r.Into == p.Target.Value }) {
				continue
			}
			c.reads = append(c.reads, Read{p.Target.Value, e})
			c.text += p.Target.Value + " = " + v.Key + "\n"
		}
		return c
	})
}
