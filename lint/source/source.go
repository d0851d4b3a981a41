package source

import (
	"math"
	"strconv"
	"sync"
	"unicode"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// sourceOf is what an attribute's schema and what is known of it tell the prover. carried says that its value has passed, or
// will pass, the same check of its format as the target.
func (fs *Facts) sourceOf(a *org.Attribute, carried bool) prove.Source {
	a = WithHints(a)
	s := prove.Source{
		Name: a.Name, Admits: fs.admits(a, carried), Examples: a.Holds.Examples,
		Unique: a.Unique, Identifies: a.Holds.Identifies,
	}
	if len(a.Enum) > 0 && a.Type != org.Array {
		s.Enum = enumValues(a.Type, a.Enum)
	}
	s.Expects, s.Free = expects(a, s.Admits)
	return s
}

// WithHints returns the attribute with what its name suggests that it holds, where nothing better is known.
func WithHints(a *org.Attribute) *org.Attribute {
	if h := a.Holds; a.Type != org.String || h.Pattern != "" || len(h.Examples) > 0 || h.Identifies || h.Filled {
		return a
	}
	named := catalog.Named(a.Name)
	if named == nil {
		return a
	}
	b := *a
	b.Holds = named.Holds
	b.Holds.Filled = false // the schema says whether it may be null
	return &b
}

// admits is every value that an attribute's schema admits. A required attribute is neither null nor empty.
func (fs *Facts) admits(a *org.Attribute, carried bool) el.Set {
	s := fs.ofType(a, a.Type, carried)
	if a.Required {
		s.Strs = s.Strs.Minus(strset.Of(""))
	} else {
		s.Null = true
	}
	return s
}

func (fs *Facts) ofType(a *org.Attribute, t org.Type, carried bool) el.Set {
	if len(a.Enum) > 0 && t != org.Array {
		return el.SetOf(enumValues(t, a.Enum)...)
	}
	switch t {
	case org.Boolean:
		return el.BoolSet(true, true)
	case org.Integer:
		return el.IntSet(bounds(a))
	case org.Number:
		return el.NumSet(bounds(a))
	case org.Array:
		elem := fs.ofType(a, a.Items, false)
		return el.Set{Arr: el.ArrSet{Elem: &elem, Max: -1}}
	case org.String, "":
		return el.StrSet(fs.strings(a, carried))
	}
	return el.AnyValue()
}

// enumValues are the members of an enum, which configurations write as text, as values of the attribute's type.
func enumValues(t org.Type, texts []string) []el.Value {
	vals := make([]el.Value, 0, len(texts))
	for _, x := range texts {
		n, err := strconv.ParseFloat(x, 64)
		switch {
		case t == org.Integer && err == nil:
			vals = append(vals, el.IntValue(int64(n)))
		case t == org.Number && err == nil:
			vals = append(vals, el.NumValue(n))
			if n == math.Trunc(n) {
				vals = append(vals, el.IntValue(int64(n)))
			}
		case t == org.Boolean:
			vals = append(vals, el.BoolValue(x == "true"))
		default:
			vals = append(vals, el.StrValue(x))
		}
	}
	return vals
}

func bounds(a *org.Attribute) el.Interval {
	lo, hi := math.Inf(-1), math.Inf(1)
	if a.Minimum != nil {
		lo = *a.Minimum
	}
	if a.Maximum != nil {
		hi = *a.Maximum
	}
	return el.Between(lo, hi)
}

// strings are the strings that an attribute's lengths, pattern and format admit. Of a pattern that is not modelled nothing is known.
func (fs *Facts) strings(a *org.Attribute, carried bool) strset.Set {
	s := strset.All()
	if a.Length.Min != nil || a.Length.Max != nil {
		lo, hi := 0, -1
		if a.Length.Min != nil {
			lo = *a.Length.Min
		}
		if a.Length.Max != nil {
			hi = *a.Length.Max
		}
		s = strset.Lengths(lo, hi)
	}
	if a.Pattern != nil {
		p, err := strset.ParseRegexp(*a.Pattern)
		if err != nil {
			p = strset.Unknown()
		}
		s = strset.Intersect(s, p)
	}
	if a.Format != "" && fs.formats != nil {
		if surely, atMost, ok := fs.formats(a.Format); ok {
			f := atMost
			if carried {
				f = surely
			}
			s = strset.Intersect(s, f.Strs)
		}
	}
	return s
}

// ordinary are the strings that are not empty and hold no control character and no letter that takes more room in lower case (only
// İ does): what is expected is no trick.
var ordinary = sync.OnceValue(func() strset.Set {
	return strset.Runes(strset.Range{Lo: ' ', Hi: '~'}, strset.Range{Lo: 0xA0, Hi: 'İ' - 1}, strset.Range{Lo: 'İ' + 1, Hi: unicode.MaxRune}).Repeat(1, -1)
})

// expects is the part of the admitted values that an attribute is declared or known to hold. free reports that nothing is
// known of its strings, and one of them stands in.
//
// A limit that was declared makes everything within it expected: a schema that allows 64 characters says that 64 may come.
// Without any limit only the values that the catalog knows of are expected. Nobody declared that an attribute may be null
// where all that is known of it is its name.
func expects(a *org.Attribute, admits el.Set) (s el.Set, free bool) {
	s = admits
	if a.Holds.Filled || a.Origin == org.Named {
		s.Null = false
	}
	if a.Type != org.String && a.Type != "" {
		return s, false
	}
	s.Strs = strset.Intersect(s.Strs, ordinary())
	if a.Holds.Pattern != "" {
		if p, err := strset.ParseRegexp(a.Holds.Pattern); err == nil {
			s.Strs = strset.Intersect(s.Strs, p)
			return s, false
		}
	}
	limited := a.Length.Max != nil || a.Pattern != nil || a.Format != "" || len(a.Enum) > 0
	if limited {
		return s, false
	}
	if in := strset.Intersect(strset.Of(a.Holds.Examples...), s.Strs); !in.IsEmpty() {
		s.Strs = in
		return s, false
	}
	if w, ok := s.Strs.Example("Sample", "sample@example.com"); ok {
		s.Strs = strset.Of(w)
	}
	return s, a.Holds.Pattern == ""
}
