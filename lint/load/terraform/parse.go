package terraform

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/profilelint/profilelint/lint/boundary"
)

// parsedFile is one configuration file. body is nil when nothing of it could be read.
type parsedFile struct {
	name        string // as ranges carry it
	source      []byte
	body        hcl.Body
	override    bool
	second      bool // whether other files of the module were named, so that this one stands behind them
	diagnostics hcl.Diagnostics
}

// beside makes warnings of duplicates in a file that was not named: perhaps it is a copy of the one that was.
func (f *parsedFile) beside(diags hcl.Diagnostics) hcl.Diagnostics {
	for _, diag := range diags {
		if f.second && diag.Summary == duplicateSummary {
			diag.Severity = hcl.DiagWarning
		}
	}
	return diags
}

// configurationFiles lists the configuration files of a directory in the order in which Terraform reads them: by name, override
// files behind all others. Hidden files and editors' backups are left out, as Terraform does, and so are files that OpenTofu reads another
// one for: x.tf beside x.tofu (opentofu.org/docs/language/files).
func configurationFiles(files fs.FS) (names []string, err error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, boundary.Reason(err)
	}
	present := map[string]bool{}
	for _, entry := range entries {
		if !entry.IsDir() && IsConfigurationFile(entry.Name()) {
			names = append(names, entry.Name())
			present[entry.Name()] = true
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool { return present[OpenTofuName(name)] })
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

// OpenTofuName returns the name of the file that OpenTofu reads in the place of a Terraform file if it is there: x.tofu for x.tf. It is ""
// for any other file.
func OpenTofuName(name string) string {
	if base, ok := strings.CutSuffix(name, ".tf"); ok {
		return base + ".tofu"
	}
	if base, ok := strings.CutSuffix(name, ".tf.json"); ok {
		return base + ".tofu.json"
	}
	return ""
}

// configurationSuffixes end the names of configuration files.
var configurationSuffixes = []string{".tf", ".tf.json", ".tofu", ".tofu.json"}

// IsConfigurationFile reports whether a file of this name (its last element counts) is Terraform or OpenTofu configuration.
func IsConfigurationFile(name string) bool {
	name = filepath.Base(name)
	if strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") {
		return false
	}
	return slices.ContainsFunc(configurationSuffixes, func(suffix string) bool { return strings.HasSuffix(name, suffix) })
}

func isOverride(name string) bool {
	base := strings.TrimSuffix(name, ".json")
	base = strings.TrimSuffix(strings.TrimSuffix(base, ".tf"), ".tofu")
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
	var diags hcl.Diagnostics
	if diag := checkText(source, file.name); diag != nil {
		diags = hcl.Diagnostics{diag}
	} else {
		file.body, diags = parseSource(source, file.name)
	}
	if diags.HasErrors() && !boundary.Named(file.name, quotable...) {
		return &parsedFile{name: file.name, override: file.override, diagnostics: hcl.Diagnostics{boundary.Unquoted(file.name, "Terraform configuration", diags)}}
	}
	file.diagnostics = few(diags, file.name)
	return file
}

// quotable end the names of files whose text may be quoted whatever it is.
var quotable = append([]string{".tfvars", ".tfvars.json"}, configurationSuffixes...)

// maxComplaints bounds the parser's complaints of one file: after the first few, most are consequences.
const maxComplaints = 5

// few keeps the first diagnostics, and counts the others.
func few(diags hcl.Diagnostics, name string) hcl.Diagnostics {
	if len(diags) <= maxComplaints+1 {
		return diags
	}
	return append(diags[:maxComplaints:maxComplaints], &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "More errors",
		Detail:   fmt.Sprintf("%s has %d more errors, which may follow from these.", name, len(diags)-maxComplaints),
	})
}

// checkText returns an error when a file is no text in UTF-8. Its parser would complain of every byte.
func checkText(source []byte, name string) *hcl.Diagnostic {
	var why string
	at := 0
	switch {
	case bytes.HasPrefix(source, []byte{0xff, 0xfe}), bytes.HasPrefix(source, []byte{0xfe, 0xff}):
		why = "It is in UTF-16"
	case bytes.IndexByte(source, 0) >= 0:
		why, at = "It holds a NUL byte here", bytes.IndexByte(source, 0)
	case !utf8.Valid(source):
		for rest := source; len(rest) > 0; {
			r, size := utf8.DecodeRune(rest)
			if r == utf8.RuneError && size == 1 {
				break
			}
			rest, at = rest[size:], at+size
		}
		why = "It holds bytes that are not UTF-8 here"
	default:
		return nil
	}
	line := 1 + bytes.Count(source[:at], []byte{'\n'})
	column := 1 + utf8.RuneCount(source[bytes.LastIndexByte(source[:at], '\n')+1:at])
	pos := hcl.Pos{Line: line, Column: column, Byte: at}
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Not a text file",
		Detail:   why + ", and Terraform reads files in UTF-8 only. The file was not read.",
		Subject:  &hcl.Range{Filename: name, Start: pos, End: pos},
	}
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
