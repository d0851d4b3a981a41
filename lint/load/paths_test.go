package load_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
)

func complaints(diags hcl.Diagnostics) string {
	var b strings.Builder
	for _, diag := range diags {
		b.WriteString(diag.Error() + "\n")
	}
	return b.String()
}

func TestPaths(t *testing.T) {
	files := tree{
		"a/main.tf":  mapping("one", `"0oa1"`, `"oty"`, "appuser.t"),
		"a/other.tf": mapping("two", `"0oa2"`, `"oty"`, "appuser.${var.n}") + `variable "n" { default = "x" }`,
		"b/main.tf":  mapping("three", `"0oa3"`, `"oty"`, "appuser.t"),
		"empty/x.md": "",
		"aws/s3.tf":  `resource "aws_s3_bucket" "b" { bucket = nonsense.really.wrong }`,
	}
	tests := []struct {
		name  string
		paths []string
		want  []string
		diags string
	}{
		{"directory", []string{"a"}, []string{"one", "two"}, ""},
		{"directories", []string{"b", "a/"}, []string{"three", "one", "two"}, ""},
		{"one file", []string{"a/other.tf"}, []string{"two"}, ""},
		{"two files of a directory", []string{"a/other.tf", "a/main.tf"}, []string{"one", "two"}, ""},
		{"a file and its directory", []string{"a/other.tf", "a"}, []string{"one", "two"}, ""},
		{"the same twice", []string{"a", "./a"}, []string{"one", "two"}, ""},
		{"nothing of Okta's", []string{"aws"}, nil, ""},
		{"no configuration", []string{"empty"}, nil, "<nil>: No Terraform configuration; The directory empty holds no .tf or .tf.json file.\n"},
		{"missing directory", []string{"none", "b"}, []string{"three"}, "<nil>: Cannot read file; none cannot be read: it does not exist.\n"},
		{"missing file", []string{"a/none.tf"}, nil, "<nil>: Cannot read file; a/none.tf cannot be read: it does not exist.\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(files, test.paths...)
			var got []string
			for _, m := range result.Org.Mappings {
				got = append(got, strings.TrimPrefix(m.Address, "okta_profile_mapping."))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("mappings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.diags, complaints(result.Diagnostics)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}

// The value of a sensitive variable reaches neither the model nor a message, whatever goes wrong with it.
func TestSensitiveValuesStayHidden(t *testing.T) {
	result := read(tree{"main.tf": `
variable "secret" {
  sensitive = true
  default   = "hunter2"
}
locals {
  wrapped = { (var.secret) = [var.secret] }
  broken  = tonumber(var.secret)
  worse   = jsondecode(var.secret)
  index   = { a = 1 }[var.secret]
  file    = file(var.secret)
  format  = format("%d", var.secret)
  regex   = regex("[", var.secret)
}
resource "okta_profile_mapping" "m" {
  for_each  = toset(["x"])
  source_id = var.secret
  target_id = "oty"
  mappings {
    id         = var.secret
    expression = "appuser.${var.secret}"
  }
  mappings {
    id         = local.broken
    expression = local.worse
  }
  mappings {
    id         = local.index
    expression = local.file
  }
  mappings {
    id         = local.format
    expression = local.regex
  }
  dynamic "mappings" {
    for_each = local.wrapped
    content {
      id         = mappings.key
      expression = mappings.value[0]
    }
  }
}
resource "okta_profile_mapping" "n" {
  for_each  = { (var.secret) = 1 }
  source_id = "0oa"
  target_id = "oty"
}
resource "okta_app_saml" "a" { label = var.secret }
resource "okta_user_schema_property" "p" {
  index   = "x"
  title   = var.secret
  type    = "string"
  pattern = var.secret
  enum    = [var.secret]
}
module "m" {
  source = var.secret
}
`})
	shown := complaints(result.Diagnostics) + describe(result.Org)
	for _, p := range result.Org.Profiles {
		shown += p.Name + p.Label + p.TypeBasis
		for _, a := range p.Attributes {
			shown += a.Title + strings.Join(a.Enum, "")
			for _, i := range a.Ignored {
				shown += i.Value
			}
		}
	}
	if strings.Contains(shown, "hunter2") {
		t.Errorf("the secret is shown:\n%s", shown)
	}
	if !strings.Contains(shown, "sensitive") {
		t.Errorf("nothing says why the values are not known:\n%s", shown)
	}
}

// The attribute form is not valid for the provider.
func TestMappingsAsArgument(t *testing.T) {
	result := read(tree{"main.tf": `resource "okta_profile_mapping" "m" {
  source_id = "0oa"
  target_id = "oty"
  mappings  = [{ id = "login", expression = "appuser.userName" }]
}`})
	want := "main.tf:4,3-66: mappings is not an argument; The Okta provider knows mappings only as blocks, mappings { ... }, so this argument is refused by Terraform and nothing in it was checked.\n"
	if diff := cmp.Diff(want, complaints(result.Diagnostics)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Reading twice gives the same result to the letter.
func TestReadingIsDeterministic(t *testing.T) {
	files := tree{"main.tf": sides + `
resource "okta_profile_mapping" "m" {
  for_each  = { for n in range(20) : "k${n}" => n }
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  dynamic "mappings" {
    for_each = { for n in range(20) : "a${n}" => "appuser.${undeclared}" }
    content {
      id         = mappings.key
      expression = mappings.value
    }
  }
}`}
	first := read(files)
	for range 5 {
		again := read(files)
		if describe(first.Org) != describe(again.Org) || complaints(first.Diagnostics) != complaints(again.Diagnostics) {
			t.Fatal("two readings differ")
		}
	}
}
