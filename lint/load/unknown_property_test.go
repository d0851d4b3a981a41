package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A property that cannot be checked is never passed over in silence, and one cause is told once.
func TestUnknownProperties(t *testing.T) {
	const head = `resource "okta_profile_mapping" "m" {
  source_id = "0oaX"
  target_id = "default"
`
	for _, test := range []struct {
		name  string
		files tree
		want  []string
	}{
		{"a variable", tree{"main.tf": "variable \"v\" {}\n" + head + `
  mappings {
    id         = "title"
    expression = var.v
  }
  mappings {
    id         = "city"
    expression = "appuser.${var.v}"
  }
  dynamic "mappings" {
    for_each = var.v
    content {
      id         = mappings.key
      expression = mappings.value
    }
  }
}`}, []string{"main.tf:8,18-23: Property not checked; The expression of title in okta_profile_mapping.m is not known: var.v has no value. " +
			"The property was not checked, nor were 2 more for the same reason. Give the variable a value with --var or --var-file."}},
		{"what is not written", tree{"main.tf": head + "  mappings {}\n  mappings { id = \"x\" }\n}"}, []string{
			"main.tf:4,3-14: Property not checked; Which attribute a property of okta_profile_mapping.m fills is not known: the block has no id argument. The property was not checked.",
			"main.tf:5,3-22: Property not checked; The expression of x in okta_profile_mapping.m is not known: the block has no expression argument. The property was not checked.",
		}},
		{"what was complained of", tree{"main.tf": head + "  mappings {\n id = \"x\"\n expression = var.v\n }\n}"}, []string{
			`main.tf:6,15-20: Undeclared reference; The module in . declares no variable "v".`,
		}},
		{"a module's variable", tree{"main.tf": `module "m" { source = "./m" }`, "m/main.tf": "variable \"v\" {}\n" + head + "  mappings {\n id = \"x\"\n expression = var.v\n }\n}"}, []string{
			"m/main.tf:7,15-20: Property not checked; The expression of x in module.m.okta_profile_mapping.m is not known: the call of module.m sets no v. The property was not checked.",
		}},
		{"a file that is not there", tree{"main.tf": "locals { f = yamldecode(file(\"f.yaml\")) }\n" + head + "  mappings {\n id = \"x\"\n expression = local.f.x\n }\n}"}, []string{
			`main.tf:1,25-30: Error in function call; Call to function "file" failed: the file f.yaml cannot be read: it does not exist.`,
			"main.tf:7,15-24: Property not checked; The expression of x in okta_profile_mapping.m is not known: its expression cannot be evaluated " +
				`(Call to function "file" failed: the file f.yaml cannot be read: it does not exist). The property was not checked.`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, d := range read(test.files).Diagnostics {
				got = append(got, d.Error())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A file that a configuration reads and that is not there is broken input; what merely cannot be evaluated is not.
func TestMissingFileIsAnError(t *testing.T) {
	for expression, want := range map[string]bool{`file("none")`: true, `yamldecode(file("${path.module}/none"))`: true, `parseint("x", 10)`: false} {
		result := read(tree{"main.tf": "resource \"okta_app_saml\" \"x\" { label = " + expression + " }"})
		if got := result.Diagnostics.HasErrors(); got != want || len(result.Diagnostics) != 1 {
			t.Errorf("%s: %v", expression, result.Diagnostics)
		}
	}
}
