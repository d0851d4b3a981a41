package terraform

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/profilelint/profilelint/lint/boundary"
)

// fileFunctions are the functions that read files. A path is relative to the root module's directory, as in Terraform run there.
func (in *instance) fileFunctions() map[string]function.Function {
	c := in.config
	return map[string]function.Function{
		"file": pathFunction(cty.String, func(name string) (cty.Value, error) {
			text, err := c.readText(name)
			return cty.StringVal(text).Mark(fileMark{}), err
		}),
		"filebase64": pathFunction(cty.String, func(name string) (cty.Value, error) {
			content, err := c.readFile(name)
			return cty.StringVal(base64.StdEncoding.EncodeToString(content)).Mark(fileMark{}), err
		}),
		"fileexists": pathFunction(cty.Bool, func(name string) (cty.Value, error) {
			_, err := c.readFile(name)
			if errors.Is(err, boundary.ErrOutside) {
				return cty.NilVal, err
			}
			return cty.BoolVal(err == nil), nil
		}),
		"fileset":        c.fileSetFunction(),
		"templatefile":   marked(in.templateFunction(c.readText), fileMark{}),
		"templatestring": in.templateFunction(func(text string) (string, error) { return text, nil }),
	}
}

func pathFunction(result cty.Type, read func(name string) (cty.Value, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}},
		Type:   function.StaticReturnType(result),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			value, err := read(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(result), err
			}
			return value, nil
		},
	})
}

// marked is a function whose result carries a mark.
func marked(f function.Function, mark any) function.Function {
	return function.New(&function.Spec{
		Params: f.Params(),
		Type:   f.ReturnTypeForValues,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			value, err := f.Call(args)
			if err != nil {
				return value, err
			}
			return value.Mark(mark), nil
		},
	})
}

// decoder is a function whose result carries the mark of a file only where it is a single value.
func decoder(f function.Function) function.Function {
	params := slices.Clone(f.Params())
	for i := range params {
		params[i].AllowMarked = true
	}
	return function.New(&function.Spec{
		Params: params,
		Type: func(args []cty.Value) (cty.Type, error) {
			plain := make([]cty.Value, len(args))
			for i, arg := range args {
				plain[i], _ = arg.UnmarkDeep()
			}
			return f.ReturnTypeForValues(plain)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			plain, marks := make([]cty.Value, len(args)), cty.ValueMarks{}
			for i, arg := range args {
				var own cty.ValueMarks
				plain[i], own = arg.UnmarkDeep()
				maps.Copy(marks, own)
			}
			value, err := f.Call(plain)
			if err != nil {
				return value, err
			}
			if t := value.Type(); !t.IsPrimitiveType() {
				delete(marks, fileMark{})
			}
			return value.WithMarks(marks), nil
		},
	})
}

// errLater is the error of a file that is known only after apply.
var errLater = errors.New("the path depends on an id that is known only after apply")

// readFile reads a file inside of the boundary.
func (c *Configuration) readFile(name string) ([]byte, error) {
	if holdsToken(name) {
		return nil, errLater
	}
	path := c.locate(name)
	from, err := c.tree(filepath.Dir(path))
	if err == nil {
		var content []byte
		if content, err = from.read(filepath.Base(path)); err == nil {
			return content, nil
		}
	}
	return nil, fmt.Errorf("the file %s cannot be read: %w", name, err)
}

// locate returns the path of a file that a function names.
func (c *Configuration) locate(name string) string {
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.dir, path)
	}
	return filepath.Clean(path)
}

func (c *Configuration) readText(name string) (string, error) {
	content, err := c.readFile(name)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(content) {
		return "", fmt.Errorf("the file %s is not valid UTF-8", name)
	}
	return string(content), nil
}

func (c *Configuration) fileSetFunction() function.Function {
	typ := cty.Set(cty.String)
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:   function.StaticReturnType(typ),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			names, err := c.fileSet(args[0].AsString(), args[1].AsString())
			switch {
			case err != nil:
				return cty.UnknownVal(typ), err
			case len(names) == 0:
				return cty.SetValEmpty(cty.String), nil
			}
			values := make([]cty.Value, len(names))
			for i, name := range names {
				values[i] = cty.StringVal(name)
			}
			return cty.SetVal(values), nil
		},
	})
}

// fileSet lists the files below a directory whose path relative to it matches a pattern. "**" matches any directories. The pattern may lead
// out of the directory, by "..".
func (c *Configuration) fileSet(dir, pattern string) ([]string, error) {
	if strings.Contains(pattern, "{") || strings.Count(pattern, "**") > maxDoubleStars {
		return nil, errors.New("profilelint does not evaluate braces, nor so many **, in a pattern")
	}
	base := c.locate(dir)
	start, parts := base, strings.Split(pattern, "/")
	for len(parts) > 1 && !strings.ContainsAny(parts[0], `*?[\`) {
		start, parts = filepath.Join(start, parts[0]), parts[1:]
	}
	if slices.Contains(parts, "..") {
		return nil, errors.New("profilelint does not evaluate .. behind a wildcard in a pattern")
	}
	above, err := filepath.Rel(base, start)
	if err != nil {
		return nil, err
	}
	from, err := c.tree(start)
	if err != nil {
		return nil, fmt.Errorf("the directory %s cannot be read: %w", start, err)
	}
	var names []string
	seen := 0
	err = fs.WalkDir(from.files, ".", func(name string, entry fs.DirEntry, err error) error {
		if seen++; seen > maxTotal {
			return errors.New("the directory holds too many files")
		}
		switch {
		case name == "." && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			return fmt.Errorf("the directory %s cannot be read: %w", filepath.Join(start, name), boundary.Reason(err))
		case entry.IsDir() && (entry.Name() == ".terraform" || entry.Name() == ".git"):
			return fs.SkipDir
		case !isFile(from.files, name, entry) || !matches(parts, strings.Split(name, "/")):
			return nil
		}
		names = append(names, path.Join(filepath.ToSlash(above), name))
		return nil
	})
	slices.Sort(names)
	return names, err
}

// isFile reports whether an entry is a regular file, or a symbolic link to one. A link that may not be followed is taken for one: reading it
// says why it cannot be read.
func isFile(files fs.FS, name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := fs.Stat(files, name)
	return errors.Is(err, boundary.ErrOutside) || err == nil && info.Mode().IsRegular()
}

// matches compares a path with a pattern, both split at their slashes.
func matches(pattern, name []string) bool {
	switch {
	case len(pattern) == 0:
		return len(name) == 0
	case pattern[0] == "**":
		return matches(pattern[1:], name) || len(name) > 0 && matches(pattern, name[1:])
	case len(name) == 0:
		return false
	}
	ok, err := path.Match(pattern[0], name[0])
	return err == nil && ok && matches(pattern[1:], name[1:])
}

// templateFunction renders a template that read finds by its argument. A template sees only the variables given to it, and may not render
// further templates.
func (in *instance) templateFunction(read func(string) (string, error)) function.Function {
	render := func(args []cty.Value) (cty.Value, error) {
		vars := args[1]
		if !args[0].IsKnown() || !vars.IsKnown() || vars.Type() == cty.DynamicPseudoType {
			return cty.DynamicVal, nil
		}
		if !vars.Type().IsObjectType() && !vars.Type().IsMapType() {
			return cty.NilVal, errors.New("the variables of a template must be a map or an object")
		}
		text, err := read(args[0].AsString())
		if err != nil {
			return cty.NilVal, err
		}
		if checkTemplateNesting([]byte(text), "template") != nil {
			return cty.NilVal, errors.New("the template nests too deeply")
		}
		expr, diags := hclsyntax.ParseTemplate([]byte(text), "template", hcl.InitialPos)
		if diags.HasErrors() {
			return cty.NilVal, diags[0]
		}
		_, loops := boundOperations(expr)
		ctx := &hcl.EvalContext{Variables: vars.AsValueMap(), Functions: map[string]function.Function{}}
		for name, f := range in.functions() {
			if !strings.HasPrefix(strings.TrimPrefix(name, "core::"), "template") {
				ctx.Functions[name] = f
			}
		}
		size := 0
		for _, traversal := range expr.Variables() {
			size += sizeOf(ctx.Variables[traversal.RootName()], maxValueBytes)
		}
		if size > maxValueBytes || loops && loopSteps(expr, ctx) > maxLoopSteps {
			return cty.NilVal, errors.New("the result would be larger than profilelint keeps")
		}
		value, diags := expr.Value(ctx)
		if diags.HasErrors() {
			if onlyIgnorance(diags) {
				return cty.DynamicVal, nil
			}
			return cty.NilVal, errors.New(diags[0].Detail)
		}
		return value, nil
	}
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "template", Type: cty.String},
			{Name: "vars", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true},
		},
		Type: func(args []cty.Value) (cty.Type, error) {
			if !args[0].IsKnown() || !args[1].IsKnown() {
				return cty.DynamicPseudoType, nil
			}
			value, err := render(args)
			return value.Type(), err
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return render(args) },
	})
}

func onlyIgnorance(diags hcl.Diagnostics) bool {
	for _, diag := range diags {
		if diag.Severity == hcl.DiagError && !ignorance(diag) {
			return false
		}
	}
	return true
}
