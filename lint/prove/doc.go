// Package prove decides whether a mapping expression can yield a value that an attribute does not accept.
//
// # The idea
//
// Forwards, to prove. Each variable of the expression has a set of values that the source's schema admits. Operation by
// operation these sets give the set of outcomes that the whole expression can have, or a larger one (image.go). Where that set
// does not meet the values that are not accepted, no profile can fail: the mapping is safe. For nearly all mappings this is
// the whole story.
//
// Backwards, to decide and to exhibit. Otherwise the search (solve.go) asks which values of the variables drive the
// expression into the bad values. It walks the tree from the root with a goal, a set of outcomes: a conditional tries each of
// its branches under the condition that selects it; an operation replaces its goal by goals for its arguments, its inverse
// image, divided into boxes; a variable cuts its own set down to the goal. A variable that occurs several times is one
// value, because each occurrence cuts the same set. When every goal is met, the sets that are left hold the counterexamples;
// when no way to meet the goals is left, there are none. (Straight-line string programs are decidable this way: Chen, Hague,
// Lin, Rümmer and Wu, POPL 2019.)
//
// Three things keep apart what belongs together. An operation that stands in the expression more than once is one value, like an
// attribute (find.go). The conditions on the way are looked at again once the attributes are cut down further: what is found
// of a after a == b holds for b as well. And a cut at a value's own length, or a list that is written out, is read as what it
// says (plain.go).
//
// Before it searches, the prover evaluates the profiles that anybody would try (tries.go): most questions that an example can answer are
// answered so, in an eighth of the time. The questions of several rules about one expression are put to one Subject, which remembers what
// was computed.
//
// Nothing is believed: a profile picked from the sets that are left is run through the evaluator, and only if the value is
// bad indeed it becomes the answer (witness.go). And nothing is claimed without proof: every step of the search keeps at least
// all counterexamples, so that finding none proves safety; a search that gives up answers undecided.
//
// # What nothing documents
//
// Where Okta's behaviour is not documented, operations have several plausible meanings (el.Admit). Safe holds under all of
// them. Counterexamples are looked for first among documented behaviour, then under the behaviour that the evaluator takes
// for the most plausible; the answer says which one it rests on.
package prove
