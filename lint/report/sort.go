package report

import (
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// sorted returns the findings of at least a severity in the order of their places: by file, start, end, rule, attribute and message.
func sorted(findings []finding.Finding, least finding.Severity) []finding.Finding {
	order := ordered(findings, least)
	inOrder := make([]finding.Finding, len(order))
	for i, f := range order {
		inOrder[i] = *f
	}
	return inOrder
}

// ordered returns pointers to those findings in that order: findings are large, and most of them are notices.
func ordered(findings []finding.Finding, least finding.Severity) []*finding.Finding {
	var order []*finding.Finding
	for i := range findings {
		if findings[i].Severity.AtLeast(least) {
			order = append(order, &findings[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *finding.Finding) int {
		return cmp.Or(
			compareRanges(a.Range, b.Range),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Attribute, b.Attribute),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return order
}

// sortedDiagnostics returns the diagnostics in the order of their places, those without one first.
func sortedDiagnostics(diags hcl.Diagnostics) hcl.Diagnostics {
	order := slices.Clone(diags)
	slices.SortStableFunc(order, func(a, b *hcl.Diagnostic) int {
		return cmp.Or(
			compareRanges(place(a), place(b)),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Summary, b.Summary),
			cmp.Compare(a.Detail, b.Detail),
		)
	})
	return order
}

func place(d *hcl.Diagnostic) hcl.Range {
	if d.Subject == nil {
		return hcl.Range{}
	}
	return *d.Subject
}

func compareRanges(a, b hcl.Range) int {
	return cmp.Or(
		cmp.Compare(a.Filename, b.Filename),
		comparePositions(a.Start, b.Start),
		comparePositions(a.End, b.End),
	)
}

func comparePositions(a, b hcl.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Byte, b.Byte))
}
