package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// choice is the value of a flag that takes one of a few words.
type choice struct {
	value   string
	choices []string
}

func (c *choice) String() string { return c.value }

// Type is what help shows for the value.
func (c *choice) Type() string { return strings.Join(c.choices, "|") }

// Set takes a word, or says which ones there are.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.choices, word) {
		return fmt.Errorf("it must be one of %s", strings.Join(c.choices, ", "))
	}
	c.value = word
	return nil
}

func (c *choice) complete(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return c.choices, cobra.ShellCompDirectiveNoFileComp
}
