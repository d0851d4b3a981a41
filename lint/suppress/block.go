package suppress

import (
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// Block is an ignore block of the configuration. It covers what fits all that it says; a field that is empty fits everything.
type Block struct {
	Rules   []Name
	Mapping string // address of a mapping: "okta_profile_mapping.workday"
	// Source and Target are profiles, by name, label, type or address.
	Source, Target string
	Attribute      string // name of the target attribute
	// InFile reports whether what is written in a file is covered; nil stands for every file, and for what is written in none.
	InFile func(name string) bool
	Reason string
	// LastDay is the last day on which the block holds; the zero time means that it never ends.
	LastDay time.Time
	Range   hcl.Range // its header
}

// Ignore makes an Ignore of the block.
func (b Block) Ignore() *Ignore {
	return &Ignore{Rules: b.Rules, Reason: b.Reason, LastDay: b.LastDay, Range: b.Range, scope: selector{b}}
}

// selector is the scope of a block.
type selector struct{ Block }

func (s selector) named() bool {
	return s.Mapping != "" || s.Source != "" || s.Target != "" || s.Attribute != "" || s.InFile != nil
}

func (s selector) covers(t thing) bool {
	if s.Attribute != "" && s.Attribute != t.attribute || s.InFile != nil && !s.InFile(t.place.Filename) {
		return false
	}
	if s.Mapping == "" && s.Source == "" && s.Target == "" {
		return true
	}
	return t.mapping != nil && (s.Mapping == "" || s.Mapping == t.mapping.Address) && fits(s.Source, t.mapping.Source) && fits(s.Target, t.mapping.Target)
}

func fits(name string, p *org.Profile) bool { return name == "" || p != nil && p.Called(name) }
