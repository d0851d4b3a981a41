package dialect

import (
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

// profileSettings are the settings of a profile block, in the order in which they are written. extends is read apart: it comes
// first.
func profileSettings() []setting[org.Profile] {
	return []setting[org.Profile]{
		wordOf("kind", kinds, false, func(p *org.Profile) *org.Kind { return &p.Kind }),
		textOf("id", func(p *org.Profile) *string { return &p.ID }),
		textOf("type", func(p *org.Profile) *string { return &p.Type }),
		textOf("type_basis", func(p *org.Profile) *string { return &p.TypeBasis }),
		textOf("label", func(p *org.Profile) *string { return &p.Label }),
		textOf("address", func(p *org.Profile) *string { return &p.Address }),
		listOf("roots", false, func(p *org.Profile) *[]string { return &p.Roots }),
		triOf("profile_source", func(p *org.Profile) *org.Tri { return &p.ProfileSource }),
		triOf("creates_users", func(p *org.Profile) *org.Tri { return &p.Creates }),
		priority(),
		truthOf("open", func(p *org.Profile) *bool { return &p.Open }),
	}
}

// priority is a count whose zero means that it is unknown.
func priority() setting[org.Profile] {
	return setting[org.Profile]{
		name: "priority",
		read: func(r *reader, p *org.Profile, v value) {
			if v.null() {
				p.Priority = 0
			} else if n, ok := r.count("priority", 1, v); ok {
				p.Priority = n
			}
		},
		write: func(p *org.Profile) string {
			if p.Priority > 0 {
				return strconv.Itoa(p.Priority)
			}
			return ""
		},
	}
}

// profileBlock is a profile as it is written, until what it extends is known.
type profileBlock struct {
	name    string
	block   *hclsyntax.Block
	profile *org.Profile // set when read
	opened  bool         // being read: seen again, it extends itself
	depth   int          // how many profiles it extends, one through the other
}

// profile reads a profile block over what it inherits from base, which may be nil.
func (r *reader) profile(b *profileBlock, base *org.Profile) *org.Profile {
	p := &org.Profile{Name: b.name, Range: b.block.DefRange()}
	inherited := map[string]*attr{}
	if base != nil {
		p.Kind, p.Type, p.Roots, p.Open = base.Kind, base.Type, base.Roots, base.Open
		p.Attributes = base.Attributes
		for _, a := range p.Attributes {
			inherited[a.Name] = a
		}
	}
	settings := profileSettings()
	blocks := r.content(b.block.Body, append(settingNames(settings), "extends"), []hcl.BlockHeaderSchema{
		{Type: "attribute", LabelNames: []string{"name"}},
	})
	readSettings(r, b.block.Body, settings, p, func(org.Place) {})
	if p.Kind == "" {
		p.Kind = org.KindApp
		if _, written := b.block.Body.Attributes["kind"]; !written {
			r.error(b.block.DefRange(), "Missing kind", `Profile %q needs a kind ("user", "app" or "idp"), or the name of a profile that it extends.`, b.name)
		}
	}
	declared := map[string]hcl.Range{}
	for _, block := range blocks {
		if !r.named(block) {
			continue
		}
		name := block.Labels[0]
		if first, twice := declared[name]; twice {
			r.error(block.DefRange(), "Duplicate attribute", "Profile %q already has an attribute %q, at %s. Keep one of the two.", b.name, name, first)
			continue
		}
		declared[name] = block.DefRange()
		a := r.attribute(block, inherited[name])
		if inherited[name] == nil {
			p.Attributes = append(p.Attributes, a)
		}
	}
	return p
}
