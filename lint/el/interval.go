package el

import (
	"math"
	"slices"
)

// Interval is the set of the numbers from Lo to Hi, both included, but for the gaps between its parts. The zero Interval is empty.
// Immutable. Whatever looks at Lo and Hi alone takes the numbers in the gaps as well.
type Interval struct {
	Lo, Hi   float64
	NonEmpty bool
	// apart are the parts where there are several, in order and apart from each other.
	apart *[]span
	// loose is true where it holds more numbers than it should, because it had too many parts.
	loose bool
}

// span is an interval without gaps.
type span struct{ lo, hi float64 }

// maxSpans is the largest number of parts that are told apart.
const maxSpans = 512

// Between returns the interval of the numbers lo to hi, empty when lo > hi.
func Between(lo, hi float64) Interval {
	if lo > hi {
		return Interval{}
	}
	return Interval{Lo: lo, Hi: hi, NonEmpty: true}
}

// AnyNumber is the interval of all numbers, the infinities included.
func AnyNumber() Interval { return Between(math.Inf(-1), math.Inf(1)) }

// Exact reports whether the interval holds no number that it should not.
func (i Interval) Exact() bool { return !i.loose }

// Whole returns the interval with each part cut down to its whole numbers: its bounds are integers or infinite.
func (i Interval) Whole() Interval {
	if i.apart == nil && i.Lo == math.Trunc(i.Lo) && i.Hi == math.Trunc(i.Hi) {
		return i
	}
	var whole []span
	for _, s := range i.spans() {
		if lo, hi := math.Ceil(s.lo), math.Floor(s.hi); lo <= hi {
			whole = append(whole, span{lo, hi})
		}
	}
	return ofSpans(whole, i.loose)
}

// Parts returns the interval's parts, in order: intervals without gaps.
func (i Interval) Parts() []Interval {
	spans := i.spans()
	parts := make([]Interval, len(spans))
	for k, s := range spans {
		parts[k] = Between(s.lo, s.hi)
	}
	return parts
}

func (i Interval) spans() []span {
	switch {
	case !i.NonEmpty:
		return nil
	case i.apart != nil:
		return *i.apart
	}
	return []span{{i.Lo, i.Hi}}
}

// ofSpans is the interval of spans that are in order of their lower ends; it may keep the slice.
func ofSpans(spans []span, loose bool) Interval {
	n := 0
	for _, s := range spans {
		switch {
		case n > 0 && s.lo <= spans[n-1].hi:
			spans[n-1].hi = math.Max(spans[n-1].hi, s.hi)
		default:
			spans[n] = s
			n++
		}
	}
	if spans = spans[:n]; n == 0 {
		return Interval{}
	}
	i := Between(spans[0].lo, spans[n-1].hi)
	i.loose = loose || n > maxSpans
	if 1 < n && n <= maxSpans {
		i.apart = &spans
	}
	return i
}

// Contains reports whether x is in the interval.
func (i Interval) Contains(x float64) bool {
	if !i.NonEmpty || !(i.Lo <= x && x <= i.Hi) {
		return false
	}
	return i.apart == nil || slices.ContainsFunc(*i.apart, func(s span) bool { return s.lo <= x && x <= s.hi })
}

// hull returns the smallest interval without gaps that holds both.
func (i Interval) hull(j Interval) Interval {
	if !i.NonEmpty {
		return j
	}
	if !j.NonEmpty {
		return i
	}
	return Between(math.Min(i.Lo, j.Lo), math.Max(i.Hi, j.Hi))
}

// Intersect returns the numbers in both.
func (i Interval) Intersect(j Interval) Interval {
	switch {
	case !i.NonEmpty || !j.NonEmpty:
		return Interval{}
	case i.apart == nil && j.apart == nil:
		r := Between(math.Max(i.Lo, j.Lo), math.Min(i.Hi, j.Hi))
		r.loose = r.NonEmpty && (i.loose || j.loose)
		return r
	case j.apart == nil && j.Lo <= i.Lo && i.Hi <= j.Hi && !j.loose:
		return i
	case i.apart == nil && i.Lo <= j.Lo && j.Hi <= i.Hi && !i.loose:
		return j
	}
	var both []span
	x, y := i.spans(), j.spans()
	for len(x) > 0 && len(y) > 0 {
		if lo, hi := math.Max(x[0].lo, y[0].lo), math.Min(x[0].hi, y[0].hi); lo <= hi {
			both = append(both, span{lo, hi})
		}
		if x[0].hi < y[0].hi {
			x = x[1:]
		} else {
			y = y[1:]
		}
	}
	return ofSpans(both, i.loose || j.loose)
}

// Union returns the numbers in either.
func (i Interval) Union(j Interval) Interval {
	switch {
	case !i.NonEmpty || i == j:
		return j
	case !j.NonEmpty:
		return i
	}
	all := slices.Concat(i.spans(), j.spans())
	slices.SortFunc(all, func(s, t span) int { return compare(s.lo, t.lo) })
	return ofSpans(all, i.loose || j.loose)
}

// within reports whether it is certain that every number of the interval is in j, given the neighbours of a number.
func (i Interval) within(j Interval, prev, next func(float64) float64) bool {
	if j.loose {
		return false
	}
	// The second test knows that nothing lies between neighbours, the first one needs none of large integers.
	return slices.Equal(i.Intersect(j).spans(), i.spans()) || !i.Intersect(j.complement(prev, next)).NonEmpty
}

// complement returns the numbers that are not in the interval, given the neighbours of a number. Of a loose interval nothing is known
// to be outside.
func (i Interval) complement(prev, next func(float64) float64) Interval {
	if i.loose {
		all := AnyNumber()
		all.loose = true
		return all
	}
	var gaps []span
	lo, open := math.Inf(-1), true // the gap that begins at lo
	for _, s := range i.spans() {
		if hi := prev(s.lo); !math.IsInf(s.lo, -1) && lo <= hi {
			gaps = append(gaps, span{lo, hi})
		}
		lo, open = next(s.hi), !math.IsInf(s.hi, 1)
	}
	if open {
		gaps = append(gaps, span{lo, math.Inf(1)})
	}
	return ofSpans(gaps, false)
}
