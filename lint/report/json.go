package report

import (
	"encoding/json"
	"io"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// FormatVersion is the version of the JSON report. Its minor part grows when fields are added; none is ever renamed or removed
// within a major version.
const FormatVersion = "1.0"

// JSONOptions say what a JSON report holds.
type JSONOptions struct {
	Checks bool // a row for every verdict, the safe ones too
}

// JSON writes a report for programs: one object, indented by two spaces and ended by a line break. The order of its keys is fixed.
// What is not valid UTF-8 becomes U+FFFD. The error is w's.
func JSON(w io.Writer, in Input, o JSONOptions) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(document(in, o))
}

// The types below are the report's objects. Their fields stand in the order in which they are written.
type (
	jsonDocument struct {
		FormatVersion string           `json:"format_version"`
		Summary       jsonSummary      `json:"summary"`
		Findings      []jsonFinding    `json:"findings"`
		Checks        *[]jsonCheck     `json:"checks,omitempty"`
		Diagnostics   []jsonDiagnostic `json:"diagnostics"`
	}
	jsonSummary struct {
		Mappings   int `json:"mappings"`
		Properties int `json:"properties"`
		// Expressions counts all of them: those of properties and those in other places.
		Expressions int `json:"expressions"`
		// Foreign is there where expressions in Okta Identity Engine's language were passed over.
		Foreign int `json:"identity_engine,omitempty"`
		// Users is there where findings were held against people.
		Users    int        `json:"users,omitempty"`
		Errors   int        `json:"errors"`
		Warnings int        `json:"warnings"`
		Notices  int        `json:"notices"`
		Checks   jsonCounts `json:"checks"`
		// Accepted is there where something was accepted.
		Accepted *jsonAccepted `json:"accepted,omitempty"`
	}
	jsonAccepted struct {
		Ignored   int `json:"ignored"`
		Baselined int `json:"baselined"`
		Known     int `json:"known"`
	}
	jsonCounts struct {
		Safe        int `json:"safe"`
		CanFail     int `json:"can_fail"`
		AlwaysFails int `json:"always_fails"`
		Undecided   int `json:"undecided"`
	}
	jsonFinding struct {
		Rule        string             `json:"rule"`
		Severity    finding.Severity   `json:"severity"`
		Confidence  finding.Confidence `json:"confidence"`
		Verdict     *prove.Verdict     `json:"verdict"`
		ErrorCode   *string            `json:"error_code"`
		Message     string             `json:"message"`
		Mapping     *string            `json:"mapping"`
		Source      *string            `json:"source"`
		Target      *string            `json:"target"`
		Attribute   *string            `json:"attribute"`
		Expression  *string            `json:"expression"`
		Range       *jsonRange         `json:"range"`
		Examples    []jsonExample      `json:"examples"`
		Fix         *jsonFix           `json:"fix"`
		Users       *jsonUsers         `json:"users,omitempty"`
		Assumptions []string           `json:"assumptions"`
		Detail      string             `json:"detail"`
		Advice      string             `json:"advice"`
		Related     []jsonRelated      `json:"related"`
		Fingerprint string             `json:"fingerprint"`
	}
	jsonRelated struct {
		Message string     `json:"message"`
		Range   *jsonRange `json:"range"`
	}
	jsonExample struct {
		Profile el.Profile `json:"profile"`
		Value   el.Value   `json:"value"`
		Error   *string    `json:"error"`
		Source  string     `json:"source,omitempty"`
	}
	jsonFix struct {
		Expression  string         `json:"expression"`
		Description string         `json:"description"`
		Safety      finding.Safety `json:"safety"`
		Changes     *jsonChanges   `json:"changes"`
	}
	jsonChanges struct {
		Profile el.Profile `json:"profile"`
		From    el.Value   `json:"from"`
		To      el.Value   `json:"to"`
		Error   *string    `json:"error"`
	}
	jsonCheck struct {
		Mapping         *string       `json:"mapping"`
		Source          *string       `json:"source"`
		Target          *string       `json:"target"`
		Attribute       string        `json:"attribute"`
		Rule            string        `json:"rule"`
		Verdict         prove.Verdict `json:"verdict"`
		UndecidedReason *string       `json:"undecided_reason"`
		Assumptions     []string      `json:"assumptions"`
	}
	jsonDiagnostic struct {
		Severity finding.Severity `json:"severity"`
		Summary  string           `json:"summary"`
		Detail   string           `json:"detail"`
		Range    *jsonRange       `json:"range"`
	}
	jsonUsers struct {
		Failing int `json:"failing"`
		Of      int `json:"of"`
	}
	jsonRange struct {
		File  string       `json:"file"`
		Start jsonPosition `json:"start"`
		End   jsonPosition `json:"end"`
	}
	jsonPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
)

func document(in Input, o JSONOptions) jsonDocument {
	s := summarize(in.Report)
	d := jsonDocument{
		FormatVersion: FormatVersion,
		Summary: jsonSummary{
			Mappings: in.Report.Mappings, Properties: in.Report.Properties, Expressions: in.Report.Expressions, Foreign: in.Report.Foreign, Users: in.Report.People,
			Errors: s.errors, Warnings: s.warnings, Notices: s.notices,
			Checks: jsonCounts{Safe: s.safe, CanFail: s.canFail, AlwaysFails: s.alwaysFail, Undecided: s.undecided},
		},
		Findings:    toFindings(in.Report.Findings, in.Least),
		Diagnostics: list(sortedDiagnostics(in.Diagnostics), toDiagnostic),
	}
	if a := in.Report.Accepted; a != (finding.Accepted{}) {
		d.Summary.Accepted = &jsonAccepted{Ignored: a.Ignored, Baselined: a.Baselined, Known: a.Known}
	}
	if o.Checks {
		checks := list(in.Report.Checks, toCheck)
		d.Checks = &checks
	}
	return d
}

// list converts each element. The result is never nil, which JSON would write as null.
func list[A, B any](from []A, convert func(A) B) []B {
	to := make([]B, len(from))
	for i, a := range from {
		to[i] = convert(a)
	}
	return to
}

func toFindings(findings []finding.Finding, least finding.Severity) []jsonFinding {
	inOrder := sorted(findings, least)
	to := list(inOrder, toFinding)
	for i, fingerprint := range finding.Fingerprints(inOrder) {
		to[i].Fingerprint = fingerprint
	}
	return to
}

func toFinding(f finding.Finding) jsonFinding {
	mapping, source, target := names(f.Mapping)
	j := jsonFinding{
		Rule: f.Rule, Severity: f.Severity, Confidence: f.Confidence, Verdict: known(f.Verdict), ErrorCode: known(f.ErrorCode),
		Message: f.Message, Detail: f.Detail, Advice: f.Advice,
		Mapping: mapping, Source: source, Target: target,
		Attribute: known(f.Attribute), Expression: known(f.Expression),
		Range:       toRange(f.Range),
		Related:     list(f.Related, toRelated),
		Examples:    list(f.Examples, toExample),
		Assumptions: list(f.Assumptions, identity),
	}
	if f.Fix != nil {
		j.Fix = toFix(f.Fix)
	}
	if f.Users != nil {
		j.Users = &jsonUsers{f.Users.Failing, f.Users.Of}
	}
	return j
}

func toFix(f *finding.Fix) *jsonFix {
	j := &jsonFix{Expression: f.Expression, Description: f.Description, Safety: f.Safety}
	if c := f.Changes; c != nil {
		j.Changes = &jsonChanges{Profile: c.Profile, From: c.Before, To: c.After}
		if c.Err != nil {
			j.Changes.Error = known(c.Err.Error())
		}
	}
	return j
}

func toCheck(c finding.Check) jsonCheck {
	mapping, source, target := names(c.Mapping)
	return jsonCheck{
		Mapping: mapping, Source: source, Target: target, Attribute: c.Attribute, Rule: c.Rule, Verdict: c.Verdict,
		UndecidedReason: known(string(c.Reason)), Assumptions: list(c.Assumptions, identity),
	}
}

func toRelated(r finding.Related) jsonRelated {
	return jsonRelated{Message: r.Message, Range: toRange(r.Range)}
}

func toExample(e prove.Example) jsonExample {
	profile := e.Profile
	if profile == nil {
		profile = el.Profile{}
	}
	j := jsonExample{Profile: profile, Value: e.Value, Source: e.Source}
	if e.Err != nil {
		j.Error = known(e.Err.Error())
	}
	return j
}

func toDiagnostic(d *hcl.Diagnostic) jsonDiagnostic {
	j := jsonDiagnostic{Severity: diagnosticSeverity(d), Summary: d.Summary, Detail: d.Detail}
	if d.Subject != nil {
		j.Range = toRange(*d.Subject)
	}
	return j
}

func toRange(r hcl.Range) *jsonRange {
	if r.Filename == "" {
		return nil
	}
	return &jsonRange{
		File:  r.Filename,
		Start: jsonPosition{Line: max(1, r.Start.Line), Column: max(1, r.Start.Column)},
		End:   jsonPosition{Line: max(1, r.End.Line), Column: max(1, r.End.Column)},
	}
}

// names returns a mapping's address and the names of its profiles.
func names(m *org.Mapping) (address, source, target *string) {
	if m == nil {
		return nil, nil, nil
	}
	name := func(p *org.Profile) *string {
		if p == nil || p.Kind == org.KindPlace {
			return nil
		}
		return &p.Name
	}
	return &m.Address, name(m.Source), name(m.Target)
}

// known returns a text, or nil (JSON's null) for the empty text that stands for "none".
func known[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

func identity[T any](x T) T { return x }
