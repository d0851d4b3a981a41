package report

import (
	"bufio"
	"io"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// Compact writes one line for each problem, as compilers do, so that editors, problem matchers and grep understand it:
//
//	mappings.tf:14:20: warning: user.timezone can receive a value that is not a time zone [timezone]
//
// Columns count grapheme clusters, as in text. What is in a file without lines, such as a plan, stands at 1:1 and names the resource; what is in
// no file has no place. The error is w's.
func Compact(w io.Writer, in Input) error {
	out := bufio.NewWriter(w)
	write := func(rng hcl.Range, severity finding.Severity, message string) {
		where := ""
		if rng.Filename != "" {
			if rng.Start.Line == 0 { // a plan has no lines, and who reads these wants one
				rng.Start = hcl.InitialPos
			}
			where = position(rng) + ": "
		}
		_, _ = out.WriteString(where + string(severity) + ": " + message + "\n")
	}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		write(place(d), diagnosticSeverity(d), complaint(d))
	}
	for _, same := range in.places() {
		f := same[0]
		write(f.Range, f.Severity, Visible(f.Message+unlined(same))+" ["+Visible(f.Rule)+"]")
	}
	return out.Flush()
}
