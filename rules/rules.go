package rules

import (
	"github.com/profilelint/profilelint/lint/rule"
)

// All returns every rule, in the order in which they are listed and run.
func All() []rule.Rule {
	return []rule.Rule{
		required(),
		maxLength(),
		minLength(),
		numberRange(),
		loginFormat(),
		unique(),
		timezone(),
		locale(),
		emailFormat(),
		countryCode(),
		languageCode(),
		uriFormat(),
		pushCharacters(),
		enum(),
		valueType(),
		expression(),
		unknownAttribute(),
		evaluation(),
		duplicateProperty(),
		direction(),
		appReference(),
		pushStatus(),
		sourcing(),
		reference(),
		schemaSetting(),
		caseCollision(),
		template(),
	}
}
