package triage

import (
	"cmp"
	"time"
)

// Kind says what failed.
type Kind string

// The kinds of events that tell of failures.
const (
	Update    Kind = "update"    // an import could not update a user
	Create    Kind = "create"    // a user could not be created
	Directory Kind = "directory" // a directory's agent, or the import of a CSV directory, skipped a user before any mapping was run
	Push      Kind = "push"      // a user's profile could not be pushed to an app
)

// Event is one event of the System Log that tells of a failure.
type Event struct {
	ID   string // uuid, "" where it has none
	Type string // eventType
	Kind Kind
	Time time.Time // the zero time where it is not known
	From Source    // of a push, the app that it goes to
	// User identifies the user among the events, "" where none is named. UserName is what people call that user: personal data.
	User, UserName string
	Failures       []Failure // one at least
}

// Source is what an event says of the profile source; each part may be "".
type Source struct {
	Name  string // the app's name: "active_directory", "workday"
	Label string // the app's label in the Admin Console
	ID    string // the app's id: "0oa..."
}

// called is what people call the source, "" where nothing names it.
func (s Source) called() string { return cmp.Or(s.Label, s.Name, s.ID) }

// Failure is an attribute that Okta refused.
type Failure struct {
	Attribute string // as the event calls it: its name or its title; "" where the event does not tell
	Code      string // the ErrorCode, "" where there is none
	Text      string // the message, "" where there is none; it may hold personal data
	Value     string // the refused value, where HasValue: personal data
	HasValue  bool
}

// Log is what was read.
type Log struct {
	Events []Event // that tell of failures, in the order read; an event that is there twice counts once
	Others int     // events of other types, or that succeeded
	// Unknown are the records that are no events.
	Unknown int
}
