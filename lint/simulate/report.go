package simulate

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// Verdict is what becomes of a person's update, or of one value of it.
type Verdict string

// The verdicts, from best to worst.
const (
	OK        Verdict = "ok"        // Okta accepts everything
	Undecided Verdict = "undecided" // it could not be told
	MayFail   Verdict = "may_fail"  // nothing documents whether Okta accepts a value
	Fails     Verdict = "fails"     // Okta rejects a value, and with it the whole update
)

var ranks = map[Verdict]int{OK: 0, Undecided: 1, MayFail: 2, Fails: 3}

// worse returns the worse of two verdicts.
func worse(a, b Verdict) Verdict {
	if ranks[b] > ranks[a] {
		return b
	}
	return a
}

// Report is what became of the people.
type Report struct {
	Summary Summary
	Causes  []Cause  // the most people first
	Changes []Change // the most people first; nil without Current
	Notes   []Note   // on the files
	// Missing are users of today whom no person of the files is, at most examplesShown of them.
	Missing []string
	// People counts the people of each source, and Judged has the rules that judged them.
	People map[*org.Profile]int
	Judged map[string]bool
}

// Summary counts people.
type Summary struct {
	Users, OK, Failing, MayFail, Undecided int
	// Unreadable counts the records that could not be read.
	Unreadable int
	// Changed counts people whose profile in Okta would change, New those who have no user in Okta, Missing the users in Okta whom no
	// person is, of Current. All are 0 without Current.
	Changed, New, Missing, Current int
}

// Cause is one reason why people fail.
type Cause struct {
	Rule       string
	Verdict    Verdict
	ErrorCode  string
	Source     string
	Target     string
	Attribute  string
	Mapping    *org.Mapping
	Property   *org.Property // nil where no property fills the attribute
	Expression string        // "" where no property fills the attribute
	Range      hcl.Range
	Message    string // "user.login can receive ..." completed: what is wrong with the value
	Users      int
	Examples   []Example
}

// Example is one person whom a cause hits.
type Example struct {
	User    string // what the person is called
	File    string
	Line    int
	Profile []Value  // what the expression reads
	Value   el.Value // what it yields
	Err     string   // why it yields none, "" where it does
	With    []string // for unique: others who have the same value, at most examplesShown
}

// Value is a named value.
type Value struct {
	Name  string
	Value el.Value
}

// Change is what becomes of one attribute of Okta users.
type Change struct {
	Target, Attribute string
	Users             int
	Examples          []ChangeExample
}

// ChangeExample is the change of one person.
type ChangeExample struct {
	User     string
	Line     int
	From, To el.Value
}

// Note is something about a file of people that was read all the same.
type Note struct {
	File    string
	Line    int // 0 for the whole file
	Count   int // how many lines it is true of; the first is Line
	Summary string
	Detail  string
	// Trouble is true where people could not be read.
	Trouble bool
}

// Outcome is what became of one person.
type Outcome struct {
	User     string
	File     string
	Line     int
	Verdict  Verdict
	Failures []Failure
	Result   []Value // what the mapping gives the Okta user, attributes without a value left out
}

// Failure is one value that is not accepted.
type Failure struct {
	Attribute, Rule, ErrorCode string
	Verdict                    Verdict
	Value                      el.Value
	Err                        string
	With                       []string
}

// examplesShown is how many people stand for all of a cause.
const examplesShown = 3
