// Package report writes what a run found: as text for people, in the look of Terraform's own messages, and as JSON for programs.
//
// Both writers take the same Input and change nothing of it. They know nothing of rules or of Okta: whatever a finding has to say
// is in the finding.
//
// # Text
//
// A message shows the lines of the configuration that it is about. Four things make that harder than it looks, and each has a
// file of its own:
//
//   - The input may hold anything: escape sequences, marks that reorder text, characters that cannot be seen. Nothing of the
//     input reaches the terminal unless it has passed through Visible (escape.go).
//   - A character takes zero, one or two cells, or a whole escape sequence once it is shown visibly; carets are counted in cells
//     (width.go).
//   - A line can be megabytes long, and a span can cover many lines: what is shown is cut around the span (snippet.go).
//   - There can be as many findings as lines: where lines start is found once for each file, and every snippet is cut out
//     of the bytes by offset (lines.go), so that the cost is that of the findings plus that of the files.
//
// Color only ever repeats what the text says.
//
// # JSON
//
// Fields are added, never renamed; docs/schema/report-1.0.schema.json describes them. Values are never shortened there.
package report
