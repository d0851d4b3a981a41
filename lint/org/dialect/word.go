package dialect

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
)

// formats are the formats of Okta's schemas (Okta management API, UserSchemaAttributeFormat).
var formats = []string{
	"country-code", "date-time", "email", "encrypted", "hashed", "language-code", "locale", "ref-id", "timezone", "uri",
}

// The words of settings that take one of a few.
var (
	kinds   = []org.Kind{org.KindUser, org.KindApp, org.KindIdP}
	types   = []org.Type{org.String, org.Integer, org.Number, org.Boolean, org.Array, org.Object, org.UnknownType}
	origins = []org.Origin{org.Declared, org.Catalog, org.Named}
	masters = []org.Master{org.ProfileMaster, org.OktaMaster, org.Override}
	unknown = []org.Setting{
		org.SettingType, org.SettingItems, org.SettingRequired, org.SettingMinLength, org.SettingMaxLength, org.SettingPattern,
		org.SettingEnum, org.SettingUnique, org.SettingMaster,
	}
	roles = []org.Role{org.RoleMapping, org.RoleImportUsername, org.RoleIdPUsername, org.RoleAppUsername}
)

// Formats lists the formats of Okta's schemas.
func Formats() []string { return slices.Clone(formats) }

// suggestion is the end of a message about an unknown word: the nearest known one, or all of them when they are few.
func suggestion(word string, known []string) string {
	question := nearest.Question(word, known)
	switch {
	case question != "":
		return " " + question
	case len(known) > 0 && len(known) <= 20:
		return fmt.Sprintf(" Known are %s.", strings.Join(known, ", "))
	}
	return ""
}

func texts[W ~string](words []W) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return all
}
