package rules

import (
	"slices"
	"sync"
)

// OktaCodes lists the ErrorCode values that are published, and then the messages. Nothing in it is guessed: a code that is not here
// was found in no documentation and no recording.
func OktaCodes() []OktaCode { return slices.Clone(codeTable()) }

// codeTable is the table, made once: logs are long, and each of their events is looked up. It is never changed.
var codeTable = sync.OnceValue(func() []OktaCode { return append(errorCodes(), oktaMessages()...) })

// errorCodes are the values of ErrorCode in the System Log, and of errorCode in the API's answers.
func errorCodes() []OktaCode { return append(violationCodes(), shortCodes()...) }

// violationCodes are the dotted codes of violated constraints.
func violationCodes() []OktaCode {
	return []OktaCode{
		{
			Code: codeRequired, Rules: []string{"required"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "A required attribute would have no value.",
			Causes: []string{
				"The expression yields null, because the source's attribute is empty for that user.",
				"No property of the source's mapping fills the attribute.",
			},
			Advice: "Give the expression a fallback (appuser.a != null ? appuser.a : \"none\"), map the attribute, or make it optional in the schema.",
		},
		{
			Code: violationFamily + "required.true", Evidence: Recorded, Source: sourceSignInWidget,
			Meaning: "A boolean attribute that must be true is not.",
			Causes:  []string{"The widget knows the code for consent that a user must give when registering. Whether an import raises it is not known."},
			Advice:  "Map the attribute to true, or lift the requirement.",
		},
		{
			Code: codeMaxLength, Rules: []string{"max_length"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "The value is longer than the attribute allows.",
			Causes:  []string{"The source allows longer values than the Okta attribute (a directory's given name has 64 characters, firstName 50)."},
			Advice:  "Cut the value: String.len(appuser.a) > 50 ? String.substring(appuser.a, 0, 50) : appuser.a, or raise the attribute's maximum.",
		},
		{
			Code: codeTimezone, Rules: []string{"timezone"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "The value is not an id of the time zone database.",
			Causes:  []string{"The source holds another name of the zone: that of Windows (\"Eastern Standard Time\"), an abbreviation, or an offset."},
			Advice:  "Translate the source's values into ids such as America/New_York, with String.stringSwitch.",
		},
		{
			Code: codeLocale, Rules: []string{"locale"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "The value is not a locale of the form en_US.",
			Causes:  []string{"The source holds a language tag (en-US), a language alone (en), or a place (\"San Francisco\")."},
			Advice:  "Replace the hyphen with an underscore where the source holds language tags, translate other values, or do not map the attribute.",
		},
	}
}

// shortCodes are the codes of one word, and the numbered ones of the API.
func shortCodes() []OktaCode {
	return []OktaCode{
		{
			Code: codeBlank, Rules: []string{"required"}, Evidence: Documented, Source: sourceEventTypes,
			Meaning: "A required attribute would be empty.",
			Causes: []string{
				`The expression yields "" or null: the source's attribute was cleared, or was never filled. Which of "blank" and the code that ends in "required" Okta gives is not documented.`,
			},
			Advice: "Give the expression a fallback, or make the attribute optional in the schema.",
		},
		{
			Code: codeInvalidLogin, Rules: []string{"login_format"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "The login is not in the form of an e-mail address.",
			Causes:  []string{"The username is a short name, or holds a space, and the login has no pattern of its own."},
			Advice:  "Append a domain and take spaces out, or give the login another pattern in the schema.",
		},
		{
			Code: codeNotUnique, Rules: []string{"unique"}, Evidence: Documented, Source: sourceNotUpdating,
			Meaning: "Another user of the org, active or not, has the value already.",
			Causes: []string{
				"Two users of the source yield the same login, because the expression cuts it, builds it of names, or strips the domain.",
				"A user of another source, or one who was made by hand, has that login. Letter case and accents do not count.",
			},
			Advice: "Build the value from an attribute that the source keeps unique, whole; or link or rename the other user.",
		},
		{
			Code: codePattern, Rules: []string{"email_format", "login_format"}, Evidence: Documented, Source: sourceCannotImport,
			Meaning: "The value does not match the pattern or format that the attribute requires; seen of e-mail addresses.",
			Causes:  []string{"White space around the address, letters outside of ASCII, two addresses in one value, or a name instead of an address."},
			Advice:  "Take white space out with String.removeSpaces, or map an attribute that holds an address.",
		},
		{
			Code: codeInvalidType, Rules: []string{"type", "enum"}, Evidence: Documented,
			Source:  "https://support.okta.com/help/s/article/automatic-okta-provisioning-to-auditboard-fails-with-invalid-value-data-type-error",
			Meaning: "The value is of another type than the attribute, or not one of those in its list.",
			Causes:  []string{"A string where a number or an array is wanted, or a value that is not a member of the attribute's enum, spelled exactly so."},
			Advice:  "Convert the value (Convert.toInt, Arrays.toCsvString), or translate it into a member of the list.",
		},
		{
			Code: "E0000023", Message: "Operation failed because user profile is mastered under another system", Evidence: Documented, Source: sourceErrorCodes,
			Meaning: "A call of the API would change an attribute that a profile source owns.",
			Causes:  []string{"A script or another app writes an attribute that is sourced from an import."},
			Advice:  "Change the value in the profile source, or let Okta source the attribute.",
		},
		{
			Code: "E0000179", Message: "There is a required attribute that is externally sourced.", Evidence: Documented, Source: sourceErrorCodes,
			Meaning: "A required attribute can only be filled by its profile source, so that the user cannot be created otherwise.",
			Causes:  []string{"A required attribute of the schema is mastered by a source that the new user does not come from."},
			Advice:  "Make the attribute optional, or let Okta source it.",
		},
	}
}
