package source

import (
	"encoding/json"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/internal/memo"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/prove"
)

// fact is what is known of an attribute, whatever it is called. Two attributes of which the same is known have one fact, so that what is
// computed of its sets is computed once.
type fact struct {
	Id     string
	Source prove.Source // without the name
}

// Formats tells which values an attribute of a format may hold: surely, and at most. ok is false for a format that says nothing.
type Formats func(format string) (surely, atMost el.Set, ok bool)

// NewFacts returns the facts of a run; nil formats say nothing.
func NewFacts(f Formats) *Facts { return &Facts{formats: f} }

// Facts are those of one run.
type Facts struct {
	formats Formats
	named   memo.Memo[string, *org.Attribute] // by name: what that suggests of an attribute that nobody declared
	found   memo.Memo[factKey, *fact]
	equal   memo.Memo[string, *fact] // by what is known, as text
	count   atomic.Int64
}

type factKey struct {
	attribute *org.Attribute
	carried   bool
}

// of returns what is known of an attribute of a profile. carried tells whether the value of an attribute is carried unchanged into a
// target of the attribute's own format.
func (fs *Facts) of(p *org.Profile, name string, carried func(*org.Attribute) bool) *fact {
	a := p.Attribute(name)
	switch {
	case a != nil:
	case p.Open:
		a = fs.suggested(name)
	default:
		return nothingKnown()
	}
	key := factKey{a, carried(a)}
	if f, ok := fs.found.Get(key); ok {
		return f
	}
	return fs.found.Find(key, func() *fact { return fs.intern(a, key.carried) })
}

// suggested is an attribute of which nothing but the name is known.
func (fs *Facts) suggested(name string) *org.Attribute {
	return fs.named.Find(name, func() *org.Attribute {
		if a := catalog.Named(name); a != nil {
			return a
		}
		return plainString()
	})
}

// plainString is an attribute of which not even the name says anything.
var plainString = sync.OnceValue(func() *org.Attribute { return &org.Attribute{Type: org.String, Origin: org.Named} })

// nothingKnown is the fact of a name that a profile lacks: null at run time.
var nothingKnown = sync.OnceValue(func() *fact {
	return &fact{Id: "null", Source: prove.Source{Admits: el.NullSet(), Expects: el.NullSet()}}
})

// intern returns the one fact of all attributes of which the same is known.
func (fs *Facts) intern(a *org.Attribute, carried bool) *fact {
	a = WithHints(a)
	known := *a
	known.Name, known.Title, known.Source, known.Range, known.Places, known.Ignored = "", "", "", hcl.Range{}, nil, nil
	known.Holds.Source = ""
	text, err := json.Marshal(struct {
		org.Attribute
		Carried bool
	}{known, carried})
	if err != nil { // a limit that is no number: a fact of its own
		return &fact{Id: strconv.FormatInt(fs.count.Add(1), 36), Source: fs.sourceOf(a, carried)}
	}
	return fs.equal.Find(string(text), func() *fact {
		f := &fact{Id: strconv.FormatInt(fs.count.Add(1), 36), Source: fs.sourceOf(a, carried)}
		f.Source.Name = ""
		return f
	})
}
