package load

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// What a mapping may break must not be lost because Terraform tells it only at apply: a setting whose value is not known is marked, and
// the attribute admits whatever any value of it would.

// settingOf names the constraint that an argument of a schema resource belongs to. ok is false for one that is no constraint.
func settingOf(argument string) (setting org.Setting, ok bool) {
	switch argument {
	case "enum", "one_of", "array_enum", "array_one_of":
		return org.SettingEnum, true
	case "array_type":
		return org.SettingItems, true
	case "type", "required", "min_length", "max_length", "pattern", "unique", "master":
		return org.Setting(argument), true
	}
	return "", false
}

func markUnknown(a *org.Attribute, s org.Setting) {
	if !slices.Contains(a.Unknown, s) {
		a.Unknown = append(a.Unknown, s)
	}
}

func markKnown(a *org.Attribute, s org.Setting) {
	a.Unknown = slices.DeleteFunc(a.Unknown, func(u org.Setting) bool { return u == s })
}

// either is an attribute of which it is not known whether it is as it was (nil: not there) or as it is declared: in what they
// differ it is unknown. An attribute that is not there is null for every user.
func either(was, declared *org.Attribute) *org.Attribute {
	a := declared.Clone()
	if was == nil {
		was = declared.Clone()
		was.Required = false
	}
	if was.Type != a.Type {
		a.Type, a.Items = org.UnknownType, ""
		markUnknown(a, org.SettingType)
	} else if was.Items != a.Items {
		a.Items = org.UnknownType
		markUnknown(a, org.SettingItems)
	}
	if was.Required != a.Required {
		a.Required = false
		markUnknown(a, org.SettingRequired)
	}
	if was.Unique != a.Unique {
		a.Unique = false
		markUnknown(a, org.SettingUnique)
	}
	if !equal(was.Length.Min, a.Length.Min) {
		a.Length.Min = nil
		markUnknown(a, org.SettingMinLength)
	}
	if !equal(was.Length.Max, a.Length.Max) {
		a.Length.Max = nil
		markUnknown(a, org.SettingMaxLength)
	}
	if !equal(was.Pattern, a.Pattern) {
		a.Pattern = nil
		markUnknown(a, org.SettingPattern)
	}
	if !slices.Equal(was.Enum, a.Enum) {
		a.Enum = nil
		markUnknown(a, org.SettingEnum)
	}
	if was.Format != a.Format || !equal(was.Minimum, a.Minimum) || !equal(was.Maximum, a.Maximum) {
		// Of these no setting can be unknown; with the type every check that depends on them is.
		a.Type, a.Items = org.UnknownType, ""
		markUnknown(a, org.SettingType)
		if a.Format == "" {
			a.Format = was.Format
		}
	}
	for _, s := range was.Unknown {
		markUnknown(a, s)
	}
	if was.Master != a.Master {
		markUnknown(a, org.SettingMaster)
	}
	return a
}

func equal[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
