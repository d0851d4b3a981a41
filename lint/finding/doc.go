// Package finding holds what a run of the linter gives: findings, checks and the report of both. It is what those need who show, keep or
// take back what was found, and nothing of how it was found.
package finding
