package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/session"
)

// completeFlags lets shells complete the values of all flags below a command, by what a flag's type and its help say of them, so that a
// new flag is completed without anybody listing it.
func completeFlags(command *cobra.Command) {
	command.LocalFlags().VisitAll(func(flag *pflag.Flag) {
		if values := flagValues(flag); values != nil {
			_ = command.RegisterFlagCompletionFunc(flag.Name, values) // fails for a flag that does not exist or was registered only
		}
	})
	for _, c := range command.Commands() {
		completeFlags(c)
	}
}

// flagValues completes the values of a flag. nil is what shells do by themselves, which is to complete the names of files.
func flagValues(flag *pflag.Flag) cobra.CompletionFunc {
	if c, ok := flag.Value.(*choice); ok {
		return c.complete
	}
	placeholder, _ := pflag.UnquoteUsage(flag)
	switch placeholder {
	case "FILE":
		return nil
	case "DIR":
		return cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
	case "RULES":
		return completeRules
	case "FORMAT[=FILE]":
		return cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace)
	default: // a switch, or something that nobody can list
		return cobra.NoFileCompletions
	}
}

// completeRules completes the last rule of a list with commas, by one that is not in it yet.
func completeRules(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	there := strings.Split(before, ",")
	var lists []string
	for _, rule := range session.Names(session.Rules()) {
		if !slices.Contains(there, rule) {
			lists = append(lists, before+rule)
		}
	}
	return lists, cobra.ShellCompDirectiveNoFileComp
}

// completePaths has shells complete the names of files beside those of commands.
func completePaths(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}
