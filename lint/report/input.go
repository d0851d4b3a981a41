package report

import (
	"net/url"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/rule"
)

// Input is everything a report is made of.
type Input struct {
	Report finding.Report
	// Least is the least severity of the findings that are shown; those below it are only counted. "" stands for all.
	Least finding.Severity
	// Diagnostics say what could not be read, or only in part.
	Diagnostics hcl.Diagnostics
	// Sources are the bytes of the files that were read, by the name that ranges carry.
	Sources map[string][]byte
	// Tree says what the names of files are relative to.
	Tree Tree
	// Edit returns the text that replaces the whole expression of a finding's property in its file, so that it says what the finding suggests;
	// ok is false where no text does. Nil stands for a function that knows none.
	Edit func(*finding.Finding) (text string, ok bool)
	// Tool is what made the report.
	Tool Tool
}

// Tool describes the program to those who read its reports.
type Tool struct {
	Version string      // as the module's: "v1.2.3"; "" where it is not known
	Rules   []rule.Rule // those that ran, in their order
	// Page renders a rule's documentation as Markdown; nil stands for its summary.
	Page func(rule.Rule) string
}

const (
	toolName = "profilelint"
	// home is where the tool lives, and its documentation.
	home      = "https://github.com/profilelint/profilelint"
	rulePages = home + "/blob/main/docs/rules/"
)

// rulePage is the address of a rule's documentation.
func rulePage(rule string) string { return rulePages + url.PathEscape(rule) + ".md" }
