// Package fixes puts the expressions that findings suggest into the files that they are written in.
//
// An expression is only replaced where it is written as one string: a quoted string of HCL, or a string of Terraform's JSON syntax, that
// holds nothing but the expression. A heredoc, a template with interpolations, a value that comes from somewhere else stay as they are; for them a suggestion is
// something to read. The new string is read back before it is used, so that what a file says afterwards is what was proved.
//
// A string that several properties share (instances of a module, members of for_each) is replaced only if the same is suggested for all of them. Of
// several suggestions for one string the one of the worst finding is taken; the others were made for an expression that is gone, so the
// caller lints again for those.
package fixes
