package terraform

import (
	"bytes"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
)

// LocalCalls returns the directories of the local modules that the configuration in a directory calls, in the order written, each once.
// Nothing is evaluated or reported, and the modules themselves are not read. ok is false where the directory holds no configuration.
func LocalCalls(dir string, options Options) (called []string, ok bool) {
	dir = filepath.Clean(dir)
	files, err := options.opener(dir)(dir)
	if err != nil {
		return nil, false
	}
	from := tree{dir: dir, files: overlaid(options, dir, files)}
	names, err := configurationFiles(from.files)
	if err != nil {
		return nil, false
	}
	seen := map[string]bool{}
	for _, name := range names {
		source, err := from.read(name)
		if err != nil || !bytes.Contains(source, []byte("module")) || checkText(source, name) != nil {
			continue
		}
		body, _ := parseSource(source, name)
		if body == nil {
			continue
		}
		content, _, _ := body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "module", LabelNames: []string{"name"}}}})
		for _, block := range content.Blocks {
			if to, local := localSource(declaration{layers: []hcl.Body{block.Body}}); local && !seen[to] {
				seen[to] = true
				called = append(called, filepath.Join(dir, filepath.FromSlash(to)))
			}
		}
	}
	return called, len(names) > 0
}

// localSource returns the source of a module call when it is that of a local module.
func localSource(d declaration) (string, bool) {
	a := d.attribute("source")
	if a == nil {
		return "", false
	}
	value, diags := a.Expr.Value(nil)
	source, ok := asString(value)
	return source, ok && !diags.HasErrors() && isLocalSource(source)
}
