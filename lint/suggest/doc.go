// Package suggest looks for an expression that a finding may suggest in the place of the one that fails.
//
// A rule offers rewrites, the smallest change first, of which nothing needs to be right but the text. Each is tried on profiles that fail today,
// looked at for whether it says anything, and put to the prover; then every other rule is asked whether anybody is worse off. A rewrite that keeps each
// value that all rules accept is preserving, and wins over those that are not.
package suggest
