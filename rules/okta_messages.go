package rules

// oktaMessages are the messages that come without a code: in the reason of a System Log event, in the causes of an API error, on the
// import tab, and in the preview of a mapping. An asterisk stands for what varies. A message is looked for in this order, the more
// telling ones first.
func oktaMessages() []OktaCode {
	return append(append(valueMessages(), otherMessages()...), apiValidation())
}

// apiValidation is the API's answer to whatever it refuses. It is the last of all, because its causes tell more than it does.
func apiValidation() OktaCode {
	return OktaCode{
		Code: "E0000001", Message: "Api validation failed", Evidence: Documented, Source: sourceErrorCodes,
		Meaning: "The API refuses a request, because something that the endpoint requires does not hold.",
		Causes: []string{
			"Many: the code is a general one. For a user, it is mostly a value that an attribute does not accept; the message names what was refused (\"Api validation failed: login\"), and errorCauses says why.",
		},
		Advice: "Ask for the text of errorCauses: profilelint explain 'Username must be in the form of an email address', say.",
	}
}

// valueMessages tell of a value that an attribute refuses.
func valueMessages() []OktaCode {
	return []OktaCode{
		{
			Message: "The field cannot be left blank", Rules: []string{"required"}, Evidence: Recorded, Source: sourceUsers,
			Meaning: "A required attribute would be empty.",
			Causes:  []string{"The expression yields null or an empty string. Of a login, Okta then also says that it must be in the form of an email address."},
			Advice:  "Give the expression a fallback, map the attribute, or make it optional in the schema.",
		},
		{
			Message: "required properties are missing: *", Rules: []string{"required"}, Evidence: Documented,
			Source:  "Okta support, \"Unable to create the user. The following required properties are missing\"",
			Meaning: "A user who signs in for the first time cannot be created, because required attributes would be empty.",
			Causes:  []string{"The identity provider does not assert them, or its mapping does not fill them."},
			Advice:  "Let the identity provider send the attributes and map them, or make them optional in the schema.",
		},
		{
			Message: "Username must be in the form of an email address", Rules: []string{"login_format"}, Evidence: Recorded, Source: sourceUsers,
			Meaning: "The login is not in the form of an e-mail address.",
			Causes:  []string{"The username is a short name, or holds a space, and the login has no pattern of its own."},
			Advice:  "Append a domain and take spaces out, or give the login another pattern in the schema.",
		},
		{
			Message: "must be in the form of an email address", Rules: []string{"login_format", "email_format"}, Evidence: Recorded, Source: sourceSignInWidget,
			Meaning: "The value is not an e-mail address.",
			Causes:  []string{"A name instead of an address, or white space around it."},
			Advice:  "Map an attribute that holds an address, and take white space out with String.removeSpaces.",
		},
		{
			Message: "Email should be properly formatted", Rules: []string{"email_format"}, Evidence: Documented, Source: sourceCannotImport,
			Meaning: "The value is not an e-mail address (import tab).",
			Causes:  []string{"White space around the address, or letters that Okta does not accept in one."},
			Advice:  "Take white space out with String.removeSpaces, or fix the address in the source.",
		},
		{
			Message: "does not match required pattern", Rules: []string{"email_format", "login_format"}, Evidence: Recorded, Source: sourceCannotImport,
			Meaning: "The value does not match the pattern or format that the attribute requires.",
			Causes:  []string{"White space around an address, or a login with characters that its pattern does not list."},
			Advice:  "Take white space out with String.removeSpaces, or map an attribute that holds an address.",
		},
		{
			Message: "An object with this field already exists in the current organization", Rules: []string{"unique"}, Evidence: Documented, Source: sourceUsers,
			Meaning: "Another user of the org, active or not, has the value already.",
			Causes:  []string{"Two users yield the same login. Letter case and accents do not count."},
			Advice:  "Build the value from an attribute that the source keeps unique, whole; or link or rename the other user.",
		},
		{
			Message: "A user with this * already exists", Rules: []string{"unique"}, Evidence: Recorded, Source: sourceSignInWidget,
			Meaning: "Another user of the org has the value of a unique attribute already.",
			Causes:  []string{"Two users yield the same login, or the same value of a custom attribute that must be unique."},
			Advice:  "Build the value from an attribute that the source keeps unique, whole.",
		},
		{
			Message: "is not a valid language priority list from RFC 7231", Rules: []string{"language_code"}, Evidence: Documented,
			Source:  "https://support.okta.com/help/s/article/ad-assignment-error-received-due-to-invalid-preferredlanguage-value",
			Meaning: "The value is not a list of languages as an Accept-Language header holds it.",
			Causes:  []string{"An underscore instead of a hyphen (en_US), or the name of a language."},
			Advice:  "Replace the underscore with a hyphen, or translate names into language tags.",
		},
		{
			Message: "Invalid value data type", Rules: []string{"type", "enum"}, Evidence: Documented, Source: sourceInvalidType,
			Meaning: "The value is of another type than the attribute, or not one of those in its list.",
			Causes:  []string{"A string where a number or an array is wanted, or a value that is not a member of the attribute's enum."},
			Advice:  "Convert the value (Convert.toInt, Arrays.toCsvString), or translate it into a member of the list.",
		},
	}
}

// otherMessages tell of users who were skipped, of mappings that cannot be saved, and of conflicts.
func otherMessages() []OktaCode {
	return []OktaCode{
		{
			Message: "Expected required AD attribute: * to not be null", Evidence: Documented, Source: sourceMissingInAD,
			Meaning: "The directory has no value for an attribute that the app's own schema requires, and the agent skips the user before any mapping is run.",
			Causes:  []string{"The attribute is empty in the directory, or the agent's account may not read it."},
			Advice:  "Fill the attribute in the directory, or make it optional in the app user profile of Active Directory. No mapping can fix it.",
		},
		{
			Message: "Property name '*' is not defined in profile", Rules: []string{"unknown_attribute"}, Evidence: Recorded, Source: sourceSchemas,
			Meaning: "The profile has no attribute of that name.",
			Causes:  []string{"A misspelled name, or another letter case."},
			Advice:  "Correct the name, or add the attribute to the profile's schema.",
		},
		{
			Message: "Invalid target field", Rules: []string{"unknown_attribute", "direction"}, Evidence: Recorded, Source: sourceMappings,
			Meaning: "Okta refused to save the mapping, because the target profile has no attribute of that name.",
			Causes:  []string{"A misspelled name, or source and target the wrong way round."},
			Advice:  "Correct the name, or add the attribute to the target's schema before the mapping.",
		},
		{
			Message: "push status * profile mastering enabled apps", Rules: []string{"push_status"}, Evidence: Recorded,
			Source:  "https://github.com/okta/terraform-provider-okta/issues/1295",
			Meaning: "Okta refused to save the mapping: into Okta, PUSH is right for a profile source and DONT_PUSH for any other app.",
			Causes:  []string{"A push status that was left out (the provider then sends DONT_PUSH), or PUSH on an app that is not a profile source."},
			Advice:  "Write push_status = \"PUSH\" on the mappings of a profile source.",
		},
		{
			Message: "profile mastering enabled apps support push status only", Rules: []string{"push_status"}, Evidence: Recorded,
			Source:  "https://github.com/okta/terraform-provider-okta/issues/807",
			Meaning: "Okta refused to save the mapping: a profile source takes PUSH only.",
			Causes:  []string{"A push status that was left out: the provider then sends DONT_PUSH."},
			Advice:  "Write push_status = \"PUSH\" on the mappings of a profile source.",
		},
		{
			Message: "This choice creates a conflict", Rules: []string{"unique", "app_reference"}, Evidence: Documented, Source: sourceConflict,
			Meaning: "The imported user's name or address is another user's, or the username expression could not be evaluated (import tab).",
			Causes:  []string{"The username expression reads the app by its name (active_directory.x), which does not exist yet for a new user; or the value is taken."},
			Advice:  "Read appuser.x instead, or build the username from an attribute that is unique.",
		},
	}
}
