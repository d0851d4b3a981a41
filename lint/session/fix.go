package session

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/fixes"
)

// maxRounds bounds how often the files are linted again after they were changed. Each round takes one suggestion for each expression.
const maxRounds = 10

// Edits are the changes that the findings suggest which are taken, ordered by file. A file whose content is not what was linted any more is left alone.
func (r *Result) Edits(takes func(lint.Finding) bool) []fixes.Edit {
	taken := slices.DeleteFunc(slices.Clone(r.Input.Report.Findings), func(f lint.Finding) bool { return !takes(f) })
	return slices.DeleteFunc(fixes.Plan(taken, r.policy.orgs, r.Input.Sources), func(e fixes.Edit) bool {
		src, err := r.session.files.Read(e.File, len(r.Input.Sources[e.File]))
		return err != nil || !bytes.Equal(src, r.Input.Sources[e.File])
	})
}

// Edit tells a writer of reports which suggestions can be written, and how.
func (r *Result) Edit() func(*lint.Finding) (string, bool) {
	offers := fixes.Of(r.Input.Report.Findings, r.policy.orgs, r.Input.Sources)
	return func(f *lint.Finding) (string, bool) {
		e, ok := offers.Edit(f)
		return e.Text, ok
	}
}

// ByFile calls f for the edits of each file.
func ByFile(edits []fixes.Edit, f func(file string, edits []fixes.Edit) error) error {
	for len(edits) > 0 {
		n := slices.IndexFunc(edits, func(e fixes.Edit) bool { return e.File != edits[0].File })
		if n < 0 {
			n = len(edits)
		}
		if err := f(edits[0].File, edits[:n]); err != nil {
			return err
		}
		edits = edits[n:]
	}
	return nil
}

// Fixing says how suggestions get into files.
type Fixing struct {
	// Takes reports whether the suggestion of a finding is to be written.
	Takes func(lint.Finding) bool
	// Write makes data the content of a file that was read.
	Write func(file string, data []byte) error
	// Again lints again what was written.
	Again func(context.Context) (*Result, error)
}

// Fixed is what was written.
type Fixed struct{ Expressions, Files int }

// Fix writes what r suggests and lints again, until nothing is suggested any more that can be written. It returns the last run.
func (r *Result) Fix(ctx context.Context, f Fixing) (*Result, Fixed, error) {
	done := Fixed{}
	files := map[string]bool{}
	for range maxRounds {
		edits := r.Edits(f.Takes)
		if len(edits) == 0 {
			break
		}
		err := ByFile(edits, func(file string, edits []fixes.Edit) error {
			files[file] = true
			return f.Write(file, fixes.Apply(r.Input.Sources[file], edits))
		})
		if err != nil {
			return r, done, fmt.Errorf("cannot write a suggestion: %w", err)
		}
		done = Fixed{done.Expressions + len(edits), len(files)}
		again, err := f.Again(ctx)
		if err != nil {
			return r, done, err
		}
		r = again
	}
	return r, done, nil
}
