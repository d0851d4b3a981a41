package config

import (
	"cmp"
	"path/filepath"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/lint/suppress"
)

// FileName is the name that a configuration is looked for by.
const FileName = ".profilelint.hcl"

// Config is what a configuration says. The zero Config says nothing. It is not changed once it is read.
type Config struct {
	// Name is the file, as places carry it; "" where there is none.
	Name string
	// FailOn is the least severity that makes a run fail, or "never"; "" where it says nothing.
	FailOn string
	// MinSeverity is the least severity of the findings that are shown; "" where it says nothing.
	MinSeverity lint.Severity
	// Strict makes a run fail that leaves checks undecided; nil where it says nothing.
	Strict *bool
	// Baseline is the path of the baseline, "" for none. Schema are the paths of org files. Both are relative to the working directory, if
	// Name is.
	Baseline string
	Schema   []string

	Rules       []Rule
	Assumptions []source.Assumption
	Ignores     []*suppress.Ignore

	skip globs
}

// EveryRule is the name by which a configuration speaks of all rules.
const EveryRule = "*"

// Rule is what a configuration says of one rule, or of all of them.
type Rule struct {
	Name    string // EveryRule for what no rule says of itself
	Enabled *bool  // nil where it says nothing
	// Severity is that of all findings of the rule, "" for the one that follows from their confidence.
	Severity lint.Severity
	// MinConfidence is the least confidence of the findings that are reported, "" for any.
	MinConfidence lint.Confidence
}

// Dir is the directory of the configuration: what its paths are relative to.
func (c *Config) Dir() string { return filepath.Dir(c.Name) }

// rule returns what is said of a rule: by itself, and where that says nothing, by what is said of all rules.
func (c *Config) rule(name string) Rule {
	said := Rule{Name: name}
	for _, block := range []string{name, EveryRule} {
		for _, r := range c.Rules {
			if r.Name != block {
				continue
			}
			if said.Enabled == nil {
				said.Enabled = r.Enabled
			}
			said.Severity = cmp.Or(said.Severity, r.Severity)
			said.MinConfidence = cmp.Or(said.MinConfidence, r.MinConfidence)
		}
	}
	return said
}

// Disables reports whether a rule is switched off.
func (c *Config) Disables(rule string) bool {
	enabled := c.rule(rule).Enabled
	return enabled != nil && !*enabled
}

// Grade returns the findings with the severities that the configuration gives their rules, without those that are not sure enough.
func (c *Config) Grade(findings []lint.Finding) []lint.Finding {
	if len(c.Rules) == 0 {
		return findings
	}
	graded := make([]lint.Finding, 0, len(findings))
	for _, f := range findings {
		r := c.rule(f.Rule)
		if r.MinConfidence != "" && rank(f.Confidence) > rank(r.MinConfidence) {
			continue
		}
		if r.Severity != "" {
			f.Severity = r.Severity
		}
		graded = append(graded, f)
	}
	return graded
}

// confidences are the confidences, surest first.
var confidences = []lint.Confidence{lint.Certain, lint.Likely, lint.Possible}

func rank(c lint.Confidence) int { return slices.Index(confidences, c) }

// Skips reports whether a file or directory is not to be linted. A path that is not absolute is relative to the working directory, as Name
// is.
func (c *Config) Skips(path string) bool { return c.skip.match(c.Dir(), path) }

// Unskipped are the patterns of skip that match none of the paths.
func (c *Config) Unskipped(paths []string) []string {
	var unused []string
	for _, pattern := range c.skip {
		if !slices.ContainsFunc(paths, func(path string) bool { return globs{pattern}.match(c.Dir(), path) }) {
			unused = append(unused, pattern)
		}
	}
	return unused
}

// HasSkips reports whether the configuration leaves anything out.
func (c *Config) HasSkips() bool { return len(c.skip) > 0 }
