package load

import (
	"bytes"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// Result is what a reader found.
type Result struct {
	// Org is never nil; it holds whatever could be read.
	Org *org.Org
	// Sources are the bytes of every file read, by the name that ranges carry.
	Sources map[string][]byte
	// Modules are the directories of the local Terraform modules that were read because another module calls them. Read on its own,
	// such a module lacks the values that its callers give.
	Modules []string
	// Files are the only files whose findings count, by the name that ranges carry; nil means all.
	Files []string
	// Diagnostics are problems of the input itself (syntax, missing files, undeclared references). An error means that a part of
	// the input was not read; what remains is in Org.
	Diagnostics hcl.Diagnostics

	// sides are the literal ids that the mappings' sides are written with; a mapping without any is not in it. Complete joins by them.
	sides map[*org.Mapping]sideIDs
	// unlisted are the profiles with an attribute whose name only an apply tells: whatever is known of them, they are not known whole.
	unlisted map[*org.Profile]bool
	// unsure are the profiles of ids that are not known.
	unsure map[*org.Profile]unsure
}

// Soften makes warnings of the errors in the files of modules that have nothing to do with Okta, beside others that have: none of their files
// mentions it. Who lints every module below a directory did not ask about such a one.
func Soften(results []*Result) {
	about := make([]bool, len(results))
	for i, r := range results {
		about[i] = r.mentionsOkta()
	}
	if !slices.Contains(about, true) {
		return
	}
	for i, r := range results {
		for j, d := range r.Diagnostics {
			if !about[i] && d.Severity == hcl.DiagError && d.Subject != nil {
				softer := *d
				softer.Severity = hcl.DiagWarning
				r.Diagnostics[j] = &softer
			}
		}
	}
}

func (r *Result) mentionsOkta() bool {
	for _, source := range r.Sources {
		if bytes.Contains(bytes.ToLower(source), []byte("okta")) {
			return true
		}
	}
	return false
}
