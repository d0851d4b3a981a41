package live

import (
	"bytes"
	"fmt"
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// Snapshot is an org as it was when it was read.
type Snapshot struct {
	Org  *org.Org
	Host string // of the org: "example.okta.com"
	// Warnings are sentences about what could not be read whole.
	Warnings []string
}

// Header is what an export says of itself.
type Header struct {
	Version string    // of profilelint
	Time    time.Time // of the export
}

// Export writes the org in the org dialect, below a comment that says where it is from. Equal orgs give the same bytes, but for
// that comment.
func (s *Snapshot) Export(h Header) []byte {
	head := fmt.Sprintf("%s\n# exported by profilelint %s at %s.\n# docs/org-dialect.md explains each word.\n\n",
		org.OriginLine(clip(s.Host)), clip(h.Version), h.Time.UTC().Format(time.RFC3339))
	return append([]byte(head), dialect.Encode(s.Org)...)
}

// Content is an export without the comment at its head.
func Content(export []byte) []byte {
	for bytes.HasPrefix(export, []byte("#")) {
		_, rest, _ := bytes.Cut(export, []byte("\n"))
		export = rest
	}
	return bytes.TrimLeft(export, "\r\n")
}

// Result is the org as if it had been read from an export named after the host, so that findings have places and lines to show, and so that
// linting the live org and linting its export give the same findings on the same lines.
func (s *Snapshot) Result() *load.Result {
	src := s.Export(Header{})
	o, diags := dialect.Decode([]dialect.File{{Name: s.Host, Bytes: src}}, dialect.Catalog{})
	for _, w := range s.Warnings {
		diags = append(diags, &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: "Not read whole from " + s.Host, Detail: w})
	}
	return &load.Result{Org: o, Sources: map[string][]byte{s.Host: src}, Diagnostics: diags}
}
