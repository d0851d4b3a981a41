package catalog

import (
	"slices"
	"strings"
	"unicode"
)

// hint is a sequence of words that names a source.
type hint struct {
	words []string
	name  string
}

// hints lists what Guess knows.
func hints() []hint {
	return []hint{
		{[]string{"active", "directory"}, "active_directory"},
		{[]string{"activedirectory"}, "active_directory"},
		{[]string{"ad"}, "active_directory"},
		{[]string{"workday"}, "workday"},
		{[]string{"bamboo", "hr"}, "bamboohr"},
		{[]string{"bamboohr"}, "bamboohr"},
		{[]string{"success", "factors"}, "successfactors"},
		{[]string{"successfactors"}, "successfactors"},
		{[]string{"csv", "directory"}, "csv_directory"},
		{[]string{"ldap"}, "ldap"},
		{[]string{"openldap"}, "ldap"},
		{[]string{"scim"}, "scim2"},
		{[]string{"scim2"}, "scim2"},
		// A provider's name alone may well be that of an app, such as Google Workspace.
		{[]string{"google", "idp"}, "google_idp"},
		{[]string{"idp", "google"}, "google_idp"},
		{[]string{"microsoft", "idp"}, "microsoft_idp"},
		{[]string{"idp", "microsoft"}, "microsoft_idp"},
		{[]string{"oidc", "idp"}, "oidc_idp"},
		{[]string{"idp", "oidc"}, "oidc_idp"},
		{[]string{"saml", "idp"}, "saml_idp"},
		{[]string{"idp", "saml"}, "saml_idp"},
	}
}

// Integration names the catalog profile of an app of Okta's Integration Network that is a target, by the name that the network gives it
// (Terraform's preconfigured_app).
func Integration(app string) (name string, ok bool) {
	name, ok = map[string]string{"office365": "office365", "google": "google_workspace", "salesforce": "salesforce"}[app]
	return name, ok
}

// Guess names the catalog profile of a source from a text that people chose for it: an app's name or label, a Terraform name. Only
// whole words count, where words end at anything but a letter or digit and where a capitalised word begins: "corp-ad" and "ADImport" speak of Active Directory, "adobe" and "Broadway" do not. ok is false where no source or more than one
// is named.
//
// It is a guess: whoever uses it says so (org.Profile.TypeBasis), and does better where a type is declared (see IdP).
func Guess(text string) (name string, ok bool) { return guess(split(text)) }

func guess(words []string) (name string, ok bool) {
	for _, h := range hints() {
		if !holds(words, h.words) {
			continue
		}
		if name != "" && name != h.name {
			return "", false
		}
		name = h.name
	}
	return name, name != ""
}

// GuessSource names the catalog profile of a mapping's source from what the mapping is called: workday_to_okta, okta_from_ad, ldap_mapping.
// Where no word says which side a name speaks of, all of its words must name the source: opa-ad-joined-attributes tells nothing of it.
func GuessSource(mapping string) (name string, ok bool) {
	words := slices.DeleteFunc(split(mapping), isPlain)
	if i := slices.Index(words, "to"); i > 0 {
		return guess(words[:i])
	}
	if i := slices.Index(words, "from"); i >= 0 {
		return guess(words[i+1:])
	}
	for _, h := range hints() {
		if slices.Equal(words, h.words) {
			return h.name, true
		}
	}
	return "", false
}

// NamesOne reports whether a text says by name what it is the id of, as var.asa_app_id does and var.app_id does not.
func NamesOne(text string) bool {
	return slices.ContainsFunc(split(text), func(word string) bool { return !isPlain(word) })
}

// isPlain reports whether a word says nothing of what something is called in: it may stand in the name of any id or mapping.
func isPlain(word string) bool {
	switch word {
	case "okta", "user", "users", "profile", "profiles", "mapping", "mappings", "map", "source", "target", "app", "apps", "application", "idp", "id", "ids",
		"instance", "import", "var", "local", "module", "data", "each", "value", "key", "this", "main", "default", "the":
		return true
	}
	return false
}

// holds reports whether part occurs in words in one piece.
func holds(words, part []string) bool {
	for i := range len(words) - len(part) + 1 {
		if slices.Equal(words[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// split cuts a text into words in lower case.
func split(text string) []string {
	var words []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	runes := []rune(text)
	for i, c := range runes {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			end()
			continue
		}
		if i > 0 && begins(runes, i) {
			end()
		}
		word.WriteRune(unicode.ToLower(c))
	}
	end()
	return words
}

// begins reports whether a word begins at runes[i] although the one before is a letter or digit too: at "H" of "bambooHr", and at "I"
// of "ADImport".
func begins(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	if unicode.IsLower(runes[i-1]) {
		return true
	}
	return unicode.IsUpper(runes[i-1]) && i+1 < len(runes) && unicode.IsLower(runes[i+1])
}
