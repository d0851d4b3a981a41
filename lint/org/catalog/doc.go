// Package catalog knows the profiles that nobody declares: the default Okta user, well-known profile sources, and what the name of an
// attribute suggests where nothing else is known.
//
// Each profile is a file in the org dialect (profiles/NAME.okta.hcl), so that adding a source is adding a file. Nobody waits for these
// files to be parsed: go generate writes them as Go (profiles.go), and a test fails where the two differ. Every attribute cites the
// public document that its facts come from; a limit that no document states is left out. Three kinds of fact are kept apart:
//
//   - Limits and formats bound what the source can send. A proof of safety may rest on them, so they need a document.
//   - `holds` says what values to expect within them. It makes a finding more or less likely, never a mapping safe.
//   - `unique` is set only where the source itself guarantees it.
//
// A limit of a source also ends at what Okta does to a value on its way: Okta may deliver "" for an attribute that was cleared in the
// source although the source cannot store it, so a source's minimum length is recorded only for attributes that its entries
// cannot lack.
package catalog
