package fixes

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
)

// Edit replaces a part of a file.
type Edit struct {
	File       string
	Start, End int    // in bytes, half-open
	Text       string // what stands there afterwards
}

// place is where an expression is written.
type place struct {
	file       string
	start, end int
}

func placeOf(p *org.Property) place {
	r := p.Expression.Range
	return place{r.Filename, r.Start.Byte, r.End.Byte}
}

// Offers are the suggestions of a report, and what is needed to tell which of them can be written.
type Offers struct {
	suggested map[place][]*finding.Finding
	places    []place // in the order of the findings
	users     map[place][]*org.Property
	sources   map[string][]byte
}

// Of collects what findings suggest. orgs are all that was read, sources the files by the names that places carry.
func Of(findings []finding.Finding, orgs []*org.Org, sources map[string][]byte) *Offers {
	o := &Offers{suggested: map[place][]*finding.Finding{}, sources: sources}
	for i := range findings {
		f := &findings[i]
		if f.Fix == nil || f.Property == nil || f.Property.Expression.Range.Filename == "" {
			continue
		}
		at := placeOf(f.Property)
		if o.suggested[at] == nil {
			o.places = append(o.places, at)
		}
		o.suggested[at] = append(o.suggested[at], f)
	}
	o.users = sharers(orgs, o.suggested)
	return o
}

// Edit writes what a finding suggests, whatever others suggest for the same expression; ok is false where that cannot be written. The edit
// replaces the whole range of the property's expression.
func (o *Offers) Edit(f *finding.Finding) (e Edit, ok bool) {
	if f.Fix == nil || f.Property == nil {
		return Edit{}, false
	}
	at := placeOf(f.Property)
	src, read := o.sources[at.file]
	if !read || foreign(at.file) || at.start < 0 || at.end > len(src) || at.start >= at.end {
		return Edit{}, false
	}
	if slices.ContainsFunc(o.users[at], func(p *org.Property) bool { return !suggests(o.suggested[at], p, f) }) {
		return Edit{}, false
	}
	text, ok := replacement(at.file, string(src[at.start:at.end]), f.Property.Expression.Value, f.Fix.Expression)
	return Edit{File: at.file, Start: at.start, End: at.end, Text: text}, ok
}

// Plan makes the edits that findings suggest, by file and place; no two of them touch. The arguments are those of Of.
func Plan(findings []finding.Finding, orgs []*org.Org, sources map[string][]byte) []Edit {
	offers := Of(findings, orgs, sources)
	var edits []Edit
	for _, at := range offers.places {
		if e, ok := offers.choose(at); ok {
			edits = append(edits, e)
		}
	}
	slices.SortFunc(edits, func(a, b Edit) int { return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Start, b.Start)) })
	return slices.CompactFunc(edits, func(a, b Edit) bool { return a.File == b.File && a.Start < b.End && b.Start < a.End })
}

// sharers lists the properties whose expressions are written at some places.
func sharers(orgs []*org.Org, at map[place][]*finding.Finding) map[place][]*org.Property {
	users := map[place][]*org.Property{}
	for _, o := range orgs {
		for _, m := range o.Mappings {
			for _, p := range m.Properties {
				if where := placeOf(p); at[where] != nil {
					users[where] = append(users[where], p)
				}
			}
		}
	}
	return users
}

// choose returns the edit of the worst finding at a place whose suggestion can be written.
func (o *Offers) choose(at place) (Edit, bool) {
	for _, severity := range []finding.Severity{finding.Error, finding.Warning, finding.Notice} {
		for _, f := range o.suggested[at] {
			if f.Severity != severity {
				continue
			}
			if e, ok := o.Edit(f); ok {
				return e, true
			}
		}
	}
	return Edit{}, false
}

// suggests reports whether what a finding suggests is suggested for a property too.
func suggests(findings []*finding.Finding, p *org.Property, f *finding.Finding) bool {
	return slices.ContainsFunc(findings, func(g *finding.Finding) bool {
		return g.Property == p && g.Rule == f.Rule && g.Fix.Expression == f.Fix.Expression
	})
}

// foreign reports whether a file belongs to somebody else: what Terraform has downloaded is not edited.
func foreign(file string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(file), "/"), ".terraform")
}

// Apply makes edits, all of one file and as Plan orders them.
func Apply(src []byte, edits []Edit) []byte {
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.Start]...), e.Text...)
		at = e.End
	}
	return append(out, src[at:]...)
}
