package prove

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// A carrier is a branch whose value determines an attribute that distinguishes users: the attribute between other texts. All are compared
// ignoring case and diacritics.
type carrier struct {
	how            string // how the attribute is found in a value: of two carriers with the same, the same value means the same attribute
	prefix, suffix string // constant texts that every value begins and ends with
	values         el.Set // what the branch yields
}

// apart reports whether no value of one carrier is one of the other.
func (c carrier) apart(o carrier) bool {
	if !strings.HasPrefix(c.prefix, o.prefix) && !strings.HasPrefix(o.prefix, c.prefix) ||
		!strings.HasSuffix(c.suffix, o.suffix) && !strings.HasSuffix(o.suffix, c.suffix) {
		return true
	}
	x, y := c.values, o.values
	x.Strs, y.Strs = x.Strs.Fold(), y.Strs.Fold()
	return apartValues(x, y)
}

// carrier returns how the value of a branch carries an attribute.
func (ds distinguishing) carrier(e el.Expr, v env) (carrier, bool) {
	parts := ds.terms(e, v, nil)
	if len(parts) == 1 {
		return ds.carried(e, v)
	}
	pieces := make([]piece, len(parts))
	for i, p := range parts {
		pieces[i] = ds.piece(p, v)
	}
	prefix, n := leading(pieces)
	suffix, m := trailing(pieces)
	if n == len(pieces) {
		return carrier{}, false
	}
	c := carrier{prefix: prefix, suffix: suffix}
	pieces = pieces[n : len(pieces)-m]
	for i, p := range pieces {
		if p.how == "" {
			continue
		}
		left, right := i == 0, i == len(pieces)-1
		how := ""
		switch {
		case left && right:
		case left && p.fixed > 0:
			how = fmt.Sprintf("first %d", p.fixed)
		case right && p.fixed > 0:
			how = fmt.Sprintf("last %d", p.fixed)
		case left && pieces[i+1].constant:
			how = found(pieces[i+1], func() (strset.Set, strset.Set) { return p.texts, joined(pieces[i+2:]) }, "before")
		case right && pieces[i-1].constant:
			how = found(pieces[i-1], func() (strset.Set, strset.Set) { return joined(pieces[:i-1]), p.texts }, "after")
		}
		if how == "" && !(left && right) {
			continue
		}
		if c.how = p.how; prefix != "" || suffix != "" || how != "" {
			c.how = fmt.Sprintf("%q %q %s: %s", prefix, suffix, how, p.how)
		}
		return c, true
	}
	return carrier{}, false
}

// A piece is a part of a concatenation: a constant, or a text that carries an attribute, or one of which nothing is known (null, too: it adds
// some text, or none).
type piece struct {
	constant bool
	text     string     // of a constant, folded
	texts    strset.Set // all that it may be
	how      string     // how it carries an attribute, "" where it does not
	fixed    int        // its length in UTF-16 code units, where all its texts are plain and have that length; 0 elsewhere
}

func (ds distinguishing) piece(e el.Expr, v env) piece {
	s := ds.search
	if text, ok := s.constant(e, v); ok {
		return piece{constant: true, text: strset.Fold(text)}
	}
	p := piece{texts: s.image(&el.Binary{Op: el.OpAdd, X: emptyText, Y: e}, v).Strs}
	c, ok := ds.carried(e, v)
	if !ok {
		return p
	}
	p.how = c.how
	if n, bounded := p.texts.MaxLen(); bounded && n == p.texts.MinLen() && strset.Subset(p.texts, plainTexts) {
		p.fixed = n
	}
	return p
}

var emptyText = &el.Literal{Value: el.StrValue("")}

// leading and trailing join the constants at the two ends of a concatenation, and count them.

func leading(pieces []piece) (text string, n int) {
	for n < len(pieces) && pieces[n].constant {
		text += pieces[n].text
		n++
	}
	return text, n
}

func trailing(pieces []piece) (text string, n int) {
	for n < len(pieces) && pieces[len(pieces)-1-n].constant {
		text = pieces[len(pieces)-1-n].text + text
		n++
	}
	return text, n
}

// found tells at which occurrence of a constant, the first or the last, a value is divided, where it is one of these: where the constant is
// not in what stands before it, or not in what stands after it.
func found(c piece, sides func() (before, after strset.Set), what string) string {
	if c.text == "" || strings.ContainsFunc(c.text, func(r rune) bool { return r > unicode.MaxASCII }) {
		return ""
	}
	held := strset.Concat(strset.All(), strset.Of(c.text), strset.All())
	without := func(s strset.Set, join func(strset.Set) strset.Set) bool {
		return strset.Disjoint(s, held) && strset.Disjoint(join(s.Fold()), held) // most that hold it hold it before they are folded
	}
	before, after := sides()
	switch {
	case without(before, func(s strset.Set) strset.Set { return strset.Concat(s, strset.Of(c.text[:len(c.text)-1])) }):
		return fmt.Sprintf("%s the first %q", what, c.text)
	case without(after, func(s strset.Set) strset.Set { return strset.Concat(strset.Of(c.text[1:]), s) }):
		return fmt.Sprintf("%s the last %q", what, c.text)
	}
	return ""
}

// joined are the texts of several pieces together.
func joined(pieces []piece) strset.Set {
	all := make([]strset.Set, len(pieces))
	for i, p := range pieces {
		if all[i] = p.texts; p.constant {
			all[i] = strset.Of(p.text)
		}
	}
	return strset.Concat(all...)
}

// carried tells how a value that is no concatenation carries an attribute: unchanged but for case, or with a constant added.
func (ds distinguishing) carried(e el.Expr, v env) (carrier, bool) {
	s := ds.search
	if i, ok := s.at[e]; ok {
		x := v[i].Values()
		tellable := x == x.Only(el.Str) || x == x.Only(el.Int, el.Num)
		return carrier{how: s.sources[i].Name}, tellable && ds.by(s.sources[i]) && x.Intersect(blank()).IsEmpty()
	}
	if b, ok := e.(*el.Binary); ok && (b.Op == el.OpAdd || b.Op == el.OpSub) {
		return ds.shifted(b, v)
	}
	call, ok := e.(*el.Call)
	if !ok || call.Recv != nil || len(call.Args) == 0 {
		return carrier{}, false
	}
	x := s.image(call.Args[0], v)
	if x.Null || x.Only(el.Str) != x.Values() || !unchanging(call, x.Strs) {
		return carrier{}, false
	}
	return ds.carrier(call.Args[0], v)
}

// shifted is carried for an integer with a constant added or taken away.
func (ds distinguishing) shifted(b *el.Binary, v env) (carrier, bool) {
	s := ds.search
	x, sum := s.image(b.X, v).Values(), s.image(b, v).Values()
	by, constant := s.image(b.Y, v).Single()
	if !constant || by.Kind() != el.Int || x != x.Only(el.Int) || sum != sum.Only(el.Int) || !sum.Nums.Within(smallIntegers.Nums) {
		return carrier{}, false
	}
	c, ok := ds.carried(b.X, v)
	return carrier{how: fmt.Sprintf("%s %s %d", c.how, b.Op, by.Int())}, ok
}

// smallIntegers are those of 32 bits, which no sum wraps around to.
var smallIntegers = el.IntSet(el.Between(math.MinInt32, math.MaxInt32))

// unchanging reports whether a call leaves texts as they are, but for case.
func unchanging(c *el.Call, texts strset.Set) bool {
	never := func(part strset.Set) bool {
		return strset.Disjoint(texts, strset.Concat(strset.All(), part, strset.All()))
	}
	switch c.Func {
	case "String.toLowerCase", "toLowerCase":
		return len(c.Args) == 1 && never(strset.LowerBreaksFold())
	case "String.toUpperCase", "toUpperCase":
		return len(c.Args) == 1 && never(strset.UpperBreaksFold())
	case "String.removeSpaces":
		return len(c.Args) == 1 && never(spaces)
	case "String.replace", "String.replaceFirst":
		if len(c.Args) != 3 {
			return false
		}
		match, ok := c.Args[1].(*el.Literal)
		_, constant := c.Args[2].(*el.Literal)
		return ok && constant && plainLetters(match.Value.Str()) && never(strset.Of(match.Value.Str()))
	}
	return false
}

// spaces are whatever anybody takes for one.
var spaces = strset.Runes(strset.Range{Lo: 0, Hi: ' '}, strset.Range{Lo: 0x7F, Hi: 0xA0}, strset.Range{Lo: 0x1680, Hi: 0x1680},
	strset.Range{Lo: 0x2000, Hi: 0x206F}, strset.Range{Lo: 0x3000, Hi: 0x3000})

// terms appends what a concatenation of texts joins, in order: an expression by itself where it is none. A sum of numbers is none.
func (ds distinguishing) terms(e el.Expr, v env, parts []el.Expr) []el.Expr {
	var x, y el.Expr
	switch t := e.(type) {
	case *el.Binary:
		if t.Op == el.OpAdd {
			x, y = t.X, t.Y
		}
	case *el.Call:
		if t.Func == "String.append" && t.Recv == nil && len(t.Args) == 2 {
			x, y = t.Args[0], t.Args[1]
		}
	}
	if x == nil || !ds.search.isText(x, v) && !ds.search.isText(y, v) {
		return append(parts, e)
	}
	return ds.terms(y, v, ds.terms(x, v, parts))
}

// isText reports whether an expression yields texts alone.
func (s *search) isText(e el.Expr, v env) bool {
	x := s.image(e, v).Values()
	return x == x.Only(el.Str)
}

// carries reports whether the result of a call may carry what its arguments carry.
func carries(c *el.Call) bool {
	switch c.Func {
	case "String.toLowerCase", "toLowerCase", "String.toUpperCase", "toUpperCase", "String.removeSpaces":
		return c.Recv == nil && len(c.Args) == 1
	case "String.append":
		return c.Recv == nil && len(c.Args) == 2
	}
	return false
}

func (s *search) constant(e el.Expr, v env) (string, bool) {
	c, ok := s.image(e, v).Single()
	return c.Str(), ok && c.Kind() == el.Str
}
