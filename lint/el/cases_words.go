package el

// maxTuples is the largest number of tuples of arguments that are evaluated one by one.
const maxTuples = 32

// byWords is the operation that evaluates its arguments where they are a few strings, and is exact there. A result that rests on
// documented behaviour alone is the only one; of the other tuples the operation's own cases speak. It is for functions whose images are
// otherwise far too large. The operation's result must depend on its arguments alone.
func byWords(o Operation) Operation {
	cases := o.Cases
	o.Cases = func(args []Set) []Case {
		tuples, ok := wordTuples(args)
		if !ok {
			return cases(args)
		}
		var all []Case
		for i := range args { // the part of the box where the i-th argument is the first that is no string
			box := with(args, i, args[i].without(Str))
			for k := range i {
				box[k] = box[k].Only(Str)
			}
			if !anyEmpty(box) {
				all = append(all, cases(box)...)
			}
		}
		for _, tuple := range tuples {
			all = append(all, o.onTuple(cases, tuple)...)
		}
		return all
	}
	return o
}

// onTuple is what the operation does on one tuple of arguments.
func (o Operation) onTuple(cases func([]Set) []Case, tuple []Value) []Case {
	box := make([]Set, len(tuple))
	for i, v := range tuple {
		box[i] = SetOf(v)
	}
	ev := &Evaluation{}
	v, err := o.Eval(ev, tuple)
	switch {
	case len(ev.undocumented) > 0 || IsUnable(err):
		return cases(box)
	case err != nil:
		return []Case{{Args: box, Meaning: Always(FailSet())}}
	}
	return []Case{{Args: box, Meaning: Always(SetOf(v))}}
}

// wordTuples lists the tuples of strings in a box, false where there are many.
func wordTuples(args []Set) ([][]Value, bool) {
	tuples := [][]Value{nil}
	for _, a := range args {
		words, ok := a.Strs.Words(maxTuples)
		if !ok || len(words)*len(tuples) > maxTuples {
			return nil, false
		}
		var longer [][]Value
		for _, head := range tuples {
			for _, w := range words {
				longer = append(longer, append(head[:len(head):len(head)], StrValue(w)))
			}
		}
		tuples = longer
	}
	return tuples, true
}
