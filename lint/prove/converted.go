package prove

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// converted returns the question with what it says of the values of the attribute's type said of the outcomes in the image that are of
// another. Okta may refuse such a value, of which the rule on types speaks, or convert it: nothing documents which. So a number whose text
// is not accepted is not accepted either; one whose text is rejected is rejected, as it fails either way.
func (q Question) converted(image el.Set) Question {
	q.Accept, q.Reject = converted(q.Type, q.Accept, q.Reject, image)
	return q
}

func converted(t el.Type, accept, reject, image el.Set) (el.Set, el.Set) {
	switch {
	case t == el.StringType:
		if others := image.Only(el.Bool, el.Int, el.Num); !others.IsEmpty() {
			in := others.TextIn(accept.Strs)
			accept.True, accept.False, accept.Nums = accept.True && in.True, accept.False && in.False, accept.Nums.Intersect(in.Nums)
			reject = reject.Union(others.TextIn(reject.Strs))
		}
	case t.IsNumeric():
		if !strset.Subset(image.Strs, el.NoNumbers()) {
			accept.Strs = strset.Intersect(accept.Strs, strset.Union(el.NoNumbers(), accept.Nums.TextsOf()))
			reject.Strs = strset.Union(reject.Strs, reject.Nums.TextsOf())
		}
	case t.IsArray() && image.Arr.Elem != nil && accept.Arr.Elem != nil:
		var none el.Set
		refused := &none
		if reject.Arr.Elem != nil {
			refused = reject.Arr.Elem
		}
		elem, bad := converted(t.Elem(), *accept.Arr.Elem, *refused, *image.Arr.Elem)
		accept.Arr.Elem = &elem
		if reject.Arr.Elem != nil {
			reject.Arr.Elem = &bad
		}
	}
	return accept, reject
}

// Judge says of one value what Decide says of all that an expression can yield: whether the value is surely accepted, and whether it is
// surely rejected. Of a value that is neither nothing is documented.
func (q Question) Judge(v el.Value) (accepted, rejected bool) {
	q = q.converted(el.SetOf(v))
	return q.Accept.Contains(v), q.Reject.Contains(v)
}
