package load

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// declareAttributes adds what the schema resources declare to the profiles they name, base attributes first.
func (r *reader) declareAttributes() {
	for _, role := range []role{roleUserBase, roleUserAttribute, roleAppBase, roleAppAttribute} {
		for _, i := range r.instances[role] {
			for _, d := range declarations(i) {
				r.declareAttribute(i, d, role)
			}
		}
	}
}

// declaration is where one attribute is declared: a resource, or a block in one that declares several.
type declaration struct {
	terraform.Body
	Address   string // of the resource
	Range     hcl.Range
	Uncertain bool
}

// declarations returns what a schema resource declares: one attribute, or, as okta_app_user_schema does from version 7 of the provider on,
// one in each custom_property block.
func declarations(i *terraform.Instance) []declaration {
	blocks := i.Blocks("custom_property")
	if len(blocks) == 0 {
		if i.Type == "okta_app_user_schema" && i.Attr("index") == nil && i.Attr("type") == nil {
			return nil // it has no attributes
		}
		return []declaration{{Body: i.Body, Address: i.Address, Range: i.Range, Uncertain: i.Uncertain}}
	}
	all := make([]declaration, len(blocks))
	for n, b := range blocks {
		all[n] = declaration{Body: b.Body, Address: i.Address, Range: b.Range, Uncertain: i.Uncertain || b.Uncertain}
	}
	return all
}

func (r *reader) declareAttribute(of *terraform.Instance, i declaration, role role) {
	name, ok := literal(i.Attr("index"))
	if !ok {
		why := "it has no index argument"
		if a := i.Attr("index"); a != nil {
			why = a.Unknown()
		}
		r.unlisted[r.profile(r.attributeSide(of, role))] = true
		r.warn("Attribute not known", "Which attribute "+i.Address+" declares is not known: "+why+". Its constraints are not checked.", i.Range)
		return
	}
	owner := r.attributeSide(of, role)
	profile := r.profile(owner)
	old := profile.Attribute(name)
	declared := &org.Attribute{Name: name, Type: org.String}
	if old != nil {
		declared = old.Clone()
	}
	s := settings{reader: r, instance: i, attribute: declared}
	declared.Origin, declared.Range, declared.Source, declared.Address = org.Declared, i.Range, "", of.Address
	declared.Ignored, declared.Places, declared.Unknown, declared.Misquoted = nil, nil, nil, nil
	s.common()
	if role == roleUserBase || role == roleAppBase {
		s.base(role)
		s.notBase(role)
	} else {
		s.custom()
		s.nameOfCustom(role)
	}
	s.declaredTwice(old)
	if i.Uncertain {
		declared = either(old, declared)
	}
	if owner.misquoted != nil {
		declared.Misquoted = append(declared.Misquoted, *owner.misquoted)
	}
	if len(owner.among) > 0 || owner.open {
		r.strays = append(r.strays, stray{side: owner, address: i.Address, declared: declared.Clone(), own: profile})
	}
	if old != nil {
		*old = *declared
		return
	}
	profile.Attributes = append(profile.Attributes, declared)
}

// attributeSide is the profile that a schema resource adds to.
func (r *reader) attributeSide(i *terraform.Instance, role role) side {
	if role == roleAppAttribute || role == roleAppBase {
		s := r.side(i.Attr("app_id"), i.Address+" app_id")
		if s.kind != org.KindIdP {
			s.kind = org.KindApp
		}
		return s
	}
	a := i.Attr("user_type")
	if a == nil {
		return defaultUser
	}
	s := r.side(a, i.Address+" user_type")
	if s.kind != org.KindUser {
		s.user()
	}
	return s
}

// settings reads the arguments of one schema resource into an attribute.
type settings struct {
	reader    *reader
	instance  declaration
	attribute *org.Attribute
}

// text returns an argument that is written and known, and remembers its place.
func (s settings) text(name string) (string, bool) {
	a := s.instance.Attr(name)
	if a == nil {
		return "", false
	}
	s.place(name, a)
	text := a.Text()
	if !text.Known() {
		s.unknown(name, a)
		return "", false
	}
	return text.Value, true
}

func (s settings) place(name string, a *terraform.Attribute) {
	s.attribute.Places = append(s.attribute.Places, org.Place{Setting: name, Range: a.Range})
}

// unknown says that a constraint is not known, since a mapping that breaks it is not found.
func (s settings) unknown(name string, a *terraform.Attribute) {
	s.reader.warn("Constraint not known", s.instance.Address+" sets "+name+" to a value that is not known: "+a.Unknown()+". Checks that depend on it are undecided.", a.ValueRange)
	if setting, ok := settingOf(name); ok {
		markUnknown(s.attribute, setting)
	}
}

func (s settings) ignore(name, value, reason string) {
	s.attribute.Ignored = append(s.attribute.Ignored, org.Ignored{
		Setting: name, Value: value, Reason: reason, Range: s.instance.Attr(name).Range,
	})
}

// common reads what base and custom attributes share.
func (s settings) common() {
	if title, ok := s.text("title"); ok {
		s.attribute.Title = title
	}
	switch typ, ok := s.text("type"); {
	case ok && org.Type(typ) != s.attribute.Type:
		// What the catalog knows of an attribute of another type does not hold for this one.
		*s.attribute = org.Attribute{Name: s.attribute.Name, Title: s.attribute.Title, Type: org.Type(typ), Origin: s.attribute.Origin,
			Range: s.attribute.Range, Address: s.attribute.Address, Places: s.attribute.Places}
	case !s.attribute.Knows(org.SettingType):
		s.attribute.Type, s.attribute.Items = org.UnknownType, ""
	}
	s.attribute.Required = false // an omitted argument is sent as false
	if required, ok := s.text("required"); ok {
		s.attribute.Required = required == "true"
	}
	s.attribute.Master = org.ProfileMaster
	if master, ok := s.text("master"); ok {
		s.attribute.Master = org.Master(master)
	}
	s.attribute.MasterPriority = nil
	for _, block := range s.instance.Blocks("master_override_priority") {
		if a := block.Attr("value"); a != nil {
			s.attribute.MasterPriority = append(s.attribute.MasterPriority, s.reader.priority(a)...)
		}
	}
}

// base reads what only base attributes have: the login's pattern. Unset it is sent as null, which means that an e-mail address is
// required.
func (s settings) base(role role) {
	if s.attribute.Name != "login" {
		s.refusedPattern()
		return
	}
	if role == roleUserBase && !s.attribute.Required && s.attribute.Knows(org.SettingRequired) {
		s.optionalLogin()
	}
	s.attribute.Required = true // Okta refuses a login that is not required
	markKnown(s.attribute, org.SettingRequired)
	s.attribute.Pattern = nil
	if pattern, ok := s.text("pattern"); ok {
		s.attribute.Pattern = &pattern
	}
}

// optionalLogin notes that a login is declared without required = true, which the provider refuses when it applies the resource
// (validateUserBaseSchema of okta/terraform-provider-okta 6.12.0).
func (s settings) optionalLogin() {
	rng := s.instance.Range
	if a := s.instance.Attr("required"); a != nil {
		rng = a.Range
	}
	s.attribute.Ignored = append(s.attribute.Ignored, org.Ignored{
		Setting: "required", Value: "false", Reason: "a login is always required, and the provider refuses to apply the resource without required = true", Range: rng,
	})
}

// ignoredPattern notes a pattern that Okta never receives, whatever it is.
func (s settings) ignoredPattern(reason string) {
	a := s.instance.Attr("pattern")
	if a == nil || a.Text().Known() && a.Text().Value == "" { // as generated configurations have it
		return
	}
	s.place("pattern", a)
	s.ignore("pattern", a.Text().Value, reason)
}

// custom reads what only custom attributes have.
func (s settings) custom() {
	// Where neither is written, what the catalog knows of the source's own limits stands.
	if s.instance.Attr("min_length") != nil || s.instance.Attr("max_length") != nil {
		s.attribute.Length = org.Limits{Min: s.length("min_length"), Max: s.length("max_length")}
	}
	s.attribute.Length.Min = s.positive("min_length", s.attribute.Length.Min, "the provider never sends a minimum of 0")
	s.attribute.Length.Max = s.positive("max_length", s.attribute.Length.Max, "the provider never sends a maximum of 0")
	s.ignoredPattern("the provider never sends a pattern of a custom attribute")
	s.attribute.Unique = false
	if unique, ok := s.text("unique"); ok {
		switch unique {
		case "UNIQUE_VALIDATED":
			s.attribute.Unique = true
		case "NOT_UNIQUE", "": // the provider does not tell "" from an argument that is not written
		default:
			s.ignore("unique", unique, "Okta knows only UNIQUE_VALIDATED and NOT_UNIQUE")
		}
	}
	if s.attribute.Type == org.UnknownType {
		s.noMembers()
		return
	}
	list, choices, member := "enum", "one_of", s.attribute.Type
	if s.attribute.Type == org.Array {
		list, choices = "array_enum", "array_one_of"
		if items, ok := s.text("array_type"); ok {
			s.attribute.Items = org.Type(items)
		} else if !s.attribute.Knows(org.SettingItems) {
			s.attribute.Items = org.UnknownType
		}
		member = s.attribute.Items
	}
	s.attribute.Enum = s.members(list, choices, member)
	s.listsOfOtherTypes()
}

// positive is a length that is written, nil for 0: the provider sends no zeros.
func (s settings) positive(name string, length *int, reason string) *int {
	if s.instance.Attr(name) == nil || length == nil || *length != 0 {
		return length
	}
	s.ignore(name, "0", reason)
	return nil
}

func (s settings) length(name string) *int {
	text, ok := s.text(name)
	if !ok {
		return nil
	}
	n, ok := wholeNumber(text)
	if !ok {
		s.reader.warn("Invalid length", s.instance.Address+" sets "+name+" to "+quoted(text)+", which is not a whole number. It is not checked.", s.instance.Attr(name).ValueRange)
		return nil
	}
	return &n
}

// members returns the values that an attribute is limited to: those of the enum, or else the consts of its choices. Terraform writes
// them as strings whatever the attribute's type.
func (s settings) members(list, choices string, member org.Type) []string {
	if a := s.instance.Attr(list); a != nil {
		s.place(list, a)
		values, ok := a.Strings()
		if !ok {
			s.unknown(list, a)
			return nil
		}
		s.compareChoices(list, choices, values)
		return canonical(values, member)
	}
	var values []string
	for _, block := range s.instance.Blocks(choices) {
		s.attribute.Places = append(s.attribute.Places, org.Place{Setting: choices, Range: block.Range})
		text, ok := literal(block.Attr("const"))
		if !ok || block.Uncertain {
			markUnknown(s.attribute, org.SettingEnum)
			if a := block.Attr("const"); a != nil {
				s.unknown(choices, a)
			}
			return nil // a list with a hole would refuse what Okta admits
		}
		values = append(values, text)
	}
	return canonical(values, member)
}

// compareChoices notes choices that are not the values of the list beside them: Okta wants the two to correspond (schema
// documentation, enum and oneOf). Of choices that are not all known nothing is said.
func (s settings) compareChoices(list, choices string, values []string) {
	blocks := s.instance.Blocks(choices)
	var consts []string
	for _, block := range blocks {
		text, ok := literal(block.Attr("const"))
		if !ok || block.Uncertain {
			return
		}
		consts = append(consts, text)
	}
	if len(blocks) == 0 || slices.Equal(slices.Sorted(slices.Values(values)), slices.Sorted(slices.Values(consts))) {
		return
	}
	s.attribute.Ignored = append(s.attribute.Ignored, org.Ignored{
		Setting: choices, Value: strings.Join(consts, ", "), Reason: "the values of " + choices + " must be those of " + list + differences(list, choices, values, consts), Range: blocks[0].Range,
	})
}

// noMembers marks the values that an attribute is limited to as unknown: without the type it is not known which of the lists counts.
func (s settings) noMembers() {
	for _, name := range []string{"enum", "one_of", "array_enum", "array_one_of"} {
		if s.instance.Attr(name) != nil || len(s.instance.Blocks(name)) > 0 {
			markUnknown(s.attribute, org.SettingEnum)
		}
	}
}

// canonical renders numbers as Okta does, so that "01" written for an integer is 1.
func canonical(values []string, typ org.Type) []string {
	if typ != org.Integer && typ != org.Number {
		return values
	}
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = canonicalNumber(strings.TrimSpace(value), typ)
	}
	return texts
}
