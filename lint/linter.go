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

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/prove"
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
		p.failure = contained(p.prepare)
	})
	results := make([]result, len(subject.Properties))
	known := newAnswers(l, subject)
	wrong := l.lintMappings(o, known)
	l.each(ctx, len(results), func(i int) {
		p := subject.Properties[i]
		if rule := wrong.by[p.Mapping]; rule != nil {
			results[i] = result{checks: []Check{known.check(p, Ruling{Rule: rule.Name, Verdict: prove.AlwaysFails})}}
			return
		}
		results[i] = l.lintProperty(subject.Org, p, known)
	})

	l.rivals(ctx, subject, results, known)

	r := Report{Mappings: len(o.Mappings), Properties: propertiesOf(o.Mappings), Expressions: len(subject.Properties), Foreign: o.Foreign}
	r.Literals = subject.literals()
	r.Expressions -= r.Literals
	perOrg := l.lintOrg(subject.without(wrong.by), known)
	for i, res := range results {
		r.Diagnostics = append(r.Diagnostics, unread(subject.Properties[i])...)
		r.Diagnostics = append(r.Diagnostics, diagnostics(subject.Properties[i], res.failures)...)
	}
	r.Diagnostics = append(r.Diagnostics, diagnostics(nil, slices.Concat(wrong.failures, perOrg.failures))...)
	perOrg.findings = append(perOrg.findings, wrong.findings...)
	r.Findings, r.Checks = l.joined(subject, results, perOrg)
	return r, ctx.Err()
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

// prepare parses the property's expression and looks its target up.
func (p *Property) prepare() {
	if p.Expression.Known() {
		p.Expr, p.Errors = parse(p.Role, p.Expression.Value)
	}
	if p.Target.Known() {
		p.Attribute = attribute(p.Mapping.Target, p.Target.Value)
		if !p.Mapping.IsImport() {
			p.Attribute = p.Attribute.Pushed()
		}
	}
}

// parse reads an expression of a role.
func parse(role org.Role, text string) (el.Expr, []*el.SyntaxError) {
	if role.IsTemplate() {
		return el.ParseTemplate(text)
	}
	return el.Parse(text)
}

// attribute returns the attribute of a profile: the listed one, or in an open profile what the name suggests, a string without
// limits.
func attribute(p *org.Profile, name string) *org.Attribute {
	if a := p.Attribute(name); a != nil || !p.Open {
		return a
	}
	if a := catalog.Named(name); a != nil {
		return a
	}
	return &org.Attribute{Name: name, Type: org.String, Origin: org.Named}
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
func (l *Linter) lintProperty(o *org.Org, p *Property, known *answers) result {
	var res result
	written := p.written(o)
	var ch *checked
	for i := range l.config.Rules {
		rule := &l.config.Rules[i]
		if rule.constrain() == nil && rule.Property == nil || rule.constrain() != nil && !written || !rule.about(p) {
			continue
		}
		before, failed := res, p.failure
		if failed == "" {
			failed = contained(func() {
				if ch == nil {
					ch = l.examine(p, known)
				}
				ch.lint(rule, &res)
			})
		}
		if failed != "" {
			res = before
			res.fail(p, rule, failed, known)
		}
	}
	if ch != nil {
		_ = contained(func() { imply(res.findings, ch.constraints(res.findings)) }) // without it, more is reported
	}
	res.checks = slices.Clone(res.checks) // they are kept: no longer than they need be
	return res
}

// lint runs a rule about single properties.
func (ch *checked) lint(rule *Rule, res *result) {
	p, known, config := ch.property, ch.known, &ch.linter.config
	if rule.Property != nil {
		problems := rule.Property(p)
		for _, pr := range problems {
			res.findings = append(res.findings, complete(rule, p, pr))
		}
		if rule.constrain() == nil || slices.ContainsFunc(problems, Problem.fails) {
			res.checks = append(res.checks, known.check(p, p.ruling(rule, problems)))
			return
		}
	}
	if p.Attribute == nil || rule.constrain() == nil {
		return
	}
	seen := ch.through()
	c, a, ok := seen.answer(rule)
	if !ok {
		return
	}
	c.Assumptions = slices.Concat(c.Assumptions, seen.resolved)
	res.checks = append(res.checks, known.check(p, Ruling{rule.Name, a.Verdict, a.Reason, slices.Concat(a.Undocumented, seen.resolved, seen.vars.never(a.Verdict), ch.vars.assumed())}))
	if seen != ch && known.usernames.repeats(p) {
		return
	}
	if seen != ch {
		a.Examples = known.usernames.filled(p, a.Examples)
	}
	if f, ok := p.findingOf(rule, c, a, seen.vars); ok {
		if seen == ch && !p.Role.Elsewhere() && p.Role != org.RoleLiteral && within(config.Suggests, f) {
			if failed := contained(func() { f.Fix = ch.suggest(rule, c, a) }); failed != "" {
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

// literals counts the values that are written out, and not computed.
func (s *Subject) literals() int {
	n := 0
	for _, p := range s.Properties {
		if p.Role == org.RoleLiteral {
			n++
		}
	}
	return n
}

// about reports whether a rule looks at expressions where that of the property stands.
func (r *Rule) about(p *Property) bool {
	if p.Role == org.RoleLiteral {
		return r.Literals || r.Values != nil
	}
	return r.Elsewhere || !p.Role.Elsewhere()
}

// constrain returns the function of a rule that the prover answers.
func (r *Rule) constrain() func(Target) (Constraint, bool) {
	switch {
	case r.Values != nil:
		return r.Values
	case r.Distinct != nil:
		return r.Distinct
	}
	return r.Evaluates
}

// callable reports whether every function that the expression calls exists and is given a number of arguments that it takes. Of
// one that does not, the rule on expressions speaks; nothing can be said of its values. The same goes for appuser["email"]: nothing
// documents whether Okta reads attributes so.
func callable(m *org.Mapping, e el.Expr) bool {
	ok := true
	el.Walk(e, func(e el.Expr) bool {
		if index, isIndex := e.(*el.Index); isIndex {
			name, isName := index.X.(*el.Name)
			ok = ok && !(isName && m.IsWhole(name.Name))
		}
		call, isCall := e.(*el.Call)
		if !isCall {
			return ok
		}
		if o, known := el.Lookup(call.Func); known {
			ok = ok && o.Takes(len(call.Args))
		} else if !el.IsOpaque(call) {
			ok = false
		}
		return ok
	})
	return ok
}

// ruling is what a rule about properties says of one: safe, or the verdict of its first problem that is more than a notice.
func (p *Property) ruling(rule *Rule, problems []Problem) Ruling {
	r := Ruling{Rule: rule.Name, Verdict: prove.Safe}
	i := slices.IndexFunc(problems, Problem.fails)
	switch {
	case i >= 0:
		r.Verdict = problems[i].verdict()
	case p.tooLarge() != nil:
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

func (l *Linter) lintOrg(s *Subject, known *answers) orgResult {
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
				if rule.Org != nil && rule.constrain() == nil && rule.about(p) {
					res.checks[p] = append(res.checks[p], known.check(p, internal(rule)))
				}
			}
		}
	}
	return res
}

// lint runs a rule about the whole org.
func (res *orgResult) lint(rule *Rule, s *Subject, prepared map[*org.Property]*Property, known *answers) {
	if rule.Schema != nil {
		for _, pr := range rule.Schema(s.Org) {
			res.findings = append(res.findings, complete(rule, nil, pr))
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
		res.findings = append(res.findings, complete(rule, prepared[pr.Property], pr))
	}
	if rule.constrain() != nil {
		return
	}
	for _, p := range s.Properties {
		if rule.about(p) {
			res.checks[p] = append(res.checks[p], known.check(p, p.ruling(rule, about[p.Property])))
		}
	}
}
