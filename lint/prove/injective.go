package prove

import (
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxPaths bounds the branches that a proof of uniqueness looks at.
const maxPaths = 256

// A carrier is a branch whose value determines a unique attribute: the attribute between two constant texts. All three are
// compared ignoring case and diacritics.
type carrier struct {
	attribute      int
	prefix, suffix string
}

// injective reports whether it is proved that different users get different values, as far as admit knows: on every branch the
// value carries a unique attribute, and two branches either carry the same attribute in the same way or have no value in common.
func (d *distinct) injective(admit el.Admit) bool {
	s := &search{scope: d.scope, admit: admit}
	var paths []path
	complete := !s.paths(d.expr, d.admits, func(p path) bool {
		paths = append(paths, p)
		return len(paths) > maxPaths
	})
	if !complete || s.spent() {
		return false
	}
	var carriers []carrier
	var images []strset.Set
	for _, p := range paths {
		values := s.image(p.expr, p.known).Values()
		values.Null = false
		values = values.Intersect(d.Accept)
		if values.IsEmpty() {
			continue // null and failure take no value away from anyone
		}
		c, ok := s.carrier(p.expr, p.known)
		if !ok {
			return false
		}
		image := values.Strs.Fold()
		for i, other := range carriers {
			if other != c && !other.apart(c) && !strset.Disjoint(images[i], image) {
				return false
			}
		}
		carriers = append(carriers, c)
		images = append(images, image)
	}
	return true
}

// apart reports whether the constant texts alone tell the values of two carriers apart, ignoring case and diacritics.
func (c carrier) apart(o carrier) bool {
	return !strings.HasPrefix(c.prefix, o.prefix) && !strings.HasPrefix(o.prefix, c.prefix) ||
		!strings.HasSuffix(c.suffix, o.suffix) && !strings.HasSuffix(o.suffix, c.suffix)
}

// carrier returns how the value of a branch carries a unique attribute, which must not be null there.
func (s *search) carrier(e el.Expr, v env) (carrier, bool) {
	if i, ok := s.at[e]; ok {
		onlyStrings := v[i].Values()
		onlyStrings.Null = false
		unique := s.sources[i].Unique && onlyStrings == onlyStrings.Only(el.Str)
		return carrier{attribute: i}, unique
	}
	switch e := e.(type) {
	case *el.Binary:
		if e.Op != el.OpAdd {
			return carrier{}, false
		}
		return s.joined(e.X, e.Y, v)
	case *el.Call:
		if !carries(e) {
			return carrier{}, false
		}
		switch e.Func {
		case "String.toLowerCase", "toLowerCase":
			return s.recased(e.Args[0], v, strset.LowerBreaksFold())
		case "String.toUpperCase", "toUpperCase":
			return s.recased(e.Args[0], v, strset.UpperBreaksFold())
		}
		return s.joined(e.Args[0], e.Args[1], v)
	}
	return carrier{}, false
}

// carries reports whether the result of a call may carry what its arguments carry.
func carries(c *el.Call) bool {
	switch c.Func {
	case "String.toLowerCase", "toLowerCase", "String.toUpperCase", "toUpperCase":
		return c.Recv == nil && len(c.Args) == 1
	case "String.append":
		return c.Recv == nil && len(c.Args) == 2
	}
	return false
}

// joined is carrier for a concatenation of a carrier, never null, and a constant.
func (s *search) joined(x, y el.Expr, v env) (carrier, bool) {
	if text, ok := s.constant(x, v); ok && !s.image(y, v).Null {
		c, ok := s.carrier(y, v)
		c.prefix = strset.Fold(text) + c.prefix
		return c, ok
	}
	if text, ok := s.constant(y, v); ok && !s.image(x, v).Null {
		c, ok := s.carrier(x, v)
		c.suffix += strset.Fold(text)
		return c, ok
	}
	return carrier{}, false
}

func (s *search) constant(e el.Expr, v env) (string, bool) {
	c, ok := s.image(e, v).Single()
	return c.Str(), ok && c.Kind() == el.Str
}

// recased is carrier for a change of case, which keeps unlike strings unlike unless they have one of the few letters that break
// that.
func (s *search) recased(e el.Expr, v env, breaks strset.Set) (carrier, bool) {
	x := s.image(e, v)
	if x.Null || !strset.Disjoint(x.Strs, strset.Concat(strset.All(), breaks, strset.All())) {
		return carrier{}, false
	}
	return s.carrier(e, v)
}
