package prove

import (
	"cmp"

	"github.com/profilelint/profilelint/lint/el"
)

// caps are the bounds on the work for one question. They count automata, never time: the same question is answered alike on every
// machine. A search that meets a cap proves nothing by its silence; the question is then undecided unless another search
// finds a counterexample. They are a value of the subject, so that the laws can hold with limits that nearly every search meets.
type caps struct {
	// steps bounds the goals that one search looks at. Ordinary questions take a few dozen.
	steps int
	// work bounds the weights of the sets of one search, inAll that of all searches of a question.
	work, inAll int
	// stage bounds one search for a stronger example where a profile is known already that fails: what it finds is only a better
	// answer.
	stage int
	// pairs bounds a question about pairs of users, which searches once for each first user that it tries: there are
	// always more of them to try.
	pairs int
	// trial bounds the work of one trial. Proofs of what people write take far less.
	trial int
}

var usualCaps = caps{steps: 20_000, work: 800_000, inAll: 1_600_000, stage: 60_000, pairs: 400_000, trial: maxWork / 20}

const maxWork = 1_500_000

// weightPerBox divides the weight of an inverse image into that of each further box of it: of a concatenation of many parts there are
// more boxes than could ever be looked at, and each is computed when it is asked for.
const weightPerBox = 16

// budget is what the searches of one question may still spend together.
type budget struct{ left int }

// spend counts one step of the search, of a weight.
func (s *search) spend(weight int) {
	s.steps++
	s.work += 1 + weight
	s.budget.left -= 1 + weight
}

// goal returns the possible outcomes that the search goes on with: of strings it takes those that were wanted, rather than
// those that were wanted and are possible, where these are simpler to describe. The parts of the expression cut them down
// to what is possible again, and automata that are intersected at every level grow with each.
func goal(wanted, possible el.Set) el.Set {
	if !possible.Strs.IsEmpty() && wanted.Strs.Weight() < possible.Strs.Weight() {
		possible.Strs = wanted.Strs
	}
	return possible
}

// inverseWeight is about the work of an inverse image: each argument's automaton is run against the goal's.
func inverseWeight(args []el.Set, goal el.Set) int {
	weight := 0
	for _, a := range args {
		weight += a.Strs.Weight()
	}
	return min(weight*goal.Strs.Weight(), maxWork/4)
}

// spent reports whether the search has used up its steps; its silence then proves nothing.
func (s *search) spent() bool {
	return s.steps >= s.caps.steps || s.work >= cmp.Or(s.most, s.caps.work) || s.budget.left <= 0
}
