package load

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// draft is a mapping whose sides are known and whose profiles are not made yet.
type draft struct {
	instance       *terraform.Instance
	source, target side
	mapping        *org.Mapping
	names          []*terraform.Attribute // the targets' names, as they are written; nil where one is not
}

// draft reads an okta_profile_mapping.
func (r *reader) draft(i *terraform.Instance) draft {
	d := draft{
		instance: i,
		source:   r.side(i.Attr("source_id"), i.Address+" source_id"),
		target:   r.side(i.Attr("target_id"), i.Address+" target_id"),
		mapping:  &org.Mapping{Address: i.Address, Range: i.Range, Partial: true},
	}
	doubt(&d.source, &d.target)
	if a := i.Attr("delete_when_absent"); a != nil {
		if whole, ok := a.Bool(); ok && whole {
			d.mapping.Partial = false
		}
	}
	d.mapping.SourceRange, d.mapping.TargetRange = valueRange(i.Attr("source_id")), valueRange(i.Attr("target_id"))
	blocks := i.Blocks("mappings")
	if a := i.Attr("mappings"); a != nil && len(blocks) == 0 {
		r.warn("mappings is not an argument",
			"The Okta provider knows mappings only as blocks, mappings { ... }, so this argument is refused by Terraform and nothing in it was checked.",
			a.Range)
	}
	for _, block := range blocks {
		d.mapping.Properties = append(d.mapping.Properties, property(block))
		d.names = append(d.names, block.Attr("id"))
	}
	if ids := (sideIDs{source: d.source.id, target: d.target.id}); ids != (sideIDs{}) {
		r.sides[d.mapping] = ids // before direct puts another side in the place of one
	}
	for _, s := range []side{d.source, d.target} {
		if s.misquoted != nil {
			d.mapping.Misquoted = append(d.mapping.Misquoted, *s.misquoted)
		}
	}
	d.direct()
	if len(d.mapping.Misquoted) > 0 {
		d.mapping.Partial = true
		for _, p := range d.mapping.Properties {
			p.Expression.Unknown = "Okta refuses the mapping, whose ids are references in quotes"
		}
	}
	if _, ok := r.hints[d.source.identity]; !ok {
		r.hints[d.source.identity] = i.Type + "." + i.Name
	}
	return d
}

func valueRange(a *terraform.Attribute) hcl.Range {
	if a == nil {
		return hcl.Range{}
	}
	return a.ValueRange
}

func (r *reader) finish(d draft) *org.Mapping {
	d.mapping.Source = r.profile(d.source)
	d.mapping.Target = r.profile(d.target)
	for j, p := range d.mapping.Properties {
		p.TargetOf = r.declarer(d.names[j])
	}
	return d.mapping
}

// declarer is the profile of the schema resource that an argument refers to, nil where it refers to none.
func (r *reader) declarer(name *terraform.Attribute) *org.Profile {
	if name == nil {
		return nil
	}
	refs := name.References()
	if len(refs) != 1 || len(r.byAddress[refs[0]]) == 0 {
		return nil
	}
	i := r.byAddress[refs[0]][0]
	switch role := roleOf(i.Type, i.Data); role {
	case roleUserAttribute, roleUserBase, roleAppAttribute, roleAppBase:
		return r.profile(r.attributeSide(i, role))
	}
	return nil
}

// defaultPushStatus is what the provider sends where push_status is not written.
const defaultPushStatus = "DONT_PUSH"

// property reads one mappings block.
func property(block terraform.Block) *org.Property {
	p := &org.Property{
		Role:       org.RoleMapping,
		Range:      block.Range,
		PushStatus: defaultPushStatus,
		Target:     org.Text{Range: block.Range, Unknown: "the block has no id argument"},
		Expression: org.Text{Range: block.Range, Unknown: "the block has no expression argument"},
	}
	if a := block.Attr("id"); a != nil {
		p.Target = a.Text()
	}
	if a := block.Attr("expression"); a != nil {
		p.Expression = expressionText(a)
	}
	if a := block.Attr("push_status"); a != nil {
		text := a.Text()
		p.PushStatus, p.PushWritten, p.PushRange = text.Value, a.Written() || text.Value != defaultPushStatus, text.Range
	}
	return p
}

// direct decides which side is an app or identity provider and which a user type, where the ids do not tell.
func (d *draft) direct() {
	source, target := &d.source, &d.target
	if d.instance.Attr("source_id") == nil && d.instance.Attr("target_id") == nil {
		source.written, target.written = "the source", "the target"
	}
	switch {
	case source.kind != "" && target.kind != "":
	case source.kind == org.KindUser:
		target.kind = org.KindApp
		d.mapping.Basis = fmt.Sprintf("%s is assumed to be an app, because the source is a user type", target.written)
	case target.kind == org.KindUser:
		source.kind = org.KindApp
	case source.kind != "":
		d.taken(target, "the source is an app or identity provider")
	case target.kind != "":
		d.taken(source, "the target is an app or identity provider")
	case d.readsOktaUser():
		target.kind = org.KindApp
		d.taken(source, "the expressions read user")
	case d.reads(org.KindApp):
		source.kind = org.KindApp
		d.taken(target, "the expressions read appuser")
	default:
		source.kind, target.any = org.KindApp, true
		d.taken(target, "most mappings lead into Okta")
	}
}

// taken takes a side for a user type.
func (d *draft) taken(s *side, because string) {
	d.mapping.Basis = fmt.Sprintf("%s is assumed to be a user type, because %s", s.written, because)
	s.user()
}

// readsOktaUser reports whether the expressions read user.x and never appuser.x.
func (d *draft) readsOktaUser() bool { return d.reads(org.KindUser) && !d.reads(org.KindApp) }

// reads reports whether an expression reads by a root that is for the Okta user alone, or for the users of apps and identity providers.
func (d *draft) reads(k org.Kind) bool {
	for _, p := range d.mapping.Properties {
		if !p.Expression.Known() {
			continue
		}
		e, _ := el.Parse(p.Expression.Value) // as far as it parses
		for _, v := range el.Variables(e) {
			user, app := org.RootReads(v.Root, org.KindUser), org.RootReads(v.Root, org.KindIdP)
			if user != app && user == (k == org.KindUser) {
				return true
			}
		}
	}
	return false
}
