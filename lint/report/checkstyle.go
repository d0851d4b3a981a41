package report

import (
	"encoding/xml"
	"io"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// A report in the form of Checkstyle's XMLLogger.
type (
	checkstyleReport struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleVersion is the version of Checkstyle whose form this is. Nobody reads it, but some look for it.
const checkstyleVersion = "10.0"

// Checkstyle writes a report as Checkstyle does, which many services and editors read: each file with its problems, the files in the order
// of their names. Names of files are as given, and columns count UTF-16 code units. The error is w's.
func Checkstyle(w io.Writer, in Input) error {
	c := checkstyleReport{Version: checkstyleVersion}
	from := newSources(in.Sources)
	files := map[string]int{} // index in c.Files
	add := func(rng hcl.Range, severity finding.Severity, message, source string) {
		name := Visible(orPlaceless(rng.Filename))
		i, known := files[name]
		if !known {
			i = len(c.Files)
			files[name] = i
			c.Files = append(c.Files, checkstyleFile{Name: name})
		}
		c.Files[i].Errors = append(c.Files[i].Errors, checkstyleError{
			Line: max(1, rng.Start.Line), Column: from.codeUnitColumn(rng.Filename, rng.Start),
			Severity: checkstyleSeverity(severity), Message: message, Source: toolName + "." + Visible(source),
		})
	}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		add(place(d), diagnosticSeverity(d), complaint(d), "input")
	}
	for _, same := range in.places() {
		f := same[0]
		add(f.Range, f.Severity, headline(f), f.Rule)
	}
	return writeXML(w, c)
}

func checkstyleSeverity(s finding.Severity) string {
	if s == finding.Notice {
		return "info"
	}
	return string(s)
}

func orPlaceless(filename string) string {
	if filename == "" {
		return placeless
	}
	return filename
}
