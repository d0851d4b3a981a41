package simulate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/users"
)

// worker judges people. It is one goroutine's own.
type worker struct {
	runner  *runner
	input   int
	plan    *plan
	source  *org.Profile
	columns []column // by index of Person.Values, as far as laid out
	lines   []line
	called  int             // the index of the attribute that people are called by; -1 for none
	asked   map[string]bool // answers of the prover, see safe
}

// column is an attribute of the file.
type column struct {
	attribute string
	convert   func(el.Value) (el.Value, bool)
}

// line is a property, ready for the worker.
type line struct {
	*property
	program *el.Program
	at      []int // where the values of its variables stand; -1 for what a profile does not tell, absent for a missing attribute
	values  []el.Value
	given   []bool
}

// absent is the place of an attribute that no person has so far.
const absent = -2

func newWorker(r *runner, input int) *worker {
	w := &worker{runner: r, input: input, plan: r.plans[input], source: r.options.Inputs[input].Source, called: -1, asked: map[string]bool{}}
	for _, p := range w.plan.properties {
		l := line{property: p, values: make([]el.Value, len(p.reads)), given: make([]bool, len(p.reads)), at: make([]int, len(p.reads))}
		for i := range l.at {
			l.at[i] = absent
			if p.reads[i].attribute == "" {
				l.at[i] = -1
			}
		}
		if p.Expr != nil {
			l.program = el.Compile(p.Expr)
		}
		w.lines = append(w.lines, l)
	}
	return w
}

// layOut takes attributes into account that were met since the last batch.
func (w *worker) layOut(names []string) {
	if len(w.columns) == len(names) {
		return
	}
	for i := len(w.columns); i < len(names); i++ {
		c := column{attribute: names[i]}
		if a := w.source.Attribute(names[i]); a != nil {
			c.convert = converter(a)
		}
		w.columns = append(w.columns, c)
		for j := range w.lines {
			for k, r := range w.lines[j].reads {
				if r.attribute == names[i] {
					w.lines[j].at[k] = i
				}
			}
		}
	}
	w.called = w.caller(names)
}

// caller is the index of the attribute that people are called by.
func (w *worker) caller(names []string) int {
	if id := w.runner.options.Inputs[w.input].ID; id != "" {
		return slices.Index(names, id)
	}
	for _, name := range identifier(w.source) {
		if i := slices.Index(names, name); i >= 0 {
			return i
		}
	}
	return -1
}

// name is what a person is called.
func (w *worker) name(p *users.Person) string {
	if w.runner.options.Redact {
		return fmt.Sprintf("line %d", p.Line)
	}
	if w.called >= 0 && w.called < len(p.Values) {
		if v := p.Values[w.called]; v.Kind() == el.Str && v.Str() != "" {
			return v.Str()
		} else if v.Kind() == el.Int {
			return fmt.Sprint(v.Int())
		}
	}
	switch {
	case p.UserName != "":
		return p.UserName
	case p.ID != "":
		return p.ID
	}
	return fmt.Sprintf("line %d", p.Line)
}

// convert makes typed values of texts. What is no value of the attribute's type stays what it is and is returned.
func (w *worker) convert(p *users.Person) (wrong []int) {
	for i := range p.Values {
		c := &w.columns[i]
		if c.convert == nil || p.Values[i].IsNull() {
			continue
		}
		v, ok := c.convert(p.Values[i])
		if !ok {
			wrong = append(wrong, i)
		}
		p.Values[i] = v
	}
	return wrong
}

// evaluate runs a property's expression on a person.
func (l *line) evaluate(p *users.Person) (el.Result, error) {
	for i, at := range l.at {
		l.values[i], l.given[i] = el.Value{}, at != -1
		if at >= 0 && at < len(p.Values) {
			l.values[i] = p.Values[at]
		}
	}
	return l.program.Run(l.values, l.given)
}

// concerns reports whether a property is one of the person's: those of other user types are not, where the person's type is known.
func (l *line) concerns(p *users.Person) bool {
	target := l.Mapping.Target
	return p.UserType == "" || target.Kind != org.KindUser || target.ID == "" || target.ID == p.UserType
}

// hashes adds to the batch the hash of each value of a person that must be unique.
func (w *worker) hashes(p *users.Person, b *batch) {
	w.layOut(b.names)
	w.convert(p)
	if current := w.runner.options.Current; current != nil {
		if user, ok := current.find(w.columns, p); ok {
			b.matched = append(b.matched, user)
		}
	}
	first := len(b.hashes)
	for i := range w.lines {
		l := &w.lines[i]
		if l.unique == nil || l.program == nil || !l.concerns(p) {
			continue
		}
		r, err := l.evaluate(p)
		if err != nil || !w.counts(l, r.Value) {
			continue
		}
		if h := w.runner.repeated.hash(l.space, folded(r.Value)); !slices.Contains(b.hashes[first:], h) {
			b.hashes = append(b.hashes, h)
		}
	}
}

// counts reports whether a value must be unique: null is none, and what another rule rejects nobody gets.
func (w *worker) counts(l *line, v el.Value) bool {
	return !v.IsNull() && !(v.Kind() == el.Str && v.Str() == "") && l.unique.accept.Match(v)
}

// judged is what became of one person, with what the tally needs.
type judged struct {
	name    string
	line    int
	verdict Verdict
	hits    []hit
	wrong   []int // columns whose text is no value of the attribute's type
	results []Value
	changes []change
	found   bool // whether the person has a user in Okta
	user    int  // which one, where found
}

// hit is a value that is not accepted.
type hit struct {
	cause   *cause
	value   el.Value
	err     string
	profile []Value
	hash    uint64   // of unique: the value, 0 where it collides with a user of today only
	holder  []string // of unique: the user of today who has the value
}

// judge runs a person through the plan.
func (w *worker) judge(p *users.Person, b *batch) judged {
	w.layOut(b.names)
	out := judged{name: w.name(p), line: p.Line, verdict: OK, user: -1}
	out.wrong = w.convert(p)
	if current := w.runner.options.Current; current != nil {
		out.user, out.found = current.find(w.columns, p)
	}
	keep := w.runner.options.Each != nil
	for i := range w.lines {
		l := &w.lines[i]
		if !l.concerns(p) {
			continue
		}
		w.judgeLine(l, p, &out, keep)
	}
	for _, c := range w.plan.unfilled {
		if !out.found {
			out.hits = append(out.hits, hit{cause: c})
		}
	}
	for _, h := range out.hits {
		out.verdict = worse(out.verdict, h.cause.Verdict)
	}
	if out.verdict == Fails {
		out.changes = nil // the whole update is lost
	}
	return out
}

// judgeLine judges one property.
func (w *worker) judgeLine(l *line, p *users.Person, out *judged, keep bool) {
	var r el.Result
	var err error
	if l.program != nil {
		r, err = l.evaluate(p)
	}
	if keep && err == nil && !r.Value.IsNull() {
		out.results = append(out.results, Value{l.Target.Value, r.Value})
	}
	before := len(out.hits)
	for i := range l.demands {
		d := &l.demands[i]
		if v := w.verdict(l, d, r, err); v != OK {
			out.hits = append(out.hits, w.hit(l, d.causes[v], r, err))
		}
		if l.unique == d && err == nil && l.program != nil && w.counts(l, r.Value) {
			w.collide(l, r, out)
		}
	}
	if current := w.runner.options.Current; current != nil && out.found && err == nil && l.program != nil && l.pushes && len(out.hits) == before {
		if c, changed := current.change(l, out.user, r.Value); changed {
			out.changes = append(out.changes, c)
		}
	}
}

// verdict is what a rule says of a value.
func (w *worker) verdict(l *line, d *demand, r el.Result, err error) Verdict {
	switch {
	case d.Reason != prove.ReasonNone:
		return Undecided
	case d.Rule.Evaluates != nil:
		return w.evaluation(l, r, err)
	case err != nil || d.Rule.Distinct != nil:
		return OK
	}
	uncertain := len(r.Undocumented) > 0
	accepted, rejected := d.judge(r.Value)
	switch {
	case accepted:
		if uncertain && !w.safe(l, d) {
			return MayFail
		}
		return OK
	case rejected && !d.Possible && !uncertain:
		return Fails
	}
	return MayFail
}

// evaluation is what becomes of an expression that may have no value: the attribute then keeps the value that it had.
func (w *worker) evaluation(l *line, r el.Result, err error) Verdict {
	switch {
	case err == nil && (len(r.Undocumented) == 0 || w.safe(l, nil)):
		return OK
	case err != nil && el.IsUnable(err):
		return Undecided
	}
	return MayFail
}

// maxAsked bounds how many answers a worker remembers.
const maxAsked = 1 << 14

// safe reports whether a person's value is accepted, or exists at all (d is nil), under every plausible behavior of Okta.
func (w *worker) safe(l *line, d *demand) bool {
	key := w.key(l, d)
	if known, ok := w.asked[key]; ok {
		return known
	}
	subject := prove.About(l.Expr, func(v el.Variable) prove.Source {
		for i, r := range l.reads {
			if r.key == v.Key && l.given[i] {
				s := el.SetOf(l.values[i])
				return prove.Source{Name: v.Key, Admits: s, Expects: s}
			}
		}
		return prove.Source{Name: v.Key, Admits: el.AnyValue(), Expects: el.AnyValue()}
	})
	var safe bool
	if d == nil {
		safe = subject.AlwaysEvaluates()
	} else {
		safe = subject.IsSafe(d.Question())
	}
	if len(w.asked) >= maxAsked {
		clear(w.asked)
	}
	w.asked[key] = safe
	return safe
}

// key names a question about the values at hand.
func (w *worker) key(l *line, d *demand) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%p %p", l.property, d)
	for i := range l.values {
		text, _ := l.values[i].MarshalJSON()
		b.WriteByte(' ')
		b.Write(text)
	}
	return b.String()
}

// hit is a value that is not accepted, with what it was computed from.
func (w *worker) hit(l *line, c *cause, r el.Result, err error) hit {
	h := hit{cause: c, value: r.Value}
	if err != nil {
		h.value, h.err = el.Value{}, err.Error()
	}
	for i, read := range l.reads {
		if l.given[i] {
			h.profile = append(h.profile, Value{read.key, l.values[i]})
		}
	}
	return h
}

// collide looks whether somebody else has a value that must be unique.
func (w *worker) collide(l *line, r el.Result, out *judged) {
	text := folded(r.Value)
	hash := w.runner.repeated.hash(l.space, text)
	holder := -1
	if current := w.runner.options.Current; current != nil {
		holder = current.holder(l.space, text, out.user)
	}
	repeated := w.runner.repeated.twice[hash]
	if holder < 0 && !repeated {
		return
	}
	v := Fails
	if len(r.Undocumented) > 0 || !repeated && w.runner.matched[holder] {
		v = MayFail // whoever holds the value gets another one: it depends on who comes first
	}
	h := w.hit(l, l.unique.causes[v], r, nil)
	if repeated {
		h.hash = hash
	}
	if holder >= 0 {
		h.holder = []string{w.runner.options.Current.name(holder, w.runner.options.Redact)}
	}
	if slices.ContainsFunc(out.hits, func(o hit) bool { return o.cause == h.cause }) {
		return
	}
	out.hits = append(out.hits, h)
}
