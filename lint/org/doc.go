// Package org is the model every reader fills and every rule reads: the profiles of an Okta org (the Okta user's, one for
// each user type, and those of its apps and identity providers), their attributes with every constraint Okta checks, and the
// mappings between them, each with the exact place it was written.
//
// The model says where each fact comes from, because the confidence of a finding depends on it: an attribute may have been
// declared in the configuration, be known from the catalog of well-known sources, or merely be named by an expression
// that reads an open profile.
//
// It also keeps two kinds of knowledge apart. What an attribute *may* hold (type, lengths, format, enum) bounds what a profile
// source can send, and a proof of safety may rest on it. What it *is known to* hold (Holds) bounds nothing: it only tells
// which of the admitted values to expect.
//
// An Org is built once by a reader and not changed afterwards; everything in it may then be read from many goroutines.
package org
