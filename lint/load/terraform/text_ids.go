package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/org"
)

// TextWithIDs is Text, but in the place of each id that is known only after apply stands the address of what it is the id of, as in
// isMemberOfGroup("okta_group.sales.id"). It serves texts of which only the rest matters: no character of an address ends a text in quotes.
func (a *Attribute) TextWithIDs() org.Text {
	value := a.Value()
	if hasMark[sensitiveMark](value) || !hasMark[idMark](value) {
		return a.Text()
	}
	said, ok := toText(plainValue(value))
	if !ok {
		return a.Text()
	}
	text := org.Text{Value: said, Range: a.ValueRange}
	if spelled, ok := a.scope.spelled(a.expr); ok && spelled.Value == said {
		text.Segments = spelled.Segments
	}
	return a.scope.in.config.addressed(text)
}

// addressed puts addresses in the place of tokens.
func (c *Configuration) addressed(text org.Text) org.Text {
	for {
		at := tokens.FindStringIndex(text.Value)
		if at == nil {
			return text
		}
		address := "id"
		if i, ok := c.byToken(cty.StringVal(text.Value[at[0]:at[1]])); ok {
			address = plainAddress(i.Address) + ".id"
		}
		text.Value = text.Value[:at[0]] + address + text.Value[at[1]:]
		grown := len(address) - (at[1] - at[0])
		for i := range text.Segments {
			s := &text.Segments[i]
			if s.Start >= at[1] {
				s.Start += grown
			}
			if s.End >= at[1] {
				s.End += grown
			}
		}
	}
}

// plainAddress is an address without quotes, and with everything in it escaped that could end a text in quotes. No two addresses are alike.
func plainAddress(address string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(address, `"`, "") {
		if r < ' ' || strings.ContainsRune(`'\%`, r) {
			fmt.Fprintf(&b, "%%%02X", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Items are the elements of a list, each as an argument of its own: where they are written one by one, with their places. A list that is not
// known is the only item.
func (a *Attribute) Items() []*Attribute {
	var items []*Attribute
	if exprs, diags := hcl.ExprList(a.expr); !diags.HasErrors() {
		for _, expr := range exprs {
			if item := newAttribute(&Attribute{Name: a.Name, Range: a.Range, ValueRange: expr.Range(), expr: expr, scope: a.scope}); item != nil {
				items = append(items, item)
			}
		}
		return items
	}
	value := a.Value()
	if hasMark[sensitiveMark](value) || !value.IsKnown() || !value.CanIterateElements() {
		return []*Attribute{a}
	}
	for it := value.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if item := newAttribute(&Attribute{Name: a.Name, Range: a.Range, ValueRange: a.ValueRange, expr: &stated{value: element, rng: a.ValueRange}, scope: a.scope}); item != nil {
			items = append(items, item)
		}
	}
	return items
}
