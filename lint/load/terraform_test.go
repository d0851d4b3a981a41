package load_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// tree is a directory tree in memory: path to content.
type tree map[string]string

func (t tree) open(dir string) (fs.FS, error) {
	files := fstest.MapFS{}
	for name, content := range t {
		files[name] = &fstest.MapFile{Data: []byte(content), Mode: 0o644}
	}
	dir = path.Clean(filepath.ToSlash(dir))
	if !fs.ValidPath(dir) {
		return nil, errors.New("no such directory")
	}
	sub, err := fs.Sub(files, dir)
	if err != nil {
		return nil, err
	}
	if info, err := fs.Stat(sub, "."); err != nil || !info.IsDir() {
		return nil, fs.ErrNotExist
	}
	return sub, nil
}

// read reads the paths of a tree, "." by default.
func read(files tree, paths ...string) *load.Result {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	return load.Terraform(load.TerraformOptions{Open: files.open}, paths...)
}

// describe renders mappings in a form that a test can state whole: one line for the mapping, one for each property.
func describe(o *org.Org) string {
	var b strings.Builder
	for _, m := range o.Mappings {
		fmt.Fprintf(&b, "%s: %s(%s) -> %s(%s)", m.Address, m.Source.Name, m.Source.Type, m.Target.Name, m.Target.Type)
		if !m.Partial {
			b.WriteString(" whole")
		}
		if m.Basis != "" {
			fmt.Fprintf(&b, " [%s]", m.Basis)
		}
		b.WriteString("\n")
		for _, p := range m.Properties {
			fmt.Fprintf(&b, "  %s <- %s", show(p.Target), show(p.Expression))
			if p.PushWritten {
				fmt.Fprintf(&b, " %s", p.PushStatus)
			}
			if p.Role != org.RoleMapping {
				fmt.Fprintf(&b, " (%s)", p.Role)
			}
			fmt.Fprintf(&b, " @%s\n", place(p.Expression.Range))
		}
	}
	return b.String()
}

func show(t org.Text) string {
	if !t.Known() {
		return "?" + t.Unknown + "?"
	}
	return t.Value
}

func place(r hcl.Range) string {
	return fmt.Sprintf("%d:%d-%d:%d", r.Start.Line, r.Start.Column, r.End.Line, r.End.Column)
}

const sides = `
data "okta_user_profile_mapping_source" "user" {}
resource "okta_app_saml" "hr" {
  label             = "HR"
  preconfigured_app = "workday"
}
`

func TestMappingShapes(t *testing.T) {
	tests := []struct {
		name  string
		files tree
		want  string
	}{
		{"literal blocks", tree{"sides.tf": sides, "main.tf": `resource "okta_profile_mapping" "m" {
  source_id          = okta_app_saml.hr.id
  target_id          = data.okta_user_profile_mapping_source.user.id
  delete_when_absent = true
  mappings {
    id          = "firstName"
    expression  = "appuser.firstName"
    push_status = "PUSH"
  }
  mappings {
    id         = "login"
    expression = "appuser.userName == null ? \"x\" : appuser.userName"
  }
}`}, `okta_profile_mapping.m: hr(workday) -> user(okta_user) whole
  firstName <- appuser.firstName PUSH @7:19-7:38
  login <- appuser.userName == null ? "x" : appuser.userName @12:18-12:71
`},
		{"out of Okta", tree{"sides.tf": sides, "main.tf": `resource "okta_profile_mapping" "m" {
  source_id = data.okta_user_profile_mapping_source.user.id
  target_id = "${okta_app_saml.hr.id}"
  mappings {
    id         = "email"
    expression = "user.email"
  }
}`}, `okta_profile_mapping.m: user(okta_user) -> hr(workday)
  email <- user.email @6:18-6:30
`},
		{"references to schema resources", tree{"sides.tf": sides, "main.tf": `resource "okta_user_schema_property" "cc" {
  index = "costCode"
  title = "Cost code"
  type  = "string"
}
resource "okta_profile_mapping" "m" {
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  mappings {
    id         = okta_user_schema_property.cc.index
    expression = "appuser.${okta_user_schema_property.cc.index}"
  }
}`}, `okta_profile_mapping.m: hr(workday) -> user(okta_user)
  costCode <- appuser.costCode @11:18-11:65
`},
		{"dynamic blocks, for_each, count, a module and decoded files", tree{
			"sides.tf": sides,
			"m.json":   `{"city": "appuser.city"}`,
			"main.tf": `locals { decoded = jsondecode(file("${path.module}/m.json")) }
module "mapping" {
  source   = "./mapping"
  for_each = { a = okta_app_saml.hr.id }
  app      = each.value
  user     = data.okta_user_profile_mapping_source.user.id
  maps     = [{ id = "state", expression = "appuser.state" }, { id = "title", expression = "appuser.title", push_status = "PUSH" }]
}
resource "okta_profile_mapping" "decoded" {
  count     = length(local.decoded) > 0 ? 1 : 0
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  dynamic "mappings" {
    for_each = local.decoded
    content {
      id         = mappings.key
      expression = mappings.value
    }
  }
}`,
			"mapping/main.tf": `variable "app" {}
variable "user" {}
variable "maps" {
  type = list(object({ id = string, expression = string, push_status = optional(string) }))
}
resource "okta_profile_mapping" "m" {
  source_id = var.app
  target_id = var.user
  dynamic "mappings" {
    for_each = var.maps
    iterator = m
    content {
      id          = m.value.id
      expression  = m.value.expression
      push_status = m.value.push_status
    }
  }
}`}, `okta_profile_mapping.decoded[0]: hr(workday) -> user(okta_user)
  city <- appuser.city @17:20-17:34
module.mapping["a"].okta_profile_mapping.m: hr(workday) -> user(okta_user)
  state <- appuser.state @14:21-14:39
  title <- appuser.title PUSH @14:21-14:39
`},
		{"heredoc and interpolation", tree{"sides.tf": sides, "main.tf": `variable "domain" { default = "example.com" }
resource "okta_profile_mapping" "m" {
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  mappings {
    id         = "login"
    expression = <<-EOT
      appuser.a +
      "@${var.domain}"
    EOT
  }
}`}, "okta_profile_mapping.m: hr(workday) -> user(okta_user)\n  login <- appuser.a +\n\"@example.com\"\n @7:18-10:8\n"},
		{"values that are not known", tree{"sides.tf": sides, "main.tf": `variable "unset" {}
resource "okta_profile_mapping" "m" {
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  mappings {
    id         = "login"
    expression = "appuser.${var.unset}"
  }
  mappings {
    id         = okta_app_saml.hr.id
    expression = okta_app_saml.hr.sign_on_url
  }
  mappings {}
  dynamic "mappings" {
    for_each = var.unset
    content {
      id         = mappings.key
      expression = "constant"
    }
  }
}`}, `okta_profile_mapping.m: hr(workday) -> user(okta_user)
  login <- ?var.unset has no value? @7:18-7:40
  ?okta_app_saml.hr.id is known only after apply? <- ?okta_app_saml.hr.sign_on_url is known only after apply? @11:18-11:46
  ?the block has no id argument? <- ?the block has no expression argument? @13:3-13:14
  ?mappings is not known because var.unset has no value? <- constant @18:20-18:30
`},
		{"JSON syntax", tree{"main.tf.json": `{
  "data": {"okta_user_profile_mapping_source": {"user": {}}, "okta_app": {"ad": {"label": "Active Directory"}}},
  "resource": {"okta_profile_mapping": {"m": {
    "source_id": "${data.okta_app.ad.id}",
    "target_id": "${data.okta_user_profile_mapping_source.user.id}",
    "mappings": [
      {"id": "login", "expression": "appuser.userName", "push_status": "PUSH"},
      {"id": "title", "expression": "\"Dr. \" + appuser.title"}
    ]
  }}}
}`}, `okta_profile_mapping.m: ad(active_directory) -> user(okta_user)
  login <- appuser.userName PUSH @7:37-7:55
  title <- "Dr. " + appuser.title @8:37-8:63
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(test.files)
			if diff := cmp.Diff(test.want, describe(result.Org)); diff != "" {
				t.Errorf("mappings (-want +got):\n%s", diff)
			}
			for _, diag := range result.Diagnostics {
				if diag.Summary != "Property not checked" { // TestUnknownProperties
					t.Errorf("unexpected diagnostic: %s", diag.Error())
				}
			}
		})
	}
}
