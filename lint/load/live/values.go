package live

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// setLimits reads lengths and bounds. Limits that no value meets are none that Okta can mean, so they count as not known.
func setLimits(a *org.Attribute, in apiAttribute) {
	if a.Type == org.String || a.Type == org.UnknownType {
		if n, ok := length(in.MinLength); ok {
			a.Length.Min = &n
		}
		if n, ok := length(in.MaxLength); ok {
			a.Length.Max = &n
		}
	}
	if lo, hi := a.Length.Min, a.Length.Max; lo != nil && hi != nil && *lo > *hi {
		a.Length = org.Limits{}
		mark(a, org.SettingMinLength)
		mark(a, org.SettingMaxLength)
	}
	if a.Type == org.Integer || a.Type == org.Number || a.Type == org.UnknownType {
		if f, ok := bound(in.Minimum); ok {
			a.Minimum = &f
		}
		if f, ok := bound(in.Maximum); ok {
			a.Maximum = &f
		}
	}
	if lo, hi := a.Minimum, a.Maximum; lo != nil && hi != nil && *lo > *hi {
		a.Minimum, a.Maximum = nil, nil
	}
}

// length reads a length, a whole number that is not negative.
func length(n json.Number) (int, bool) {
	f, err := strconv.ParseFloat(n.String(), 64)
	if err != nil || f < 0 || f > math.MaxInt32 || f != math.Trunc(f) {
		return 0, false
	}
	return int(f), true
}

func bound(n json.Number) (float64, bool) {
	f, err := strconv.ParseFloat(n.String(), 64)
	return f, err == nil
}

// setMembers reads the values that an attribute is limited to, those of enum or else the consts of oneOf, and the default. Members of
// another type than the attribute's are none that Okta could compare, so the list counts as not known then.
func setMembers(a *org.Attribute, in apiAttribute) {
	list, choices, member := in.Enum, in.OneOf, a.Type
	if a.Type == org.Array {
		list, choices, member = in.Items.Enum, in.Items.OneOf, a.Items
	}
	if len(list) == 0 {
		for _, c := range choices {
			list = append(list, c.Const)
		}
	}
	if len(list) > 0 {
		a.Enum = nil
		for _, raw := range list {
			text, ok := scalar(raw)
			if !ok || !member.Fits(text) {
				a.Enum = nil
				mark(a, org.SettingEnum)
				break
			}
			a.Enum = append(a.Enum, text)
		}
	}
	a.Default = nil
	if text, ok := scalar(in.Default); ok && a.Type != org.Array && a.Type.Fits(text) {
		a.Default = &text
	}
}

// scalar is a JSON string, number or truth value as text; ok is false for anything else, null included.
func scalar(raw json.RawMessage) (text string, ok bool) {
	trimmed := strings.TrimSpace(string(raw))
	switch {
	case trimmed == "" || trimmed == "null" || trimmed[0] == '{' || trimmed[0] == '[':
		return "", false
	case trimmed[0] == '"':
		return text, json.Unmarshal(raw, &text) == nil
	}
	return trimmed, true
}
