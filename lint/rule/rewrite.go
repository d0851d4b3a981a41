package rule

import "github.com/profilelint/profilelint/lint/el"

// Rewrite is an expression that a rule offers in the place of one that violates it.
type Rewrite struct {
	Expr el.Expr
	// Description says in full sentences what the rewrite does, and what it does to values that were right.
	Description string
}

// Defect is what a rule offers rewrites of: an expression that can violate it.
type Defect struct {
	Target
	Constraint Constraint
	// Expr is the part of the property's expression to rewrite: the branch that the example takes, or the whole.
	Expr el.Expr
	// Alone reports that Expr is the whole.
	Alone bool
	// Possible reports that the finding is only possible. What helps against a likely failure at a price for some users, such as a list
	// of values that is not complete, is no help against one that may never happen.
	Possible bool
	// Identifies reports that Expr is made of what tells people apart, or fills what does: a part of it, or another value in its place, is
	// somebody else.
	Identifies bool
	// Username reports that the property fills what people sign in with.
	Username bool
	// Known are texts that Expr is known to yield, because it is an attribute of the source that is known to hold some, alone or changed in
	// case, without its spaces or with a default; nil otherwise.
	Known []string
	// Whole reports that Known is every text that Expr can yield: it is an attribute that has an enum.
	Whole bool
	// Namesake reports that Expr is made of one attribute in that way, which is called like the target attribute.
	Namesake bool
	// Read returns the attribute of the source that the mapping carries, as it is, into the target attribute of a name: it could stand
	// in for Expr. ok is false where it carries none.
	Read func(into string) (e el.Expr, ok bool)
	// Uniques returns the attributes that the source declares unique.
	Uniques func() []el.Expr
}
