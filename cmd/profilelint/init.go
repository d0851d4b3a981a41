package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/session"
)

const initHelp = `init lints the paths and writes a ` + config.FileName + ` to the working directory: all of it comments, with an assume block for each attribute
of a source that findings rest on. Each block was tried: taken over, it settles the findings that it names and makes none worse.
Uncomment what is true.

With --users, the blocks that real people bear out are written too, and count at once: lengths, lists of values, and whether a
value can be missing, each with the number of people that it rests on.`

func (a *app) initCommand() *cobra.Command {
	f := newLintFlags()
	force := false
	command := &cobra.Command{
		Use:   "init [PATH...]",
		Short: "Write a commented " + config.FileName,
		Long:  initHelp,
		RunE: func(c *cobra.Command, args []string) error {
			f.changed = c.Flags().Changed
			paths := f.live.orHere(args)
			if err := f.live.check(f, paths); err != nil {
				return err
			}
			return a.writeConfig(c.Context(), f, force, paths)
		},
	}
	command.Flags().SortFlags = false
	command.Flags().StringArrayVar(&f.input.Users, "users", nil, "write the assume blocks that the people of a file bear out, `[SOURCE=]FILE`; repeatable")
	command.Flags().BoolVar(&force, "force", false, "replace a "+config.FileName+" that is there")
	f.addInput(command)
	return command
}

// writeConfig writes a configuration of what it finds. What cannot be linted is told, and does not keep the file from being written.
func (a *app) writeConfig(ctx context.Context, f *lintFlags, force bool, paths []string) error {
	_, err := os.Lstat(config.FileName)
	switch {
	case err == nil && !force:
		return errors.New(config.FileName + " is there already; --force replaces it")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	g := *f
	g.wanted = session.Nothing()
	if g.input.Config == "" {
		g.input.NoConfig = true // what it says already would hide what there is to say
	}
	given := g.input.Users
	g.input.Users = nil // the guesses rest on what could be, the blocks from people on what is
	x, err := a.examine(ctx, &g, paths)
	if err != nil {
		return err
	}
	for _, p := range x.Problems {
		a.note(p.Error())
	}
	if x.Input.Diagnostics.HasErrors() {
		a.note("a part of the input could not be read; profilelint says which")
	}
	people, err := observe(x.Session(), given, x.Orgs())
	if err != nil {
		return err
	}
	guesses := slices.DeleteFunc(guess(ctx, x.Input.Report.Findings), func(g assumed) bool {
		return slices.ContainsFunc(people, func(o observed) bool { return o.source.Name == g.source && o.Attribute == g.attribute })
	})
	rests, blocks := observedConfig(people)
	if err := a.writeFile(x.Files(), config.FileName, append(initialConfig(guesses), rests...)); err != nil {
		return fmt.Errorf("cannot write the configuration: %w", err)
	}
	a.print(a.out, fmt.Sprintf("%s: %d assume blocks to look through\n", config.FileName, len(guesses)))
	if blocks > 0 {
		a.print(a.out, fmt.Sprintf("%s: %d assume blocks that the people bear out\n", config.FileName, blocks))
	}
	return nil
}
