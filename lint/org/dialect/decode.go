package dialect

import (
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// File is the content of one org file; the name is used in ranges.
type File struct {
	Name  string
	Bytes []byte
}

// Catalog is where profiles come from that the files name but do not declare. The zero Catalog has none.
type Catalog struct {
	// Lookup returns a profile that Decode may keep and change.
	Lookup func(name string) (*org.Profile, bool)
	// Names lists what Lookup knows, for suggestions.
	Names func() []string
}

func (c Catalog) lookup(name string) (*org.Profile, bool) {
	if c.Lookup == nil {
		return nil, false
	}
	return c.Lookup(name)
}

func (c Catalog) names() []string {
	if c.Names == nil {
		return nil
	}
	return c.Names()
}

// Decode reads the profiles and mappings of some files as one org. Profiles come in the order of the files, then those that only a
// mapping names. The diagnostics, ordered by place, list everything that is wrong; what is right is returned all the same.
func Decode(files []File, catalog Catalog) (*org.Org, hcl.Diagnostics) {
	r := &reader{sources: make(map[string][]byte, len(files)), unparsed: map[string]bool{}}
	var profiles []*profileBlock
	var others []*hclsyntax.Block
	for _, f := range files {
		r.sources[f.Name] = f.Bytes
		p, m := r.file(f)
		profiles = append(profiles, p...)
		others = append(others, m...)
	}
	resolved := &resolver{reader: r, catalog: catalog, declared: make(map[string]*profileBlock, len(profiles))}
	o := &org.Org{Profiles: resolved.all(profiles)}
	for _, block := range others {
		if block.Type == "expressions" {
			if m := resolved.place(o, block); m != nil {
				o.Expressions = append(o.Expressions, m)
			}
		} else if m := resolved.mapping(o, block); m != nil {
			o.Mappings = append(o.Mappings, m)
		}
	}
	return o, ordered(r.diags)
}

// file parses one file and returns its blocks.
func (r *reader) file(f File) (profiles []*profileBlock, others []*hclsyntax.Block) {
	if diag := hcltext.TooDeep(f.Name, f.Bytes); diag != nil {
		r.diags = append(r.diags, diag)
		return nil, nil
	}
	file, diags := hclsyntax.ParseConfig(f.Bytes, f.Name, hcl.InitialPos)
	r.diags = append(r.diags, diags...)
	r.unparsed[f.Name] = diags.HasErrors()
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return nil, nil
	}
	for _, block := range r.content(body, nil, []hcl.BlockHeaderSchema{
		{Type: "profile", LabelNames: []string{"name"}},
		{Type: "mapping", LabelNames: []string{"source", "target"}},
		{Type: "expressions", LabelNames: []string{"name"}},
	}) {
		if !r.named(block) {
			continue
		}
		if block.Type == "profile" {
			profiles = append(profiles, &profileBlock{name: block.Labels[0], block: block})
		} else {
			others = append(others, block)
		}
	}
	return profiles, others
}

// ordered sorts diagnostics by place: hcl reports unexpected settings in the order of a map.
func ordered(diags hcl.Diagnostics) hcl.Diagnostics {
	slices.SortStableFunc(diags, func(a, b *hcl.Diagnostic) int {
		x, y := subject(a), subject(b)
		return cmp.Or(
			cmp.Compare(x.Filename, y.Filename),
			cmp.Compare(x.Start.Byte, y.Start.Byte),
			cmp.Compare(a.Summary, b.Summary),
			cmp.Compare(a.Detail, b.Detail),
		)
	})
	return diags
}

func subject(d *hcl.Diagnostic) hcl.Range {
	if d.Subject == nil {
		return hcl.Range{}
	}
	return *d.Subject
}
