// Package report writes what a run found: as text for people, in the look of Terraform's own messages; as JSON for programs; and in the
// formats of editors, services and reviews.
//
// All writers of a lint take the same Input, those of a simulation (People...) the same simulate.Report, and change nothing of it. They know nothing of rules or of Okta: whatever a finding has to say
// is in the finding, and what a rule has to say is in its documentation.
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
// Fields are added, never renamed; docs/schema/report-1.0.schema.json describes them. Values are never shortened there. JSON Lines has the
// same objects, one on a line.
//
// # The other formats
//
// Each is a file, or a few, named after it; docs/formats.md tells what each is for. What they share:
//
//   - The words: account.go tells a finding in lines, or in one, where there is no room for a snippet.
//   - The places: services take paths relative to the root of a repository (path.go), and columns in UTF-16 code units (columns.go);
//     hcl.Pos has grapheme clusters.
//   - The escapes: text first passes through Visible, then through what the format itself asks for.
//   - The order, by place; no map decides what is written where.
package report
