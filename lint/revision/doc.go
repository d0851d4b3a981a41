// Package revision reads the files of a git revision, so that what was there before a change can be linted beside what is there now.
//
// Nothing is run but git, and of git only commands that read objects (rev-parse, merge-base, ls-tree, cat-file): no hook, no filter and
// no attribute of the repository takes part, and neither its index nor its working tree is touched. The files are written to a directory of
// the caller's, byte for byte as they were committed.
package revision
