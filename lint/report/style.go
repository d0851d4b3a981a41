package report

import (
	"github.com/fatih/color"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// style colors words. Its colors are its own: fatih/color's process-wide switch is neither read nor set.
type style struct {
	failure, warning, notice *color.Color // severity words
	strong                   *color.Color // messages
	faint                    *color.Color // line numbers
	marks                    *color.Color // carets
}

func newStyle(colored bool) style {
	paint := func(attributes ...color.Attribute) *color.Color {
		c := color.New(attributes...)
		if colored {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return style{
		failure: paint(color.FgRed, color.Bold),
		warning: paint(color.FgYellow, color.Bold),
		notice:  paint(color.FgCyan, color.Bold),
		strong:  paint(color.Bold),
		faint:   paint(color.Faint),
		marks:   paint(color.FgRed, color.Bold),
	}
}

// severity returns the word that a message begins with.
func (s style) severity(severity finding.Severity) string {
	switch severity {
	case finding.Error:
		return s.failure.Sprint("Error")
	case finding.Warning:
		return s.warning.Sprint("Warning")
	default:
		return s.notice.Sprint("Notice")
	}
}

// diagnosticSeverity is the severity of a problem of the input.
func diagnosticSeverity(d *hcl.Diagnostic) finding.Severity {
	if d.Severity == hcl.DiagWarning {
		return finding.Warning
	}
	return finding.Error
}
