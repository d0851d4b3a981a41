// Package source says what is known of the attributes that an expression reads: the values that the schema of a profile source admits, those that
// it is known or expected to hold (by the catalog, by names, by assumptions), and how far that is settled.
//
// Attributes of which the same is known share one Fact, so that what is computed of a set of values is computed once in a run.
package source
