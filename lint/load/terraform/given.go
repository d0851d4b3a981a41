package terraform

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/nearest"
)

// given are the values that the user gives to the root module's variables, not yet converted to their types.
type given map[string]cty.Value

// readGiven collects the values of the root module's variables. As in Terraform a later source wins over an earlier one: the
// environment, terraform.tfvars, terraform.tfvars.json, *.auto.tfvars and *.auto.tfvars.json by name, --var and --var-file in their order.
func (c *Configuration) readGiven(root *module, options Options) (given, hcl.Diagnostics) {
	values := given{}
	diags := values.fromEnvironment(root, options.Environ)
	for _, name := range automaticVarFiles(root.tree.files) {
		diags = append(diags, values.fromFile(c, root.tree, name)...)
	}
	for _, a := range options.Arguments {
		if !a.File {
			diags = append(diags, values.fromArgument(root, a.Text)...)
			continue
		}
		dir, err := c.tree(filepath.Dir(a.Text))
		if err != nil {
			diags = append(diags, unreadable(a.Text, boundary.Reason(err)))
			continue
		}
		diags = append(diags, values.fromFile(c, dir, filepath.Base(a.Text))...)
	}
	for name, value := range options.Values {
		values[name] = value
	}
	return values, diags
}

// automaticVarFiles lists the files of variable values that Terraform reads without being told.
func automaticVarFiles(files fs.FS) (names []string) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil // listing the configuration files reports it
	}
	var auto []string
	for _, entry := range entries {
		switch name := entry.Name(); {
		case entry.IsDir():
		case name == "terraform.tfvars" || name == "terraform.tfvars.json":
			names = append(names, name) // the directory is sorted: the JSON file comes second
		case strings.HasSuffix(name, ".auto.tfvars") || strings.HasSuffix(name, ".auto.tfvars.json"):
			auto = append(auto, name)
		}
	}
	slices.Sort(auto)
	return append(names, auto...)
}

func (g given) fromFile(c *Configuration, from tree, name string) hcl.Diagnostics {
	file := parseFile(from, name)
	if file.source != nil {
		c.sources[file.name] = file.source
	}
	diags := file.diagnostics
	if file.body == nil {
		return diags
	}
	attributes, attributeDiags := file.body.JustAttributes()
	diags = append(diags, attributeDiags...)
	for _, key := range sortedKeys(attributes) {
		value, valueDiags := attributes[key].Expr.Value(nil)
		diags = append(diags, valueDiags...)
		if !valueDiags.HasErrors() {
			g[key] = value
		}
	}
	return diags
}

func (g given) fromEnvironment(root *module, environ []string) (diags hcl.Diagnostics) {
	for _, entry := range environ {
		key, text, _ := strings.Cut(entry, "=")
		name, ok := strings.CutPrefix(key, "TF_VAR_")
		if !ok || root.variables[name] == nil {
			continue // the environment may hold variables of other configurations
		}
		value, valueDiags := root.variables[name].parse(text, key)
		diags = append(diags, valueDiags...)
		if !valueDiags.HasErrors() {
			g[name] = value
		}
	}
	return diags
}

func (g given) fromArgument(root *module, argument string) hcl.Diagnostics {
	name, text, ok := strings.Cut(argument, "=")
	name = strings.TrimSpace(name)
	if !ok {
		return hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Invalid variable value",
			Detail:   fmt.Sprintf("%q is not a variable value: write it as name=value.", argument),
		}}
	}
	v := root.variables[name]
	if v == nil {
		return hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Value for an undeclared variable",
			Detail:   fmt.Sprintf("The configuration in %s declares no variable %q%s", root.tree.dir, name, nearest.End(name, sortedKeys(root.variables))),
		}}
	}
	value, diags := v.parse(text, "--var "+name)
	if !diags.HasErrors() {
		g[name] = value
	}
	return diags
}

// parse reads a value given as text: taken literally for a variable of a primitive type or of none, an expression otherwise.
func (v *variable) parse(text, source string) (cty.Value, hcl.Diagnostics) {
	if !v.typed || v.typ.IsPrimitiveType() {
		return cty.StringVal(text), nil
	}
	filename := "value of " + source
	invalid := func(diag *hcl.Diagnostic) hcl.Diagnostics {
		detail := diag.Detail
		if v.sensitive {
			detail = "The value is not an expression of the type that the variable declares."
		}
		return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Invalid " + filename, Detail: detail}}
	}
	if diag := checkNesting([]byte(text), filename); diag != nil {
		return cty.NilVal, invalid(diag)
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), filename, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, invalid(diags[0])
	}
	value, diags := expr.Value(nil)
	if diags.HasErrors() {
		return cty.NilVal, invalid(diags[0])
	}
	return value, nil
}
