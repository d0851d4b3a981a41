// Package el is Okta's Expression Language as mappings and username formats use it: the classic language, a subset of
// Spring's SpEL. (The language of Identity Engine policies is another one.)
//
// # From text to tree
//
// [Parse] reads an expression, [ParseTemplate] a username template such as "${source.login}". Both return a tree and a list
// of errors with exact places; neither ever fails as a whole, so that a broken expression has all its errors reported at
// once. [Print] writes the canonical text of a tree, which reads as the same tree ([Equal]). Trees are immutable; what is
// found out about a node is kept beside the tree, keyed by the node.
//
// All places are half-open ranges of byte offsets in the expression's own text. Okta, being written in Java, counts the
// lengths of strings in UTF-16 code units, and so does everything here that speaks of a length.
//
// # What an expression reads
//
// A profile gives values to variables, see [Variables]: attributes ("appuser.email") and calls whose result no profile
// gives ("isMemberOfGroupName(\"Sales\")"), which are inputs just as well. The key of a variable is its canonical text.
//
// # What is wrong before anything is evaluated
//
// [CheckContext] says which roots may not stand in a place: an app's mapping to Okta reads appuser and not user. [Check]
// infers types and reports unknown functions, wrong arguments and conditions that are none. Its [Type] lattice has an
// absorbing unknown: what is not known for certain is not reported.
package el
