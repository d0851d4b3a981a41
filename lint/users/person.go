package users

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/el"
)

// Person is one user of a profile source or of an Okta org.
type Person struct {
	// Line is where the person begins in the file, 1-based; lines are counted as an editor counts them.
	Line int
	// ID is Okta's id of the user and ExternalID the source's, where the record is one of Okta's API; "" elsewhere. An app user has the
	// id of the Okta user that it is linked to.
	ID, ExternalID string
	// Status is Okta's ("ACTIVE", "DEPROVISIONED", ...), "" where the record has none.
	Status string
	// UserType is the id of the user's type, "" where the record has none.
	UserType string
	// UserName is the username of an app user (credentials.userName), "" where the record has none.
	UserName string
	// Values are the person's attributes in the order of Reader.Names. It may be shorter: attributes that are missing are null.
	Values []el.Value
}

// reset empties a person for the next record and keeps its memory.
func (p *Person) reset(line int) { *p = Person{Line: line, Values: p.Values[:0]} }

// set gives the attribute at index i its value.
func (p *Person) set(i int, v el.Value) {
	for len(p.Values) <= i {
		p.Values = append(p.Values, el.Value{})
	}
	p.Values[i] = v
}

// RecordError is a record that cannot be read; the records behind it can.
type RecordError struct {
	Line int // 1-based line where the record begins
	Err  error
}

func (e *RecordError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

func (e *RecordError) Unwrap() error { return e.Err }

// Note is something about a file that its reader should know, though it was read.
type Note struct {
	Line    int    // 1-based, 0 for the file as a whole
	Summary string // one sentence
	Detail  string // what Okta does with such a file, and where that is documented; "" for nothing
}

// names are the attributes of a file in the order in which they were met.
type names struct {
	list  []string
	index map[string]int
	as    map[string]string // what a file's name is renamed to
}

func newNames(rename map[string]string) *names {
	return &names{index: map[string]int{}, as: rename}
}

// at returns the index of an attribute, by the name that the file gives it.
func (n *names) at(name string) int {
	i, ok := n.index[name]
	if !ok {
		i = n.add(name)
		n.index[name] = i
	}
	return i
}

// add gives a name of the file the index of the attribute that it stands for.
func (n *names) add(name string) int {
	attribute := name
	if as, ok := n.as[name]; ok {
		attribute = as
	}
	for i, have := range n.list {
		if have == attribute {
			return i
		}
	}
	n.list = append(n.list, attribute)
	return len(n.list) - 1
}
