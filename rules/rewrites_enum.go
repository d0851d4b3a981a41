package rules

import (
	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/mend"
	"github.com/profilelint/profilelint/lint/org"
)

// enumRewrites spell what is nearly a member of a list of texts as the list does, and pass members on.
func enumRewrites(d lint.Defect) []lint.Rewrite {
	if !isString(d.Attribute) {
		return nil
	}
	member := func(text string) (string, bool) {
		m := nearest(text, d.Attribute.Enum)
		return m, m != ""
	}
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, member)
	}
	if isConstant(d) {
		return nil
	}
	if d.Whole {
		return translations(d, d.Known, member, "Spells the source's values as the list of the attribute does. Values that are near to no member leave the attribute empty.")
	}
	if d.Possible {
		return nil
	}
	return translations(d, d.Attribute.Enum, member, "Passes on the values of the attribute's list. "+othersBecomeNull)
}

// typeRewrites convert the value.
func typeRewrites(d lint.Defect) []lint.Rewrite {
	if isConstant(d) {
		return nil
	}
	e := d.Expr
	switch d.Attribute.Type {
	case org.String, "":
		return append(
			rewrites("Joins the elements of the array to one text.", mend.Guarded(e, mend.Call("Arrays.toCsvString", e))...),
			rewrites("Makes a text of the value.", mend.Guarded(e, mend.Join(e, mend.Text("")))...)...)
	case org.Boolean:
		return rewrites(`Is true for the text "true" only.`, mend.Guarded(e, mend.Binary(e, el.OpEq, mend.Text("true")))...)
	case org.Integer:
		return rewrites("Converts the value to an integer.", mend.Guarded(e, mend.Call("Convert.toInt", e))...)
	case org.Number:
		return rewrites("Converts the value to a number.", mend.Guarded(e, mend.Call("Convert.toNum", e))...)
	case org.Array:
		return rewrites("Makes an array of the value.", mend.Guarded(e, &el.Array{Elems: []el.Expr{e}})...)
	}
	return nil
}
