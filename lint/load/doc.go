// Package load holds the readers that fill an org.Org: from Terraform configuration, from plans and states, and from
// profilelint's own dialect.
//
// Every reader gives a Result: what could be read, whatever else was wrong; what was wrong, as diagnostics with places; and the
// sources of the files that it read, for whoever shows those places. A file that does not parse never costs what the others say.
//
// # Terraform
//
// Package terraform (below this one) evaluates a configuration and knows nothing of Okta. This package knows what the resources of
// the Okta provider mean:
//
//   - A profile stands for each user type, app and identity provider that the configuration names, be it by a resource, a data
//     source, a variable or a literal id. What its type is known to hold comes from the catalog; the schema resources add to it.
//   - A mapping stands for each okta_profile_mapping, and for each username expression (an app's import username, an identity
//     provider's username template, an app's own username), which produces a login without being a property of a mapping.
//   - Terraform never says which way a mapping goes: the side that is a user type decides. Where both are unknown ids, the names
//     that the expressions read decide. What was inferred is said in words (Mapping.Basis, Profile.TypeBasis), so that a finding
//     that rests on it can say so.
//
// The provider's own behavior counts, not its documentation: a pattern on a custom attribute is never sent to Okta, nor is a
// minimum length of 0, and an omitted required means false. Such settings are kept as Ignored, and are no constraints.
//
// # Plans
//
// A plan (or a state) is read by the same rules, from the same kind of instances (terraform.Plan). It knows all values and no places: where
// the configuration is at hand, it is read as well, with the plan's variables, and what it writes where is carried over (locate).
//
// What cannot be known before an apply stays unknown and is never guessed: a property whose expression depends on it has a
// Text that says why.
package load
