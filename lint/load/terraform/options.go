package terraform

// Options say how to read a configuration. The zero value reads from the operating system and sets no variable.
type Options struct {
	// Vars are values of the root module's variables, each "name=value" as in terraform's -var. They win over VarFiles.
	Vars []string
	// VarFiles are paths of further files of variable values, as in terraform's -var-file; a later one wins. They are the only files
	// read from outside of the configuration's own directories, because the user named them.
	VarFiles []string
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
