package simulate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// tally is what has been counted.
type tally struct {
	summary Summary
	changes map[[2]string]*Change
	found   map[int]bool // the users of today whom somebody is
	pending []pending
	people  map[*org.Profile]int
}

// pending is an example of a cause whose With is known only at the end.
type pending struct {
	cause   *cause
	example int
	hash    uint64
}

// count takes a batch into account, in the order of the file.
func (r *runner) count(b *batch) error {
	t := &r.tally
	in := r.options.Inputs[b.input]
	for i := range b.judged {
		j := &b.judged[i]
		t.summary.count(j.verdict)
		t.people[in.Source]++
		for _, column := range j.wrong {
			r.wrong(b, i, column)
		}
		for k := range j.hits {
			r.hit(in.Name, j, &j.hits[k])
		}
		r.countChanges(j)
		if err := r.tell(in.Name, j); err != nil {
			return err
		}
	}
	return nil
}

func (s *Summary) count(v Verdict) {
	s.Users++
	switch v {
	case OK:
		s.OK++
	case Fails:
		s.Failing++
	case MayFail:
		s.MayFail++
	case Undecided:
		s.Undecided++
	}
}

// wrong notes a text that is no value of the source attribute's type.
func (r *runner) wrong(b *batch, i, column int) {
	name := b.names[column]
	a := r.options.Inputs[b.input].Source.Attribute(name)
	r.notes.add(Note{
		File: r.options.Inputs[b.input].Name, Line: b.judged[i].line,
		Summary: fmt.Sprintf("%s is not %s", name, article(string(a.Type))),
		Detail:  "The source declares the attribute so; the value was taken as the text that it is.",
	})
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// hit counts a person for a cause.
func (r *runner) hit(file string, j *judged, h *hit) {
	c := h.cause
	c.Users++
	if h.hash != 0 {
		r.repeated.met(h.hash, j.name)
	}
	if len(c.Examples) < examplesShown {
		if h.hash != 0 {
			r.tally.pending = append(r.tally.pending, pending{c, len(c.Examples), h.hash})
		}
		c.Examples = append(c.Examples, Example{
			User: j.name, File: file, Line: j.line, Profile: slices.Clone(h.profile), Value: h.value, Err: h.err, With: h.holder,
		})
	}
}

// countChanges counts what would change.
func (r *runner) countChanges(j *judged) {
	t := &r.tally
	if r.options.Current == nil {
		return
	}
	if !j.found {
		t.summary.New++
		return
	}
	if t.found == nil {
		t.found, t.changes = map[int]bool{}, map[[2]string]*Change{}
	}
	t.found[j.user] = true
	if len(j.changes) > 0 {
		t.summary.Changed++
	}
	for _, c := range j.changes {
		key := [2]string{c.target, c.attribute}
		counted := t.changes[key]
		if counted == nil {
			counted = &Change{Target: c.target, Attribute: c.attribute}
			t.changes[key] = counted
		}
		counted.Users++
		if len(counted.Examples) < examplesShown {
			counted.Examples = append(counted.Examples, ChangeExample{User: j.name, Line: j.line, From: c.from, To: c.to})
		}
	}
}

// tell tells the caller of a person.
func (r *runner) tell(file string, j *judged) error {
	if r.options.Each == nil || j.verdict == OK && !r.options.All {
		return nil
	}
	o := Outcome{User: j.name, File: file, Line: j.line, Verdict: j.verdict, Result: j.results}
	for _, h := range j.hits {
		o.Failures = append(o.Failures, Failure{
			Attribute: h.cause.Attribute, Rule: h.cause.Rule, ErrorCode: h.cause.ErrorCode, Verdict: h.cause.Verdict, Value: h.value, Err: h.err,
			With: slices.Clone(h.holder),
		})
	}
	return r.options.Each(o)
}

// report puts together what was counted.
func (r *runner) report() Report {
	for _, p := range r.tally.pending {
		e := &p.cause.Examples[p.example]
		e.With = append(r.repeated.others(p.hash, e.User), e.With...)
	}
	out := Report{Summary: r.tally.summary, Notes: r.notes.list, People: r.tally.people, Judged: map[string]bool{}}
	for _, rule := range r.options.Rules {
		out.Judged[rule.Name] = rule.Values != nil || rule.Distinct != nil || rule.Evaluates != nil
	}
	out.Summary.Unreadable = r.notes.failed
	for _, c := range r.causes {
		if c.Users > 0 {
			out.Causes = append(out.Causes, c.Cause)
		}
	}
	slices.SortStableFunc(out.Causes, func(a, b Cause) int {
		return cmp.Or(cmp.Compare(b.Users, a.Users), cmp.Compare(ranks[b.Verdict], ranks[a.Verdict]), strings.Compare(a.Attribute, b.Attribute), strings.Compare(a.Rule, b.Rule))
	})
	for _, c := range r.tally.changes {
		out.Changes = append(out.Changes, *c)
	}
	slices.SortFunc(out.Changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(b.Users, a.Users), strings.Compare(a.Attribute, b.Attribute), strings.Compare(a.Target, b.Target))
	})
	if current := r.options.Current; current != nil {
		out.Summary.Current = current.count
		out.Summary.Missing, out.Missing = current.missing(r.tally.found, r.options.Redact)
	}
	return out
}
