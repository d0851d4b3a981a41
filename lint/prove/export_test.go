package prove

// Within is the subject with small limits on the work for a question: on the goals and the weight of a search, and so of all of them.
func (s *Subject) Within(steps, work int) *Subject {
	sc := *s.scope
	sc.caps = caps{steps: steps, work: work, inAll: 2 * work, stage: work, pairs: work, trial: work}
	return &Subject{&sc}
}
