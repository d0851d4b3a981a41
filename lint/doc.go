// Package lint runs rules over an Org and reports what it proved and what it found.
//
// Data flows one way: readers fill an org.Org; each rule says which attributes it is about and which of their values are
// valid; package prove decides, for each property and rule, whether the property's expression can yield a value that is not;
// the linter turns the answers into findings with a confidence and a severity; writers print them. Nothing here reads
// files, prints, or knows of a command line.
package lint
