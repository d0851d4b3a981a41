package report

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// An element is what a schema says of an element of XML: the attributes it must and may have, and its children in their order.
type element struct {
	must, may, children []string
	text                bool // whether it may hold text
}

// checkstyleSchema is what readers of Checkstyle's XML expect (its XMLLogger writes no more).
var checkstyleSchema = map[string]element{
	"checkstyle": {must: []string{"version"}, children: []string{"file"}},
	"file":       {must: []string{"name"}, children: []string{"error"}},
	"error":      {must: []string{"line", "severity", "message", "source"}, may: []string{"column"}},
}

// junitSchema is the part of Jenkins' junit-10.xsd that is in use here. The file of a case is an addition that GitLab and others know.
var junitSchema = map[string]element{
	"testsuites": {may: []string{"name", "tests", "failures", "errors", "skipped"}, children: []string{"testsuite"}},
	"testsuite":  {must: []string{"name", "tests"}, may: []string{"failures", "errors", "skipped"}, children: []string{"testcase"}},
	"testcase":   {must: []string{"name", "classname"}, may: []string{"file"}, children: []string{"skipped", "error", "failure", "system-out"}},
	"skipped":    {may: []string{"message"}},
	"error":      {may: []string{"message", "type"}, text: true},
	"failure":    {may: []string{"message", "type"}, text: true},
	"system-out": {text: true},
}

// conform reads a document as strictly as XML and the schema are.
func conform(document, root string, schema map[string]element) error {
	dec := xml.NewDecoder(strings.NewReader(document))
	var open []string
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if len(open) == 0 && name != root || len(open) > 0 && !slices.Contains(schema[open[len(open)-1]].children, name) {
				return errors.New(name + " is not expected in " + strings.Join(open, "/"))
			}
			if err := schema[name].attributes(token.Attr); err != nil {
				return errors.New(name + ": " + err.Error())
			}
			open = append(open, name)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if strings.TrimSpace(string(token)) != "" && !schema[open[len(open)-1]].text {
				return errors.New("text in " + open[len(open)-1])
			}
		}
	}
}

func (e element) attributes(attributes []xml.Attr) error {
	var names []string
	for _, a := range attributes {
		names = append(names, a.Name.Local)
		if !slices.Contains(e.must, a.Name.Local) && !slices.Contains(e.may, a.Name.Local) {
			return errors.New("the attribute " + a.Name.Local)
		}
		switch a.Name.Local {
		case "line", "column", "tests", "failures", "errors":
			if n, err := strconv.Atoi(a.Value); err != nil || n < 0 {
				return errors.New(a.Name.Local + " is not a count: " + a.Value)
			}
		case "severity":
			if !slices.Contains([]string{"error", "warning", "info", "ignore"}, a.Value) {
				return errors.New("the severity " + a.Value)
			}
		}
	}
	for _, m := range e.must {
		if !slices.Contains(names, m) {
			return errors.New("no " + m)
		}
	}
	return nil
}

func TestXMLFollowsItsSchema(t *testing.T) {
	bracketed := toolInput(t)
	bracketed.Report.Findings[0].Detail = "a ]]> b <script>alert(1)</script> & \x00 \x1b \ufffe c"
	bracketed.Report.Findings[0].Message = "]]> \" ' < > &"
	inputs := map[string]Input{"empty": {}, "sample": toolInput(t), "hostile": evilInput(), "brackets": bracketed}
	for name, in := range inputs {
		if err := conform(formatted(t, "junit.xml", in), "testsuites", junitSchema); err != nil {
			t.Errorf("junit, %s: %v", name, err)
		}
		if err := conform(formatted(t, "checkstyle.xml", in), "checkstyle", checkstyleSchema); err != nil {
			t.Errorf("checkstyle, %s: %v", name, err)
		}
	}
}

// The schemas must be able to refuse.
func TestXMLSchemasRefuse(t *testing.T) {
	good := formatted(t, "checkstyle.xml", toolInput(t))
	for _, change := range [][2]string{
		{`severity="info"`, `severity="notice"`}, {` line="7"`, ` line="x"`}, {` source="profilelint.input"`, ""},
		{"<file ", "<folder "}, {"</checkstyle>", ""},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good || conform(bad, "checkstyle", checkstyleSchema) == nil {
			t.Errorf("%q for %q is accepted", change[1], change[0])
		}
	}
}

// Text survives being written as XML.
func TestJUnitKeepsText(t *testing.T) {
	in := toolInput(t)
	in.Report.Findings[2].Detail = "a ]]> b ]]]]>> <c> &amp; d"
	var r junitReport
	if err := xml.Unmarshal([]byte(formatted(t, "junit.xml", in)), &r); err != nil {
		t.Fatal(err)
	}
	if got := r.Suites[1].Cases[1].Failure.Text; !strings.Contains(got, "a ]]> b ]]]]>> <c> &amp; d") {
		t.Errorf("got %s", got)
	}
}

// Passed rules are passing cases, undecided ones are skipped, notices fail nothing, and the counts are those of the cases.
func TestJUnitCounts(t *testing.T) {
	m := &org.Mapping{Address: "m", Source: &org.Profile{}, Target: &org.Profile{}}
	m.Range.Filename = "a.tf"
	at := m.Range
	check := func(rule string, v prove.Verdict) lint.Check {
		r := &lint.Ruling{Rule: rule, Verdict: v}
		if v == prove.Undecided {
			r.Reason = "state_cap"
		}
		return lint.Check{Mapping: m, Ruling: r}
	}
	finding := func(rule string, s lint.Severity) lint.Finding {
		return lint.Finding{Rule: rule, Severity: s, Message: rule, Mapping: m, Range: at}
	}
	in := Input{Report: lint.Report{
		Checks: []lint.Check{
			check("passes", prove.Safe), check("passes", prove.Safe), check("skipped", prove.Safe), check("skipped", prove.Undecided),
			check("fails", prove.CanFail), check("fails", prove.Undecided), check("noted", prove.CanFail),
		},
		Findings: []lint.Finding{finding("fails", lint.Warning), finding("fails", lint.Error), finding("noted", lint.Notice)},
	}}
	var r junitReport
	if err := xml.Unmarshal([]byte(formatted(t, "junit.xml", in)), &r); err != nil {
		t.Fatal(err)
	}
	if got, want := [4]int{r.Tests, r.Failures, r.Errors, r.Skipped}, [4]int{4, 1, 0, 1}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	outcomes := map[string]string{}
	for _, c := range r.Suites[0].Cases {
		switch {
		case c.Failure != nil:
			outcomes[c.Name] = "failure: " + c.Failure.Message
		case c.Skipped != nil:
			outcomes[c.Name] = "skipped: " + c.Skipped.Message
		case c.Output != nil:
			outcomes[c.Name] = "passed, with output"
		default:
			outcomes[c.Name] = "passed"
		}
	}
	want := map[string]string{
		"fails": "failure: fails (and 1 more)", "noted": "passed, with output", "passes": "passed",
		"skipped": "skipped: 1 check could not be decided: state_cap",
	}
	if diff := cmp.Diff(want, outcomes); diff != "" {
		t.Error(diff)
	}
}
