package prove_test

import (
	"sync"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
)

// The questions that have the same answers in several functions.
const (
	joinsNull      = "joining null to a string"
	addsNull       = "adding null to a value that is not a string"
	joinsArray     = "how an array is written when it is joined to a string"
	smallIntegers  = "an integer result that does not fit 32 bits"
	stringsLeft    = "- or * with a string on the left"
	nullAsArray    = "an Arrays function of null, other than size and isEmpty"
	textAsArray    = "an Arrays function of a string that is empty or has spaces"
	otherAsArray   = "an Arrays function of a value that is not an array, a string or null"
	oddFlatten     = "Arrays.flatten where an array is empty, or has an element that is null, empty or an array"
	commaFlatten   = "Arrays.flatten of a string that has a comma"
	getPastEnd     = "Arrays.get at a position that the array does not have"
	removeAgain    = "Arrays.remove of a value that the array has more than once"
	oddCSV         = "Arrays.toCsvString of elements that are null or arrays, or hold a comma, a quote or a line break"
	convertsNull   = "Convert of null"
	convertsNoNum  = "Convert of a text that is not a plain number"
	convertsLong   = "Convert.toInt of a number of more than nine digits"
	noCountry      = "Iso3166Convert of a text that is not an ISO 3166-1 code"
	lowerCountry   = "Iso3166Convert of a code that is not in upper case"
	severalNames   = "which English name Iso3166Convert.toName gives to a country that has several"
	beginsPastEnd  = "String.substring that begins past the end of the value"
	cutsReversed   = "String.substring with a negative position, or with start after end"
	storesHalf     = "an attribute value with half of a character, which String.substring cut in two (a lone surrogate)"
	cutsNoInteger  = "String.substring with a position that is not an integer"
	noTime         = "a Time function of a text that is not a time as it expects one"
	timeLook       = "how a Time function writes an ISO 8601 time"
	oddArgument    = "a function of groups or other users, of an argument that is null or of another type"
	badPattern     = "isMemberOfGroupNameRegex of what is no regular expression"
	otherManager   = "a manager or assistant of another source than active_directory"
	indexesString  = "indexing a string"
	literalMatch   = " where match is empty or has characters that are special in regular expressions"
	withoutSearch  = " where the input does not hold the search text"
	ofOtherKinds   = " of a value that is not a string"
	firstNullWords = " where "
	lastNullWords  = " is null"
)

// A nullAnswer is what a function of strings may do with a null.
type nullAnswer int

const (
	yieldsNull nullAnswer = iota
	yieldsEmpty
	yieldsFalse
	yieldsZero
	fails
	takenEmpty
	takenWord // as the text "null"
	leavesInput
	leftOut
	keyMatches
	keyPassedOver
)

// nullAnswers tells them for each parameter, the most plausible one first; nil for a parameter that passes null on.
func nullAnswers(function, param string) []nullAnswer {
	switch function {
	case "String.append":
		return []nullAnswer{yieldsNull, takenEmpty, takenWord, fails}
	case "String.join":
		return map[string][]nullAnswer{"separator": {takenEmpty, takenWord, fails}, "strings": {takenEmpty, takenWord, yieldsNull, leftOut, fails}}[param]
	case "String.replace", "String.replaceFirst", "String.substringBefore", "String.substringAfter", "substringBefore", "substringAfter":
		if param != "input" {
			return []nullAnswer{yieldsNull, yieldsEmpty, leavesInput, fails}
		}
	case "String.len":
		return []nullAnswer{yieldsZero, yieldsNull, fails}
	case "String.startsWith", "String.stringContains":
		return []nullAnswer{yieldsFalse, fails}
	case "String.stringSwitch":
		return map[string][]nullAnswer{"input": {takenEmpty, yieldsNull, fails}, "key": {fails, keyMatches, keyPassedOver}}[param]
	}
	return []nullAnswer{yieldsNull, yieldsEmpty, fails}
}

// answers tells how many answers each question has here. Of a half of a character and of the names of countries only the most plausible
// one is tried: the others have no value that an evaluator here could write.
var answers = sync.OnceValue(func() map[string]int {
	n := map[string]int{
		joinsNull: 2, addsNull: 4, joinsArray: 3, smallIntegers: 2, stringsLeft: 2,
		nullAsArray: 3, textAsArray: 3, otherAsArray: 2, oddFlatten: 3, commaFlatten: 2, getPastEnd: 2, removeAgain: 2, oddCSV: 4,
		convertsNull: 3, convertsNoNum: 4, convertsLong: 3, noCountry: 3, lowerCountry: 4, severalNames: 1,
		beginsPastEnd: 2, cutsReversed: 3, storesHalf: 3, cutsNoInteger: 2, noTime: 3, timeLook: 3, indexesString: 3,
		oddArgument: 2, badPattern: 2, otherManager: 2,
	}
	for _, o := range el.Operations() {
		for _, u := range o.Unknowns {
			switch u.What {
			case o.Name + literalMatch, "String.replace" + literalMatch, "String.replaceFirst" + literalMatch:
				n[u.What] = 3
			case "String.substringBefore" + withoutSearch, "String.substringAfter" + withoutSearch, o.Name + ofOtherKinds:
				n[u.What] = 2
			}
		}
		for _, p := range o.Params {
			if list := nullAnswers(o.Name, p.Name); p.Type == el.StringType && len(list) > 0 {
				n[o.Name+firstNullWords+p.Name+lastNullWords] = len(list)
			}
		}
	}
	return n
})

// Every question of the table of operations has its answers here, so that one that is added cannot be forgotten.
func TestBehavioursAnswerEveryQuestion(t *testing.T) {
	for _, o := range el.Operations() {
		if o.Eval == nil || o.ClaimsOnly {
			continue
		}
		for _, u := range o.Unknowns {
			if answers()[u.What] == 0 {
				t.Errorf("%s: nothing says here what else may be plausible: %s", o.Name, u.What)
			}
		}
	}
}
