package terraform

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/boundary"
)

// Configuration is a root module and the local modules that it calls, directly or not, ready to be evaluated. It is not safe for
// use by several goroutines at once.
type Configuration struct {
	options Options
	dir     string
	opener  Opener
	trees   map[string]tree // directories that functions read from
	local   []string        // directories of the local modules read so far, the root module's first
	sources map[string][]byte
	modules map[string]*module // by directory; nil for one that cannot be read

	downloaded map[string]string // directories of the modules that terraform init downloaded, by the path of calls; nil while not asked for
	missing    map[string]bool   // sources of modules that were not found, as they were reported

	given   given
	root    *instance
	traits  map[hcl.Expression]*traits
	ids     []*Instance // what id tokens stand for, by number
	count   int         // instances and blocks made so far
	full    bool        // whether maxTotal was reported
	calling []string    // the references being evaluated, innermost last

	diags    hcl.Diagnostics
	reported map[string]bool
}

// Load parses the root module in a directory. The configuration is usable whatever the diagnostics say; it is nil only when the
// directory cannot be read at all.
func Load(dir string, options Options) (*Configuration, hcl.Diagnostics) {
	dir = filepath.Clean(dir)
	c := &Configuration{
		options:  options,
		dir:      dir,
		opener:   options.opener(dir),
		trees:    map[string]tree{},
		sources:  map[string][]byte{},
		modules:  map[string]*module{},
		reported: map[string]bool{},
	}
	from, err := c.open(c.dir)
	if err != nil {
		return nil, hcl.Diagnostics{unreadable(c.dir, boundary.Reason(err))}
	}
	names, err := configurationFiles(from.files)
	if err != nil {
		return nil, hcl.Diagnostics{unreadable(c.dir, err)}
	}
	root, diags := c.parse(from, names)
	values, valueDiags := c.readGiven(root, options)
	diags = append(diags, valueDiags...)
	c.given = values
	c.root = newInstance(c, root, nil)
	return c, diags
}

// Sources returns the bytes of every file read so far, by the name that ranges carry.
func (c *Configuration) Sources() map[string][]byte { return c.sources }

// Called returns the directories of the local modules read so far, without the root module's.
func (c *Configuration) Called() []string {
	return c.local[1:]
}

// Files returns how many configuration files the root module's directory has.
func (c *Configuration) Files() int { return c.root.module.files }

// Diagnostics returns what evaluation has complained of so far, in the order in which it was met.
func (c *Configuration) Diagnostics() hcl.Diagnostics { return c.diags }

// open opens a directory to be read from.
func (c *Configuration) open(dir string) (tree, error) {
	from, err := c.tree(dir)
	if err != nil {
		return tree{}, err
	}
	if info, err := fs.Stat(from.files, "."); err != nil {
		return tree{}, err
	} else if !info.IsDir() {
		return tree{}, fmt.Errorf("it is not a directory")
	}
	return from, nil
}

// tree is a directory that need not be readable itself for a file in it to be.
func (c *Configuration) tree(dir string) (tree, error) {
	if from, ok := c.trees[dir]; ok {
		return from, nil
	}
	files, err := c.opener(dir)
	if err != nil {
		return tree{}, err
	}
	from := tree{dir: dir, files: overlaid(c.options, dir, files)}
	c.trees[dir] = from
	return from, nil
}

// parse reads the module in a directory.
func (c *Configuration) parse(from tree, names []string) (*module, hcl.Diagnostics) {
	first := func(name string) bool { return slices.Contains(c.options.First, filepath.Join(from.dir, name)) }
	named := slices.ContainsFunc(names, first)
	if named {
		names = namedFirst(names, first)
	}
	files := parseFiles(from, names)
	for i, file := range files {
		file.second = named && !first(names[i])
	}
	for _, file := range files {
		if file.source != nil {
			c.sources[file.name] = file.source
		}
	}
	m, diags := declare(from, files)
	m.files = len(files)
	c.local = append(c.local, from.dir)
	c.modules[from.dir] = m
	return m, diags
}

// namedFirst brings the files that were named before the others. Override files stay behind all others.
func namedFirst(names []string, first func(string) bool) []string {
	var order [3][]string
	for _, name := range names {
		switch {
		case isOverride(name):
			order[2] = append(order[2], name)
		case first(name):
			order[0] = append(order[0], name)
		default:
			order[1] = append(order[1], name)
		}
	}
	return slices.Concat(order[0], order[1], order[2])
}

// called returns the module in a directory that a module call names, nil when it cannot be read.
func (c *Configuration) called(dir string, at hcl.Range) *module {
	if m, ok := c.modules[dir]; ok {
		return m
	}
	c.modules[dir] = nil
	var names []string
	from, err := c.open(dir)
	if err == nil {
		names, err = configurationFiles(from.files)
	}
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("it holds no Terraform configuration")
	}
	if err != nil {
		c.report(&hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Cannot read module",
			Detail:   fmt.Sprintf("The module directory %s cannot be read: %s.", dir, boundary.Reason(err)),
			Subject:  &at,
		})
		return nil
	}
	m, diags := c.parse(from, names)
	c.report(diags...)
	return m
}

// report adds diagnostics, each once however many instances meet it. The expressions and values that hcl attaches to a diagnostic are
// dropped: a value may be sensitive or hold an id's token.
func (c *Configuration) report(diags ...*hcl.Diagnostic) {
	for _, diag := range diags {
		key := diag.Summary
		if diag.Subject != nil {
			key = fmt.Sprintf("%s %s:%d", key, diag.Subject.Filename, diag.Subject.Start.Byte)
		} else {
			key += diag.Detail
		}
		if c.reported[key] {
			continue
		}
		c.reported[key] = true
		clean := *diag
		clean.Expression, clean.EvalContext, clean.Extra = nil, nil, nil
		c.diags = append(c.diags, &clean)
	}
}

// admit counts n more instances or blocks of one repetition, and reports false where there are too many.
func (c *Configuration) admit(n int, at hcl.Range) bool {
	if n <= maxInstances && c.count+n <= maxTotal {
		c.count += n
		return true
	}
	detail := fmt.Sprintf("This makes %d instances, more than the %d that profilelint looks at. One stands for all.", n, maxInstances)
	if n <= maxInstances {
		if c.full {
			return false
		}
		c.full = true
		detail = fmt.Sprintf("Here the configuration passes %d instances of resources, modules and blocks. The rest is left out.", maxTotal)
	}
	c.report(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Too many instances", Detail: detail, Subject: &at})
	return false
}

// token returns the value that stands for the id of an instance.
func (c *Configuration) token(i *Instance) cty.Value {
	if i.token == 0 {
		c.ids = append(c.ids, i)
		i.token = len(c.ids)
	}
	return cty.StringVal(fmt.Sprintf("%s%d\x00", tokenPrefix, i.token)).Mark(idMark{})
}
