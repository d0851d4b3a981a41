package simulate

import (
	"errors"
	"io"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
	"github.com/profilelint/profilelint/lint/users"
)

// Observed is what people have of one attribute.
type Observed struct {
	Attribute string
	People    int // who were looked at
	Filled    int // of them, those who have a value that is not empty
	// Shortest and Longest are the lengths of the texts, in UTF-16 code units; both 0 where there is none.
	Shortest, Longest int
	// Values are the different texts, sorted; nil where there are more than a list can hold, or values that are no texts.
	Values []string
	texts  int
	many   bool
}

// maxObserved is how many different values are still a list of values.
const maxObserved = 12

// Observe reads the people of an input and returns what they have of each attribute that the mapping of their source reads, in the order of
// the file. What cannot be read counts for nothing.
func Observe(in Input, wanted []string) ([]Observed, error) {
	people, closer, err := in.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = closer.Close() }() // only read from
	var list []Observed
	var p users.Person
	n := 0
	for {
		err := people.Next(&p)
		var bad *users.RecordError
		switch {
		case errors.As(err, &bad):
			continue
		case errors.Is(err, io.EOF):
			return finished(list, n, wanted), nil
		case err != nil:
			return nil, err
		}
		n++
		for i, name := range people.Names() {
			if i == len(list) {
				list = append(list, Observed{Attribute: name})
			}
			if i < len(p.Values) {
				list[i].take(p.Values[i])
			}
		}
	}
}

// take counts a value.
func (o *Observed) take(v el.Value) {
	if isEmpty(v) {
		return
	}
	o.Filled++
	if v.Kind() != el.Str {
		o.many = true
		return
	}
	length := strset.Len(v.Str())
	if o.texts == 0 || length < o.Shortest {
		o.Shortest = length
	}
	o.Longest = max(o.Longest, length)
	o.texts++
	if o.many {
		return
	}
	if at, found := slices.BinarySearch(o.Values, v.Str()); !found {
		o.Values = slices.Insert(o.Values, at, v.Str())
		o.many = len(o.Values) > maxObserved
	}
}

func isEmpty(v el.Value) bool { return v.IsNull() || v.Kind() == el.Str && v.Str() == "" }

func finished(list []Observed, people int, wanted []string) []Observed {
	list = slices.DeleteFunc(list, func(o Observed) bool { return !slices.Contains(wanted, o.Attribute) })
	for i := range list {
		list[i].People = people
		if list[i].many {
			list[i].Values = nil
		}
	}
	return list
}
