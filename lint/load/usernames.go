package load

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// readUsernames adds a mapping for each username expression: it fills a login, though it is no property of a profile mapping.
func (r *reader) readUsernames() {
	for _, i := range r.instances[roleAppFeatures] {
		r.importUsername(i)
	}
	for _, i := range r.instances[roleIdP] {
		if !i.Data {
			r.username(i, r.instanceSide(i), defaultUser, "login", org.RoleIdPUsername, templateOf(i, "username_template", defaultIdPUsername))
		}
	}
	for _, i := range r.instances[roleApp] {
		kind, known := literal(i.Attr("user_name_template_type"))
		if !i.Data {
			r.templates(i, kind == "BUILT_IN" || !known && i.Attr("user_name_template_type") == nil)
		}
		if kind == "CUSTOM" && !i.Data {
			r.username(i, defaultUser, r.instanceSide(i), "userName", org.RoleAppUsername, templateOf(i, "user_name_template", defaultAppUsername))
		}
	}
}

// templates keeps the texts with ${} of an app: the built-in username template, which the provider takes where no type is written, and the
// NameID of a SAML app.
func (r *reader) templates(i *terraform.Instance, builtIn bool) {
	p := r.profile(r.instanceSide(i))
	for _, argument := range []string{"user_name_template", "subject_name_id_template"} {
		if a := i.Attr(argument); a != nil && !a.FromFile() && (builtIn || argument != "user_name_template") && !i.Uncertain {
			p.Templates = append(p.Templates, org.Template{Argument: argument, Text: a.Text()})
		}
	}
}

// What the provider sends where a username template is not written (okta/terraform-provider-okta 6.12.0, services/idaas/idp.go and app.go).
const (
	defaultIdPUsername = "idpuser.email"
	defaultAppUsername = "${source.login}"
)

// template is a username expression, and where it and the argument that holds it are written.
type template struct {
	text org.Text
	rng  hcl.Range
}

func written(a *terraform.Attribute) template { return template{text: expressionText(a), rng: a.Range} }

// templateOf reads an argument that the provider sends in any case. One that is not written has the place of its resource.
func templateOf(i *terraform.Instance, argument, byDefault string) template {
	if a := i.Attr(argument); a != nil {
		return written(a)
	}
	return template{text: org.Text{Value: byDefault, Range: i.Range}, rng: i.Range}
}

// importUsername reads the import username expression of okta_app_features. Only the format CUSTOM has one; the other formats take
// an attribute of the app.
func (r *reader) importUsername(i *terraform.Instance) {
	format := at(i.Body, "capabilities", "import_settings", "username", "username_format")
	expression := at(i.Body, "capabilities", "import_settings", "username", "username_expression")
	if kind, ok := literal(format); expression == nil || ok && kind != "CUSTOM" {
		return
	}
	s := r.side(i.Attr("app_id"), i.Address+" app_id")
	if s.kind == "" {
		s.kind = org.KindApp
	}
	r.username(i, s, defaultUser, "login", org.RoleImportUsername, written(expression))
}

func (r *reader) username(i *terraform.Instance, source, target side, attribute string, role org.Role, t template) {
	var misquoted []org.Misquoted
	if source.misquoted != nil {
		misquoted = append(misquoted, *source.misquoted)
		t.text.Unknown = "the id of the app is a reference in quotes"
	}
	r.result.Mappings = append(r.result.Mappings, &org.Mapping{
		Address: i.Address, Misquoted: misquoted,
		Source:  r.profile(source),
		Target:  r.profile(target),
		Partial: true,
		Range:   i.Range,
		Properties: []*org.Property{{
			Target:     org.Text{Value: attribute, Range: hcl.RangeBetween(t.rng, t.text.Range)},
			Expression: t.text,
			Role:       role,
			Range:      t.rng,
		}},
	})
}

// at follows a path of nested blocks to an argument. The provider's newer resources also take objects where older ones take blocks.
func at(body terraform.Body, path ...string) *terraform.Attribute {
	if len(path) == 1 {
		return body.Attr(path[0])
	}
	if blocks := body.Blocks(path[0]); len(blocks) > 0 {
		return at(blocks[0].Body, path[1:]...)
	}
	a := body.Attr(path[0])
	for _, name := range path[1:] {
		if a == nil {
			return nil
		}
		a = a.Field(name)
	}
	return a
}
