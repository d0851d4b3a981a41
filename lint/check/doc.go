// Package check asks what a rule demands of one property, and makes a finding of the answer.
//
// A question is put to the prover about the property's shape: its expression without the names of the attributes that it reads. Most mappings repeat
// a few shapes, so that most questions of a run have been answered before; Answers remembers them. What comes back gets the property's own
// names again, and becomes a Finding: with a confidence and a severity, with where the limits are written, and with what it rests on.
package check
