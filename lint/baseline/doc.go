// Package baseline remembers findings that were accepted, so that only new ones count.
//
// A baseline is a list of fingerprints (finding.Finding.Fingerprint) with the number of findings that have each. It knows nothing of files and
// lines: a finding stays accepted when its mapping moves, its file is renamed or its expression is formatted anew, and is new again when
// its expression changes. Where an expression occurs more often than it was accepted, only as many are accepted as were.
//
// The file is made to be reviewed and merged: JSON, one line for each entry, sorted, with the names that went into the hash beside it.
//
// The same comparison serves for what a change introduces: the findings of the revision before it are a baseline (Of).
package baseline
