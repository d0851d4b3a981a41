// Package suppress takes back findings that somebody has accepted, and tells which of those wishes are of no use.
//
// An Ignore says: do not report these rules here, for this reason. It is written as a comment beside the code,
//
//	expression = "appuser.displayName" # profilelint-ignore: max_length # the directory cuts at 60
//
//	# profilelint-ignore: max_length, required # legacy mapping, replaced in June
//	resource "okta_profile_mapping" "legacy" {
//
//	# profilelint-ignore-file: timezone # at the top of a file
//
// as a "//" member in Terraform's JSON syntax, or as an ignore block of the configuration, for input that has no comments.
//
// # What a comment covers
//
// A comment behind something covers what begins on its line; one on a line of its own covers what begins on the next line that is no
// comment: an attribute, a whole block, a member of a list. What that is follows from the brackets between the tokens, without
// parsing: a file may be read that does not parse, and nothing in it can exhaust the stack.
//
// # What a finding belongs to
//
// Rules look at one property, at a mapping or at the whole org, and a finding of any of them is taken back where an ignore covers its place,
// its property or its mapping. So ignores are applied last, over the whole report.
//
// # Ignores of no use
//
// An ignore that hides nothing is worth a notice, but a wrong notice costs more than a missing one: it is told only of a rule that ran, on
// something that was linted in this run, and decided. Nobody is told to delete an ignore because a run was limited to another file.
package suppress
