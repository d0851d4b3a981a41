package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/rules"
)

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

// tool describes this program to those who read its reports.
func tool(chosen []lint.Rule) report.Tool {
	return report.Tool{Version: thisBuild().released(), Rules: chosen, Page: rules.Page}
}

// blobs is the address below which the service that runs the job shows the files of the commit; "" where none says so. The variables
// are those of GitHub Actions and of GitLab CI.
func (a *app) blobs() string {
	if server, repository, commit := a.getenv("GITHUB_SERVER_URL"), a.getenv("GITHUB_REPOSITORY"), a.getenv("GITHUB_SHA"); server != "" && repository != "" && commit != "" {
		return server + "/" + repository + "/blob/" + commit
	}
	if project, commit := a.getenv("CI_PROJECT_URL"), a.getenv("CI_COMMIT_SHA"); project != "" && commit != "" {
		return project + "/-/blob/" + commit
	}
	return ""
}

// writeStepSummary appends the report to the summary of the job, where GitHub Actions has a file for it.
func (a *app) writeStepSummary(in report.Input, o outputOptions) error {
	name := a.getenv("GITHUB_STEP_SUMMARY")
	if name == "" {
		return nil
	}
	var b bytes.Buffer
	options := report.MarkdownOptions{Blobs: o.blobs, Limit: report.SummaryLimit}
	if err := report.Markdown(&b, in, options); err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("cannot write the job's summary (GITHUB_STEP_SUMMARY): %w", err)
	}
	if _, err := file.Write(b.Bytes()); err != nil {
		_ = file.Close()
		return fmt.Errorf("cannot write the job's summary (GITHUB_STEP_SUMMARY): %w", err)
	}
	return file.Close()
}
