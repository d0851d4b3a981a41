package rules

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// enumRewrites spell what is nearly a member of a list of texts as the list does, and pass members on.
func enumRewrites(d rule.Defect) []rule.Rewrite {
	if !isString(d.Attribute) {
		return nil
	}
	member := func(text string) (string, bool) { return memberOf(text, d.Attribute.Enum) }
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, func(text string) (string, bool) {
			m, ok := member(text)
			if !ok && len(text) >= 4 { // between short codes a small difference means another one
				return nearest.To(text, d.Attribute.Enum)
			}
			return m, ok
		})
	}
	if isConstant(d) {
		return nil
	}
	if d.Whole {
		return translations(d, d.Known, member, "Spells the source's values as the list of the attribute does. Values that are not a member in any letter case leave the attribute empty.")
	}
	if d.Possible || !d.Namesake && !slices.ContainsFunc(d.Known, func(text string) bool { _, ok := member(text); return ok }) {
		return nil
	}
	return translations(d, d.Attribute.Enum, member, "Pass on the values of the attribute's list. "+othersBecomeNull)
}

// memberOf returns the member of a list that a text is but for letter case and space around it.
func memberOf(text string, list []string) (member string, ok bool) {
	i := slices.IndexFunc(list, func(m string) bool { return strings.EqualFold(strings.TrimSpace(m), strings.TrimSpace(text)) })
	if i < 0 {
		return "", false
	}
	return list[i], true
}

// typeRewrites convert the value.
func typeRewrites(d rule.Defect) []rule.Rewrite {
	if isConstant(d) {
		return nil
	}
	e := d.Expr
	switch d.Attribute.Type {
	case org.String, "":
		return append(
			rewrites("Join the elements of the array to one text.", rewrite.Guarded(e, rewrite.Call("Arrays.toCsvString", e))...),
			rewrites("Turn the value into text.", rewrite.Guarded(e, rewrite.Join(e, rewrite.Text("")))...)...)
	case org.Boolean:
		return rewrites(`Compare with the text "true": only that is true.`, rewrite.Guarded(e, rewrite.Binary(e, el.OpEq, rewrite.Text("true")))...)
	case org.Integer:
		return rewrites("Convert the value to an integer.", rewrite.Guarded(e, rewrite.Call("Convert.toInt", e))...)
	case org.Number:
		return rewrites("Convert the value to a number.", rewrite.Guarded(e, rewrite.Call("Convert.toNum", e))...)
	case org.Array:
		return rewrites("Put the value into an array.", rewrite.Guarded(e, &el.Array{Elems: []el.Expr{e}})...)
	}
	return nil
}
