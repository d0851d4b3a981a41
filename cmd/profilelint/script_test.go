package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the outputs that the scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"profilelint": func() { os.Exit(process()) }})
}

// Each script in testdata/script is a session with the command: what is typed, what comes out, which exit code. The command
// "exits" of these scripts runs profilelint and compares its exit code.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("COLUMNS", "100") // what is looked for is on one line, mostly
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "okta": okta, "same-findings": sameFindings,
		},
	})
}
