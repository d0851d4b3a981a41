package terraform

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
)

// parsedFile is one configuration file. body is nil when nothing of it could be read.
type parsedFile struct {
	name        string // as ranges carry it
	source      []byte
	body        hcl.Body
	override    bool
	diagnostics hcl.Diagnostics
}

// configurationFiles lists the configuration files of a directory in the order in which Terraform reads them: by name, override
// files behind all others. Hidden files and editors' backups are left out, as Terraform does.
func configurationFiles(files fs.FS) (names []string, err error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, plain(err)
	}
	for _, entry := range entries {
		if !entry.IsDir() && IsConfigurationFile(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	slices.SortStableFunc(names, func(a, b string) int {
		switch {
		case isOverride(a) == isOverride(b):
			return strings.Compare(a, b)
		case isOverride(b):
			return -1
		}
		return 1
	})
	return names, nil
}

// IsConfigurationFile reports whether a file of this name (its last element counts) is Terraform configuration.
func IsConfigurationFile(name string) bool {
	name = filepath.Base(name)
	if strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") {
		return false
	}
	return strings.HasSuffix(name, ".tf") || strings.HasSuffix(name, ".tf.json")
}

func isOverride(name string) bool {
	base := strings.TrimSuffix(strings.TrimSuffix(name, ".json"), ".tf")
	return base == "override" || strings.HasSuffix(base, "_override")
}

// parseFiles reads and parses files of one directory at the same time, and returns them in the order of names.
func parseFiles(from tree, names []string) []*parsedFile {
	parsed := make([]*parsedFile, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		workers.Go(func() {
			for i := range next {
				parsed[i] = parseFile(from, names[i])
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	workers.Wait()
	return parsed
}

func parseFile(from tree, name string) *parsedFile {
	file := &parsedFile{name: filepath.Join(from.dir, name), override: isOverride(name)}
	source, err := from.read(name)
	if err != nil {
		file.diagnostics = hcl.Diagnostics{unreadable(file.name, err)}
		return file
	}
	file.source = source
	file.body, file.diagnostics = parseSource(source, file.name)
	return file
}

// parseSource parses HCL, in JSON syntax when the name ends in ".json". The body holds what could be parsed, or is nil.
func parseSource(source []byte, name string) (hcl.Body, hcl.Diagnostics) {
	var file *hcl.File
	var diags hcl.Diagnostics
	if strings.HasSuffix(name, ".json") {
		if diag := checkJSONNesting(source, name); diag != nil {
			return nil, hcl.Diagnostics{diag}
		}
		file, diags = json.Parse(source, name)
	} else {
		if diag := checkNesting(source, name); diag != nil {
			return nil, hcl.Diagnostics{diag}
		}
		file, diags = hclsyntax.ParseConfig(source, name, hcl.InitialPos)
	}
	if file == nil {
		return nil, diags
	}
	return file.Body, diags
}

func unreadable(name string, err error) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Cannot read file",
		Detail:   fmt.Sprintf("%s cannot be read: %s.", name, err),
	}
}
