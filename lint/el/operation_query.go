package el

import "slices"

// Takes reports whether a call of the operation may have n arguments.
func (o *Operation) Takes(n int) bool { return o.accepts(n) }

// OthersOn returns the largest number of other plausible behaviours that the operation has on a part of the box.
func (o *Operation) OthersOn(args []Set) int {
	vals, _ := split(args)
	if anyEmpty(vals) {
		return 0
	}
	most := 0
	for _, c := range o.Cases(vals) {
		if c.Undocumented != "" && !anyEmpty(c.Args) {
			most = max(most, len(c.Else))
		}
	}
	return most
}

// UndocumentedOn lists the undocumented behaviour that the operation may come upon with arguments in the box, in words for a
// reader.
func (o *Operation) UndocumentedOn(args []Set) []string {
	vals, _ := split(args)
	if anyEmpty(vals) {
		return nil
	}
	var texts []string
	for _, c := range o.Cases(vals) {
		if c.Undocumented != "" && !anyEmpty(c.Args) && !slices.Contains(texts, c.Undocumented) {
			texts = append(texts, c.Undocumented)
		}
	}
	return texts
}
