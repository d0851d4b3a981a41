package fixes

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
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

// Plan makes the edits that findings suggest, by file and place; no two of them touch. orgs are all that was read, sources the files by the
// names that places carry.
func Plan(findings []lint.Finding, orgs []*org.Org, sources map[string][]byte) []Edit {
	suggested := map[place][]*lint.Finding{}
	var places []place
	for i := range findings {
		f := &findings[i]
		if f.Fix == nil || f.Property == nil || f.Property.Expression.Range.Filename == "" {
			continue
		}
		at := placeOf(f.Property)
		if suggested[at] == nil {
			places = append(places, at)
		}
		suggested[at] = append(suggested[at], f)
	}
	users := sharers(orgs, suggested)
	var edits []Edit
	for _, at := range places {
		src, read := sources[at.file]
		f := choose(suggested[at], users[at])
		if !read || f == nil || foreign(at.file) || at.end > len(src) || at.start >= at.end {
			continue
		}
		if text, ok := replacement(at.file, string(src[at.start:at.end]), f.Property.Expression.Value, f.Fix.Expression); ok {
			edits = append(edits, Edit{File: at.file, Start: at.start, End: at.end, Text: text})
		}
	}
	slices.SortFunc(edits, func(a, b Edit) int { return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Start, b.Start)) })
	return slices.CompactFunc(edits, func(a, b Edit) bool { return a.File == b.File && a.Start < b.End && b.Start < a.End })
}

// sharers lists the properties whose expressions are written at some places.
func sharers(orgs []*org.Org, at map[place][]*lint.Finding) map[place][]*org.Property {
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

// choose returns the finding whose suggestion is taken: the worst, of those that are there for all properties that share the expression.
func choose(findings []*lint.Finding, users []*org.Property) *lint.Finding {
	for _, severity := range []lint.Severity{lint.Error, lint.Warning, lint.Notice} {
		for _, f := range findings {
			if f.Severity == severity && !slices.ContainsFunc(users, func(p *org.Property) bool { return !suggests(findings, p, f) }) {
				return f
			}
		}
	}
	return nil
}

// suggests reports whether what a finding suggests is suggested for a property too.
func suggests(findings []*lint.Finding, p *org.Property, f *lint.Finding) bool {
	return slices.ContainsFunc(findings, func(g *lint.Finding) bool {
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
