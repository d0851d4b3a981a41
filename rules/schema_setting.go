package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// schemaSetting flags settings of attributes that Okta never receives or does not take.
func schemaSetting() rule.Rule {
	return rule.Rule{
		Name:   "schema_setting",
		Schema: schemaSettings,
		Doc: rule.Doc{
			Summary: "A setting of an attribute must be one that Okta receives and takes.",
			What: `A setting that looks like a constraint and is none: a pattern of a custom attribute, which the Terraform provider never sends; min_length = 0 or max_length = 0 (a notice); a word for unique that Okta does not know.

A setting that terraform plan takes and terraform apply does not: a type or master that does not exist, a master OVERRIDE without any source, a name that Okta reserves or refuses (a space, a hyphen, a digit at the start), an enum with other values than one_of or than the type has, a pattern of login that is neither .+ nor [...]+, a pattern of another base attribute, a login without required = true, an array without array_type.

Settings that contradict each other: a minimum above the maximum, a length of what is not a string, enum for an array (it is array_enum), one attribute declared twice, a base attribute declared as a custom one or the other way round, an argument that base attributes do not have.`,
			Why: `What is ignored makes mappings look safe that are not; what is refused stops the apply half way.`,
			Before: `resource "okta_user_schema_property" "badge" {
  index   = "badge"
  title   = "Badge"
  type    = "string"
  pattern = "[0-9]{6}"
}`,
			After: `resource "okta_user_schema_property" "badge" {
  index      = "badge"
  title      = "Badge"
  type       = "string"
  min_length = 6
  max_length = 6
}`,
			Advice: `Take the setting out, or write one that Okta knows.`,
			Sources: []string{
				sourceSchemas,
				"https://registry.terraform.io/providers/okta/okta/latest/docs/resources/user_schema_property",
				"https://registry.terraform.io/providers/okta/okta/latest/docs/resources/user_base_schema_property",
				"https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-about-profiles.htm",
				"https://support.okta.com/help/s/article/Character-Restriction-on-OktaApplication-Attributes",
			},
		},
	}
}

// refusedSetting says what comes of a setting that Okta does not take.
const refusedSetting = "Okta refuses the attribute, and terraform apply fails."

func schemaSettings(o *org.Org) []rule.Problem {
	var problems []rule.Problem
	for _, p := range o.Profiles {
		for _, a := range p.Attributes {
			if a.Origin == org.Declared {
				problems = append(problems, settingProblems(p, a)...)
			}
		}
	}
	return problems
}

// settingProblems looks at one attribute that somebody declared.
func settingProblems(p *org.Profile, a *org.Attribute) []rule.Problem {
	var problems []rule.Problem
	add := func(setting string, c rule.Confidence, message, detail, advice string) {
		problem := rule.Problem{Confidence: c, Message: p.Name + "." + a.Name + " " + message, Detail: detail, Advice: advice, Attribute: a.Name, Range: a.Range}
		if rng, ok := a.Place(setting); ok {
			problem.Range = rng
		}
		problems = append(problems, problem)
	}
	defer func() {
		if strings.Contains(a.Address, "[") { // the place is that of all instances
			for i := range problems {
				problems[i].Detail = strings.TrimSpace(problems[i].Detail + " It is declared by " + a.Address + ".")
			}
		}
	}()
	for _, i := range a.Ignored {
		problems = append(problems, ignoredSetting(p, a, i))
	}
	types := []org.Type{org.String, org.Integer, org.Number, org.Boolean, org.Array, org.Object}
	if a.Type != "" && a.Knows(org.SettingType) && !slices.Contains(types, a.Type) {
		add("type", rule.Certain, fmt.Sprintf("has the type %q, which does not exist", a.Type), refusedSetting, "Write string, integer, number, boolean or array.")
	}
	if a.Type == org.Array && a.Knows(org.SettingType) && a.Items != "" && (a.Items == org.Array || !slices.Contains(types, a.Items)) {
		add("array_type", rule.Certain, fmt.Sprintf("has elements of the type %q, which does not exist", a.Items), refusedSetting, "Write string, integer or number.")
	}
	masters := []org.Master{"", org.ProfileMaster, org.OktaMaster, org.Override}
	if p.Kind == org.KindUser && a.Knows(org.SettingMaster) {
		switch {
		case !slices.Contains(masters, a.Master):
			add("master", rule.Certain, fmt.Sprintf("has the master %q, which does not exist", a.Master), refusedSetting, "Write PROFILE_MASTER, OKTA or OVERRIDE.")
		case a.Master == org.Override && len(a.MasterPriority) == 0:
			add("master", rule.Likely, "has the master OVERRIDE, but no source is listed", "No source writes the attribute.",
				"List the sources by priority: master_override_priority { value = ... }.")
		}
	}
	for _, l := range limitProblems(a) {
		add(l.setting, l.confidence, l.message, l.detail, l.advice)
	}
	if c, ok := reserved(p, a); ok {
		add("index", c, "has a name that Okta reserves", refusedSetting, "Choose another name.")
	}
	if p.Kind == org.KindUser && a.Name == "login" && a.Pattern != nil && *a.Pattern != "" && !takenPattern(*a.Pattern) {
		add("pattern", rule.Likely, "has a pattern of a form that Okta does not take",
			"Okta takes .+ for any text, and [...]+ for a list of characters with a backslash before each that is not a letter, digit or hyphen.",
			"Write the pattern in one of these two forms, or leave it out: then a login must be an e-mail address.")
	}
	return problems
}

// ignoredSetting tells of a setting that has no effect. A minimum of 0 would have none either way.
func ignoredSetting(p *org.Profile, a *org.Attribute, i org.Ignored) rule.Problem {
	problem := rule.Problem{
		Confidence: rule.Likely,
		Message:    fmt.Sprintf("%s.%s sets %s, which has no effect", p.Name, a.Name, i.Setting),
		Detail:     sentence(i.Reason),
		Advice:     "Take " + i.Setting + " out; nothing holds values against it.",
		Attribute:  a.Name,
		Range:      i.Range,
	}
	if i.Problem != "" {
		problem.Message, problem.Advice = fmt.Sprintf("%s.%s %s", p.Name, a.Name, i.Problem), i.Advice
		if i.Refused {
			problem.Confidence = rule.Certain
		}
		return problem
	}
	switch {
	case (i.Setting == "min_length" || i.Setting == "max_length") && i.Value == "0":
		problem.Confidence = rule.Possible
	case i.Setting == "required":
		problem.Confidence = rule.Certain
		problem.Message = fmt.Sprintf("%s.%s must have required = true", p.Name, a.Name)
		problem.Advice = "Write required = true."
	case i.Setting == "one_of" || i.Setting == "array_one_of":
		problem.Message = fmt.Sprintf("%s.%s has other values in %s than in its enum", p.Name, a.Name, i.Setting)
		problem.Advice = "Give both the same values."
	}
	return problem
}

// sentence makes a sentence of a phrase.
func sentence(phrase string) string {
	if phrase == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(phrase)
	return string(unicode.ToUpper(first)) + phrase[size:] + "."
}

// reserved reports whether Okta keeps the name of a custom attribute of a user for itself (help page on profiles). The page has
// some of the names in lower case, so other spellings are likely to be refused too.
func reserved(p *org.Profile, a *org.Attribute) (rule.Confidence, bool) {
	if p.Kind != org.KindUser {
		return "", false
	}
	for _, name := range []string{
		"id", "profile", "status", "transitioningtostatus", "created", "activated", "statuschanged", "lastlogin", "lastupdated",
		"passwordchanged", "type", "realm", "realmId", "password", "credentials", "_links", "_embedded", "class", "classloader",
	} {
		if a.Name == name {
			return rule.Certain, true
		}
		if strings.EqualFold(a.Name, name) {
			return rule.Likely, true
		}
	}
	return "", false
}

// takenPattern reports whether a pattern of login has one of the two forms that Okta takes (User API, login character restrictions).
func takenPattern(pattern string) bool {
	return pattern == anyLogin || characterList.MatchString(pattern)
}

var characterList = regexp.MustCompile(`^\[(?:[A-Za-z0-9-]|\\[^A-Za-z0-9])+\]\+$`)
