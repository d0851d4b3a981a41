package check

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// shape is an expression without the names of the attributes that it reads: they are numbered in the order of the text. Most mappings
// repeat a few shapes, so that most questions are equal once names are out of the way. The prover is asked about the shape, never about
// one of the expressions that have it: its answer cannot depend on which of them came first.
type shape struct {
	Text  string
	expr  el.Expr
	facts string // what is known of each variable, and which are one attribute
	// Numbered are the keys of the variables as the expression has them, and sources what is known of each; variable i is called
	// numberedKey(number(i)) in the shape.
	Numbered []string
	Sources  map[string]prove.Source
	// Source is set where the expression keeps its names, because it reads more than attributes: then only properties of one source
	// can have equal shapes.
	Source *org.Profile
}

// shapeOf returns the shape of a property's expression.
func (ch *Checked) shapeOf() *shape {
	p := ch.Property
	verbatim := &shape{Text: p.Expression.Value, expr: p.Expr, Source: p.Mapping.Source}
	if p.Role.IsTemplate() {
		return verbatim
	}
	found, ok := Occurrences(p.Expr)
	if !ok {
		return verbatim
	}
	s := &shape{Sources: map[string]prove.Source{}}
	var text, facts strings.Builder
	written := p.Expression.Value
	end := 0
	attributes := map[string]int{}
	for _, o := range found {
		span := o.Expr.Span()
		if !ch.Vars.Reads(o) || span.Start < end || span.End > len(written) || written[span.Start:span.End] != o.Key {
			return verbatim
		}
		i := slices.Index(s.Numbered, o.Key)
		if i < 0 {
			i = len(s.Numbered)
			s.Numbered = append(s.Numbered, o.Key)
			if _, again := attributes[o.Attr]; !again {
				attributes[o.Attr] = i
			}
			f := ch.Vars.Fact(o.Attr)
			source := f.Source
			source.Name = numberedName(attributes[o.Attr])
			s.Sources[NumberedKey(Number(i))] = source
			fmt.Fprintf(&facts, "%s %s %d\n", f.Id, o.Root, attributes[o.Attr])
		}
		text.WriteString(written[end:span.Start])
		text.WriteString(NumberedKey(Number(i)))
		end = span.End
	}
	text.WriteString(written[end:])
	s.Text, s.facts = text.String(), facts.String()
	if s.expr = ch.Known.shape(s.Text); s.expr == nil {
		return verbatim
	}
	return s
}

// general is the text of a shape with other numbers in its constants: the first number that is written in one is made of ones, the next that differs
// of twos, and so on. Of mappings whose constants are numbered, for each team or tenant, many have one general text.
func (s *shape) general() string {
	if s.Source != nil || s.expr == nil {
		return s.Text
	}
	text := []byte(s.Text)
	var runs []string
	el.Walk(s.expr, func(e el.Expr) bool {
		l, ok := e.(*el.Literal)
		span := e.Span()
		if !ok || l.Value.Kind() != el.Str || strings.Contains(s.Text[span.Start:span.End], `\`) {
			return true
		}
		for at := span.Start; at < span.End; at++ {
			end := at
			for end < span.End && '0' <= s.Text[end] && s.Text[end] <= '9' {
				end++
			}
			if end == at {
				continue
			}
			i := slices.Index(runs, s.Text[at:end])
			if i < 0 {
				i = len(runs)
				runs = append(runs, s.Text[at:end])
			}
			for ; at < end; at++ {
				text[at] = '1' + byte(i%9)
			}
		}
		return true
	})
	if len(runs) > 9 { // the digits are used up: the general text of this one would be another
		return s.Text
	}
	return string(text)
}

// Number is the number of a variable of a shape as its key has it.
func Number(i int) string { return strconv.Itoa(i) }

// numberedName is the attribute that a variable of a shape is called by. No org has such an attribute: Okta's names begin with a letter.
func numberedName(i int) string { return "_" + Number(i) }

// NumberedKey is the key of a variable of a shape by its number.
func NumberedKey(i string) string { return "appuser._" + i }

// Occurrences returns every place where an expression reads an attribute, in the order of the text. ok is false where it has names that
// are no attributes: those of an array's elements, and the arguments of opaque calls.
func Occurrences(e el.Expr) (found []el.Variable, ok bool) {
	ok = true
	el.Walk(e, func(e el.Expr) bool {
		switch e.(type) {
		case *el.Projection, *el.Selection, *el.Map:
			ok = false
		}
		v, is := el.AsVariable(e)
		if !is {
			return ok
		}
		if v.Opaque || v.Attr == "" {
			ok = false
		}
		found = append(found, v)
		return false
	})
	slices.SortStableFunc(found, func(a, b el.Variable) int { return a.Expr.Span().Start - b.Expr.Span().Start })
	return found, ok
}

// known is what is known of a variable of the shape.
func (s *shape) known(vs *source.Variables) func(el.Variable) prove.Source {
	if s.Source != nil {
		return vs.Source
	}
	return func(v el.Variable) prove.Source { return s.Sources[v.Key] }
}

// named gives the attributes of an answer about the shape the names that they have in the property's expression.
func (s *shape) named(a prove.Answer, p *rule.Property) prove.Answer {
	if s.Source != nil {
		return a
	}
	a.Examples = slices.Clone(a.Examples)
	for i := range a.Examples {
		a.Examples[i] = s.NamedExample(a.Examples[i], p)
	}
	a.Strength.Reads = slices.Clone(a.Strength.Reads)
	for i, key := range a.Strength.Reads {
		a.Strength.Reads[i] = s.name(key)
	}
	return a
}

func (s *shape) NamedExample(e prove.Example, p *rule.Property) prove.Example {
	profile := maps.Clone(e.Profile)
	for i, key := range s.Numbered {
		if v, ok := e.Profile[NumberedKey(Number(i))]; ok {
			delete(profile, NumberedKey(Number(i)))
			profile[key] = v
		}
	}
	e.Profile = profile
	if e.Err != nil { // its text names the attribute
		if _, err := el.Eval(p.Expr, profile); err != nil {
			e.Err = err
		}
	}
	return e
}

// name returns the key that a variable of the shape has in the expression.
func (s *shape) name(key string) string {
	for i, name := range s.Numbered {
		if key == NumberedKey(Number(i)) {
			return name
		}
	}
	return key
}
