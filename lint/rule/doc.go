// Package rule says what a rule is: the attributes that it is about, the values that are valid for them, and its documentation. Whoever writes a
// rule needs this package, the model of an org and sets of values, and nothing of how anything is proved.
//
// A Property is what rules are asked about: an expression, parsed, and the attribute that it fills.
package rule
