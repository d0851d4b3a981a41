package rules

// The ErrorCode values of Okta's System Log event app.user_management.update_from_master_failed that are published. Okta uses
// two families of them; how a violation that is not listed here is named is not known. okta_codes.go says what each means.
//
// Sources: support.okta.com/help/s/article/users-not-updating-from-profile-source for all but blank (event types catalog,
// UserProvisioningDebugData), doesNotMatchPattern
// (support.okta.com/help/s/article/Cannot-Confirm-Active-Directory-User-to-Okta-Due-to-Email-Format) and
// invalidValueTypeForProperty
// (support.okta.com/help/s/article/automatic-okta-provisioning-to-auditboard-fails-with-invalid-value-data-type-error).
const (
	codeRequired     = violationFamily + "required"
	codeBlank        = "blank"
	codeMaxLength    = violationFamily + "maxLength"
	codeTimezone     = violationFamily + "timezone"
	codeLocale       = violationFamily + "localeFormat"
	codeInvalidLogin = "invalidLoginEmail"
	codeNotUnique    = "notUniqueWithinOrg"
	codePattern      = "doesNotMatchPattern"
	codeInvalidType  = "invalidValueTypeForProperty"
)

// violationFamily is what the codes of violated constraints begin with. Of its members only those above, and required.true, are
// published.
const violationFamily = "platform.cvd.profile.property.constraint.violation."

// Sources that several rules cite.
const (
	sourceNotUpdating = "https://support.okta.com/help/s/article/users-not-updating-from-profile-source"
	sourceSchemas     = "https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Schema/"
	sourceUsers       = "https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/"
	sourceExpressions = "https://developer.okta.com/docs/reference/okta-expression-language/"
	sourceEmailChars  = "https://help.okta.com/en-us/content/topics/directory/reference_directories.htm"
	sourceInvalidType = "https://support.okta.com/help/s/article/mapping-to-a-string-list-type-enum-attribute"
	sourceMappings    = "https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-map-profile-attribute.htm"
)

// Sources of what is known of codes and messages.
const (
	sourceEventTypes   = "https://developer.okta.com/docs/reference/api/event-types/"
	sourceErrorCodes   = "https://developer.okta.com/docs/reference/error-codes/"
	sourceSignInWidget = "https://github.com/okta/okta-signin-widget"
	sourceCannotImport = "https://support.okta.com/help/s/article/Cannot-Confirm-Active-Directory-User-to-Okta-Due-to-Email-Format"
	sourceMissingInAD  = "https://support.okta.com/help/s/article/users-not-importing-from-active-directory-missing-required-attribute"
	sourceConflict     = "https://support.okta.com/help/s/article/Getting-conflicts-for-newly-imported-AD-users"
)

// notSet is what comes of a value that Okta refuses for its type, or for not being in the attribute's list. (Articles on the mapping
// preview, and on a push; what an import does is not documented.)
const notSet = "Okta refuses the value: the attribute is not set, and the user's whole update may be lost."
