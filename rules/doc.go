// Package rules holds what profilelint knows to be wrong with profile mappings: one file a rule.
//
// # The idea
//
// A rule about values analyses nothing. It says which target attributes it is about and gives two sets of values: those that
// Okta surely accepts and those that it surely rejects. What lies between is documented nowhere. Package prove asks
// whether an expression can yield a value outside the accepted ones, and the linter turns the answer into a finding: safe
// means inside accepted, an example from rejected is likely to fail, one from between only possibly.
//
// So the accepted set must be narrow enough that no value in it is ever rejected, and the rejected set narrow enough that no
// value in it is ever accepted. When in doubt, a value belongs to neither.
//
// Each value is judged by one rule where that is possible: null by required alone, values that are no strings by type.
//
// Rules that are not about values look at one property (its syntax, the names it uses) or at the whole org (a target
// attribute filled twice, a required one not filled at all).
//
// # Adding a rule
//
// Write a file with a function that returns the rule.Rule, its documentation included, and name it in All. The
// documentation is the one text that explain, the pages in docs/rules and reports render; tests hold it against the rule:
// its example before must violate the rule, the one after must not. docs_test.go writes the pages.
package rules
