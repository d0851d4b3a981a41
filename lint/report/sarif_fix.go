package report

import (
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/profilelint/profilelint/lint/finding"
)

// fix is what a finding suggests as a change of the file, which editors make at a click; nil where it cannot be written there, and where it
// may change values that are accepted today.
func (s sarifWriter) fix(f *finding.Finding) *sarif.Fix {
	if s.edit == nil || f.Fix == nil || f.Fix.Safety != finding.Preserving || f.Property == nil {
		return nil
	}
	text, ok := s.edit(f)
	if !ok {
		return nil
	}
	at := f.Property.Expression.Range
	replacement := sarif.NewReplacement().WithDeletedRegion(s.region(at)).WithInsertedContent(sarif.NewArtifactContent().WithText(text))
	change := sarif.NewArtifactChange().WithArtifactLocation(s.artifact(at.Filename)).WithReplacements([]*sarif.Replacement{replacement})
	fix := sarif.NewFix().WithArtifactChanges([]*sarif.ArtifactChange{change})
	if f.Fix.Description != "" {
		fix.WithDescription(sarif.NewTextMessage(plainText(Visible(f.Fix.Description))))
	}
	return fix
}
