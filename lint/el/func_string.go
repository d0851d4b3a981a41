package el

import (
	"errors"
	"strings"
)

const stringSource = "Okta EL reference, String functions"

// A stringFunction is a function of strings, told by what it does to strings. What it does to null and to values of other
// kinds nothing documents; it is the same for all these functions but for what nulls says.
type stringFunction struct {
	Operation
	// nulls lists the plausible treatments of null for each parameter, the chosen one first. A parameter that has none passes
	// null on like a string. nil: every null makes the result null, "" or a failure.
	nulls [][]treatment
	// eval and cases are the meaning where all arguments of the parameters of type string are strings, or null if passed on.
	eval  func(ev *Evaluation, args []Value) (Value, error)
	cases func(args []Set) []Case

	nullTexts []string // what is undocumented about null, for each parameter
	otherText string   // what is undocumented about other kinds
}

// A treatment is one plausible way to deal with a null argument.
type treatment struct {
	words   string
	taken   bool // null is taken as the string text, or else the outcome is given
	text    string
	outcome Set
	image   func(args []Set) Set // the outcomes on a box, in the place of outcome, where they depend on the other arguments
}

var (
	yieldsNull  = treatment{words: "the result is null", outcome: NullSet()}
	yieldsEmpty = treatment{words: `the result is ""`, outcome: SetOf(StrValue(""))}
	yieldsFalse = treatment{words: "the result is false", outcome: BoolSet(false, true)}
	yieldsZero  = treatment{words: "the result is 0", outcome: SetOf(IntValue(0))}
	nullFails   = treatment{words: "the evaluation fails", outcome: FailSet()}
	leavesInput = treatment{words: "the result is the input", image: func(args []Set) Set { return StrSet(TextSet(args[0].without(Null))) }}
	takenEmpty  = treatment{words: `it is taken as ""`, taken: true}
	takenWord   = treatment{words: `it is taken as the text "null"`, taken: true, text: "null"}
)

var errNull = errors.New("an argument is null")

// operation is the entry of the table.
func (f stringFunction) operation() Operation {
	o := f.Operation
	if f.nulls == nil {
		for range f.Params {
			f.nulls = append(f.nulls, []treatment{yieldsNull, yieldsEmpty, nullFails})
		}
	}
	f.otherText = f.Name + " of a value that is not a string"
	f.nullTexts = make([]string, len(f.Params))
	for i, p := range f.Params {
		if p.Type != StringType || len(f.nulls[i]) == 0 {
			continue
		}
		f.nullTexts[i] = f.Name + " where " + p.Name + " is null"
		var others []string
		for _, t := range f.nulls[i][1:] {
			others = append(others, t.words)
		}
		o.Unknowns = append(o.Unknowns,
			Unknown{What: f.nullTexts[i], Chosen: f.nulls[i][0].words, Else: strings.Join(others, "; or ")})
	}
	o.Unknowns = append(o.Unknowns, Unknown{
		What:   f.otherText,
		Chosen: "its text is taken, as Spring converts arguments",
		Else:   "the evaluation fails",
	})
	o.Eval = f.evalAny
	o.Cases = f.casesAny
	if o.Basis == "" {
		o.Basis = BasisDocumented
	}
	if o.Source == "" {
		o.Source = stringSource
	}
	return o
}

// isText reports whether the i-th argument belongs to a parameter of type string.
func (f stringFunction) isText(i int) bool { return f.Params[f.paramIndex(i)].Type == StringType }

// treatments lists what may be done when the i-th argument is null, nothing when it is passed on.
func (f stringFunction) treatments(i int) []treatment { return f.nulls[f.paramIndex(i)] }

// nullText says what is undocumented when the i-th argument is null.
func (f stringFunction) nullText(i int) string { return f.nullTexts[f.paramIndex(i)] }

func (f stringFunction) evalAny(ev *Evaluation, args []Value) (Value, error) {
	texts := append([]Value(nil), args...)
	for i, v := range args {
		if !v.IsNull() || !f.isText(i) || len(f.treatments(i)) == 0 {
			continue
		}
		ev.Undocumented(f.nullText(i))
		t := f.treatments(i)[0]
		if !t.taken {
			if t.outcome.Fails {
				return Value{}, errNull
			}
			v, _ := t.outcome.Single()
			return v, nil
		}
		texts[i] = StrValue(t.text)
	}
	for i, v := range args {
		if f.isText(i) && !v.IsNull() && v.Kind() != Str {
			ev.Undocumented(f.otherText)
			texts[i] = StrValue(v.Text())
		}
	}
	return f.eval(ev, texts)
}
