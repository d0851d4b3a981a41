package lint

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/suggest"
)

// Config says what a Linter does.
type Config struct {
	Rules []Rule // in the order of their checks
	// Formats tells which values an attribute of a format may hold: surely, and at most. It serves the attributes of sources;
	// nil, and false, mean any string.
	Formats func(format string) (surely, atMost el.Set, ok bool)
	// Suggests tells for which findings a fix is looked for, given all else of the finding: the search takes longer than the rest of the
	// run, and not every report shows what it finds. nil stands for all of them.
	Suggests func(Finding) bool
	// Exhibits tells of which findings the examples are kept, given all else of the finding: they take much memory, and not every report
	// shows those of notices, which are most findings. nil stands for all of them.
	Exhibits func(Finding) bool
	// Asked is told how long the prover took to answer each question that was put to it, by the rule's name; nil for nobody. It is called
	// from many goroutines.
	Asked func(rule string, took time.Duration)
	// Parallel is the number of properties looked at at a time; 0 stands for one on each processor.
	Parallel int
}

// Linter runs rules over an Org. It may be used from many goroutines.
type Linter struct{ config Config }

// New returns a Linter.
func New(c Config) *Linter {
	if c.Parallel <= 0 {
		c.Parallel = runtime.GOMAXPROCS(0)
	}
	return &Linter{config: c}
}

// Run looks at every property of every mapping, and at the expressions elsewhere. The report is the same whatever the parallelism. When ctx is cancelled it
// returns early with what it has, and the context's error.
func (l *Linter) Run(ctx context.Context, o *org.Org) (Report, error) {
	subject := &Subject{Org: o}
	for _, m := range o.All() {
		for _, p := range m.Properties {
			subject.Properties = append(subject.Properties, &Property{Property: p, Mapping: m, Org: o})
		}
	}
	l.each(context.WithoutCancel(ctx), len(subject.Properties), func(i int) {
		p := subject.Properties[i]
		p.Failed = contained(p.Prepare)
	})
	results := make([]result, len(subject.Properties))
	known := check.NewAnswers(l.config.Formats, l.config.Asked, subject)
	r := run{l, known, suggest.New(l.config.Rules)}
	wrong := l.lintMappings(o, known)
	l.each(ctx, len(results), func(i int) {
		p := subject.Properties[i]
		if rule := wrong.by[p.Mapping]; rule != nil {
			results[i] = result{checks: []Check{known.Check(p, Ruling{Rule: rule.Name, Verdict: prove.AlwaysFails})}}
			return
		}
		results[i] = r.lintProperty(p)
	})

	l.rivals(ctx, subject, results, known)

	report := Report{Mappings: len(o.Mappings), Properties: propertiesOf(o.Mappings), Expressions: len(subject.Properties), Foreign: o.Foreign}
	report.Literals = literals(subject)
	report.Expressions -= report.Literals
	perOrg := l.lintOrg(without(subject, wrong.by), known)
	for i, res := range results {
		report.Diagnostics = append(report.Diagnostics, unread(subject.Properties[i])...)
		report.Diagnostics = append(report.Diagnostics, diagnostics(subject.Properties[i], res.failures)...)
	}
	report.Diagnostics = append(report.Diagnostics, diagnostics(nil, slices.Concat(wrong.failures, perOrg.failures))...)
	perOrg.findings = append(perOrg.findings, wrong.findings...)
	report.Findings, report.Checks = l.joined(subject, results, perOrg)
	return report, ctx.Err()
}

// literals counts the values that are written out, and not computed.
func literals(s *Subject) int {
	n := 0
	for _, p := range s.Properties {
		if p.Role == org.RoleLiteral {
			n++
		}
	}
	return n
}

func propertiesOf(mappings []*org.Mapping) int {
	n := 0
	for _, m := range mappings {
		n += len(m.Properties)
	}
	return n
}

// joined puts the findings in the order of their places, and the checks in that of the properties and rules. results is used up: of a large
// org, all of them twice is too much.
func (l *Linter) joined(s *Subject, results []result, perOrg orgResult) ([]Finding, []Check) {
	findings, checks := len(perOrg.findings), 0
	for i, res := range results {
		findings += len(res.findings)
		checks += len(res.checks) + len(perOrg.checks[s.Properties[i]])
	}
	f, c := make([]Finding, 0, findings), make([]Check, 0, checks)
	rank := l.ranks()
	for i, res := range results {
		f = append(f, res.findings...)
		first := len(c)
		c = append(append(c, res.checks...), perOrg.checks[s.Properties[i]]...)
		slices.SortStableFunc(c[first:], func(a, b Check) int { return cmp.Compare(rank[a.Rule], rank[b.Rule]) })
		results[i] = result{}
	}
	f = append(f, perOrg.findings...)
	slices.SortStableFunc(f, byPlace)
	return f, c
}

// ranks is the order of the rules, by name.
func (l *Linter) ranks() map[string]int {
	rank := make(map[string]int, len(l.config.Rules))
	for i, r := range l.config.Rules {
		if _, ok := rank[r.Name]; !ok {
			rank[r.Name] = i
		}
	}
	return rank
}

// run is one run of a linter: what was asked is not asked again.
type run struct {
	*Linter
	known       *check.Answers
	suggestions *suggest.Suggestions
}

// result is what the rules say of one property.
type result struct {
	findings []Finding
	checks   []Check
	failures []failure
}

// each calls f for 0 to n-1, several at a time.
func (l *Linter) each(ctx context.Context, n int, f func(int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(l.config.Parallel, n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}

// byPlace orders findings by file, place, rule and text.
func byPlace(a, b Finding) int {
	return cmp.Or(
		strings.Compare(a.Range.Filename, b.Range.Filename),
		cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte),
		cmp.Compare(a.Range.End.Byte, b.Range.End.Byte),
		strings.Compare(a.Rule, b.Rule),
		strings.Compare(a.Message, b.Message),
	)
}

// lintProperty runs the rules about single properties.
func (r run) lintProperty(p *Property) result {
	var res result
	written := p.Written()
	var ch *check.Checked
	for i := range r.config.Rules {
		rule := &r.config.Rules[i]
		if rule.Constrains() == nil && rule.Property == nil || rule.Constrains() != nil && !written || !rule.About(p) {
			continue
		}
		before, failed := res, p.Failed
		if failed == "" {
			failed = contained(func() {
				if ch == nil {
					ch = r.known.Examine(p)
				}
				r.lintRule(ch, rule, &res)
			})
		}
		if failed != "" {
			res = before
			res.fail(p, rule, failed, r.known)
		}
	}
	if ch != nil {
		_ = contained(func() { ch.Imply(r.config.Rules, res.findings) }) // without it, more is reported
	}
	res.checks = slices.Clone(res.checks) // they are kept: no longer than they need be
	return res
}

// lintRule runs a rule about single properties.
func (r run) lintRule(ch *check.Checked, rule *Rule, res *result) {
	p, known, config := ch.Property, r.known, &r.config
	if rule.Property != nil {
		problems := rule.Property(p)
		for _, pr := range problems {
			res.findings = append(res.findings, check.Complete(rule, p, pr))
		}
		if rule.Constrains() == nil || slices.ContainsFunc(problems, Problem.Fails) {
			res.checks = append(res.checks, known.Check(p, rulingOf(p, rule, problems)))
			return
		}
	}
	if p.Attribute == nil || rule.Constrains() == nil {
		return
	}
	seen := ch.Through()
	c, a, ok := seen.Answer(rule)
	if !ok {
		return
	}
	c.Assumptions = slices.Concat(c.Assumptions, seen.Resolved)
	res.checks = append(res.checks, known.Check(p, Ruling{Rule: rule.Name, Verdict: a.Verdict, Reason: a.Reason, Assumptions: slices.Concat(a.Undocumented, seen.Resolved, seen.Vars.Never(a.Verdict), ch.Vars.Assumed())}))
	if seen != ch && known.Usernames.Repeats(p) {
		return
	}
	if seen != ch {
		a.Examples = known.Usernames.Filled(p, a.Examples)
	}
	if f, ok := check.FindingOf(p, rule, c, a, seen.Vars); ok {
		if seen == ch && !p.Role.Elsewhere() && p.Role != org.RoleLiteral && within(config.Suggests, f) {
			if failed := contained(func() { f.Fix = r.suggestions.For(ch, rule, c, a) }); failed != "" {
				res.failures = append(res.failures, failure{rule.Name, failed})
			}
		}
		if !within(config.Exhibits, f) {
			f.Examples = nil
		}
		res.findings = append(res.findings, f)
	}
}

// within reports whether a Config asks for something of a finding.
func within(asks func(Finding) bool, f Finding) bool { return asks == nil || asks(f) }

// rulingOf is what a rule about properties says of one: safe, or the verdict of its first problem that is more than a notice.
func rulingOf(p *Property, rule *Rule, problems []Problem) Ruling {
	r := Ruling{Rule: rule.Name, Verdict: prove.Safe}
	i := slices.IndexFunc(problems, Problem.Fails)
	switch {
	case i >= 0:
		r.Verdict = problems[i].Outcome()
	case p.TooLarge() != nil:
		r.Verdict, r.Reason = prove.Undecided, prove.ReasonSize
	case p.Expr == nil, !p.Target.Known(), rule.Unknown != nil && rule.Unknown(p):
		r.Verdict, r.Reason = prove.Undecided, prove.ReasonTerraform
	case rule.Assumes != nil:
		r.Assumptions = rule.Assumes(p)
	}
	return r
}

// orgResult is what the rules about more than one property say; its checks are by property.
type orgResult struct {
	findings []Finding
	checks   map[*Property][]Check
	failures []failure
}

func (l *Linter) lintOrg(s *Subject, known *check.Answers) orgResult {
	res := orgResult{checks: make(map[*Property][]Check, len(s.Properties))}
	prepared := make(map[*org.Property]*Property, len(s.Properties))
	for _, p := range slices.Backward(s.Properties) { // the first counts
		prepared[p.Property] = p
	}
	for i := range l.config.Rules {
		rule := &l.config.Rules[i]
		before := len(res.findings)
		if failed := contained(func() { res.lint(rule, s, prepared, known) }); failed != "" {
			res.findings = res.findings[:before]
			res.failures = append(res.failures, failure{rule.Name, failed})
			for _, p := range s.Properties {
				if rule.Org != nil && rule.Constrains() == nil && rule.About(p) {
					res.checks[p] = append(res.checks[p], known.Check(p, internal(rule)))
				}
			}
		}
	}
	return res
}

// lint runs a rule about the whole org.
func (res *orgResult) lint(rule *Rule, s *Subject, prepared map[*org.Property]*Property, known *check.Answers) {
	if rule.Schema != nil {
		for _, pr := range rule.Schema(s.Org) {
			res.findings = append(res.findings, check.Complete(rule, nil, pr))
		}
	}
	if rule.Org == nil {
		return
	}
	problems := rule.Org(s)
	about := map[*org.Property][]Problem{}
	for _, pr := range problems {
		if pr.Property != nil {
			about[pr.Property] = append(about[pr.Property], pr)
		}
		res.findings = append(res.findings, check.Complete(rule, prepared[pr.Property], pr))
	}
	if rule.Constrains() != nil {
		return
	}
	for _, p := range s.Properties {
		if rule.About(p) {
			res.checks[p] = append(res.checks[p], known.Check(p, rulingOf(p, rule, about[p.Property])))
		}
	}
}
