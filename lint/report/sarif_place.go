package report

import (
	"net/url"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/profilelint/profilelint/lint/finding"
)

// primary is the place of a finding: in a file, which GitHub requires, and as the address of its mapping.
func (s sarifWriter) primary(f *finding.Finding) *sarif.Location {
	location := sarif.NewLocation().WithPhysicalLocation(s.physical(f.Range))
	if f.Mapping != nil && f.Mapping.Address != "" {
		location.AddLogicalLocation(sarif.NewLogicalLocation().WithFullyQualifiedName(f.Mapping.Address).WithKind("resource"))
	}
	return location
}

func (s sarifWriter) physical(rng hcl.Range) *sarif.PhysicalLocation {
	return sarif.NewPhysicalLocation().WithArtifactLocation(s.artifact(rng.Filename)).WithRegion(s.region(rng))
}

// artifact names a file by an URI: relative to %SRCROOT%, or absolute where it is outside of the tree.
func (s sarifWriter) artifact(filename string) *sarif.ArtifactLocation {
	path, inside := s.tree.path(filename)
	if inside {
		return sarif.NewArtifactLocation().WithURI((&url.URL{Path: path}).String()).WithURIBaseID("%SRCROOT%")
	}
	if !strings.HasPrefix(path, "/") && !strings.HasPrefix(path, "..") {
		path = "/" + path // a drive of Windows
	}
	if strings.HasPrefix(path, "/") {
		return sarif.NewArtifactLocation().WithURI((&url.URL{Scheme: "file", Path: path}).String())
	}
	return sarif.NewArtifactLocation().WithURI((&url.URL{Path: path}).String())
}

// region is a span of a file: lines and columns from 1 on, its end exclusive.
func (s sarifWriter) region(rng hcl.Range) *sarif.Region {
	if rng.Start.Line < 1 {
		return sarif.NewRegion().WithStartLine(1)
	}
	start, end := s.sources.codeUnitColumn(rng.Filename, rng.Start), s.sources.codeUnitColumn(rng.Filename, rng.End)
	last := rng.End.Line
	if last < rng.Start.Line || last == rng.Start.Line && end < start {
		last, end = rng.Start.Line, start
	}
	return sarif.NewRegion().WithStartLine(rng.Start.Line).WithStartColumn(start).WithEndLine(last).WithEndColumn(end)
}

// plainText returns a text in which nothing is taken for a link: "[text](target)" is one in the messages of SARIF (3.11.6).
func plainText(s string) string { return strings.ReplaceAll(s, "](", `\](`) }

// linkText returns what stands between the brackets of a link.
func linkText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}
