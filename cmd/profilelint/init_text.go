package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/report"
)

const initHead = `# How profilelint lints what is in this directory and below. docs/configuration.md has every setting; the flags of the command
# line win over this file.

# The least severity that makes a run fail: error, warning, notice or never.
# fail_on = "warning"

# The least severity that reports show: error, warning or notice.
# min_severity = "warning"

# Accepted findings, as 'profilelint baseline' writes them: only new ones are reported.
# baseline = ".profilelint-baseline.json"

# Org files, as 'profilelint export' writes them, that complete the profiles which the configuration does not declare.
# schema = ["org.okta.hcl"]

# What is not linted.
# skip = ["legacy/**"]

# A rule, or with "*" every rule, can be switched off, be given a severity, or be kept to findings that are likely.
# rule "unique" {
#   enabled        = true
#   severity       = "error"
#   min_confidence = "likely"
# }

# A finding that is accepted where no comment can say so.
# ignore {
#   rules     = ["max_length"]
#   mapping   = "okta_profile_mapping.workday"
#   attribute = "displayName"
#   reason    = "..."
#   expires   = "2030-12-31"
# }
`

const initAssume = `
# What is known of the sources, and in no schema. Each block below was tried and settles findings; uncomment what is true, and say how you know.
`

const initNothing = `
# What is known of a source, and in no schema.
# assume "workday" "timezone" {
#   format = "timezone"
#   reason = "..."
# }
`

// initialConfig is the text of a configuration that says nothing yet. Without the "# " before its settings and blocks it still is a
// configuration.
func initialConfig(guesses []assumed) []byte {
	var b bytes.Buffer
	b.WriteString(initHead)
	if len(guesses) == 0 {
		b.WriteString(initNothing)
		return b.Bytes()
	}
	b.WriteString(initAssume)
	for _, g := range guesses {
		fmt.Fprintf(&b, "\n# It feeds %s.\n", report.Visible(strings.Join(g.feeds, ", ")))
		for line := range strings.Lines(g.block()) {
			b.WriteString("# " + line)
		}
	}
	return b.Bytes()
}

// block is an assume block as one takes it over.
func (a *assumed) block() string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "assume %s %s {\n", hclString(a.source), hclString(a.attribute))
	for _, s := range a.settings {
		fmt.Fprintf(&b, "%s\n", s)
	}
	b.WriteString("reason = \"...\"\n}\n")
	return string(hclwrite.Format(b.Bytes()))
}

// hclString is a text as a quoted string of HCL, on one line.
func hclString(s string) string {
	return string(hclwrite.TokensForValue(cty.StringVal(s)).Bytes())
}
