package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"
)

const manHelp = `man writes the man pages, one for each command, into a directory, for those who package profilelint. Their date is that of
SOURCE_DATE_EPOCH (seconds since 1970) where that is set, otherwise that of the commit that profilelint was built from.`

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "man DIR",
		Short:  "Write the man pages",
		Long:   manHelp,
		Hidden: true, // of use once a release
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("man needs the directory to write to")
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs),
		RunE: func(_ *cobra.Command, args []string) error {
			date, err := pageDate(a.getenv("SOURCE_DATE_EPOCH"), thisBuild())
			if err != nil {
				return err
			}
			if err := writePages(args[0], date); err != nil {
				a.trouble("cannot write the man pages: %s", err)
			}
			return nil
		},
	}
}

// pageDate is the date that the pages bear. https://reproducible-builds.org/specs/source-date-epoch/
func pageDate(epoch string, b build) (time.Time, error) {
	if epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil || seconds < 0 {
			return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH must be a number of seconds, not %q", epoch)
		}
		return time.Unix(seconds, 0).UTC(), nil
	}
	if date, err := time.Parse(time.RFC3339, b.Date); err == nil {
		return date, nil
	}
	return time.Time{}, errors.New("this build does not know its date; set SOURCE_DATE_EPOCH to the date of the pages, in seconds since 1970")
}

// writePages writes the pages of all commands into a directory, which is made if need be.
func writePages(dir string, date time.Time) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root := (&app{}).rootCommand() // another one, for it is changed into what a page needs
	root.InitDefaultCompletionCmd()
	root.SetHelpCommand(&cobra.Command{Hidden: true}) // "profilelint help" has no page
	header := doc.GenManHeader{Section: "1", Date: &date, Source: strings.TrimSpace("profilelint " + thisBuild().released()), Manual: "profilelint"}
	return writePage(dir, root, header)
}

// ownExits are the exit codes of the commands that have some of their own, by the command's name.
var ownExits = map[string]string{"profilelint": exitHelp, "eval": evalExits, "simulate": simulateExits, "triage": triageExits}

// writePage writes the page of a command, and those of its subcommands.
func writePage(dir string, command *cobra.Command, header doc.GenManHeader) error {
	for _, c := range command.Commands() {
		if c.IsAvailableCommand() {
			if err := writePage(dir, c, header); err != nil {
				return err
			}
		}
	}
	command.DisableAutoGenTag = true
	if text := ownExits[command.Name()]; text != "" {
		command.Long += "\n" + text
	}
	command.Long, command.Short = markdown(command.Long), markdown(command.Short)
	command.Flags().VisitAll(func(flag *pflag.Flag) { _, flag.Usage = pflag.UnquoteUsage(flag) })
	var page bytes.Buffer
	if err := doc.GenMan(command, &header, &page); err != nil {
		return err
	}
	name := strings.ReplaceAll(command.CommandPath(), " ", "-") + ".1"
	return os.WriteFile(filepath.Join(dir, name), page.Bytes(), 0o644)
}

// markdown is a text of help in the Markdown that pages are made of: indented lines are kept as they are, and in all others every
// character stands for itself.
func markdown(text string) string {
	var b strings.Builder
	kept := false
	for line := range strings.Lines(text) {
		indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		if indented && !kept {
			b.WriteString("\n") // which a block of such lines begins with
		}
		if indented {
			line = "    " + line
		} else {
			line = literally.Replace(line)
			if strings.HasPrefix(line, "-") || strings.HasPrefix(line, "+") {
				line = "\\" + line // no list
			}
		}
		b.WriteString(line)
		kept = indented
	}
	return b.String()
}

// literally takes from characters what they mean in Markdown.
var literally = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "#", `\#`)
