package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/strset"
)

// PeopleOptions say what a report on people shows.
type PeopleOptions struct {
	Color bool
	// Redact shows no value of a person, only what kind of value it is and how long.
	Redact bool
}

// value is a value as a report may show it.
func (o PeopleOptions) value(v el.Value) el.Value {
	if !o.Redact || v.IsNull() {
		return v
	}
	switch v.Kind() {
	case el.Str:
		return el.StrValue(fmt.Sprintf("(%s)", count(strset.Len(v.Str()), "character")))
	case el.Arr:
		return el.StrValue(fmt.Sprintf("(%s)", count(v.Len(), "value")))
	default:
		return el.StrValue("(" + v.Kind().String() + ")")
	}
}

// reason is why there is no value, as a report may show it: the reason quotes the expression, whose texts are the configuration's own, but
// also values.
func (o PeopleOptions) reason(err string) string {
	if o.Redact && err != "" {
		return "the expression has no value"
	}
	return err
}

// The types below are the objects of a JSON report on people. Their fields stand in the order in which they are written.
type (
	jsonPeople struct {
		FormatVersion string             `json:"format_version"`
		Summary       jsonPeopleSummary  `json:"summary"`
		Causes        []jsonCause        `json:"causes"`
		Changes       []jsonPeopleChange `json:"changes"`
		Notes         []jsonPeopleNote   `json:"notes"`
	}
	jsonPeopleSummary struct {
		Users      int `json:"users"`
		OK         int `json:"ok"`
		Failing    int `json:"failing"`
		MayFail    int `json:"may_fail"`
		Undecided  int `json:"undecided"`
		Changed    int `json:"changed"`
		New        int `json:"new"`
		Missing    int `json:"missing"`
		Current    int `json:"current"`
		Unreadable int `json:"unreadable"`
	}
	jsonCause struct {
		Source     string             `json:"source"`
		Target     string             `json:"target"`
		Attribute  string             `json:"attribute"`
		Rule       string             `json:"rule"`
		ErrorCode  *string            `json:"error_code"`
		Verdict    simulate.Verdict   `json:"verdict"`
		Message    string             `json:"message"`
		Mapping    *string            `json:"mapping"`
		Expression *string            `json:"expression"`
		Range      *jsonRange         `json:"range"`
		Users      int                `json:"users"`
		Examples   []jsonCauseExample `json:"examples"`
	}
	jsonCauseExample struct {
		User    string     `json:"user"`
		File    string     `json:"file"`
		Line    int        `json:"line"`
		Profile jsonValues `json:"profile"`
		Value   el.Value   `json:"value"`
		Error   *string    `json:"error,omitempty"`
		With    []string   `json:"with,omitempty"`
	}
	jsonPeopleChange struct {
		Target    string              `json:"target"`
		Attribute string              `json:"attribute"`
		Users     int                 `json:"users"`
		Examples  []jsonChangeExample `json:"examples"`
	}
	jsonChangeExample struct {
		User string   `json:"user"`
		Line int      `json:"line"`
		From el.Value `json:"from"`
		To   el.Value `json:"to"`
	}
	jsonPeopleNote struct {
		File    string `json:"file"`
		Line    *int   `json:"line"`
		Lines   int    `json:"lines"`
		Message string `json:"message"`
		Detail  string `json:"detail,omitempty"`
		Trouble bool   `json:"trouble"`
	}
	jsonPerson struct {
		User     string           `json:"user"`
		File     string           `json:"file"`
		Line     int              `json:"line"`
		Verdict  simulate.Verdict `json:"verdict"`
		Failures []jsonFailure    `json:"failures"`
		Result   jsonValues       `json:"result"`
	}
	jsonFailure struct {
		Attribute string           `json:"attribute"`
		Rule      string           `json:"rule"`
		ErrorCode *string          `json:"error_code"`
		Verdict   simulate.Verdict `json:"verdict"`
		Value     el.Value         `json:"value"`
		Error     *string          `json:"error,omitempty"`
		With      []string         `json:"with,omitempty"`
	}
)

// jsonValues is an object whose keys keep their order.
type jsonValues []simulate.Value

// MarshalJSON implements json.Marshaler.
func (vs jsonValues) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, v := range vs {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(v.Name)
		if err != nil {
			return nil, err
		}
		value, err := v.Value.MarshalJSON()
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

func (o PeopleOptions) values(vs []simulate.Value) jsonValues {
	out := make(jsonValues, len(vs))
	for i, v := range vs {
		out[i] = simulate.Value{Name: v.Name, Value: o.value(v.Value)}
	}
	return out
}

// orNull is nil for "".
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// PeopleJSON writes what became of people as one JSON object. The error is w's.
func PeopleJSON(w io.Writer, r simulate.Report, o PeopleOptions) error {
	s := r.Summary
	d := jsonPeople{
		FormatVersion: FormatVersion,
		Summary:       jsonPeopleSummary{s.Users, s.OK, s.Failing, s.MayFail, s.Undecided, s.Changed, s.New, s.Missing, s.Current, s.Unreadable},
		Causes:        []jsonCause{}, Changes: []jsonPeopleChange{}, Notes: []jsonPeopleNote{},
	}
	for _, c := range r.Causes {
		j := jsonCause{
			Source: c.Source, Target: c.Target, Attribute: c.Attribute, Rule: c.Rule, ErrorCode: orNull(c.ErrorCode), Verdict: c.Verdict, Message: c.Message,
			Mapping: orNull(c.Mapping.Address), Expression: orNull(c.Expression), Range: toRange(c.Range), Users: c.Users,
			Examples: make([]jsonCauseExample, 0, len(c.Examples)),
		}
		for _, e := range c.Examples {
			j.Examples = append(j.Examples, jsonCauseExample{
				User: e.User, File: e.File, Line: e.Line, Profile: o.values(e.Profile), Value: o.value(e.Value), Error: orNull(o.reason(e.Err)), With: e.With,
			})
		}
		d.Causes = append(d.Causes, j)
	}
	for _, c := range r.Changes {
		j := jsonPeopleChange{Target: c.Target, Attribute: c.Attribute, Users: c.Users, Examples: make([]jsonChangeExample, 0, len(c.Examples))}
		for _, e := range c.Examples {
			j.Examples = append(j.Examples, jsonChangeExample{e.User, e.Line, o.value(e.From), o.value(e.To)})
		}
		d.Changes = append(d.Changes, j)
	}
	for _, n := range r.Notes {
		j := jsonPeopleNote{File: n.File, Lines: n.Count, Message: n.Summary, Detail: n.Detail, Trouble: n.Trouble}
		if n.Line > 0 {
			j.Line = &n.Line
		}
		d.Notes = append(d.Notes, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}

// PeopleLines returns a function that writes a line of JSON for each person that it is given. The error is w's.
func PeopleLines(w io.Writer, o PeopleOptions) func(simulate.Outcome) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return func(p simulate.Outcome) error {
		j := jsonPerson{User: p.User, File: p.File, Line: p.Line, Verdict: p.Verdict, Failures: make([]jsonFailure, 0, len(p.Failures)), Result: o.values(p.Result)}
		for _, f := range p.Failures {
			j.Failures = append(j.Failures, jsonFailure{f.Attribute, f.Rule, orNull(f.ErrorCode), f.Verdict, o.value(f.Value), orNull(o.reason(f.Err)), f.With})
		}
		return enc.Encode(j)
	}
}
