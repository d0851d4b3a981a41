// Package dialect reads and writes the org dialect: HCL files (*.okta.hcl) that hold the profiles and mappings of an Okta org. It is
// what `profilelint export` writes, what the catalog is written in, and what a person can write by hand.
//
//	profile "hr" {
//	  kind           = "app"                  # user | app | idp
//	  extends        = "workday"              # start from a catalog profile, or from another profile of these files
//	  profile_source = true
//	  priority       = 1
//	  attribute "costCenter" {
//	    type       = "string"                 # string (the default) | integer | number | boolean | array | object
//	    max_length = 20                       # UTF-16 code units
//	  }
//	}
//	mapping "hr" "user" {
//	  property "login" {
//	    expression  = "appuser.userName"
//	    push_status = "PUSH"                  # the default
//	  }
//	}
//
// # Profiles
//
// A profile is whole: an attribute that it does not list does not exist, unless it says `open = true`. Its settings are kind,
// extends, id, type, type_basis, label, address, roots, profile_source, creates_users, priority and open. A profile needs a kind or an extends.
//
// `extends` names another profile of the files or, where none has that name (or it is the profile's own), a catalog profile. The
// profile then starts with that one's kind, type, roots, openness and attributes. An attribute block for an attribute that was
// inherited replaces the settings it names and leaves all others as they were; `max_length = null` takes a setting away. Such an
// attribute counts as declared. An attribute block of a new name adds an attribute. `type` alone only records what kind of
// source a profile is, it inherits nothing.
//
// # Attributes
//
// Settings: title, type, items (of an array), origin, required, min_length, max_length, documented_min_length,
// documented_max_length, push_max_length, push_excludes and push_source (what the target of a push takes), format, pattern, enum, minimum, maximum, unique, default, master, master_priority, unknown, source; a block
// `holds` with pattern, examples, identifies, filled and source says what values to expect; blocks `ignored` record settings that
// Okta never receives. `unknown = ["max_length"]` lists settings that exist and whose values are not known, and `type = "unknown"` is a
// type that is not; rules that depend on them are undecided. The fields of org.Attribute say what each means.
//
// # Mappings
//
// A mapping names its source and its target; a name that no profile of the files has is taken from the catalog, and "user" means
// the default Okta user. Settings: address, basis, partial; and for a property: expression, push_status, role, and
// target_unknown or expression_unknown where an export could not tell the value. Several mappings may name the same two profiles,
// and a target attribute may come twice: whether that is a mistake is for the rules to say.
//
// # Expressions in other places
//
// A block `expressions "NAME"` is what holds expressions beside mappings, a group rule or an app. In it stands a block for each: group_rule,
// saml_attribute, name_id, claim or authenticator, with the setting expression. `source` names the user type whose attributes they read,
// "user" where it is not written, and `app` the app whose user they read as appuser.
//
//	expressions "Sales" {
//	  group_rule {
//	    expression = "user.department == \"Sales\""
//	  }
//	}
//
// # Values
//
// Every value is a literal: a string (quoted, or a heredoc), a number, true, false, null or a list of them. There are no variables,
// functions or operators, so that a file means the same wherever it is read. A literal ${ is written $${, and %{ is written %%{.
package dialect
