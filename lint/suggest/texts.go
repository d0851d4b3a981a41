package suggest

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// knownTexts are the texts that a part of an expression is known to yield: those of the attribute that it is made of. whole reports that these are
// all, namesake that the attribute is called like the one that the property fills.
func (x *fixer) knownTexts(part el.Expr) (texts []string, whole, namesake bool) {
	v, ok := carrier(part)
	if !ok || !x.Vars.Reads(v) {
		return nil, false, false
	}
	a := rule.AttributeOf(x.Property.Mapping.Source, v.Attr)
	if a == nil {
		return nil, false, false
	}
	held := a.Enum
	if len(held) == 0 {
		held = source.WithHints(a).Holds.Examples
	}
	for _, text := range held {
		r, err := el.Eval(part, el.Profile{v.Key: el.StrValue(text)})
		if err == nil && r.Value.Kind() == el.Str && !slices.Contains(texts, r.Value.Str()) {
			texts = append(texts, r.Value.Str())
		}
	}
	_, alone := el.AsVariable(part)
	return texts, alone && len(a.Enum) > 0, plainName(v.Attr) == plainName(x.Property.Attribute.Name)
}

// plainName is a name without what spellings differ in.
func plainName(name string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name))
}

// carrier returns the attribute that an expression carries through: alone, changed in case, without its spaces, or with a constant for null.
func carrier(e el.Expr) (el.Variable, bool) {
	switch t := e.(type) {
	case *el.Elvis:
		if _, constant := t.Else.(*el.Literal); constant {
			return carrier(t.X)
		}
	case *el.Call:
		if o, ok := el.Lookup(t.Func); ok && o.Keeps != nil && len(o.Params) == 1 && len(t.Args) == 1 {
			return carrier(t.Args[0])
		}
	}
	return el.AsVariable(e)
}
