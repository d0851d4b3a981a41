package triage

import (
	"encoding/json"
	"io"
	"time"

	"github.com/profilelint/profilelint/lint/finding"
)

// FormatVersion is the version of the JSON that is written. Its minor part grows when fields are added; none is renamed or removed within
// a major version.
const FormatVersion = "1.0"

// JSON writes a result for programs. docs/schema/triage-1.0.schema.json describes it. The error is w's.
func JSON(w io.Writer, r Result, o Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	s := r.Summary
	d := jsonResult{
		FormatVersion: FormatVersion,
		Summary: jsonSummary{
			Events: s.Events, Failures: s.Failures, Users: s.Users, OtherEvents: s.Others, NotUnderstood: s.Unknown,
			First: timeText(s.First), Last: timeText(s.Last), Predicted: s.Predicted, Noticed: s.Noticed, Ignored: s.Ignored, InScope: s.InScope,
		},
		Groups: make([]jsonGroup, len(r.Groups)),
	}
	if recall, ok := s.Recall(); ok {
		d.Summary.Recall = &recall
	}
	for i, g := range r.Groups {
		d.Groups[i] = toGroup(g, o)
	}
	return enc.Encode(d)
}

// The types below are the objects that are written, their fields in that order.
type (
	jsonResult struct {
		FormatVersion string      `json:"format_version"`
		Summary       jsonSummary `json:"summary"`
		Groups        []jsonGroup `json:"groups"`
	}
	jsonSummary struct {
		Events        int      `json:"events"`
		Failures      int      `json:"failures"`
		Users         int      `json:"users"`
		OtherEvents   int      `json:"other_events"`
		NotUnderstood int      `json:"not_understood"`
		First         *string  `json:"first"`
		Last          *string  `json:"last"`
		Predicted     int      `json:"predicted"`
		Noticed       int      `json:"noticed"`
		Ignored       int      `json:"ignored"`
		InScope       int      `json:"in_scope"`
		Recall        *float64 `json:"recall"`
	}
	jsonGroup struct {
		Source    *string       `json:"source"`
		Attribute *string       `json:"attribute"`
		ErrorCode *string       `json:"error_code"`
		Message   *string       `json:"message"`
		Kinds     []Kind        `json:"kinds"`
		Failures  int           `json:"failures"`
		Users     int           `json:"users"`
		First     *string       `json:"first"`
		Last      *string       `json:"last"`
		Outcome   Outcome       `json:"outcome"`
		Why       *string       `json:"why"`
		Rules     []string      `json:"rules"`
		Findings  []jsonFinding `json:"findings"`
		Meaning   *string       `json:"meaning"`
		Advice    *string       `json:"advice"`
		Next      string        `json:"next"`
		Samples   *[]jsonSample `json:"samples,omitempty"`
	}
	jsonFinding struct {
		Rule       string             `json:"rule"`
		Severity   finding.Severity   `json:"severity"`
		Confidence finding.Confidence `json:"confidence"`
		Message    string             `json:"message"`
		Mapping    string             `json:"mapping"`
		File       *string            `json:"file"`
		Line       *int               `json:"line"`
		Column     *int               `json:"column"`
		Fix        *string            `json:"fix"`
	}
	jsonSample struct {
		Event   *string `json:"event"`
		Time    *string `json:"time"`
		User    *string `json:"user"`
		Message *string `json:"message"`
		Value   *string `json:"value"`
	}
)

func toGroup(g *Group, o Options) jsonGroup {
	v := g.Verdict
	j := jsonGroup{
		Source: known(g.Source), Attribute: known(g.Attribute), ErrorCode: known(g.Code), Message: known(g.Message), Kinds: g.Kinds,
		Failures: g.Failures, Users: g.Users, First: timeText(g.First), Last: timeText(g.Last),
		Outcome: v.Outcome, Why: known(v.Why), Rules: append([]string{}, v.Rules...), Findings: make([]jsonFinding, len(v.Findings)),
		Meaning: known(v.Meaning), Advice: known(v.Advice), Next: v.Next,
	}
	for i, f := range v.Findings {
		j.Findings[i] = toFinding(f)
	}
	if o.Samples {
		samples := make([]jsonSample, len(g.Samples))
		for i, s := range g.Samples {
			samples[i] = jsonSample{Event: known(s.Event), Time: timeText(s.Time), User: known(s.User), Message: known(s.Text)}
			if s.HasValue {
				samples[i].Value = &s.Value
			}
		}
		j.Samples = &samples
	}
	return j
}

func toFinding(f finding.Finding) jsonFinding {
	j := jsonFinding{Rule: f.Rule, Severity: f.Severity, Confidence: f.Confidence, Message: f.Message}
	if f.Mapping != nil {
		j.Mapping = f.Mapping.Address
	}
	if f.Range.Filename != "" {
		line, column := max(1, f.Range.Start.Line), max(1, f.Range.Start.Column)
		j.File, j.Line, j.Column = &f.Range.Filename, &line, &column
	}
	if f.Fix != nil {
		j.Fix = &f.Fix.Expression
	}
	return j
}

// known returns a text, or nil (null) for the empty one that stands for "none".
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func timeText(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return known(t.Format(time.RFC3339))
}
