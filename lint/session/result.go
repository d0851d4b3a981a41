package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
)

// Result is what linting the paths of a session gave.
type Result struct {
	// Input is what a report shows: without what is ignored, but with all that a baseline accepts until Accept was called.
	Input report.Input
	// Problems are paths that could not be linted, and what else kept the report from being complete.
	Problems []error
	// Skipped says that the configuration skips all that the paths hold.
	Skipped bool
	// Gone are the entries of the baseline that were not found any more, known after Accept. Where not everything was linted there are none.
	Gone []baseline.Entry

	session *Session
	found   inputs
	policy  *policy
}

// Session is what was linted.
func (r *Result) Session() *Session { return r.session }

// Files are those that the paths may refer to.
func (r *Result) Files() *boundary.Files { return r.session.files }

// Beside are Files, and those that the configuration may name.
func (r *Result) Beside() *boundary.Files { return r.session.beside }

// Orgs are what was linted.
func (r *Result) Orgs() []*org.Org { return r.policy.linted }

// Empty reports whether the paths held nothing that could be linted.
func (r *Result) Empty() bool { return r.found.empty() }

// Directories are the directories of Terraform files where the paths held nothing else: a single file may well hold no mapping.
func (r *Result) Directories() []string {
	if !r.found.onlyDirectories() {
		return nil
	}
	return r.found.terraform
}

// SchemasChecked reports whether there were declared schemas and a rule that looks at them.
func (r *Result) SchemasChecked() bool {
	declares := func(o *org.Org) bool {
		return slices.ContainsFunc(o.Profiles, func(p *org.Profile) bool { return len(p.Attributes) > 0 })
	}
	looks := func(r lint.Rule) bool { return r.Schema != nil }
	return slices.ContainsFunc(r.policy.linted, declares) && slices.ContainsFunc(r.session.chosen, looks)
}

// Accept leaves out what the baseline of the session accepts, and what was known before.
func (r *Result) Accept(known baseline.Baseline) error {
	b, err := readBaseline(r.session.beside, r.session.options.Baseline)
	if err != nil {
		return err
	}
	of := &r.Input.Report
	var gone []baseline.Entry
	of.Findings, of.Accepted.Baselined, gone = b.Split(of.Findings)
	of.Findings, of.Accepted.Known, _ = known.Split(of.Findings)
	if p := r.policy; !p.broken && !p.limited && !r.Input.Diagnostics.HasErrors() {
		r.Gone = slices.DeleteFunc(gone, func(e baseline.Entry) bool { return !slices.Contains(p.ran, e.Rule) })
	}
	return nil
}

// maxBaseline bounds the size of a baseline in bytes: some hundred thousand entries.
const maxBaseline = 64 << 20

// readBaseline reads the baseline of a run; without any nothing is accepted.
func readBaseline(files *boundary.Files, name string) (baseline.Baseline, error) {
	if name == "" {
		return baseline.Baseline{}, nil
	}
	src, err := files.Read(name, maxBaseline)
	if errors.Is(err, fs.ErrNotExist) {
		return baseline.Baseline{}, fmt.Errorf("the baseline %s does not exist; 'profilelint baseline -o %s' writes it", name, name)
	}
	var b baseline.Baseline
	if err == nil {
		b, err = baseline.Decode(src)
	}
	if err != nil {
		return baseline.Baseline{}, fmt.Errorf("cannot use the baseline %s: %w", name, boundary.Reason(err))
	}
	return b, nil
}

// tree says what the paths of services are relative to: the root of the repository that the working directory is in, or the working
// directory where it is in none.
func tree() report.Tree {
	dir, err := os.Getwd()
	if err != nil {
		return report.Tree{}
	}
	t := report.Tree{WorkDir: dir, Root: dir}
	for at := dir; ; {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			t.Root = at
			return t
		}
		parent := filepath.Dir(at)
		if parent == at {
			return t
		}
		at = parent
	}
}
