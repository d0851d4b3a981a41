package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
)

// advice tells what to write instead of a function that does not exist.
func (c *checker) advice(name string) string {
	ns, bare, qualified := strings.Cut(name, ".")
	if !qualified {
		ns, bare = "", name
	}
	if f, ok := c.functions.byBareName(bare, ns); ok {
		return `Did you mean "` + f + `"?`
	}
	if advice := foreignFunction(bare); advice != "" {
		return advice
	}
	names := c.functions.names()
	if question := nearest.Question(name, names); question != "" {
		return question
	}
	for _, f := range names {
		_, fBare, _ := strings.Cut(f, ".")
		if len(bare) >= 4 && strings.HasPrefix(f, ns+".") && strings.Contains(strings.ToLower(fBare), strings.ToLower(bare)) {
			return `Did you mean "` + f + `"?`
		}
	}
	return "Use the functions of Okta's reference; their names are case sensitive."
}

// byBareName returns the function with a name in any namespace and letter case, preferably in namespace ns.
func (s Signatures) byBareName(bare, ns string) (string, bool) {
	found := ""
	for _, sig := range s.sorted {
		sigNS, sigBare, ok := strings.Cut(sig.Name, ".")
		if !ok {
			sigNS, sigBare = "", sig.Name
		}
		if !strings.EqualFold(sigBare, bare) || sig.Deprecated != "" {
			continue
		}
		if found == "" || strings.EqualFold(sigNS, ns) {
			found = sig.Name
		}
	}
	return found, found != ""
}

// foreignFunction tells what Okta's language offers for a function of other languages, "" for one that is not known.
func foreignFunction(name string) string {
	switch strings.ToLower(name) {
	case "contains", "includes":
		return "Use String.stringContains(text, search), or Arrays.contains(array, value) for arrays."
	case "length":
		return "Use String.len(text), or Arrays.size(array) for arrays."
	case "size":
		return "Use Arrays.size(array), or String.len(text) for texts."
	case "concat":
		return "Join texts with +, or use String.append(text, suffix)."
	case "substr", "slice":
		return "Use String.substring(text, start, end)."
	case "left":
		return "Use String.substring(text, 0, end)."
	case "upper", "uppercase":
		return "Use String.toUpperCase(text)."
	case "lower", "lowercase":
		return "Use String.toLowerCase(text)."
	case "trim":
		return "There is no trim; String.removeSpaces(text) removes all spaces, those inside too."
	case "replaceall":
		return "Use String.replace(text, match, replacement), which replaces every occurrence."
	case "startwith":
		return "Use String.startsWith(text, start)."
	case "endswith":
		return "There is no function for it; String.substringAfter and == may do."
	case "indexof":
		return "There is no function for it; String.substringBefore and String.substringAfter cut at a text."
	case "split":
		return "Use String.substringBefore and String.substringAfter to cut at a text."
	case "switch", "case":
		return "Use String.stringSwitch(text, default, key, value, ...)."
	case "if", "iif", "iff":
		return `Write "condition ? value : other value".`
	case "coalesce", "nvl":
		return `Write "value ?: other value", which takes the other for null and for "".`
	case "isnull":
		return "Write == null."
	case "isblank":
		return `Write (x == null OR x == "").`
	case "equals":
		return "Use == to compare."
	case "tointeger", "parseint":
		return "Use Convert.toInt(value)."
	case "tonumber":
		return "Use Convert.toNum(text)."
	case "tostring":
		return `Join it to an empty text: x + "".`
	case "ismemberof", "memberof":
		return "Use isMemberOfGroupName(\"...\") or isMemberOfGroup(\"id\")."
	case "now":
		return "Use Time.now()."
	case "countrycode":
		return "Use Iso3166Convert.toAlpha2(code), which takes codes and no names."
	}
	return ""
}
