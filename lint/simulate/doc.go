// Package simulate runs real people through the mappings of a profile source, before the import does.
//
// # The idea
//
// A plan holds what does not depend on people: the compiled expression of every property, and for each rule the sets of values that
// Okta surely accepts and surely rejects, made ready to be asked often. A person's profile is laid out in the order of the columns of the
// file, so that evaluating a property is a walk over indices. What comes out is looked up in the sets: inside the accepted ones the person
// passes, inside the rejected ones the update fails, and between the two, where nothing is documented, it may fail.
//
// Uniqueness needs everybody at once and so does not fit into one pass. The files are read twice: the first pass keeps eight bytes a value
// (a hash) and finds the values that occur more than once; the second runs everything and, of those few values, remembers who has them.
// Memory therefore grows with eight bytes a person and unique attribute, and with the number of collisions.
//
// People are read by one goroutine and judged by the others in batches; the batches are put together in the order of the file, so that a
// report is the same whatever the number of processors.
package simulate
