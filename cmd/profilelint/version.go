package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"
)

const versionHelp = `version says which build of profilelint this is: the version, the commit it was built from and when that was made, the Go release that built
it, and the platform it runs on. What a build does not know is left out.`

func (a *app) versionCommand() *cobra.Command {
	format := choice{value: "text", choices: []string{"text", "json"}}
	command := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Long:  versionHelp,
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			b := thisBuild()
			if format.value == "text" {
				a.print(a.out, b.text())
				return nil
			}
			text, err := json.MarshalIndent(b, "", "  ")
			if err != nil {
				return err
			}
			a.print(a.out, string(text)+"\n")
			return nil
		},
	}
	command.Flags().VarP(&format, "format", "f", "how to write it")
	return command
}

// version says in a few words which build this is.
func version() string { return thisBuild().String() }

// text is the build as people read it, a line for each thing that is known.
func (b build) text() string {
	text := "profilelint " + b.Version + "\n"
	for _, line := range [][2]string{{"commit", b.commit()}, {"date", b.Date}, {"go", b.Go}, {"platform", b.Platform}} {
		if line[1] != "" {
			text += fmt.Sprintf("  %-9s %s\n", line[0], line[1])
		}
	}
	return text
}
