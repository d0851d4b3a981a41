// Package strset computes with sets of strings: the values an attribute may hold, the values an
// expression may yield, the values a constraint accepts.
//
// # The idea
//
// A Set is a finite automaton over ranges of Unicode code points. Regular sets of strings are closed
// under everything a profile mapping does to a value - joining, upper- and lower-casing, replacing,
// cutting, taking what stands before or after a separator - and, which matters as much, under the
// inverse of each. So a question such as "can this expression yield a value that the target
// rejects?" is a computation with sets:
//
//   - forward: the image of the source's values is intersected with the rejected values; when
//     nothing is left the expression is safe;
//   - backward: the rejected values are pulled back through each operation to the source values that
//     lead there, and any member of the result is an example (Chen, Hague, Lin, Rümmer, Wu: "Decision
//     Procedures for Path Feasibility of String-Manipulating Programs with Complex Operations",
//     POPL 2019).
//
// # Words
//
// Members are Java strings, written in Go as UTF-8. A length is ALWAYS a number of UTF-16 code units, as in
// Java: a code point above U+FFFF counts two. A cut through the middle of such a code point leaves a half, a lone
// surrogate, which is a letter of its own until it meets its other half again. See halves.go. What holds no
// halves is "whole".
//
// # The soundness contract
//
// A Set never lacks a string that it should hold. When [Set.Exact] is true it holds no other string
// either; when it is false the Set is an over-approximation. Operations keep this: the complement
// of an inexact set is All, and inexact; an operation whose automaton would pass the caps in
// limits.go gives an inexact superset. Nothing here panics or runs away.
//
// # How it works
//
//   - Automata are nondeterministic, with edges labelled by ranges of code points, epsilon edges
//     only where fusing states cannot avoid them (after Thompson, CACM 1968), and always trimmed:
//     each state lies on a path from the start to acceptance. So an automaton is empty when it has
//     no states. See nfa.go and builder.go.
//   - Intersection and emptiness explore the reachable pairs of the product construction (Rabin and
//     Scott 1959). Emptiness builds nothing and stops at the first accepting pair. One-sided
//     bounds on the length are decided from the shortest and longest member alone.
//   - Complement determinises by the subset construction (Rabin and Scott). It is the only operation
//     that needs to; states with equal rows are merged after it (a pass of Revuz's algorithm for acyclic
//     automata, sound for all).
//   - Upper, Lower, Fold, Replace, ReplaceFirst, RemoveSpaces, Before, After and Cut are each described
//     once, as a deterministic finite-state transducer (a subsequential machine after Schützenberger);
//     transducer_image.go and transducer_preimage.go derive both set operations from that description. The
//     searching ones are Knuth-Morris-Pratt automata with outputs.
//   - The preimage of a concatenation is a union of boxes X×Y, one for each state at which an automaton
//     can be cut in two. See split.go.
//   - Java regular expressions become sets too; assertions (^ $ \b, lookahead, lookbehind) are letters
//     that stand in the word and are checked by an automaton each, then erased. See regexp.go.
//
// Sets are immutable. Their automata are built on first use, once, so a Set may be shared freely
// between goroutines.
package strset
