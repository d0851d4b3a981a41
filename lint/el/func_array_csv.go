package el

import "strings"

// readCSV takes a string as an array.
func readCSV(ev *Evaluation, text string) []Value {
	if !tidyCSV.Contains(text) {
		ev.Undocumented(looseCSV.What)
	}
	if text == "" {
		return nil
	}
	var elems []Value
	for part := range strings.SplitSeq(text, ",") {
		elems = append(elems, StrValue(part))
	}
	return elems
}

// CommaSeparated returns the values of a string that an Arrays function surely takes as an array of them; nil for any other value.
func CommaSeparated(v Value) []Value {
	if v.Kind() != Str || !tidyCSV.Contains(v.Str()) {
		return nil
	}
	return readCSV(&Evaluation{}, v.Str())
}
