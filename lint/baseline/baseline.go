package baseline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
)

// Entry is a number of findings that are about the same thing. All but Hash and Count are there for people.
type Entry struct {
	Rule      string `json:"rule"`
	Source    string `json:"source,omitempty"`
	Target    string `json:"target,omitempty"`
	Attribute string `json:"attribute,omitempty"`
	Hash      string `json:"hash"` // finding.Finding.Fingerprint
	Count     int    `json:"count"`
}

// Baseline is a set of accepted findings. It is not changed once it is made.
type Baseline struct{ entries []Entry }

// Of accepts findings.
func Of(findings []finding.Finding) Baseline {
	at := map[string]int{}
	var b Baseline
	for i := range findings {
		f := &findings[i]
		hash := f.Fingerprint()
		n, known := at[hash]
		if !known {
			n = len(b.entries)
			at[hash] = n
			b.entries = append(b.entries, entryOf(f, hash))
		}
		b.entries[n].Count++
	}
	slices.SortFunc(b.entries, compare)
	return b
}

func entryOf(f *finding.Finding, hash string) Entry {
	e := Entry{Rule: f.Rule, Attribute: f.Attribute, Hash: hash}
	if m := f.Mapping; m != nil {
		if m.Source != nil {
			e.Source = m.Source.Name
		}
		if m.Target != nil {
			e.Target = m.Target.Name
		}
	}
	return e
}

func compare(a, b Entry) int {
	return cmp.Or(strings.Compare(a.Source, b.Source), strings.Compare(a.Target, b.Target), strings.Compare(a.Attribute, b.Attribute),
		strings.Compare(a.Rule, b.Rule), strings.Compare(a.Hash, b.Hash))
}

// Len is the number of findings that are accepted.
func (b Baseline) Len() int {
	n := 0
	for _, e := range b.entries {
		n += e.Count
	}
	return n
}

// Split tells the findings that are new from the number of those that are accepted. Of equal findings the first ones are taken for those
// that were accepted. gone are the entries of which fewer were found than accepted, each with the number of those missing.
func (b Baseline) Split(findings []finding.Finding) (fresh []finding.Finding, accepted int, gone []Entry) {
	if len(b.entries) == 0 {
		return findings, 0, nil // a fingerprint takes longer than a look
	}
	left := make(map[string]int, len(b.entries))
	for _, e := range b.entries {
		left[e.Hash] += e.Count
	}
	for i := range findings {
		if hash := findings[i].Fingerprint(); left[hash] > 0 {
			left[hash]--
			accepted++
		} else {
			fresh = append(fresh, findings[i])
		}
	}
	for _, e := range b.entries {
		if e.Count = min(e.Count, left[e.Hash]); e.Count > 0 {
			left[e.Hash] -= e.Count
			gone = append(gone, e)
		}
	}
	return fresh, accepted, gone
}
