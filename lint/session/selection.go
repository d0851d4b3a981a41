package session

import (
	"errors"
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/nearest"
)

// Selection says by name which rules run, of those that the configuration does not disable.
type Selection struct {
	// Only runs nothing but these, where there are any.
	Only []string
	// Enable adds to that, and to what the configuration disables; Disable wins over all else.
	Enable, Disable []string
}

// choose returns the selected rules in their own order.
func (s Selection) choose(all []lint.Rule, disabled func(rule string) bool) ([]lint.Rule, error) {
	for _, name := range slices.Concat(s.Only, s.Enable, s.Disable) {
		if err := mustExist(name, all); err != nil {
			return nil, err
		}
	}
	var chosen []lint.Rule
	for _, r := range all {
		on := len(s.Only) == 0 && !disabled(r.Name) || slices.Contains(s.Only, r.Name) || slices.Contains(s.Enable, r.Name)
		if on && !slices.Contains(s.Disable, r.Name) {
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 {
		return nil, errors.New("no rule is left to run: the command line and the configuration switch all of them off")
	}
	return chosen, nil
}

func mustExist(name string, all []lint.Rule) error {
	names := Names(all)
	if slices.Contains(names, name) {
		return nil
	}
	return fmt.Errorf("there is no rule %q%s The command 'profilelint rules' lists them", name, nearest.End(name, names))
}
