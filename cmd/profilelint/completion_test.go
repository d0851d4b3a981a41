package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/session"
)

// Every flag is completed by something that fits: a new flag is no exception.
func TestFlagsComplete(t *testing.T) {
	root := (&app{}).rootCommand()
	visit(root, func(c *cobra.Command) {
		c.LocalFlags().VisitAll(func(flag *pflag.Flag) {
			placeholder, _ := pflag.UnquoteUsage(flag)
			if _, completed := c.GetFlagCompletionFunc(flag.Name); completed == (placeholder == "FILE") {
				t.Errorf("%s --%s %s: a function completes it: %t", c.CommandPath(), flag.Name, placeholder, completed)
			}
		})
	})
}

func TestCompleteRules(t *testing.T) {
	lists, directive := completeRules(nil, nil, "timezone,loc")
	if directive != cobra.ShellCompDirectiveNoFileComp {
		t.Errorf("directive %d", directive)
	}
	all := session.Names(session.Rules())
	if want := len(all) - 1; len(lists) != want {
		t.Fatalf("%d lists, want %d: %q", len(lists), want, lists)
	}
	var want []string
	for _, rule := range all {
		if rule != "timezone" {
			want = append(want, "timezone,"+rule)
		}
	}
	if diff := cmp.Diff(want, lists); diff != "" {
		t.Error(diff)
	}
}

// flagNames lists the flags of a command that people are to see.
func flagNames(command *cobra.Command) []string {
	var names []string
	command.LocalFlags().VisitAll(func(flag *pflag.Flag) {
		if !flag.Hidden {
			names = append(names, flag.Name)
		}
	})
	return names
}
