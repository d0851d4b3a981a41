package simulate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
)

// columnNotes says what of a file's columns the mapping does not know, and what it reads that the file does not have.
func (p *plan) columnNotes(file string, names []string, csv bool) []Note {
	var notes []Note
	wanted := p.attributes()
	var missing []string
	for _, name := range wanted {
		if !slices.Contains(names, name) {
			missing = append(missing, name)
		}
	}
	for _, name := range names {
		if slices.Contains(wanted, name) || p.source.Attribute(name) != nil {
			continue
		}
		meant, near := nearest.To(name, missing)
		switch {
		case near:
			missing = slices.DeleteFunc(missing, func(m string) bool { return m == meant })
			notes = append(notes, Note{
				File: file, Count: 1, Trouble: true, Summary: fmt.Sprintf("the column %s is not an attribute of %s; did you mean %s?", name, p.source.Name, meant),
				Detail: fmt.Sprintf("Names are case sensitive. Rename the column, or say --column %s=%q.", meant, name),
			})
		case !p.source.Open:
			notes = append(notes, Note{File: file, Count: 1, Summary: fmt.Sprintf("the column %s is not an attribute of %s and was not used", name, p.source.Name)})
		}
	}
	if len(missing) > 0 {
		notes = append(notes, Note{
			File: file, Count: 1, Summary: "no person has " + strings.Join(missing, ", "),
			Detail: fmt.Sprintf("The mapping of %s reads it; it was taken as null for everybody. Rename a column with --column ATTRIBUTE=HEADER if it is called otherwise.", p.source.Name),
		})
	}
	for _, name := range names {
		if a := p.source.Attribute(name); csv && a != nil && a.Type == org.Array && slices.Contains(wanted, name) {
			notes = append(notes, Note{
				File: file, Count: 1, Summary: fmt.Sprintf("%s is an array; a cell was taken as the list between its commas", name),
				Detail: "A CSV directory has no arrays. (Okta help, \"Configure the CSV directory integration profile attributes\")",
			})
		}
	}
	return notes
}

// attributes are the attributes of the source that the mapping reads, in the order of the properties.
func (p *plan) attributes() []string {
	var list []string
	for _, property := range p.properties {
		for _, r := range property.reads {
			if r.attribute != "" && !slices.Contains(list, r.attribute) {
				list = append(list, r.attribute)
			}
		}
	}
	return list
}
