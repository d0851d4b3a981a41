package org

import "slices"

// CreatesBy tells by the features of an app whether its imports create users (Okta management API, features of an application):
// IMPORT_NEW_USERS says so, and a profile source imports whom it is the source of. An app that only updates who is linked to it may
// create users or not; one without any of the three imports nobody.
func CreatesBy(features []string) Tri {
	has := func(feature string) bool { return slices.Contains(features, feature) }
	switch {
	case has("IMPORT_NEW_USERS"), has("PROFILE_MASTERING"):
		return Yes
	case has("IMPORT_PROFILE_UPDATES"):
		return Unknown
	}
	return No
}

// ByPush is what the source of a mapping to the Okta user is by all that is known of it: a profile source, or none. Where nothing else
// tells, a push status PUSH does: Okta takes it from a profile source alone (ProfileMapping API, updateMapping).
func (m *Mapping) ByPush() Tri {
	if m.Source.ProfileSource == Unknown && slices.ContainsFunc(m.Properties, func(p *Property) bool { return p.PushStatus == "PUSH" }) {
		return Yes
	}
	return m.Source.ProfileSource
}
