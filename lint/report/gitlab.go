package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// An issue of GitLab's Code Quality report (docs.gitlab.com, "Code Quality report format").
type (
	gitlabIssue struct {
		Description string         `json:"description"`
		CheckName   string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"`
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// GitLab writes a Code Quality report: a JSON array with an issue for each problem. Paths are relative to the root of the tree. No two
// issues have one fingerprint, of which GitLab would drop the second. The error is w's.
func GitLab(w io.Writer, in Input) error {
	issues := []gitlabIssue{}
	unread := map[string]int{}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		severity := "blocker"
		if diagnosticSeverity(d) == finding.Warning {
			severity = "minor"
		}
		text := complaint(d)
		key := place(d).Filename + "\n" + text
		unread[key]++
		sum := sha256.Sum256([]byte(fmt.Sprintf("%s\n%d", key, unread[key])))
		issues = append(issues, gitlabIssue{text, "input", hex.EncodeToString(sum[:16]), severity, in.gitlabLocation(place(d))})
	}
	findings := firsts(in.places())
	fingerprints := finding.Fingerprints(findings)
	for i := range findings {
		f := &findings[i]
		issues = append(issues, gitlabIssue{
			headline(f), Visible(f.Rule), fingerprints[i], gitlabSeverity(f.Severity), in.gitlabLocation(f.Range),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}

func (in Input) gitlabLocation(rng hcl.Range) gitlabLocation {
	path, _ := in.Tree.path(rng.Filename)
	first := max(1, rng.Start.Line)
	return gitlabLocation{path, gitlabLines{first, max(first, rng.End.Line)}}
}

func gitlabSeverity(s finding.Severity) string {
	switch s {
	case finding.Error:
		return "critical"
	case finding.Warning:
		return "major"
	}
	return "info"
}
