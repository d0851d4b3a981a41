package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run:   func(*cobra.Command, []string) { a.print(a.out, "profilelint "+version()+"\n") },
	}
}

// version says which build this is, as the Go toolchain recorded it: the module's version, the commit and the Go release.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown build, " + runtime.Version() + ")"
	}
	text := info.Main.Version
	if text == "" || text == "(devel)" {
		text = "development"
	}
	commit, dirty := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = ", commit " + s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = " with changes"
		}
	}
	return text + " (" + runtime.Version() + commit + dirty + ")"
}
