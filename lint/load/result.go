package load

import (
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
