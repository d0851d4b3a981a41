package suggest

import (
	"slices"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// read is an attribute of the source that a mapping carries, as it is, into the target attribute of a name.
type read struct {
	Into string
	Expr el.Expr
}

// carried are the attributes of the source that a mapping carries through unchanged.
type carried []read

// into returns the attribute that is carried into a target attribute.
func (c carried) into(target string) (r read, ok bool) {
	i := slices.IndexFunc(c, func(r read) bool { return r.Into == target })
	if i < 0 {
		return read{}, false
	}
	return c[i], true
}

// carried returns what the property's mapping carries through.
func (s *Suggestions) carried(ch *check.Checked) carried {
	return s.reads.Find(ch.Property.Mapping, func() carried {
		var c carried
		for _, p := range ch.Known.Prepared[ch.Property.Mapping] {
			if !p.Target.Known() || !p.Expression.Known() || p.Role != org.RoleMapping {
				continue
			}
			v, ok := el.AsVariable(p.Expr)
			if _, taken := c.into(p.Target.Value); taken || len(p.Errors) > 0 || !ok || !ch.Vars.Reads(v) {
				continue
			}
			c = append(c, read{p.Target.Value, p.Expr})
		}
		return c
	})
}
