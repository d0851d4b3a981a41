package simulate

import (
	"hash/maphash"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// repeats finds the values that occur more than once among those that must be unique. It holds eight bytes a value; that two of them have
// one hash by chance is less likely than a fault of the machine.
type repeats struct {
	seed   maphash.Seed
	chunks [][]uint64
	twice  map[uint64]bool
	groups map[uint64]*group
}

// group is who has one value.
type group struct {
	members int
	names   []string // the first few
}

func newRepeats() *repeats {
	return &repeats{seed: maphash.MakeSeed(), twice: map[uint64]bool{}, groups: map[uint64]*group{}}
}

// hash is that of a value in its name space, as Okta compares values: without regard to case and diacritics.
func (r *repeats) hash(space, folded string) uint64 {
	var h maphash.Hash
	h.SetSeed(r.seed)
	_, _ = h.WriteString(space)
	_ = h.WriteByte(0)
	_, _ = h.WriteString(folded)
	return h.Sum64()
}

// folded is a value as Okta compares it.
func folded(v el.Value) string {
	if v.Kind() == el.Str {
		return strset.Fold(v.Str())
	}
	text, _ := v.MarshalJSON() // a value always has a JSON form
	return string(text)
}

// chunkSize keeps chunks from being copied while they grow.
const chunkSize = 1 << 16

func (r *repeats) add(hashes []uint64) {
	for len(hashes) > 0 {
		n := len(r.chunks)
		if n == 0 || len(r.chunks[n-1]) == chunkSize {
			r.chunks = append(r.chunks, make([]uint64, 0, chunkSize))
			n++
		}
		last := &r.chunks[n-1]
		taken := min(len(hashes), chunkSize-len(*last))
		*last = append(*last, hashes[:taken]...)
		hashes = hashes[taken:]
	}
}

// settle finds the hashes that occur more than once, and lets the others go.
func (r *repeats) settle() {
	// Sorted by their leading byte into as many parts, each part is small enough to be sorted on its own.
	var parts [256][]uint64
	var sizes [256]int
	for _, chunk := range r.chunks {
		for _, h := range chunk {
			sizes[h>>56]++
		}
	}
	for i := range parts {
		parts[i] = make([]uint64, 0, sizes[i])
	}
	for i, chunk := range r.chunks {
		for _, h := range chunk {
			parts[h>>56] = append(parts[h>>56], h)
		}
		r.chunks[i] = nil
	}
	r.chunks = nil
	for i := range parts {
		slices.Sort(parts[i])
		for j := 1; j < len(parts[i]); j++ {
			if parts[i][j] == parts[i][j-1] {
				r.twice[parts[i][j]] = true
			}
		}
		parts[i] = nil
	}
}

// met notes that a person has a repeated value.
func (r *repeats) met(hash uint64, name string) {
	g := r.groups[hash]
	if g == nil {
		g = &group{}
		r.groups[hash] = g
	}
	g.members++
	if len(g.names) <= examplesShown {
		g.names = append(g.names, name)
	}
}

// others are the first few people who share a value with the one of the given name.
func (r *repeats) others(hash uint64, name string) []string {
	g := r.groups[hash]
	if g == nil {
		return nil
	}
	others := slices.Clone(g.names)
	if i := slices.Index(others, name); i >= 0 {
		others = slices.Delete(others, i, i+1)
	}
	return others[:min(len(others), examplesShown)]
}
