package dialect

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

const (
	// maxExtends bounds how many profiles may extend one another in a row.
	maxExtends = 16
	// maxInherited bounds how many attributes all profiles together may inherit: a small file must not fill the memory.
	maxInherited = 1_000_000
)

// defaultUser is the catalog's name of the profile that mappings call "user".
const defaultUser = "okta_user"

// resolver finds the profiles that others extend and that mappings name.
type resolver struct {
	*reader
	catalog   Catalog
	declared  map[string]*profileBlock
	inherited int                     // attributes inherited so far
	known     map[string]*org.Profile // by name, once all are read
}

// all reads the profile blocks, each after what it extends, and returns their profiles in the order of the blocks.
func (r *resolver) all(blocks []*profileBlock) []*org.Profile {
	var unique []*profileBlock
	for _, b := range blocks {
		if first := r.declared[b.name]; first != nil {
			r.error(b.block.DefRange(), "Duplicate profile", "A profile %q is already declared at %s. Merge the two, or give one another name.", b.name, first.block.DefRange())
			continue
		}
		r.declared[b.name] = b
		unique = append(unique, b)
	}
	r.known = make(map[string]*org.Profile, len(unique))
	var profiles []*org.Profile
	for _, b := range unique {
		p := r.resolve(b)
		r.known[p.Name] = p
		profiles = append(profiles, p)
	}
	return profiles
}

// resolve reads a profile block unless it was read before.
func (r *resolver) resolve(b *profileBlock) *org.Profile {
	if b.profile == nil {
		b.opened = true
		base := r.base(b)
		b.opened = false
		b.profile = r.profile(b, base)
	}
	return b.profile
}

// base returns a copy of what a profile extends; nil where it extends nothing, or nothing that can be found.
func (r *resolver) base(b *profileBlock) *org.Profile {
	attribute, ok := b.block.Body.Attributes["extends"]
	if !ok {
		return nil
	}
	v, ok := r.literal(attribute.Expr)
	if !ok {
		return nil
	}
	if v.text == nil {
		if !v.null() {
			r.wrongType("extends", "a string", v)
		}
		return nil
	}
	name := v.text.Value
	if other := r.declared[name]; other != nil && other != b {
		return r.extend(b, other, v.rng)
	}
	p, ok := r.catalog.lookup(name)
	if !ok {
		r.error(v.rng, "Unknown profile", "There is no profile %q to extend, neither in these files nor in the catalog.%s", name, suggestion(name, r.names()))
		return nil
	}
	return r.counted(p, v.rng)
}

// extend returns a copy of another profile of the files for b to start from.
func (r *resolver) extend(b, other *profileBlock, rng hcl.Range) *org.Profile {
	if other.opened {
		r.error(rng, "Profiles extend each other", "Profile %q extends %q, which extends %[1]q in turn. Let one of them extend nothing.", b.name, other.name)
		return nil
	}
	p := r.resolve(other)
	b.depth = other.depth + 1
	if b.depth > maxExtends {
		r.error(rng, "Too many profiles extend one another", "At most %d profiles may extend one another in a row. Extend the first of them.", maxExtends)
		return nil
	}
	if p = r.counted(p, rng); p == nil {
		return nil
	}
	return p.Clone()
}

func (r *resolver) counted(p *org.Profile, rng hcl.Range) *org.Profile {
	r.inherited += len(p.Attributes)
	if r.inherited > maxInherited {
		r.error(rng, "Too many inherited attributes", "The profiles of these files inherit more than %d attributes.", maxInherited)
		return nil
	}
	return p
}

// lookup finds the profile a mapping names. One from the catalog becomes part of the org.
func (r *resolver) lookup(o *org.Org, name string, rng hcl.Range) *org.Profile {
	if p := r.known[name]; p != nil {
		return p
	}
	from := name
	if name == "user" {
		from = defaultUser
	}
	p, ok := r.catalog.lookup(from)
	if !ok {
		r.error(rng, "Unknown profile", "There is no profile %q, neither in these files nor in the catalog.%s Declare it: profile %s { ... }.", name, suggestion(name, r.names()), quote(name))
		return nil
	}
	p.Name = name
	r.known[name] = p
	o.Profiles = append(o.Profiles, p)
	return p
}

// names lists every profile that could have been meant, in no map's order.
func (r *resolver) names() []string {
	names := r.catalog.names()
	return append(append(make([]string, 0, len(names)+len(r.declared)), names...), sortedKeys(r.declared)...)
}

// mapping reads a mapping block; nil where a profile it names is unknown.
func (r *resolver) mapping(o *org.Org, block *hclsyntax.Block) *org.Mapping {
	source := r.lookup(o, block.Labels[0], block.LabelRanges[0])
	target := r.lookup(o, block.Labels[1], block.LabelRanges[1])
	m := r.reader.mapping(block)
	if source == nil || target == nil {
		return nil
	}
	m.Source, m.Target = source, target
	if m.Address == "" {
		m.Address = address(source.Name, target.Name)
	}
	return m
}

// address names a mapping that says no other name for itself.
func address(source, target string) string {
	return fmt.Sprintf("mapping.%s.%s", source, target)
}
