package suppress

import (
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
)

// Ignore is the wish not to be told of some rules in some place.
type Ignore struct {
	Rules  []Name
	Reason string    // "" where none is given
	Range  hcl.Range // the comment, or the header of the block
	// LastDay is the last day on which it holds; the zero time means that it never ends.
	LastDay time.Time

	scope scope
	wrong string // why it is not understood, and covers nothing; "" where it is
}

func notUnderstood(rng hcl.Range, why string) *Ignore {
	return &Ignore{Range: rng, wrong: why, scope: region{}}
}

// Name is the name of a rule as it is written in an ignore. It need not exist.
type Name struct {
	Name  string
	Range hcl.Range
}

// Expired reports whether an ignore does not hold any more on a day.
func (i *Ignore) Expired(today time.Time) bool {
	return !i.LastDay.IsZero() && !today.Before(i.LastDay.AddDate(0, 0, 1))
}

// names reports whether the ignore is about a rule.
func (i *Ignore) names(rule string) bool {
	for _, n := range i.Rules {
		if n.Name == rule {
			return true
		}
	}
	return false
}

// scope is what an ignore covers.
type scope interface {
	covers(thing) bool
	// named reports whether the scope tells by itself that there is something to cover, so that it must be there when all of the
	// input is linted.
	named() bool
}

// thing is what a finding, or a check, is about. Each part may be missing.
type thing struct {
	mapping   *org.Mapping
	property  *org.Property
	attribute string // name of the target attribute
	place     hcl.Range
}

func thingOf(f *finding.Finding) thing {
	return thing{mapping: f.Mapping, property: f.Property, attribute: f.Attribute, place: f.Range}
}

// places are where a thing is written: its own place, and those of what it is a part of.
func (t thing) places() []hcl.Range {
	places := []hcl.Range{t.place}
	if t.property != nil {
		places = append(places, t.property.Expression.Range, t.property.Range)
	}
	if t.mapping != nil {
		places = append(places, t.mapping.Range)
	}
	return places
}

// span is a part of a file, in bytes, half-open.
type span struct{ start, end int }

// region is the scope of a comment.
type region struct {
	file  string
	spans []span
}

func (r region) named() bool { return false }

func (r region) covers(t thing) bool {
	for _, p := range t.places() {
		if p.Filename != r.file || p.Filename == "" {
			continue
		}
		for _, s := range r.spans {
			if s.start <= p.Start.Byte && p.Start.Byte < s.end {
				return true
			}
		}
	}
	return false
}
