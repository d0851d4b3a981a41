package boundary

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// Named reports whether a file, symbolic links followed, has a name that ends in one of the suffixes. Whatever is in such a file, it is meant
// to be read as what the name says, and its text may be quoted. Of any other, only what parses may: it could be a file of credentials that
// somebody calls a schema.
func Named(path string, suffixes ...string) bool {
	resolved, err := resolve(path)
	if err != nil {
		resolved = path
	}
	return slices.ContainsFunc(suffixes, func(suffix string) bool { return strings.HasSuffix(filepath.Base(resolved), suffix) })
}

// Unquoted stands for the errors of a file whose text may not be quoted.
func Unquoted(name, what string, diags hcl.Diagnostics) *hcl.Diagnostic {
	line := ""
	for _, d := range diags {
		if d.Severity == hcl.DiagError && d.Subject != nil {
			line = fmt.Sprintf(" (the first error is in line %d)", d.Subject.Start.Line)
			break
		}
	}
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Not " + what,
		Detail:   fmt.Sprintf("%s does not parse as %s%s. Its name does not say that it is one, so that nothing of its text is shown.", name, what, line),
	}
}
