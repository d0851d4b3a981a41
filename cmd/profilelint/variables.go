package main

import (
	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// variables are the values that --var and --var-file give to Terraform's variables, in the order of the command line: as in Terraform, the
// last one wins.
type variables struct{ given []terraform.Argument }

func (v *variables) add(flags *pflag.FlagSet) {
	flags.Var(variableFlag{v, false}, "var", "set a Terraform variable, as `NAME=VALUE`; repeatable")
	flags.Var(variableFlag{v, true}, "var-file", "read Terraform variables from a `FILE`; repeatable, and the last of both flags wins")
}

// variableFlag is one of the two flags, which share their list. It is a pflag.Value.
type variableFlag struct {
	all  *variables
	file bool
}

func (f variableFlag) Set(text string) error {
	f.all.given = append(f.all.given, terraform.Argument{File: f.file, Text: text})
	return nil
}

func (f variableFlag) String() string { return "" } // there is no default

func (f variableFlag) Type() string { return "string" }

// variables are those for the tree of another revision, where some files may not have been there yet.
func (v *base) variables(all variables) variables {
	var there variables
	for _, a := range all.given {
		if a.File {
			files := v.files([]string{a.Text})
			if len(files) == 0 {
				continue
			}
			a.Text = files[0]
		}
		there.given = append(there.given, a)
	}
	return there
}
