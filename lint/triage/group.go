package triage

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/profilelint/profilelint/rules"
)

// Group is all failures of one source, attribute and code.
type Group struct {
	Source    string // what people call the source; "" where no event names it
	Attribute string // the attribute; "" where no event tells
	Code      string // the ErrorCode; "" where there is none
	Message   string // the message of the table of known ones, where there is no code; never that of the event
	Kinds     []Kind // of the events, in the order Update, Create, Directory, Push

	Failures    int
	Users       int // different users that the events name
	First, Last time.Time
	Samples     []Sample // of the first events

	Verdict Verdict

	from Source // as the first event has it
}

// Sample is what one event says, personal data included.
type Sample struct {
	Event    string // uuid
	Time     time.Time
	User     string
	Text     string
	Value    string
	HasValue bool
}

// maxSamples is the number of events of a group that are kept.
const maxSamples = 3

// class is what the code, or else the message, of a group is known to mean.
func (g *Group) class() rules.Classified { return rules.Classify(cmp.Or(g.Code, g.Message)) }

// groups collects the failures of events, the most frequent groups first.
func groups(events []Event, names *names) []*Group {
	type key struct {
		source, attribute, code, message string
		push                             bool
	}
	byKey := map[key]*Group{}
	users := map[key]map[string]bool{}
	var all []*Group
	for _, e := range events {
		source := names.source(e.From, e.Kind == Push)
		for _, f := range e.Failures {
			k := key{source: source, attribute: names.attribute(f.Attribute), code: codeName(f.Code), message: messageName(f), push: e.Kind == Push}
			g := byKey[k]
			if g == nil {
				g = &Group{from: e.From, Source: k.source, Attribute: k.attribute, Code: k.code, Message: k.message}
				byKey[k], users[k] = g, map[string]bool{}
				all = append(all, g)
			}
			g.add(e, f)
			if e.User != "" {
				users[k][e.User] = true
			}
			g.Users = len(users[k])
		}
	}
	slices.SortStableFunc(all, func(a, b *Group) int {
		return cmp.Or(
			cmp.Compare(b.Failures, a.Failures), strings.Compare(a.Source, b.Source), strings.Compare(a.Attribute, b.Attribute),
			strings.Compare(a.Code, b.Code), strings.Compare(a.Message, b.Message),
		)
	})
	return all
}

func (g *Group) add(e Event, f Failure) {
	g.Failures++
	if !slices.Contains(g.Kinds, e.Kind) {
		g.Kinds = append(g.Kinds, e.Kind)
		slices.SortFunc(g.Kinds, func(a, b Kind) int { return cmp.Compare(rank(a), rank(b)) })
	}
	if !e.Time.IsZero() {
		if g.First.IsZero() || e.Time.Before(g.First) {
			g.First = e.Time
		}
		if e.Time.After(g.Last) {
			g.Last = e.Time
		}
	}
	if len(g.Samples) < maxSamples {
		g.Samples = append(g.Samples, Sample{
			Event: e.ID, Time: e.Time, User: cmp.Or(e.UserName, e.User), Text: f.Text, Value: f.Value, HasValue: f.HasValue,
		})
	}
}

func rank(k Kind) int { return slices.Index([]Kind{Update, Create, Directory, Push}, k) }

// codeName is the code as Okta publishes it where it is known, and as the event has it otherwise.
func codeName(code string) string {
	if known := rules.Classify(code).Known; len(known) == 1 && known[0].Code != "" {
		return known[0].Code
	}
	return code
}

// messageName is the message of the table that a failure without a code shows, "" where it is not known.
func messageName(f Failure) string {
	if f.Code != "" {
		return ""
	}
	if known := rules.Classify(f.Text).Known; len(known) > 0 {
		return known[0].Name()
	}
	return ""
}
