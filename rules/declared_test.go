package rules

import "testing"

// TestRulesDeclare holds each rule to what the linter cannot find out by itself.
func TestRulesDeclare(t *testing.T) {
	for _, r := range All() {
		answered := r.Values != nil || r.Distinct != nil || r.Evaluates != nil
		if answered && r.DependsOn == nil {
			t.Errorf("%s does not declare the settings that it depends on", r.Name)
		}
		if answered && len(exampleProfiles[r.Name]) == 0 {
			t.Errorf("%s has no profiles for its examples in exampleProfiles", r.Name)
		}
	}
}
