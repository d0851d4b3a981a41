package load

import (
	"regexp"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// Settings of schema resources that only a reader of Terraform sees, because the model has no place for them: arguments that the resource
// or the type does not have, names that a custom or a base attribute cannot have.

// flaw notes one. setting is the argument or block that it is about; where that is not written, the place is the resource.
func (s settings) flaw(setting, problem, reason, advice string, refused bool) {
	rng := s.instance.Range
	if a := s.instance.Attr(setting); a != nil {
		rng = a.Range
	} else if blocks := s.instance.Blocks(setting); len(blocks) > 0 {
		rng = blocks[0].Range
	}
	s.attribute.Ignored = append(s.attribute.Ignored, org.Ignored{
		Setting: setting, Problem: problem, Reason: reason, Advice: advice, Refused: refused, Range: rng,
	})
}

func (s settings) writes(setting string) bool {
	return s.instance.Attr(setting) != nil || len(s.instance.Blocks(setting)) > 0
}

// refusedPattern notes a pattern of a base attribute that is not login (validateUserBaseSchema of okta/terraform-provider-okta 6.12.0).
func (s settings) refusedPattern() {
	a := s.instance.Attr("pattern")
	if a == nil || a.Text().Known() && a.Text().Value == "" {
		return
	}
	s.place("pattern", a)
	s.flaw("pattern", "sets pattern, which terraform apply refuses", "the provider takes a pattern of login alone", "Take pattern out.", true)
}

// customArguments are the arguments and blocks that resources of custom attributes have and those of base attributes do not.
var customArguments = []string{
	"array_enum", "array_one_of", "array_type", "description", "enum", "external_name", "external_namespace", "master_override_priority", "max_length",
	"min_length", "one_of", "scope", "union", "unique",
}

// notBase notes a base attribute that is none, and arguments that base attributes do not have.
func (s settings) notBase(role role) {
	user, known := catalog.Lookup(catalog.OktaUser)
	if role == roleUserBase && known && user.Attribute(s.attribute.Name) == nil {
		s.flaw("index", "is not a base attribute of the Okta user", "Okta's base attributes are fixed: the resource can change them, and not add one",
			"Declare it with okta_user_schema_property, which is for custom attributes.", false)
	}
	for _, name := range customArguments {
		if s.writes(name) {
			s.flaw(name, "sets "+name+", which a base attribute does not have", "the provider's resource has no such argument, and terraform validate refuses it",
				"Take "+name+" out.", true)
		}
	}
}

// propertyName is what Okta takes for the name of a custom attribute: "Property names should only contain alphanumeric characters and
// underscores and must not start with a digit" (https://support.okta.com/help/s/article/Character-Restriction-on-OktaApplication-Attributes).
var propertyName = regexp.MustCompile(`^[\pL_][\pL\pN_]*$`)

// nameOfCustom notes a name that a custom attribute cannot have.
func (s settings) nameOfCustom(role role) {
	name := s.attribute.Name
	if !propertyName.MatchString(name) {
		s.flaw("index", "has a name that Okta refuses", "property names should only contain alphanumeric characters and underscores and must not start with a digit",
			"Choose a name of letters, digits and underscores that does not begin with a digit.", true)
	}
	if role != roleUserAttribute {
		return
	}
	if user, known := catalog.Lookup(catalog.OktaUser); known && user.Attribute(name) != nil {
		s.flaw("index", "is a base attribute, but is declared as a custom one", "Okta has it already, and a custom attribute cannot have the name of a base attribute",
			"Declare it with okta_user_base_schema_property, or choose another name.", false)
	}
}

// declaredTwice notes an attribute that two resources declare. Of resources whose number is not known, one may take the other's place.
func (s settings) declaredTwice(old *org.Attribute) {
	if old == nil || old.Origin != org.Declared || s.instance.Uncertain || old.Address == s.instance.Address || slices.Contains(old.Unknown, org.SettingType) ||
		slices.ContainsFunc(s.attribute.Ignored, func(i org.Ignored) bool { return i.Setting == "index" }) { // told already
		return
	}
	also := ""
	if old.Type != s.attribute.Type && s.attribute.Knows(org.SettingType) {
		also = ", with the types " + string(old.Type) + " and " + string(s.attribute.Type)
	}
	s.flaw("index", "is declared twice"+also, "it is also declared by "+old.Address+": each apply overwrites what the other one wrote", "Keep one of the two.", false)
}

// listsOfOtherTypes notes lists of values, and lengths, that an attribute of this type does not have.
func (s settings) listsOfOtherTypes() {
	a := s.attribute
	if !a.Knows(org.SettingType) {
		return
	}
	other := map[string]string{"array_enum": "enum", "array_one_of": "one_of"}
	if a.Type == org.Array {
		other = map[string]string{"enum": "array_enum", "one_of": "array_one_of"}
		if !s.writes("array_type") {
			s.flaw("type", "is an array, but its array_type is missing", "Okta must know what the elements are", `Write array_type = "string", "integer" or "number".`, true)
		}
	}
	for _, name := range []string{"enum", "one_of", "array_enum", "array_one_of"} {
		if instead := other[name]; instead != "" && s.writes(name) {
			s.flaw(name, "sets "+name+", which an attribute of the type "+string(a.Type)+" does not have", "the values of an array are listed in array_enum and array_one_of, those of any other type in enum and one_of",
				"Write "+instead+" instead, or take it out.", false)
		}
	}
}

// differences tells which values only one of two lists has, "" where both have the same.
func differences(list, choices string, values, consts []string) string {
	only := func(name string, in, not []string) string {
		var left []string
		for _, v := range in {
			if !slices.Contains(not, v) {
				left = append(left, quoted(v))
			}
		}
		if len(left) == 0 {
			return ""
		}
		return "; only " + name + " has " + strings.Join(left, ", ")
	}
	return only(list, values, consts) + only(choices, consts, values)
}
