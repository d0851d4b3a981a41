package terraform_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// Every input here would crash, hang or exhaust a reader that trusted it.
func TestHostileInput(t *testing.T) {
	chain := func(n int) string {
		var b strings.Builder
		b.WriteString("locals {\n  l0 = \"x\"\n")
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, "  l%d = local.l%d\n", i, i-1)
		}
		return b.String() + "}\n"
	}
	doubling := "locals {\n  d0 = \"xxxxxxxxxxxxxxxx\"\n"
	for i := 1; i < 60; i++ {
		doubling += fmt.Sprintf("  d%d = \"${local.d%d}${local.d%d}\"\n", i, i-1, i-1)
	}
	doubling += "}\n"
	bomb := "a: &a [x,x]\n"
	for c := 'b'; c < 'z'; c++ {
		bomb += fmt.Sprintf("%c: &%c [*%c,*%c]\n", c, c, c-1, c-1)
	}
	tests := []struct{ name, expression, declarations, complaint string }{
		{"brackets", strings.Repeat("[", 20_000), "", "Nested too deeply"},
		{"parentheses", strings.Repeat("(", 5_000) + "1" + strings.Repeat(")", 5_000), "", "Nested too deeply"},
		{"unary operators", strings.Repeat("!", 20_000) + "true", "", "Nested too deeply"},
		{"binary operators", "1" + strings.Repeat("+1", 20_000), "", "Nested too deeply"},
		{"operators on lines of their own", "(1" + strings.Repeat("\n+1", 20_000) + ")", "", "Nested too deeply"},
		{"conditionals", strings.Repeat("true ? 1 : ", 20_000) + "2", "", "Nested too deeply"},
		{"indexes", "local.x" + strings.Repeat("[local.y]", 20_000), "", "Nested too deeply"},
		{"templates", strings.Repeat(`"${`, 5_000) + "1" + strings.Repeat(`}"`, 5_000), "", "Nested too deeply"},
		{"directives", `"` + strings.Repeat(`%{if true}`, 20_000) + `"`, "", "Nested too deeply"},
		{"huge number", `"${1e600000000}"`, "", "Number out of range"},
		{"chain of locals", "local.l5000", chain(5000), "References nested too deeply"},
		{"doubling", "length(local.d59)", doubling, "Value too large"},
		{"format", `format("%999999999d", 1)`, "", "Error in function call"},
		{"indent", `indent(999999999, "a\nb")`, "", "Error in function call"},
		{"replace", `replace(replace(format("%9999999d", 1), " ", "          "), " ", "          ")`, "", "Error in function call"},
		{"setproduct", `setproduct(range(1000), range(1000), range(1000), range(1000))`, "", "Error in function call"},
		{"range", `range(1000000000)`, "", "Error in function call"},
		{"nested loops", `[for a in range(1024) : [for b in range(1024) : [for c in range(1024) : 1]]]`, "", "Value too large"},
		{"YAML aliases", `yamldecode(local.bomb)`, "locals {\n  bomb = <<EOT\n" + bomb + "EOT\n}\n", "Error in function call"},
		{"YAML sequences in each other", `yamldecode(local.y)`, "locals {\n  y = <<EOT\n" + strings.Repeat("[", 400_000) + "\nEOT\n}\n", "Error in function call"},
		{"YAML mappings in each other", `yamldecode(local.y)`, "locals {\n  y = <<EOT\n" + strings.Repeat("{a: ", 200_000) + "\nEOT\n}\n", "Error in function call"},
		{"YAML brackets and quotes", `yamldecode(local.y)`, "locals {\n  y = <<EOT\n" + strings.Repeat("[ !x \"]\", ", 100_000) + "\nEOT\n}\n", "Error in function call"},
		{"YAML dashes", `yamldecode(local.y)`, "locals {\n  y = <<EOT\n" + strings.Repeat("- ", 200_000) + "\nEOT\n}\n", "Error in function call"},
		{"JSON arrays in each other", `jsondecode(local.y)`, "locals {\n  y = <<EOT\n" + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + "\nEOT\n}\n", "Error in function call"},
		{"CSV cells", `csvdecode(local.c)`, "locals {\n  c = <<EOT\n" + header(1000) + strings.Repeat(strings.Repeat(",", 999)+"\n", 1000) + "EOT\n}\n", "Error in function call"},
		{"template loops", `templatestring(local.t, { n = range(1000) })`,
			"locals {\n  t = \"%%{for a in n}%%{for b in n}%%{for c in n}x%%{endfor}%%{endfor}%%{endfor}\"\n}\n", "Error in function call"},
		{"patterns", `fileset(".", "**/**/**/**/**/**/x")`, "", "Error in function call"},
		{"patterns that leave the directory", `fileset(path.module, "../../**")`, "", "Error in function call"},
		{"braces", `fileset(".", "*.{tf,json}")`, "", "Error in function call"},
		{"ids as keys", `"x"`, `resource "test" "many" {
  for_each = toset([test.x.id, test.y.id])
}
resource "test" "y" {}`, ""},
		{"count", `"x"`, `resource "test" "many" { count = 1000000000 }`, "Too many instances"},
		{"modules by modules", `"x"`, `resource "test" "many" {
  for_each = { for x in setproduct(range(200), range(200)) : join(",", x) => x }
}`, "Too many instances"},
		{"a huge number converted", `"${tonumber("1e99999999")}"`, "", "Error in function call"},
		{"a huge number built", `"${tonumber("1e${local.n}")}"`, "locals {\n  n = \"99999999\"\n}\n", "Error in function call"},
		{"a number beyond all", `"${pow(10, 100000000)}"`, "", "Error in function call"},
		{"a huge number computed", `"${local.h + 1}"`, "locals {\n  h = \"1e99999999\"\n}\n", "Operation failed"},
		{"a huge number put together and computed", `"x${"1e${"99999999"}" + 0}"`, "", "Operation failed"},
		{"a huge number put together in a loop", `[for s in ["1e9999", "1e8888"] : "x${"${s}9999" - 1}"]`, "", "Operation failed"},
		{"a huge number negated", `"x${-"1e${"99999999"}"}"`, "", "Operation failed"},
		{"a huge number rounded", `"x${ceil("1e${"99999999"}")}"`, "", "Error in function call"},
		{"a huge number in a template", `templatestring("x$${a + 1}", { a = "1e99999999" })`, "", "Error in function call"},
		{"a huge number decoded", `"${jsondecode(local.j)[0]}"`, "locals {\n  j = \"[1e99999999]\"\n}\n", "Error in function call"},
		{"a huge number squared", `"${local.n9}"`, squaring(), "Operation failed"},
		{"a huge number formatted", `format("%d", local.h)`, "locals {\n  h = \"1e99999999\"\n}\n", "Error in function call"},
		{"a huge number given", `"${var.h}"`, "variable \"h\" {\n  type    = number\n  default = \"1e99999999\"\n}\n", "Invalid default value for variable"},
		{"a hash that looks like a number", `"12e4567"`, "", ""},
		{"lists of lists", `jsonencode(local.d59)`, strings.NewReplacer("\"${", "[", "}${", ", ", "}\"", "]").Replace(doubling), "Value too large"},
		{"invalid UTF-8", "\"\xff\xfe\"", "", "Not a text file"},
		{"NUL bytes", "\"a\x00\"", "", "Not a text file"},
		{"a token forged", `"\u0000id:1\u0000"`, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			// Without its bound each of these would take hours, or all memory.
			hang := time.AfterFunc(5*time.Minute, func() { panic("a hang: " + test.name) })
			defer hang.Stop()
			_, diags := value(t, test.expression, test.declarations)
			if test.complaint == "" && len(diags) == 0 {
				return
			}
			for _, diag := range diags {
				if diag.Summary == test.complaint {
					return
				}
			}
			t.Errorf("got %s, want %s", summaries(diags), test.complaint)
		})
	}
}

// header is the header of a CSV file of n columns.
func header(n int) string {
	var b strings.Builder
	b.WriteString("c0")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, ",c%d", i)
	}
	return b.String() + "\n"
}

// squaring is a chain of locals, each the square of the one before.
func squaring() string {
	text := "locals {\n  n0 = 1e999\n"
	for i := 1; i < 10; i++ {
		text += fmt.Sprintf("  n%d = local.n%d * local.n%d\n", i, i-1, i-1)
	}
	return text + "}\n"
}

// A module that calls two modules that call two modules ... makes exponentially many instances.
func TestModulesMultiply(t *testing.T) {
	files := tree{"main.tf": `module "m" { source = "./m0" }`}
	for i := range 31 {
		files[fmt.Sprintf("m%d/main.tf", i)] = fmt.Sprintf(`
module "a" { source = "../m%d" }
module "b" { source = "../m%d" }
`, i+1, i+1)
	}
	files["m31/main.tf"] = `resource "test" "x" { v = "x" }`
	c, _ := load(t, files, ".", terraform.Options{})
	if n := len(found(c)); n > 100_000 {
		t.Errorf("%d instances", n)
	}
	if got := summaries(c.Diagnostics()); !strings.Contains(got, "Too many instances") {
		t.Errorf("diagnostics: %s", got)
	}
}

// Files are read from inside the repository only, whatever the configuration says.
func TestFilesOutsideAreNotRead(t *testing.T) {
	base := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		path := filepath.Join(base, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := func(target, name string) {
		t.Helper()
		if err := os.Symlink(target, filepath.Join(base, name)); err != nil {
			t.Fatal(err)
		}
	}
	write("secret.txt", "SECRET")
	write("repo/.git/config", "SECRET")
	write("repo/config/m.txt", "beside")
	write("outside/main.tf", `output "o" { value = "SECRET" }`)
	write("repo/shared/main.tf", "variable \"f\" {}\noutput \"o\" { value = file(\"${path.module}/own.txt\") }")
	write("repo/shared/own.txt", "shared's own")
	write("repo/root/inside.txt", "inside")
	write("repo/root/sub/deep.txt", "deep")
	link("inside.txt", "repo/root/link_inside.txt")
	link("../../secret.txt", "repo/root/link_outside.txt")
	link(filepath.Join(base, "outside"), "repo/root/link_dir")
	link("../config", "repo/root/link_beside")
	link("/dev/zero", "repo/root/device")
	write("repo/root/main.tf", `
module "shared"  { source = "../shared" }
module "linked"  { source = "./link_dir" }
module "outside" { source = "../../outside" }
resource "test" "r" {
  for_each = {
    inside   = "inside.txt"
    dots     = "sub/../inside.txt"
    module   = "${path.module}/sub/deep.txt"
    linked   = "link_inside.txt"
    up       = "../../secret.txt"
    git      = "../.git/config"
    beside   = "../config/m.txt"
    linkdir  = "link_beside/m.txt"
    absolute = "`+filepath.ToSlash(filepath.Join(base, "secret.txt"))+`"
    link     = "link_outside.txt"
    dir      = "link_dir/main.tf"
    device   = "device"
    folder   = "sub"
    home     = "~/x"
  }
  v = try(file(each.value), "refused")
}
resource "test" "shared"  { v = module.shared.o }
resource "test" "linked"  { v = module.linked.o }
resource "test" "outside" { v = module.outside.o }
resource "test" "set"     { v = join(",", fileset(path.module, "**/*.txt")) }
resource "test" "sideset" { v = join(",", fileset(path.module, "../*/*.txt")) }
resource "test" "gone"    { v = join(",", fileset("nowhere", "*.txt")) }
resource "test" "patout"  { v = try(join(",", fileset(".", "../../*.txt")), "refused") }
resource "test" "up"      { v = try(join(",", fileset("../..", "*.txt")), "refused") }
`)
	root := filepath.Join(base, "repo/root")
	c, diags := terraform.Load(root, terraform.Options{})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	want := map[string]string{
		`test.r["inside"]`: "inside", `test.r["dots"]`: "inside", `test.r["module"]`: "deep", `test.r["linked"]`: "inside",
		`test.r["beside"]`: "beside", `test.r["linkdir"]`: "beside", `test.r["git"]`: "refused",
		`test.r["up"]`: "refused", `test.r["absolute"]`: "refused", `test.r["link"]`: "refused", `test.r["dir"]`: "refused",
		`test.r["device"]`: "refused", `test.r["folder"]`: "refused", `test.r["home"]`: "refused",
		"test.shared": "shared's own", "test.linked": "? module.linked was not read", "test.outside": "? module.outside was not read",
		"test.set": "inside.txt,link_inside.txt,link_outside.txt,sub/deep.txt", "test.up": "refused",
		"test.sideset": "../config/m.txt,../root/inside.txt,../root/link_inside.txt,../root/link_outside.txt,../shared/own.txt",
		"test.gone":    "", "test.patout": "refused",
	}
	got := values(c)
	for address, text := range want {
		if got[address] != text {
			t.Errorf("%s: got %q, want %q", address, got[address], text)
		}
	}
	for name, source := range c.Sources() {
		if strings.Contains(string(source), "SECRET") {
			t.Errorf("%s was read", name)
		}
	}
}
