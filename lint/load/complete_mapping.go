package load

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// mappings gives the files' mappings the result's profiles, and the names of what the org's mappings fill beside them.
func (c *completion) mappings() {
	for _, m := range c.files.Org.Mappings {
		n := *m
		ids := c.files.sides[m]
		source := c.side(m, "source", m.Source, ids.source)
		target := c.side(m, "target", m.Target, ids.target)
		if source.byID && target.byID {
			n.Basis = "" // nothing had to be inferred
		}
		n.Source, n.Target = source.profile, target.profile
		c.elsewhere(&n)
		c.result.Mappings = append(c.result.Mappings, &n)
	}
	c.result.Foreign = c.files.Org.Foreign
	for _, m := range c.files.Org.Expressions {
		n := *m
		n.Source, n.App = c.own[m.Source], c.own[m.App]
		c.result.Expressions = append(c.result.Expressions, &n)
	}
}

// completedSide is one side of a mapping of the result.
type completedSide struct {
	profile *org.Profile
	byID    bool // an id that is written says so
}

// side is the profile that a mapping's side stands for. An id of Okta's that is written counts more than what was made of it.
func (c *completion) side(m *org.Mapping, side string, f *org.Profile, id string) completedSide {
	if k := withID(c.known, id); k != nil {
		return completedSide{c.made[k], true}
	}
	hasIDs := slices.ContainsFunc(c.known.Profiles, func(k *org.Profile) bool { return k.ID != "" })
	if id != "" && id != "default" && hasIDs {
		c.warn(m, side, id)
	}
	return completedSide{profile: c.own[f]}
}

// elsewhere completes a mapping that lists only a part of the properties. Terraform leaves those it does not list as they are in the org,
// so that with them the mapping is whole. A username expression beside it fills nothing else.
func (c *completion) elsewhere(m *org.Mapping) {
	if !m.Partial {
		return
	}
	var filled []string
	whole := false
	for _, k := range c.known.Mappings {
		if c.made[k.Source] != m.Source || c.made[k.Target] != m.Target || c.made[k.Source] == nil || k.IsUsername() {
			continue
		}
		whole = !k.Partial
		for _, p := range k.Properties {
			if p.Target.Known() && !fills(m, p.Target.Value) {
				filled = append(filled, p.Target.Value)
			}
		}
	}
	if !whole {
		return
	}
	m.Partial = false
	if !m.IsUsername() {
		m.Elsewhere = filled
	}
}

func fills(m *org.Mapping, target string) bool {
	return slices.ContainsFunc(m.Properties, func(p *org.Property) bool { return p.Target.Known() && p.Target.Value == target })
}
