// Package config reads .profilelint.hcl, the file in which a repository says how it wants to be linted.
//
//	fail_on  = "warning"                 # as the flags of the same names
//	baseline = ".profilelint-baseline.json"
//	schema   = ["okta/org.okta.hcl"]     # org files that complete what the configuration leaves out
//	skip     = ["legacy/**"]             # what is not linted
//
//	rule "*" {                           # what holds for every rule that does not say otherwise
//	  min_confidence = "likely"
//	}
//
//	rule "unique" {
//	  enabled        = true
//	  severity       = "error"
//	  min_confidence = "likely"
//	}
//
//	assume "workday" "timezone" {        # what no schema says of an attribute of a source
//	  format = "timezone"
//	  reason = "Workday sends IANA names since the migration of 2025."
//	}
//
//	ignore {                             # what is accepted, where no comment can say so
//	  rules     = ["max_length"]
//	  mapping   = "okta_profile_mapping.legacy"
//	  attribute = "displayName"
//	  reason    = "Replaced in June."
//	  expires   = "2026-06-30"
//	}
//
// Values are literals: there are no variables, functions or operators, so that reading a configuration of a stranger's is safe. Everything
// that is wrong is reported, at once and with its place; a name that does not exist comes with the one that was probably meant. A
// configuration with an error is not used.
//
// What the flags of a command line say wins over the configuration; the caller sees to that.
package config
