package report

import (
	"encoding/xml"
	"io"
)

// A report in the form that Ant's JUnit task began and Jenkins' junit-10.xsd describes.
type (
	junitReport struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	// A junitCase passes if it has none of the three outcomes.
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		File      string        `xml:"file,attr,omitempty"`
		Skipped   *junitSkipped `xml:"skipped"`
		Error     *junitOutcome `xml:"error"`
		Failure   *junitOutcome `xml:"failure"`
		Output    *xmlText      `xml:"system-out"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
	junitOutcome struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		xmlText
	}
)

// JUnit writes a report as test runners do: a suite for each file, in it a case for each rule that looked at something there. A
// case fails if the rule found an error or a warning; it is skipped if nothing was found but something could not be decided; notices are
// output of a case and do not fail it. What could not be read is an error. The error is w's.
func JUnit(w io.Writer, in Input) error {
	report := junitReport{Name: toolName}
	for _, s := range suites(in) {
		report.Tests += s.Tests
		report.Failures += s.Failures
		report.Errors += s.Errors
		report.Skipped += s.Skipped
		report.Suites = append(report.Suites, s)
	}
	return writeXML(w, report)
}
