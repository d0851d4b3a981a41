package load

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// Complete returns what files say, completed by what is known of the org that they are applied to; neither is changed.
//
// Files rarely hold a whole schema: Terraform lists the attributes that it manages and has no words for formats and for the lengths of
// base attributes. Each profile of the files is joined with that of the org (see join), and:
//
//   - What the files write wins, setting by setting; what they leave out is as the org has it. What the provider sends for an argument
//     that is left out (required = false, master = PROFILE_MASTER) counts as written.
//   - An attribute that only the org has is there; one that only the files declare is there too. What the catalog supposed, and the
//     org does not have, is not: the profile is as whole as the org's.
//   - A profile that an org file declares whole is not completed.
//
// The mappings are those of the files alone: who lints a directory asks about the directory. What the org's mapping between the same
// profiles fills beside them is kept as the names in Mapping.Elsewhere, and with them the mapping is whole.
//
// Profiles that nothing in the files names are left out, but for those that the priorities of an attribute's sources list.
func Complete(files *Result, known *org.Org) *Result {
	c := &completion{
		files: files, known: known,
		found: map[*org.Profile]*org.Profile{}, made: map[*org.Profile]*org.Profile{}, own: map[*org.Profile]*org.Profile{},
	}
	c.profiles()
	c.sources()
	uniqueNames(c.result.Profiles)
	c.attributes()
	c.mappings()
	result := *files
	result.Org = &c.result
	result.Diagnostics = append(slices.DeleteFunc(slices.Clone(files.Diagnostics), c.settled), c.diags...)
	return &result
}

// completion is one call of Complete.
type completion struct {
	files  *Result
	known  *org.Org
	result org.Org
	diags  hcl.Diagnostics

	found map[*org.Profile]*org.Profile // a profile of the files to the org's that it is joined with
	made  map[*org.Profile]*org.Profile // a profile of the org to the result's
	own   map[*org.Profile]*org.Profile // a profile of the files to the result's
}

// profiles makes the result's profiles, without their attributes: the names must be settled first.
func (c *completion) profiles() {
	for _, f := range c.files.Org.Profiles {
		k, sure := join(f, c.known)
		if _, doubt := c.files.unsure[f]; doubt {
			k = withID(c.known, f.ID) // its name tells nothing
		}
		if k == nil {
			p := f.Clone()
			c.own[f] = p
			c.result.Profiles = append(c.result.Profiles, p)
			continue
		}
		c.found[f] = k
		p := c.fromKnown(k)
		describe(p, f)
		if !sure {
			p.TypeBasis = f.TypeBasis
		}
		p.Open = p.Open || c.files.unlisted[f]
		c.own[f] = p
	}
	for _, m := range c.files.Org.Mappings {
		for _, id := range []string{c.files.sides[m].source, c.files.sides[m].target} {
			if k := withID(c.known, id); k != nil {
				c.fromKnown(k)
			}
		}
	}
}

// fromKnown returns the result's profile for one of the org's, making it when it is first asked for.
func (c *completion) fromKnown(k *org.Profile) *org.Profile {
	if p := c.made[k]; p != nil {
		return p
	}
	p := k.Clone()
	c.made[k] = p
	c.result.Profiles = append(c.result.Profiles, p)
	return p
}

// describe puts what the files say of a profile as a whole over what is known of it.
func describe(p, f *org.Profile) {
	if f.Range.Filename != "" { // a resource or a block, not merely an id
		p.Name, p.Range = f.Name, f.Range
	}
	if f.Address != "" {
		p.Address = f.Address
	}
	if f.Label != "" {
		p.Label = f.Label
	}
	if p.Type == "" && f.Type != catalog.Any && f.Type != catalog.AppDefault {
		p.Type, p.TypeBasis = f.Type, f.TypeBasis
	}
	if f.ProfileSource != org.Unknown {
		p.ProfileSource = f.ProfileSource
	}
	p.Templates = slices.Clone(f.Templates)
	if f.Creates != org.Unknown {
		p.Creates = f.Creates
	}
	if f.Priority != 0 {
		p.Priority = f.Priority
	}
	for _, root := range f.Roots {
		if !slices.Contains(p.Roots, root) {
			p.Roots = append(p.Roots, root)
		}
	}
	if declaredWhole(f) {
		p.Open = false
	}
}

// declaredWhole reports whether the files list all attributes of a profile, as an org file does.
func declaredWhole(f *org.Profile) bool { return !f.Open && f.Range.Filename != "" }

// sources adds the profile sources that the priorities of attributes list: who else fills an attribute is only known where they are.
func (c *completion) sources() {
	for _, p := range slices.Clone(c.result.Profiles) {
		for _, a := range p.Attributes {
			for _, source := range a.MasterPriority {
				if k := c.knownSource(source); k != nil {
					c.fromKnown(k)
				}
			}
		}
	}
	for _, f := range c.files.Org.Profiles {
		for _, a := range f.Attributes {
			for _, source := range a.MasterPriority {
				if k := withID(c.known, source); k != nil {
					c.fromKnown(k)
				}
			}
		}
	}
}

// knownSource finds the profile that the org's own priorities call by a name or an id.
func (c *completion) knownSource(source string) *org.Profile {
	if k := withID(c.known, source); k != nil {
		return k
	}
	return c.known.Profile(source)
}

// attributes fills the result's profiles.
func (c *completion) attributes() {
	for _, k := range c.known.Profiles {
		p := c.made[k]
		if p == nil {
			continue
		}
		for _, a := range p.Attributes {
			a.MasterPriority = c.renamed(a.MasterPriority, c.knownName)
		}
	}
	for _, f := range c.files.Org.Profiles {
		p, k := c.own[f], c.found[f]
		if k == nil || declaredWhole(f) {
			p.Attributes = f.Clone().Attributes
			for _, a := range p.Attributes {
				a.MasterPriority = c.renamed(a.MasterPriority, c.fileName)
			}
			continue
		}
		attributes := f.Attributes
		if u, ok := c.files.unsure[f]; ok {
			attributes = u.own // the rest was put together because nothing told which profile it is
		}
		for _, a := range attributes {
			c.attribute(p, a)
		}
	}
	for _, f := range c.files.Org.Profiles {
		if u, ok := c.files.unsure[f]; ok && c.found[f] == nil {
			c.unsure(c.own[f], u)
		}
	}
}

// unsure puts a profile together anew of which the org does not tell either which one it is.
func (c *completion) unsure(p *org.Profile, u unsure) {
	u.among = slices.Clone(u.among)
	for i, f := range u.among {
		if c.own[f] != nil {
			u.among[i] = c.own[f]
		}
	}
	if u.open {
		for _, k := range c.known.Profiles {
			if (k.Kind == org.KindUser) == (p.Kind == org.KindUser) && !slices.Contains(u.among, c.made[k]) {
				u.among = append(u.among, k)
			}
		}
	}
	u.among = append(u.among, &org.Profile{Attributes: p.Attributes, Open: true})
	p.Attributes = u.attributes(p.Kind, nil)
}

// settled reports whether a diagnostic tells that it is not known which profile one is, and the org tells.
func (c *completion) settled(d *hcl.Diagnostic) bool {
	for f, u := range c.files.unsure {
		if u.told == d && c.found[f] != nil {
			return true
		}
	}
	return false
}

// attribute puts an attribute of the files over that of the org.
func (c *completion) attribute(p *org.Profile, file *org.Attribute) {
	known := p.Attribute(file.Name)
	switch {
	case known == nil && file.Origin != org.Declared && !p.Open: // the org says that there is none
	case known == nil:
		a := file.Clone()
		a.MasterPriority = c.renamed(a.MasterPriority, c.fileName)
		p.Attributes = append(p.Attributes, a)
	default:
		a := completed(file, known)
		if file.Origin == org.Declared {
			a.MasterPriority = c.renamed(file.MasterPriority, c.fileName)
		}
		*known = *a
	}
}

func (c *completion) renamed(names []string, name func(string) string) []string {
	var renamed []string
	for _, n := range names {
		renamed = append(renamed, name(n))
	}
	return renamed
}

// knownName is what the result calls a source that the org's priorities call by a name or an id.
func (c *completion) knownName(source string) string {
	if p := c.made[c.knownSource(source)]; p != nil {
		return p.Name
	}
	return source
}

// fileName is what the result calls a source that the files' priorities call by a name or an id.
func (c *completion) fileName(source string) string {
	if f := c.files.Org.Profile(source); f != nil {
		return c.own[f].Name
	}
	if k := withID(c.known, source); k != nil {
		return c.made[k].Name
	}
	return source
}

// warn tells of a literal id that the org does not have: the file that describes the org may be old.
func (c *completion) warn(m *org.Mapping, side, id string) {
	rng := m.Range
	c.diags = append(c.diags, &hcl.Diagnostic{
		Severity: hcl.DiagWarning,
		Summary:  "Not in the org",
		Detail: fmt.Sprintf("The %s of %s has the id %q, which no profile of the org has, so that its schema is not completed. "+
			"If what is known of the org is an old export, export it again.", side, m.Address, id),
		Subject: &rng,
	})
}
