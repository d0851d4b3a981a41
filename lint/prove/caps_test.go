package prove_test

import (
	"testing"

	"pgregory.net/rapid"
)

// TestSmallCapsHold: the laws hold of subjects whose searches meet their caps at every turn. A search that was cut short proves nothing.
func TestSmallCapsHold(t *testing.T) {
	small := func(t *rapid.T) lawQuestion {
		q := drawQuestion(t, 2)
		q.steps, q.work = rapid.IntRange(1, 50).Draw(t, "steps"), rapid.SampledFrom([]int{5, 50, 500, 5_000}).Draw(t, "work")
		return q
	}
	t.Run("values", func(t *testing.T) {
		n := newTally(t)
		rapid.Check(t, func(t *rapid.T) { checkVerdict(t, n, small(t), genLimit(t), genTarget(t)) })
	})
	t.Run("evaluation", func(t *testing.T) {
		n := newTally(t)
		rapid.Check(t, func(t *rapid.T) { checkEvaluates(t, n, small(t)) })
	})
	t.Run("distinct", func(t *testing.T) {
		n := newTally(t)
		rapid.Check(t, func(t *rapid.T) { checkDistinct(t, n, small(t)) })
	})
}
