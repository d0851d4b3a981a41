package main

import (
	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// addVariables adds the flags that give values to Terraform's variables, in the order of the command line: as in Terraform, the last one wins.
func addVariables(flags *pflag.FlagSet, given *[]terraform.Argument) {
	flags.Var(variableFlag{given, false}, "var", "set a Terraform variable, as `NAME=VALUE`; repeatable")
	flags.Var(variableFlag{given, true}, "var-file", "read Terraform variables from a `FILE`; repeatable, and the last of both flags wins")
}

// variableFlag is one of the two flags, which share their list. It is a pflag.Value.
type variableFlag struct {
	given *[]terraform.Argument
	file  bool
}

func (f variableFlag) Set(text string) error {
	*f.given = append(*f.given, terraform.Argument{File: f.file, Text: text})
	return nil
}

func (f variableFlag) String() string { return "" } // there is no default

func (f variableFlag) Type() string { return "string" }
