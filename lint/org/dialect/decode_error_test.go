package dialect_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org/dialect"
)

func TestDecodeErrors(t *testing.T) {
	for _, tc := range []struct {
		name, src string
		want      []string // place, summary and a part of the detail
	}{
		{"unknown setting", "profile \"a\" {\n  kind = \"app\"\n  prioritty = 1\n}", []string{`3:3 Unsupported argument: Did you mean "priority"?`}},
		{"unknown block", `profil "a" {}`, []string{`1:1 Unsupported block type: Did you mean "profile"?`}},
		{"no kind", `profile "a" {}`, []string{`1:1 Missing kind: needs a kind`}},
		{"unknown kind", `profile "a" { kind = "apps" }`, []string{`1:22 Unknown kind: Did you mean "app"?`}},
		{"unknown type", attribute(`type = "strng"`), []string{`4:10 Unknown type: Did you mean "string"?`}},
		{"unknown format", attribute(`format = "time-zone"`), []string{`4:12 Unknown format: Did you mean "timezone"?`}},
		{"unknown master", attribute(`master = "AD"`), []string{`4:12 Unknown master: Known are PROFILE_MASTER, OKTA, OVERRIDE.`}},
		{"unknown word in a list", attribute(`unknown = ["enum", "max_lenght"]`), []string{`4:13 Unknown word in unknown: Did you mean "max_length"?`}},
		{"variable", attribute(`title = var.x`), []string{`4:11 Not a literal value: no variables`}},
		{"interpolation", attribute(`title = "a${b}"`), []string{`4:11 Not a literal value: written $${ and %{ is written %%{`}},
		{"function", attribute(`enum = [upper("a"), "b"]`), []string{`4:11 Not a literal value: no variables`}},
		{"wrong type", attribute(`max_length = "5"`), []string{`4:16 Wrong type of value: max_length must be a whole number, not a string.`}},
		{"fraction", attribute(`max_length = 1.5`), []string{`4:16 Invalid max_length: 0 or more`}},
		{"negative", attribute(`min_length = -1`), []string{`4:16 Invalid min_length: 0 or more`}},
		{"huge", attribute(`enum = [1e99999999]`), []string{`4:11 Number too large: that many digits`}},
		{"zero priority", `profile "a" {
kind = "app"
priority = 0
}`, []string{`3:12 Invalid priority: 1 or more`}},
		{"min over max", attribute("min_length = 9\n max_length = 3"), []string{`4:3 Impossible length: 9 or more and 3 or fewer`}},
		{"bounds", attribute("type = \"number\"\n minimum = 9\n maximum = 3"), []string{`5:2 Impossible bounds: at least 9 and at most 3`}},
		{"length of a boolean", attribute("type = \"boolean\"\n max_length = 3"), []string{`5:2 Setting without effect: applies to strings`}},
		{"bound of a string", attribute("minimum = 3"), []string{`4:3 Setting without effect: applies to numbers`}},
		{"items missing", attribute(`type = "array"`), []string{`4:3 Missing items: items = "string"`}},
		{"items of a string", attribute(`items = "string"`), []string{`4:3 Items of what is not an array: leave items out`}},
		{"enum type", attribute("type = \"integer\"\n enum = [\"a\"]"), []string{`5:2 Enum member of another type: "a" is not of type integer`}},
		{"enum empty", attribute(`enum = []`), []string{`4:10 Empty list: leave the setting out`}},
		{"default type", attribute("type = \"boolean\"\n default = \"yes\""), []string{`5:2 Default of another type: "yes" is not of type boolean`}},
		{"two holds", attribute("holds {}\n holds {}"), []string{`5:2 Duplicate holds block: f:4,3`}},
		{"duplicate attribute", `profile "a" {
  kind = "app"
  attribute "x" {}
  attribute "x" {}
}`, []string{`4:3 Duplicate attribute: f:3,3`}},
		{"duplicate profile", `profile "a" { kind = "app" }
profile "a" { kind = "app" }`, []string{`2:1 Duplicate profile: f:1,1`}},
		{"empty name", `profile "" { kind = "app" }`, []string{`1:9 Empty name: needs a name`}},
		{"unknown base", `profile "a" { extends = "workdya" }`, []string{
			`1:1 Missing kind: needs a kind`, `1:25 Unknown profile: Did you mean "workday"?`,
		}},
		{"cycle", `profile "a" { extends = "b" }
profile "b" { extends = "a" }`, []string{
			`2:1 Missing kind: needs a kind`, `2:25 Profiles extend each other: Let one of them extend nothing`,
		}},
		{"unknown source", `mapping "wokday" "user" {}`, []string{`1:9 Unknown profile: Did you mean "workday"?`}},
		{"no expression", `mapping "workday" "user" {
property "login" {}
}`, []string{`2:1 Missing expression: expression = "appuser.login"`}},
		{"missing label", `mapping "workday" {}`, []string{`1:19 Missing target for mapping: must have 2 labels`}},
		{"several at once", `profile "a" {
  kind = "app"
  oepn = true
  attribute "x" { type = "strng" }
  attribute "y" { reqired = true }
}`, []string{`3:3 Unsupported argument: "open"`, `4:26 Unknown type: "string"`, `5:19 Unsupported argument: "required"`}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(tc.src)}}, known())
			var got []string
			for i, d := range diags {
				_, part, _ := strings.Cut(at(tc.want, i), ": ")
				if !strings.Contains(d.Detail, part) {
					part = d.Detail
				}
				got = append(got, fmt.Sprintf("%d:%d %s: %s", d.Subject.Start.Line, d.Subject.Start.Column, d.Summary, part))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func attribute(settings string) string {
	return "profile \"a\" {\nkind = \"app\"\nattribute \"x\" {\n  " + settings + "\n}\n}"
}

func at(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return ""
}

func TestDecodeKeepsWhatIsRight(t *testing.T) {
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(`
profile "a" {
  kind = "app"
  attribute "bad" { max_length = "x" }
  attribute "good" { max_length = 3 }
}
mapping "a" "user" {
  property "login" { expression = "appuser.good" }
}
mapping "nobody" "user" {}
profile "broken" {
`)}}, known())
	if !diags.HasErrors() {
		t.Error("no errors")
	}
	a := o.Profile("a")
	if a == nil || a.Attribute("bad") == nil || *a.Attribute("good").Length.Max != 3 || len(o.Mappings) != 1 {
		t.Errorf("lost what was right: %+v", o)
	}
}

func TestDecodeRefusesDeepNesting(t *testing.T) {
	for name, src := range map[string]string{
		"brackets":   "x = " + strings.Repeat("[", 100_000),
		"balanced":   "x = " + strings.Repeat(`["]",`, 100_000),
		"negations":  "x = " + strings.Repeat("!", 100_000),
		"signs":      "x = " + strings.Repeat("- ", 100_000),
		"conditions": "x = " + strings.Repeat("a ? ", 100_000),
		"directives": `x = "` + strings.Repeat("%{ if true }", 100_000),
		"blocks":     strings.Repeat("a {\n", 100_000),
	} {
		_, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, known())
		if len(diags) != 1 || diags[0].Summary != "File nests too deeply" {
			t.Errorf("%s: %d diagnostics", name, len(diags))
		}
	}
}

func TestDecodeBoundsInheritance(t *testing.T) {
	var b strings.Builder
	b.WriteString("profile \"p0\" { kind = \"app\" }\n")
	for i := range 40 {
		fmt.Fprintf(&b, "profile \"p%d\" { extends = \"p%d\" }\n", i+1, i)
	}
	_, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(b.String())}}, known())
	if !diags.HasErrors() || diags[0].Summary != "Missing kind" && diags[0].Summary != "Too many profiles extend one another" {
		t.Errorf("%v", diags)
	}
}
