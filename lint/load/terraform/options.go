package terraform

import "github.com/profilelint/profilelint/lint/boundary"

// Argument is one way in which a command line gives values to variables.
type Argument struct {
	// File says that Text is the path of a file of values; otherwise it is a value, "name=value".
	File bool
	Text string
}

// Options say how to read a configuration. The zero value reads from the operating system and sets no variable.
type Options struct {
	// Arguments are values of the root module's variables, as in terraform's -var and -var-file; a later one wins.
	Arguments []Argument
	// Values are values of the root module's variables that win over all others: those that a plan was made with.
	Values Values
	// Environ is the environment, each "NAME=value"; only TF_VAR_ names are looked at. The package reads no environment itself.
	Environ []string
	// Workspace is the value of terraform.workspace; "" means "default".
	Workspace string
	// Files are the files that may be read; nil means those inside of the boundary of the root module's directory, and the files of values.
	Files *boundary.Files
	// Open gives access to directories; nil means that of Files.
	Open Opener
	// Overlay is the content of files that stands for what is on disk, by path: of a file that an editor has not saved.
	Overlay map[string][]byte
	// First are the paths of files of the root module whose declarations count where another file declares the same again.
	First []string
}

// opener is how a configuration in a directory reads files.
func (o Options) opener(dir string) Opener {
	if o.Open != nil {
		return o.Open
	}
	files := o.Files
	if files == nil {
		files = boundary.Of(dir)
		for _, a := range o.Arguments {
			if a.File {
				files.Give(a.Text)
			}
		}
	}
	return files.Around(dir).Dir
}
