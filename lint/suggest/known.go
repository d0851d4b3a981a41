package suggest

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
)

// fixes are the suggestions found for the properties of one question. What is suggested depends on the question and on what the search
// asked about the rest of the mapping on its way; where that had the same answers, the suggestion is the same but for names.
type fixes struct {
	mu    sync.Mutex
	found []foundFix
}

type foundFix struct {
	inquiries []inquiry
	fix       *finding.Fix // with numbered names; nil where nothing is to be suggested
}

// inquiry is something that a search asked about the rest of the mapping, and what it learned, without names.
type inquiry struct{ about, learned string }

// uniques is what an inquiry about the source's unique attributes is about; all others are about a target attribute.
const uniques = ""

// fix returns the suggestion for the finding that x is about, searching for it only if none of the known ones serves.
func (s *Suggestions) fix(q check.Question, x *fixer) *finding.Fix {
	fs := s.fixes.Find(q, func() *fixes { return &fixes{} })
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, known := range fs.found {
		x.inquiries = nil
		if slices.ContainsFunc(known.inquiries, func(i inquiry) bool { return x.inquire(i.about) != i.learned }) {
			continue
		}
		return x.named(known.fix)
	}
	x.inquiries = nil
	fix := x.find()
	fs.found = append(fs.found, foundFix{slices.Clone(x.inquiries), x.numbered(fix)})
	return fix
}

// inquire asks about the rest of the mapping, remembers that it was asked, and returns what was learned.
func (x *fixer) inquire(about string) string {
	for _, i := range x.inquiries {
		if i.about == about {
			return i.learned
		}
	}
	i := inquiry{about: about}
	if about == uniques {
		i.learned = x.Vars.OtherFacts()
		for _, u := range x.uniques() {
			i.learned += el.Print(u) + "\n"
		}
	} else if r, ok := x.carried.into(about); ok {
		v, _ := el.AsVariable(r.Expr)
		i.learned = fmt.Sprintf("%s %s %s", x.whichOf(r), v.Root, x.Vars.Fact(v.Attr).Id)
	}
	x.inquiries = append(x.inquiries, i)
	return i.learned
}

// whichOf tells which of the known attributes a read is: of those of the expression, or of those asked about before.
func (x *fixer) whichOf(r read) string {
	v, _ := el.AsVariable(r.Expr)
	for i, key := range x.Shape().Numbered {
		if key == v.Key {
			return check.NumberedKey(check.Number(i))
		}
	}
	for _, i := range x.inquiries {
		if earlier, ok := x.carried.into(i.about); ok && el.Equal(earlier.Expr, r.Expr) {
			return "as " + i.about
		}
	}
	return "another"
}

// names pairs what the fix of this property calls its attributes with how a fix without names does.
func (x *fixer) names() (named, numbered []string) {
	for i, key := range x.Shape().Numbered {
		named, numbered = append(named, key), append(numbered, check.NumberedKey(check.Number(i)))
	}
	for i, q := range x.inquiries {
		if r, ok := x.carried.into(q.about); ok {
			if key := el.Print(r.Expr); !slices.Contains(named, key) {
				named, numbered = append(named, key), append(numbered, fmt.Sprintf("appuser._read_%d", i))
			}
		}
	}
	return named, numbered
}

// numbered takes the names out of a fix.
func (x *fixer) numbered(f *finding.Fix) *finding.Fix {
	named, numbered := x.names()
	return renamed(f, named, numbered)
}

// named puts the property's names into a fix that has none.
func (x *fixer) named(f *finding.Fix) *finding.Fix {
	named, numbered := x.names()
	return renamed(f, numbered, named)
}

// renamed replaces attributes in a fix: in its expression where they are read, in its description wherever they stand.
func renamed(f *finding.Fix, from, to []string) *finding.Fix {
	if f == nil || len(from) == 0 {
		return f
	}
	r := *f
	if f.Changes != nil {
		changes := *f.Changes
		changes.Profile = el.Profile{}
		for key, v := range f.Changes.Profile {
			if i := slices.Index(from, key); i >= 0 {
				key = to[i]
			}
			changes.Profile[key] = v
		}
		r.Changes = &changes
	}
	order := make([]int, len(from)) // longest first: no name is taken for the beginning of another
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(from[b]) - len(from[a]) })
	var pairs []string
	for _, i := range order {
		pairs = append(pairs, from[i], to[i])
	}
	r.Description = strings.NewReplacer(pairs...).Replace(f.Description)
	e, errs := el.Parse(f.Expression)
	if len(errs) > 0 {
		return &r
	}
	var text strings.Builder
	end := 0
	found, _ := check.Occurrences(e)
	for _, o := range found {
		i := slices.Index(from, o.Key)
		if span := o.Expr.Span(); i >= 0 && span.Start >= end {
			text.WriteString(f.Expression[end:span.Start])
			text.WriteString(to[i])
			end = span.End
		}
	}
	text.WriteString(f.Expression[end:])
	r.Expression = text.String()
	return &r
}
