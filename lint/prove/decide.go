package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxCandidates bounds the environments of one search that are tried for a counterexample.
const maxCandidates = 64

// Decide answers a question.
func (s *Subject) Decide(q Question) Answer { return s.decision(q, s.scope.caps.inAll).decide() }

func (s *Subject) decision(q Question, work int) *decision {
	sc := s.spending(work)
	image := (&search{scope: sc, admit: el.Plausible}).image(sc.expr, sc.admits)
	d := &decision{Question: q.converted(image), asked: q, scope: sc}
	d.bad = badOf(d.Accept, image, d.cuts)
	d.telling = slices.Clone(q.Realistic)
	for _, v := range missing {
		if d.bad.Contains(v) && !slices.ContainsFunc(d.telling, v.Equal) {
			d.telling = append(d.telling, v)
		}
	}
	return d
}

type decision struct {
	Question
	*scope
	asked   Question   // as it was put: of one value it says more than what is converted for all of them, which leaves out what is not certain
	bad     el.Set     // every value that is not accepted, or more
	telling []el.Value // values that are not accepted and worth a try as those of attributes
	most    int        // the work of one search for an example; 0 stands for maxWork
	passing []el.Value // a profile that was evaluated and has another outcome than a rejected value; nil for none
}

// A stage is one way to look for a counterexample; the stages run from the strongest kind to the weakest.
type stage struct {
	among    el.Set // the values that are looked for, of those that are not accepted
	within   env
	admit    el.Admit
	strength Strength
}

func (d *decision) decide() Answer {
	if !exact(d.Accept) || !exact(d.Reject) {
		return Answer{Verdict: Undecided, Reason: ReasonRegexp}
	}
	all := &search{scope: d.scope, admit: el.Plausible}
	if w, ok := d.sample(); ok {
		return d.fails(w, Strength{Rejected: true, Expected: true})
	}
	spent := false
	if d.seenBad() {
		d.most = d.caps.stage
	} else {
		if d.isGood(all.image(d.expr, d.admits)) || !d.mayBeBad(all) && !all.spent() {
			return Answer{Verdict: Safe, Undocumented: undocumented(d.scope)}
		}
		spent = all.spent()
	}
	for _, st := range []stage{
		{d.Reject, d.expects, el.Documented, Strength{Rejected: true, Expected: true}},
		{d.Reject, d.admits, el.Documented, Strength{Rejected: true}},
		{el.AnyValue(), d.expects, el.Documented, Strength{Expected: true}},
		{el.AnyValue(), d.admits, el.Documented, Strength{}},
		{d.Reject, d.admits, el.Chosen, Strength{Rejected: true}},
		{el.AnyValue(), d.admits, el.Chosen, Strength{}},
	} {
		w, s := d.run(st)
		if w != nil {
			return d.fails(w, st.strength)
		}
		spent = spent || s.spent()
	}
	if a, ok := d.otherwise(); ok {
		return a
	}
	return Answer{Verdict: Undecided, Undocumented: undocumented(d.scope), Reason: d.reason(spent, d.mayBeBad)}
}

// exact reports whether a constraint's set holds no string and no number that it should not.
func exact(s el.Set) bool { return s.Strs.Exact() && s.Nums.Exact() }

// confirm is that of the scope, for a value that is not accepted: of arrays bad may hold more than those.
func (d *decision) confirm(vals []el.Value, bad el.Set, documented bool) (*witness, bool) {
	w, ok := d.evaluate(vals)
	if !ok {
		return nil, false
	}
	if d.passing == nil && !w.within(d.Reject, false) {
		d.passing = slices.Clone(vals)
	}
	if !w.within(bad, documented) || d.accepts(w.example.Value) {
		return nil, false
	}
	return d.witnessed(w), true
}

// accepts reports whether a value, or what Okta may convert it to, is surely accepted.
func (d *decision) accepts(v el.Value) bool {
	accepted, _ := d.asked.Judge(v)
	return accepted
}

// isGood reports whether every outcome in the image is accepted.
func (d *decision) isGood(image el.Set) bool {
	return d.bad.Intersect(image).IsEmpty()
}

// mayBeBad reports whether a search finds a way to a value that is not accepted.
func (d *decision) mayBeBad(s *search) bool {
	return s.find(d.expr, d.bad, d.admits, stop)
}

// seenBad reports whether one of a few profiles has a value that is not accepted: then there is no need to search for whether any has.
func (d *decision) seenBad() bool {
	for vals := range d.tries(d.admits, d.telling) {
		if _, ok := d.confirm(vals, d.bad, false); ok {
			return true
		}
	}
	return false
}

// sample evaluates the expression on profiles of realistic values before anything is searched for: what fails on these makes
// the best example.
func (d *decision) sample() (*witness, bool) {
	expects := d.expects
	longest := 1
	for _, s := range d.sources {
		longest = max(longest, len(s.Examples))
	}
	for k := range longest {
		vals := make([]el.Value, len(d.sources))
		for i, s := range d.sources {
			if len(s.Examples) == 0 {
				return nil, false
			}
			vals[i] = el.StrValue(s.Examples[k%len(s.Examples)])
			if !expects[i].Contains(vals[i]) {
				vals[i] = el.Value{}
			}
			if !expects[i].Contains(vals[i]) {
				return nil, false
			}
		}
		if w, ok := d.confirm(vals, d.Reject, true); ok {
			return w, true
		}
	}
	return nil, false
}

// run looks for a counterexample of one stage: among profiles that are likely to be one, by searching for realistic bad values, and
// by searching for any. To evaluate takes far less time than to search.
func (d *decision) run(st stage) (*witness, *search) {
	s := &search{scope: d.scope, admit: st.admit, most: d.most}
	documented := st.admit == el.Documented
	for vals := range d.tries(st.within, d.telling) {
		if w, ok := d.confirm(vals, st.among, documented); ok {
			return w, s
		}
	}
	var w *witness
	found := false // whether a search has led anywhere
	look := func(bad el.Set) bool {
		left := maxCandidates
		s.find(d.expr, bad, st.within, func(v env) bool {
			found = true
			left--
			for vals := range d.trials(v) {
				var ok bool
				if w, ok = d.confirm(vals, bad, documented); ok {
					return true
				}
			}
			w = nil
			return left <= 0
		})
		return w != nil
	}
	for _, r := range d.Realistic {
		if st.among.Contains(r) && look(el.SetOf(r)) {
			return w, s
		}
	}
	if look(st.among.Intersect(d.bad)) {
		return w, s
	}
	if found || s.spent() { // otherwise there is nothing to be found
		for _, vals := range d.extremes(st.within) {
			if w, ok := d.confirm(vals, st.among, documented); ok {
				return w, s
			}
		}
	}
	return nil, s
}

// fails is the answer that a counterexample gives.
func (d *decision) fails(w *witness, st Strength) Answer {
	d.trace(&st, w)
	a := Answer{Verdict: CanFail, Examples: []Example{w.example}, Strength: st, Undocumented: w.undocumented}
	if st.Rejected && len(w.undocumented) == 0 && d.alwaysFails() {
		a.Verdict = AlwaysFails
	}
	a.passing = d.passing
	return a
}

// trace completes the strength of a counterexample with what its value was computed from. A value read from an attribute of
// which nothing is known is not expected, whatever it is.
func (sc *scope) trace(st *Strength, w *witness) {
	for _, v := range el.Variables(leaf(sc.expr, w.example.Profile)) {
		st.Reads = append(st.Reads, v.Key)
		src := sc.sources[sc.slots[slices.Index(sc.keys, v.Key)]]
		x := w.example.Profile[v.Key]
		if src.Free && !x.IsNull() {
			st.Expected = false
		}
	}
	st.Constant = len(st.Reads) == 0
	sc.special(st, w)
}

// special notes where a counterexample may rest on letters whose other case is not one letter, or not one that is the same but for case: what
// Java does to them is known, and hardly anybody has them.
func (sc *scope) special(st *Strength, ws ...*witness) {
	if !sc.recases {
		return
	}
	for _, w := range ws {
		st.Special = st.Special || slices.ContainsFunc(w.vals, func(v el.Value) bool { return v.Kind() == el.Str && recasesOddly(v.Str()) })
	}
}

// recasesOddly reports whether another case changes the length of a text, or more of it than its case.
func recasesOddly(s string) bool {
	for _, other := range []string{strset.Upper(s), strset.Lower(s)} {
		if strset.Len(other) != strset.Len(s) || strset.Fold(other) != strset.Fold(s) {
			return true
		}
	}
	return false
}

// undocumented lists the undocumented behaviour that an evaluation may come upon, in the order of the expression.
func undocumented(sc *scope) []string {
	var texts []string
	sc.eachOperation(func(o *el.Operation, args []el.Set) { texts = appendNew(texts, o.UndocumentedOn(args)...) })
	return texts
}

// eachOperation calls f with the operations of the expression, in its order, each with what its arguments may be.
func (sc *scope) eachOperation(f func(o *el.Operation, args []el.Set)) {
	s := &search{scope: sc, admit: el.Plausible}
	v := sc.admits
	var visit func(el.Expr) bool
	visit = func(e el.Expr) bool {
		if _, ok := sc.at[e]; ok {
			if c, fails := sc.opaque[e]; fails {
				f(c.op, s.imagesOf(c.args, v))
			}
			return false
		}
		if form := sc.plain.of(e); form != e {
			el.Walk(form, visit)
			return false
		}
		if o, args := sc.plain.operation(e); o != nil {
			f(o, s.imagesOf(args, v))
		}
		return true
	}
	el.Walk(sc.expr, visit)
}

// appendNew appends the texts that are not in the list yet.
func appendNew(list []string, texts ...string) []string {
	for _, t := range texts {
		if !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}
