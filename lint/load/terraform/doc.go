// Package terraform evaluates Terraform configuration as far as it can be known without running Terraform: no provider, no state, no
// credentials, nothing downloaded or executed.
//
// # What is known
//
// Variables with a value (defaults, tfvars files, the command line, the environment given by the caller), locals, count and
// for_each, dynamic blocks, local modules, and Terraform's pure functions, those that read files included. Everything else is an
// unknown value (cty.UnknownVal): an attribute that a provider computes, a variable nobody set, a module that was not downloaded, the time of day.
// Unknown values spread as they do in a Terraform plan; Attribute.Text says in words what an unknown value depends on.
//
// # How it works
//
// A directory is parsed into a module: declarations, nothing evaluated. An instance of a module (the root, or one call's) evaluates
// a declaration when something refers to it and remembers the result, so that order does not matter, a cycle is seen when it closes, and
// what nothing asks for costs nothing. A reference to a resource evaluates only the attribute that it names.
//
// # Ids
//
// The id of a resource is unknown to Terraform before apply, yet ids are what links resources to each other. So an id evaluates to
// a private token that stands for the very instance: it passes through locals, conditionals, module outputs and for_each like any
// string, and Attribute.Instance tells which instance it stands for. The token carries a cty mark, which spreads to everything
// computed from it, and whatever text carries that mark counts as unknown: a token never leaks.
//
// # Plans
//
// Plan reads what Terraform itself has evaluated, the output of `terraform show -json`, into the same instances. There ids are known, or else
// found through the references that a plan lists, and stand for instances by the same tokens.
//
// # Limits
//
// Configuration comes from strangers (a pull request from a fork): files are read only from inside the module's own directory tree and those
// of the local modules it calls, symbolic links included; and size, nesting, the number of instances and the depth of references are
// bounded, so that bad input ends in a diagnostic rather than in a crash.
package terraform
