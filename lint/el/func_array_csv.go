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
