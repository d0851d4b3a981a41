package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// requiredRewrites fall back to another attribute, or to a placeholder where the attribute is plain text that names nobody.
func requiredRewrites(d rule.Defect) []rule.Rewrite {
	var list []rule.Rewrite
	for _, other := range standIns(d) {
		list = append(list, rewrites(fmt.Sprintf("Fall back to %s where the source has no value.", el.Print(other)), fallback(d, other))...)
	}
	if isPlainText(d.Attribute) && !isName(d.Attribute) {
		list = append(list, rewrites(`Write a placeholder where the source has no value: put what fits your org in the place of "Unknown".`,
			fallback(d, rewrite.Text("Unknown")))...)
	}
	return list
}

// fallback puts another expression in the place of null and "".
func fallback(d rule.Defect, other el.Expr) el.Expr {
	if isConstant(d) {
		return other
	}
	return rewrite.OrElse(d.Expr, other)
}

// isPlainText reports whether an attribute takes any text of some length.
func isPlainText(a *org.Attribute) bool {
	return isString(a) && a.Format == "" && a.Pattern == nil && len(a.Enum) == 0 && !a.Unique
}

// maxLengthRewrites cut the value, but for one that loses its meaning when it is cut: an address, an id, a value of a format. There
// nothing is better than a value that Okta rejects the whole update for.
func maxLengthRewrites(d rule.Defect) []rule.Rewrite {
	limit := d.Attribute.Length.Max
	if limit == nil {
		limit = d.Attribute.Documented.Max
	}
	if limit == nil || isConstant(d) {
		return nil
	}
	if isPlainText(d.Attribute) && !d.Identifies {
		return rewrites(fmt.Sprintf("Cut the value to %s where it is longer.", characters(*limit)), rewrite.Cut(d.Expr, *limit)...)
	}
	if d.Attribute.Required || d.Attribute.Unique || isPlainText(d.Attribute) {
		return nil
	}
	return rewrites(fmt.Sprintf("Leave the attribute empty where the value is longer than %s.", characters(*limit)),
		rewrite.WhereLen(d.Expr, el.OpGt, *limit, rewrite.Null())...)
}

// minLengthRewrites fall back to another attribute where the value is too short, or leave an attribute empty that may be.
func minLengthRewrites(d rule.Defect) []rule.Rewrite {
	limit := d.Attribute.Length.Min
	if limit == nil {
		limit = d.Attribute.Documented.Min
	}
	if limit == nil || isConstant(d) {
		return nil
	}
	var list []rule.Rewrite
	for _, other := range standIns(d) {
		if *limit == 1 {
			list = append(list, rewrites(fmt.Sprintf("Fall back to %s where the value is empty.", el.Print(other)), rewrite.OrElse(d.Expr, other))...)
			continue
		}
		list = append(list, rewrites(fmt.Sprintf("Fall back to %s where the value is shorter than %s.", el.Print(other), characters(*limit)),
			rewrite.WhereLen(d.Expr, el.OpLt, *limit, other)...)...)
	}
	if d.Attribute.Required {
		return list
	}
	if *limit == 1 {
		return append(list, rewrites(`Write null instead of "".`, rewrite.OrElse(d.Expr, rewrite.Null()))...)
	}
	description := fmt.Sprintf("Leave the attribute empty where the value is shorter than %s.", characters(*limit))
	return append(list, rewrites(description, rewrite.WhereLen(d.Expr, el.OpLt, *limit, rewrite.Null())...)...)
}
