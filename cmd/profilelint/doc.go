// Command profilelint finds the Okta profile mappings that will fail an import, before the import runs.
//
// This package is the command line and nothing else: flags in, exit code out. It reads the paths it is given with package load,
// runs the rules of package rules with package lint, and writes what they found with package report.
//
// The whole command is the function run, which is given everything a process has (arguments, streams, environment) and
// returns the exit code, so that tests can call it. A command (one file each) reports how it went in one of two ways: it
// returns an error where it was called wrongly, which is printed with a hint at --help; otherwise it sets the exit code.
package main
