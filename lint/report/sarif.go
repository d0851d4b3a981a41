package report

import (
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/rule"
)

// SARIF writes a report in the Static Analysis Results Interchange Format, version 2.1.0. Paths are URIs relative to the root of the tree,
// with %SRCROOT% as their base; columns count UTF-16 code units. What could not be read are notifications of the invocation, which
// was not successful then. The error is w's.
func SARIF(w io.Writer, in Input) error {
	s := sarifWriter{tree: in.Tree, sources: newSources(in.Sources), rules: map[string]int{}, edit: in.Edit, said: once{}}
	run := sarif.NewRun().
		WithTool(sarif.NewTool().WithDriver(s.driver(in.Tool))).
		WithColumnKind("utf16CodeUnits").
		WithInvocations([]*sarif.Invocation{s.invocation(in.Diagnostics)})
	findings := sorted(in.Report.Findings, in.Least)
	fingerprints := finding.Fingerprints(findings)
	for i := range findings {
		run.AddResult(s.result(&findings[i], fingerprints[i]))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarif.NewReport().AddRun(run))
}

type sarifWriter struct {
	tree    Tree
	sources *sources
	rules   map[string]int // index in the driver's rules
	edit    func(*finding.Finding) (string, bool)
	said    once
}

// semanticVersion finds a version without the v that Go has before it.
var semanticVersion = regexp.MustCompile(`^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$`)

// driver describes the tool and its rules.
func (s sarifWriter) driver(t Tool) *sarif.ToolComponent {
	d := sarif.NewToolComponent().WithName(toolName).WithInformationURI(home)
	if t.Version != "" {
		d.WithVersion(t.Version)
	}
	if parts := semanticVersion.FindStringSubmatch(t.Version); parts != nil {
		d.WithSemanticVersion(parts[1])
	}
	for i, r := range t.Rules {
		s.rules[r.Name] = i
		d.AddRule(sarifRule(r, t.Page))
	}
	return d
}

// sarifRule describes a rule. Its level is the one of most of its findings; each result has its own.
func sarifRule(r rule.Rule, page func(rule.Rule) string) *sarif.ReportingDescriptor {
	markdown := r.Doc.Summary
	if page != nil {
		markdown = page(r)
	}
	text := func(t string) *sarif.MultiformatMessageString {
		return sarif.NewMultiformatMessageString().WithText(t)
	}
	help := strings.Join([]string{r.Doc.What, r.Doc.Why, r.Doc.Advice}, "\n\n")
	return sarif.NewReportingDescriptor().
		WithID(r.Name).
		WithName(pascalCase(r.Name)).
		WithShortDescription(text(r.Doc.Summary)).
		WithFullDescription(text(cutAt(firstParagraph(orSummary(r.Doc.What, r)), maxDescription))).
		WithHelp(text(orSummary(strings.TrimSpace(help), r)).WithMarkdown(markdown)).
		WithHelpURI(rulePage(r.Name)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarif.LevelWarning))
}

// maxDescription is how long GitHub lets the full description of a rule be, in characters, the mark of a cut included.
const maxDescription = 1023

func firstParagraph(text string) string {
	first, _, _ := strings.Cut(text, "\n\n")
	return first
}

func orSummary(text string, r rule.Rule) string {
	if text == "" {
		return r.Doc.Summary
	}
	return text
}

// pascalCase returns a name as SARIF recommends the name of a rule to be: "MaxLength".
func pascalCase(name string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

func (s sarifWriter) invocation(diags hcl.Diagnostics) *sarif.Invocation {
	invocation := sarif.NewInvocation().WithExecutionSuccessful(errorsIn(diags) == 0)
	for _, d := range sortedDiagnostics(diags) {
		n := sarif.NewNotification().
			WithLevel(sarifLevel(diagnosticSeverity(d))).
			WithMessage(sarif.NewTextMessage(complaint(d)))
		if rng := place(d); rng.Filename != "" {
			n.AddLocation(sarif.NewLocation().WithPhysicalLocation(s.physical(rng)))
		}
		invocation.AddToolExecutionNotification(n)
	}
	return invocation
}

func sarifLevel(s finding.Severity) string {
	switch s {
	case finding.Error:
		return sarif.LevelError
	case finding.Warning:
		return sarif.LevelWarning
	}
	return sarif.LevelNote
}

func (s sarifWriter) result(f *finding.Finding, fingerprint string) *sarif.Result {
	text := strings.Join(account(f, s.said), "\n")
	r := sarif.NewRuleResult(f.Rule).
		WithLevel(sarifLevel(f.Severity)).
		WithLocations([]*sarif.Location{s.primary(f)}).
		WithPartialFingerprints(map[string]string{toolName + "/" + finding.FingerprintVersion: fingerprint}).
		WithProperties(sarifProperties(f))
	if i, known := s.rules[f.Rule]; known {
		r.WithRuleIndex(i)
	}
	text = plainText(text)
	for i, related := range f.Related {
		message := Visible(related.Message)
		if related.Range.Filename == "" {
			text += "\n" + plainText(message)
			continue
		}
		id := i + 1
		text += "\nSee: [" + linkText(message) + "](" + strconv.Itoa(id) + ")"
		location := sarif.NewLocation().WithID(id).WithPhysicalLocation(s.physical(related.Range)).WithMessage(sarif.NewTextMessage(plainText(message)))
		r.AddRelatedLocation(location)
	}
	if fix := s.fix(f); fix != nil {
		r.WithFixes([]*sarif.Fix{fix})
	}
	return r.WithMessage(sarif.NewTextMessage(text))
}

// sarifProperties are what a result has beyond the standard.
func sarifProperties(f *finding.Finding) *sarif.PropertyBag {
	p := sarif.NewPropertyBag()
	for _, property := range [][2]string{
		{"confidence", string(f.Confidence)}, {"verdict", string(f.Verdict)}, {"errorCode", f.ErrorCode}, {"attribute", f.Attribute},
	} {
		if property[1] != "" {
			p.Add(property[0], property[1])
		}
	}
	return p
}
