package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/nearest"
)

// selection says which rules run.
type selection struct {
	only            []string // nothing but these, where there are any
	enable, disable []string
}

// choose returns the selected rules in their own order. --disable-rule wins over --enable-rule, that over --only, and all of them over
// what the configuration disables.
func (s selection) choose(all []lint.Rule, disabled func(rule string) bool) ([]lint.Rule, error) {
	for _, name := range slices.Concat(s.only, s.enable, s.disable) {
		if err := mustExist(name, all); err != nil {
			return nil, err
		}
	}
	var chosen []lint.Rule
	for _, r := range all {
		on := len(s.only) == 0 && !disabled(r.Name) || slices.Contains(s.only, r.Name) || slices.Contains(s.enable, r.Name)
		if on && !slices.Contains(s.disable, r.Name) {
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 {
		return nil, errors.New("no rule is left to run: the command line and the configuration switch all of them off")
	}
	return chosen, nil
}

func mustExist(name string, all []lint.Rule) error {
	names := ruleNames(all)
	if slices.Contains(names, name) {
		return nil
	}
	return fmt.Errorf("there is no rule %q%s The command 'profilelint rules' lists them", name, nearest.End(name, names))
}

func ruleNames(all []lint.Rule) []string {
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = r.Name
	}
	return names
}
