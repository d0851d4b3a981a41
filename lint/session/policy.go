package session

import (
	"maps"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/source"
)

// policy is what a repository has decided about its findings, and what has to be known of a run to apply that.
type policy struct {
	configuration
	ran     []string        // names of the rules that run
	orgs    []*org.Org      // all that was read
	linted  []*org.Org      // what of it was looked at
	effects []source.Effect // of the assumptions, over all orgs
	limited bool            // whether only some of the files that were read count
	broken  bool            // whether a part of the input is missing
}

// admit takes out of the inputs what the configuration skips.
func (p *policy) admit(in inputs) inputs {
	skips := p.config.Skips
	in.terraform = slices.DeleteFunc(slices.Clone(in.terraform), skips)
	in.saved = slices.DeleteFunc(slices.Clone(in.saved), skips)
	in.plans = slices.DeleteFunc(slices.Clone(in.plans), skips)
	var orgs [][]string
	for _, files := range in.orgs {
		if left := slices.DeleteFunc(slices.Clone(files), skips); len(left) > 0 {
			orgs = append(orgs, left)
		}
	}
	in.orgs = orgs
	if in.stdin != nil && skips(in.stdin.path) {
		in.stdin = nil
	}
	return in
}

// prepare returns an org without the mappings that are skipped, with its sources as they are assumed to be.
func (p *policy) prepare(o *org.Org) *org.Org {
	kept := func(all []*org.Mapping) []*org.Mapping {
		return slices.DeleteFunc(slices.Clone(all), func(m *org.Mapping) bool { return p.config.Skips(m.Range.Filename) })
	}
	left := &org.Org{Profiles: o.Profiles, Mappings: kept(o.Mappings), Expressions: kept(o.Expressions), Foreign: o.Foreign}
	assumed, effects := source.Assume(left, p.config.Assumptions)
	for i, e := range effects {
		p.effects[i] = max(p.effects[i], e)
	}
	return assumed
}

// note remembers what was linted: an org as it was prepared, of which only what is written in some files counts, nil for all, and
// nothing that comes from an org that merely completes it.
func (p *policy) note(o *org.Org, r *load.Result, known *knownOrg) {
	p.limited = p.limited || r.Files != nil
	counts := func(rng hcl.Range) bool {
		if known != nil && rng.Filename != "" && known.Sources[rng.Filename] != nil {
			return false
		}
		return r.Files == nil || slices.Contains(r.Files, rng.Filename)
	}
	p.orgs = append(p.orgs, o)
	looked := &org.Org{}
	for _, m := range o.Mappings {
		if counts(m.Range) {
			looked.Mappings = append(looked.Mappings, m)
		}
	}
	for _, m := range o.Expressions {
		if counts(m.Range) {
			looked.Expressions = append(looked.Expressions, m)
		}
	}
	for _, profile := range o.Profiles {
		some := &org.Profile{}
		for _, a := range profile.Attributes {
			if a.Range.Filename != "" && counts(a.Range) {
				some.Attributes = append(some.Attributes, a)
			}
		}
		looked.Profiles = append(looked.Profiles, some)
	}
	p.linted = append(p.linted, looked)
}

// unskipped are warnings of patterns that skip nothing.
func (p *policy) unskipped(in report.Input) hcl.Diagnostics {
	var diags hcl.Diagnostics
	below := load.Find(filepath.Dir(p.config.Name))
	paths := slices.Concat(append(below.OrgFiles, below.Roots, slices.Collect(maps.Keys(in.Sources)))...)
	for _, pattern := range p.config.Unskipped(paths) {
		diags = append(diags, &hcl.Diagnostic{
			Severity: hcl.DiagWarning, Summary: "Unused skip pattern",
			Detail: "Nothing that there is to lint is skipped by " + strconv.Quote(pattern) + " in " + p.config.Name + ". Remove it, or correct it.",
		})
	}
	return diags
}

// unmet are warnings of assumptions about what is not there. They are only given where all was linted that the configuration is for.
func (p *policy) unmet() hcl.Diagnostics {
	var diags hcl.Diagnostics
	for i, a := range p.config.Assumptions {
		var detail string
		switch p.effects[i] {
		case source.NoSource:
			detail = "No mapping has the source " + strconv.Quote(a.Source) + ", by name, label, type or address: the block assumes nothing. Take it out, or fix the name."
		case source.NoAttribute:
			detail = "The source " + strconv.Quote(a.Source) + " declares no attribute " + strconv.Quote(a.Attribute) + ", and no expression reads one: the block assumes nothing. Take it out, or fix the name."
		default:
			continue
		}
		diags = append(diags, &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: "Unused assume block", Detail: detail, Subject: a.Range.Ptr()})
	}
	return diags
}
