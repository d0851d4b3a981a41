package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/profilelint/profilelint/lint/report"
)

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
