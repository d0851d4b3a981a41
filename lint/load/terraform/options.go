package terraform

// Argument is one way in which a command line gives values to variables.
type Argument struct {
	// File says that Text is the path of a file of values; otherwise it is a value, "name=value". These files are the only ones read from
	// outside of the configuration's own directories, because the user named them.
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
	// Open gives access to directories; nil means OpenDir.
	Open Opener
	// Overlay is the content of files that stands for what is on disk, by path: of a file that an editor has not saved.
	Overlay map[string][]byte
	// First are the paths of files of the root module whose declarations count where another file declares the same again.
	First []string
	// Boundary is a directory that the modules called must lie in, symbolic links resolved; usually the repository's root. "" sets none.
	Boundary string
}
