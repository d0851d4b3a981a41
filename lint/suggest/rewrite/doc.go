// Package rewrite makes expressions out of expressions: the parts that suggested expressions are built of.
//
// Nothing here knows whether a rewrite fixes anything. Rules offer rewrites (lint.Rule.Rewrites), smallest change first, and the
// linter suggests the first one that the prover shows safe. So a rewrite may be tried that looks good and is not; one that is
// wrong is never shown.
//
// Trees are never changed: a rewrite shares the parts that it keeps with the expression that it was made of. Text is kept too: a
// suggestion is the author's text with one part replaced (Splice), so that a change of one branch looks like one.
package rewrite
