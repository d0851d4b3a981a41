// Package session is the way from some paths to a report, for whoever lints: the command line, an editor, a page in a browser.
//
// New finds the configuration of the paths, reads it and chooses the rules. What follows is asked of the session. Lint sorts the paths by what they
// are, reads each kind with its reader, completes what was read by what is known of the org (an exported schema, the live org), applies the
// assumptions, runs the rules, takes back what is ignored, and grades the rest; Org stops before the rules. Accept then leaves out what a
// baseline accepts, and Fix writes what is suggested.
//
// A session knows no flags, formats or exit codes, and writes nothing but what Fix is asked to. It reads files through package boundary; the
// buffers of an editor stand before them (Options.Unsaved). The live org and other revisions are not its business: the one comes as a
// function (Options.Live), the other as a session over other paths (package base).
package session
