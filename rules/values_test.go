package rules

import (
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/strset"
)

// into returns the target that an attribute of the Okta user is, in a mapping from an app.
func into(a org.Attribute) lint.Target {
	user := &org.Profile{Name: "user", Kind: org.KindUser, Attributes: []*org.Attribute{&a}}
	app := &org.Profile{Name: "hr", Kind: org.KindApp, ProfileSource: org.Yes, Open: true}
	p := &org.Property{Target: org.Text{Value: a.Name}, Role: org.RoleMapping}
	m := &org.Mapping{Source: app, Target: user, Properties: []*org.Property{p}}
	return lint.Target{Attribute: &a, Profile: user, Mapping: m, Property: p}
}

func limits(lo, hi int) org.Limits {
	var l org.Limits
	if lo >= 0 {
		l.Min = &lo
	}
	if hi >= 0 {
		l.Max = &hi
	}
	return l
}

func pattern(p string) *string { return &p }

func bound(n float64) *float64 { return &n }

func text(s string) el.Value { return el.StrValue(s) }

// constraintCases are the rules on values, each on a target attribute, with values that Okta surely accepts, surely rejects, and of
// which nothing is documented. The comments name the fact in Okta's documentation, or "recorded" for traffic.
var constraintCases = []struct {
	name                    string
	rule                    func() lint.Rule
	attribute               org.Attribute
	accept, reject, between []el.Value
}{{
	// Required null fails: users-not-updating-from-profile-source. blank: event types catalog; that "" raises it is inferred.
	name: "required", rule: required,
	attribute: org.Attribute{Name: "firstName", Type: org.String, Required: true},
	accept:    []el.Value{text("a"), text(" "), el.BoolValue(false), el.IntValue(0), el.ArrValue()},
	reject:    []el.Value{{}},
	between:   texts(""),
}, {
	// A default replaces null (schema documentation).
	name: "required with a default", rule: required,
	attribute: org.Attribute{Name: "site", Type: org.String, Required: true, Default: pattern("HQ")},
	accept:    texts("a"),
	between:   []el.Value{{}, text("")},
}, {
	// maxLength: users-not-updating-from-profile-source; lengths are those of Java strings.
	name: "max_length", rule: maxLength,
	attribute: org.Attribute{Name: "firstName", Type: org.String, Length: limits(1, 5)},
	accept:    []el.Value{text(""), text("abcde"), text("ab\U0001F642c"), {}, el.IntValue(1234567), el.ArrValue(text("abcdef"))},
	reject:    texts("abcdef", "abcd\U0001F642"),
}, {
	name: "max_length, documented", rule: maxLength,
	attribute: org.Attribute{Name: "countryCode", Type: org.String, Documented: limits(-1, 2)},
	accept:    texts("US"),
	reject:    texts("USA"),
}, {
	name: "max_length, schema before documentation", rule: maxLength,
	attribute: org.Attribute{Name: "city", Type: org.String, Length: limits(-1, 4), Documented: limits(-1, 2)},
	accept:    texts("Bern"),
	reject:    texts("Berne"),
}, {
	name: "min_length, required", rule: minLength,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Length: limits(5, 100)},
	accept:    []el.Value{text("a@b.c"), {}, el.IntValue(1)},
	reject:    texts("", "a", "a@bc"),
}, {
	// Whether minLength holds for "" of an attribute that is not required is documented nowhere.
	name: "min_length, optional", rule: minLength,
	attribute: org.Attribute{Name: "firstName", Type: org.String, Length: limits(2, 50)},
	accept:    texts("ab"),
	reject:    texts("a"),
	between:   texts(""),
}, {
	name: "min_length 1, optional", rule: minLength,
	attribute: org.Attribute{Name: "firstName", Type: org.String, Length: limits(1, 50)},
	accept:    texts("a"),
	between:   texts(""),
}, {
	// The schema still shows minLength 5 with a pattern (recorded); that it is not enforced is documented for .+ alone.
	name: "min_length, login with a pattern", rule: minLength,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Length: limits(5, 100), Pattern: pattern("[a-z]+")},
	accept:    texts("abcde"),
	between:   texts("", "abcd"),
}, {
	// User API, login: RFC 6531 3.3, no space. Help page on e-mail characters: the list, no 4-byte characters.
	name: "login_format", rule: loginFormat,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true},
	accept: append(texts("anne.smith@example.com", "o'brien@example.co.uk", "a@b.cd", "a+b_c-d@x-y.example.com", "1@2.example.org",
		"AS/ops@EXAMPLE.com"), el.Value{}, el.IntValue(5)),
	reject: texts("", "asmith", `CORP\asmith`, "@example.com", "asmith@", "anne smith@example.com", " a@example.com", "a@example.com ",
		"a@example.com\n", "a\t@example.com", "a@b@example.com", "\U0001F642@example.com", `"a b"@example.com`, "a\u007f@example.com"),
	between: texts("josé@example.com", "a@exämple.com", ".a@example.com", "a..b@example.com", "a.@example.com", "a@localhost",
		`"a@b"@example.com`, `"a"@example.com`, "a@[10.0.0.1]", "a@example.c", "a@example.com.", "a,b@example.com", "a@-x.com", "a@x-.com",
		"a@x..com", "a@example.123", "a@example.aaaaaaaaaaaaaaaaaaaaa", "a\u00a0b@example.com"),
}, {
	// User API: the pattern .+ admits any value that is not empty.
	name: "login_format, any", rule: loginFormat,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Pattern: pattern(".+")},
	accept:    append(texts("asmith", " ", "josé"), el.Value{}),
	reject:    texts("", "\U0001F642"),
	between:   texts("a\nb"),
}, {
	// User API: the other form lists characters, others than letters, digits and hyphen with a backslash.
	name: "login_format, listed characters", rule: loginFormat,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Pattern: pattern(`[-a-z0-9\.\_\@]+`)},
	accept:    append(texts("asmith", "a-b.c_d@x", "7"), el.Value{}),
	reject:    texts("", "ASmith", "a b", "a+b", "josé", "a\n"),
}, {
	name: "login_format, characters with a backslash", rule: loginFormat,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Pattern: pattern(`[\-\+\'\\\]\^A-Z]+`)},
	accept:    texts("A-B", "+", "'", `\`, "]", "^", `A]\^`),
	reject:    texts("", "a", "A B", "[", `A"`),
}, {
	name: "login_format, an empty pattern is none", rule: loginFormat,
	attribute: org.Attribute{Name: "login", Type: org.String, Required: true, Pattern: pattern("")},
	accept:    texts("anne.smith@example.com"),
	reject:    texts("asmith"),
}, {
	// Help page on e-mail characters: an @, the list of ASCII characters, dots, top-level domain 2 to 20, no Unicode.
	// Article on malformed addresses from Active Directory: leading and trailing space.
	name: "email_format", rule: emailFormat,
	attribute: org.Attribute{Name: "email", Type: org.String, Format: "email", Required: true},
	accept: append(texts("anne.smith@example.com", "o'brien@example.co.uk", "a@b.cd", "{a|b}~@example.museum",
		"a@example.aaaaaaaaaaaaaaaaaaaa"), el.Value{}, el.BoolValue(true)),
	reject: texts("asmith", "n/a", "@example.com", "a@", " a@example.com", "a@example.com ", "a b@example.com", "a\t@example.com",
		"a@b@example.com", "josé@example.com", "a@exämple.com", "\U0001F642@example.com", ".a@example.com", "a.@example.com",
		"a..b@example.com", "a@example.c", "a@example.com.", "a@example.aaaaaaaaaaaaaaaaaaaaa"),
	between: texts("", "a@localhost", `"a"@example.com`, "a@[10.0.0.1]", "a,b@example.com", "a@-x.com", "a@x-.com", "a@example.123"),
}, {
	// users-not-updating-from-profile-source; User API. Which list the validator uses, and whether case matters, is not known.
	name: "timezone", rule: timezone,
	attribute: org.Attribute{Name: "timezone", Type: org.String, Format: "timezone"},
	accept: append(texts("America/New_York", "Europe/Berlin", "UTC", "Etc/UTC", "GMT", "Zulu", "EST", "US/Pacific", "Asia/Calcutta",
		"US/Pacific-New", "Etc/GMT+12"), el.Value{}, el.IntValue(5)),
	reject: texts("Eastern Standard Time", "Pacific Standard Time", "(UTC-05:00) Eastern Time (US & Canada)", "GMT+1", "+01:00", "PDT", "PST",
		"Berlin", "EST5", "America/New York", "America/New_York ", "5", "America"),
	between: texts("", "Europe/Kyiv", "America/Nuuk", "Asia/Yangon", "Factory", "SystemV/PST8", "america/new_york", "utc", "EUROPE/KYIV"),
}, {
	// User API: ISO 639-1, underscore, ISO 3166-1 (en_US is recorded). Other forms of Java's notation are not known.
	name: "locale", rule: locale,
	attribute: org.Attribute{Name: "locale", Type: org.String, Format: "locale"},
	accept:    append(texts("en_US", "de_CH", "pt_BR", "nb_NO", "en_GB", "zu_ZW", "aa_AD"), el.Value{}),
	reject: texts("en-US", "en-GB", "zh-Hant-TW", "English (United States)", "English", "San Francisco", "en_US ", "1033", "en US", "en/US",
		"en_US.UTF-8", "de_DE@euro", "*"),
	between: texts("", "en", "eng", "en_us", "EN_US", "zh_Hant_TW", "es_419", "en_UK", "xx_US", "en_XX", "iw_IL", "en_US_POSIX", "_US"),
}, {
	// User API: ISO 3166-1 alpha-2 (US is recorded). Case, codes that are reserved or no longer assigned: not known.
	name: "country_code", rule: countryCode,
	attribute: org.Attribute{Name: "countryCode", Type: org.String, Format: "country-code"},
	accept:    append(texts("US", "GB", "DE", "ZW", "AD"), el.Value{}, el.IntValue(840)),
	reject: texts("UK", "USA", "DEU", "United States", "Germany", "840", "U", "US ", " US", "U1", "49", "us-east", "Ü", "ÄÖ", "*",
		"U\u0301"),
	between: texts("", "us", "Us", "uk", "EU", "XK", "AN", "ZZ", "ıs", "ſe"),
}, {
	// Article on invalid preferredLanguage values: RFC 7231 5.3.5, ISO 639, a hyphen. en-us is recorded.
	name: "language_code", rule: languageCode,
	attribute: org.Attribute{Name: "preferredLanguage", Type: org.String, Format: "language-code"},
	accept: append(texts("en", "en-US", "en-us", "zh-Hant-TW", "de-CH-1996", "*", "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "en,de", "en; q=1.000",
		"es-419"), el.Value{}, el.BoolValue(true)),
	reject: texts("en_US", "English (United States)", "English US", "1033", "en US", "en/US", "en-", "-en", "en--US", "en;q", "en;q=x", "français",
		"en;level=1", "toolonglanguage", "en-toolongsubtag", "en;q=0.5;q=0.6", "en.US", "日本語"),
	between: texts("", "EN-US", "eng", "en-*", "*-CH", "English", "i-klingon", "xx", "en ", " en", "en , de", "en,,de", ",", "en;q=2", "en;Q=0.5", "en;q=0.1234"),
}, {
	// User API: a URL, RFC 1808; http is recorded. Relative URLs and hosts alone are not known.
	name: "uri_format", rule: uriFormat,
	attribute: org.Attribute{Name: "profileUrl", Type: org.String, Format: "uri"},
	accept: append(texts("https://example.com", "http://www.example.com/", "https://example.com:8443/people/anne%20marie?tab=1&x=/y#top",
		"https://xn--exmple-cua.com/a//b"), el.Value{}, el.IntValue(1)),
	reject: texts("Anne Marie", "see the intranet", "a b", "/people/anne marie"),
	between: texts("", "example.com/anne", "/people/anne", "#", "ftp://example.com", "mailto:anne@example.com", "https://localhost/", "http://a b",
		"https://example.com/ä", "https://10.0.0.1/", "javascript:alert(1)", "https://", " https://example.com", "http:", "https://example.com/%2",
		"https://-example.com", "https://example.com:99999", "anne ", "n/a"),
}, {
	// Article on enum attributes: exact match, spaces count.
	name: "enum", rule: enum,
	attribute: org.Attribute{Name: "kind", Type: org.String, Enum: []string{"one", "Two", "three "}},
	accept:    append(texts("one", "Two", "three "), el.Value{}, el.IntValue(1), el.ArrValue(text("four"))),
	reject:    texts("One", "two", "three", "one ", "four"),
	between:   texts(""),
}, {
	name: "enum with an empty member", rule: enum,
	attribute: org.Attribute{Name: "kind", Type: org.String, Enum: []string{"one", ""}},
	accept:    texts("one", ""),
	reject:    texts("two"),
}, {
	name: "enum of integers", rule: enum,
	attribute: org.Attribute{Name: "level", Type: org.Integer, Enum: []string{"3", "1", "2"}},
	accept:    []el.Value{el.IntValue(1), el.IntValue(2), el.IntValue(3), {}, text("9"), el.BoolValue(true)},
	reject:    []el.Value{el.IntValue(0), el.IntValue(4), el.IntValue(99)},
	between:   []el.Value{el.NumValue(2), el.NumValue(2.5)},
}, {
	name: "enum of integers with gaps", rule: enum,
	attribute: org.Attribute{Name: "level", Type: org.Integer, Enum: []string{"30", "10", "-5"}},
	accept:    []el.Value{el.IntValue(-5), el.IntValue(10), el.IntValue(30)},
	reject:    []el.Value{el.IntValue(-6), el.IntValue(0), el.IntValue(11), el.IntValue(29), el.IntValue(31)},
}, {
	name: "enum of numbers", rule: enum,
	attribute: org.Attribute{Name: "share", Type: org.Number, Enum: []string{"0.5", "2"}},
	accept:    []el.Value{el.NumValue(0.5), el.IntValue(2)},
	reject:    []el.Value{el.IntValue(0), el.IntValue(1), el.IntValue(3)},
	between:   []el.Value{el.NumValue(0.25)},
}, {
	// Bounds are documented (schemas), and inclusive as in JSON Schema.
	name: "range", rule: numberRange,
	attribute: org.Attribute{Name: "level", Type: org.Integer, Minimum: bound(1), Maximum: bound(100)},
	accept:    []el.Value{el.IntValue(1), el.IntValue(100), el.NumValue(1), {}, text("101")},
	reject:    []el.Value{el.IntValue(0), el.IntValue(101), el.NumValue(100.5)},
}, {
	name: "maximum alone", rule: numberRange,
	attribute: org.Attribute{Name: "share", Type: org.Number, Maximum: bound(0.5)},
	accept:    []el.Value{el.NumValue(0.5), el.IntValue(0), el.IntValue(-1000000)},
	reject:    []el.Value{el.IntValue(1), el.NumValue(0.50001)},
}, {
	name: "enum of one number", rule: enum,
	attribute: org.Attribute{Name: "share", Type: org.Number, Enum: []string{"0.5"}},
	accept:    []el.Value{el.NumValue(0.5)},
	reject:    []el.Value{el.IntValue(0), el.IntValue(1)},
	between:   []el.Value{el.NumValue(0.4), el.NumValue(0.6)},
}, {
	name: "enum of booleans", rule: enum,
	attribute: org.Attribute{Name: "consent", Type: org.Boolean, Enum: []string{"true"}},
	accept:    []el.Value{el.BoolValue(true), text("false")},
	reject:    []el.Value{el.BoolValue(false)},
}, {
	name: "enum of elements", rule: enum,
	attribute: org.Attribute{Name: "tags", Type: org.Array, Items: org.String, Enum: []string{"a", "b"}},
	accept:    []el.Value{el.ArrValue(), el.ArrValue(text("a")), el.ArrValue(text("b"), text("a")), el.ArrValue(el.IntValue(1)), text("c"), {}},
	reject:    []el.Value{el.ArrValue(text("A")), el.ArrValue(text("c"), text("d"))},
	between:   []el.Value{el.ArrValue(text("a"), text("c")), el.ArrValue(text(""))},
}, {
	// Article on reference arrays: an array for a string is refused. What is converted is documented nowhere.
	name: "type string", rule: valueType,
	attribute: org.Attribute{Name: "title", Type: org.String},
	accept:    append(texts("", "x"), el.Value{}),
	reject:    []el.Value{el.ArrValue(), el.ArrValue(text("a"))},
	between:   []el.Value{el.IntValue(1), el.NumValue(1.5), el.BoolValue(true)},
}, {
	name: "type integer", rule: valueType,
	attribute: org.Attribute{Name: "level", Type: org.Integer},
	accept:    []el.Value{el.IntValue(-1), {}},
	reject:    append(texts("unknown", "Level two", "ab "), el.ArrValue(el.IntValue(1)), el.BoolValue(true)),
	between:   append(texts("", "12", " 12", "1e3", "٣", "NaN", "infinity ", "null", "n/a", "x"), el.NumValue(1)),
}, {
	name: "type number", rule: valueType,
	attribute: org.Attribute{Name: "share", Type: org.Number},
	accept:    []el.Value{el.IntValue(-1), el.NumValue(0.5), {}},
	reject:    append(texts("unknown"), el.ArrValue(), el.BoolValue(false)),
	between:   texts("", "0.5", "Infinity"),
}, {
	name: "type boolean", rule: valueType,
	attribute: org.Attribute{Name: "active", Type: org.Boolean},
	accept:    []el.Value{el.BoolValue(false), {}},
	reject:    append(texts("active", "Terminated"), el.ArrValue(el.BoolValue(true))),
	between:   append(texts("", "true", "TRUE", "Yes", "1", "off", "N"), el.IntValue(1)),
}, {
	name: "type array", rule: valueType,
	attribute: org.Attribute{Name: "tags", Type: org.Array, Items: org.String},
	accept:    []el.Value{el.ArrValue(), el.ArrValue(text("a"), text("")), el.ArrValue(el.Value{}), {}},
	reject:    []el.Value{el.IntValue(1), el.BoolValue(true), el.NumValue(1.5)},
	between:   append(texts("", "a,b"), el.ArrValue(el.IntValue(1))),
}}

func TestConstraints(t *testing.T) {
	for _, test := range constraintCases {
		t.Run(test.name, func(t *testing.T) {
			c, ok := test.rule().Values(into(test.attribute))
			if !ok {
				t.Fatal("the rule does not apply to the attribute")
			}
			check := func(kind string, values []el.Value, accept, reject bool) {
				for _, v := range values {
					if got := c.Accept.Contains(v); got != accept {
						t.Errorf("%s: %q: accepted = %v, want %v", kind, v.Str(), got, accept)
					}
					if got := c.Reject.Contains(v); got != reject {
						t.Errorf("%s: %q: rejected = %v, want %v", kind, v.Str(), got, reject)
					}
				}
			}
			check("accept", test.accept, true, false)
			check("reject", test.reject, false, true)
			check("between", test.between, false, false)

			for _, v := range c.Realistic {
				if !c.Reject.Contains(v) {
					t.Errorf("the realistic value %q is not rejected", v.Str())
				}
			}
			if !c.Reject.IsEmpty() && len(c.Realistic) == 0 {
				t.Error("no realistic value")
			}
			if !c.Accept.Intersect(c.Reject).IsEmpty() || !strset.Disjoint(c.Accept.Strs, c.Reject.Strs) {
				t.Error("a value is both accepted and rejected")
			}
			if !c.Accept.Strs.Exact() || !c.Reject.Strs.Exact() {
				t.Error("a set is not exact")
			}
			if c.Message == "" {
				t.Error("no message")
			}
		})
	}
}

// TestDoesNotApply tells where rules on values keep out.
func TestDoesNotApply(t *testing.T) {
	tests := []struct {
		name      string
		rule      func() lint.Rule
		attribute org.Attribute
	}{
		{"optional", required, org.Attribute{Name: "title", Type: org.String}},
		{"no limit", maxLength, org.Attribute{Name: "title", Type: org.String}},
		{"limit on an array", maxLength, org.Attribute{Name: "tags", Type: org.Array, Items: org.String, Length: limits(-1, 5)}},
		{"no bounds", numberRange, org.Attribute{Name: "level", Type: org.Integer}},
		{"no minimum", minLength, org.Attribute{Name: "title", Type: org.String, Length: limits(0, 5)}},
		{"documented: .+ lifts the minimum", minLength, org.Attribute{Name: "login", Type: org.String, Length: limits(5, 100), Pattern: pattern(".+")}},
		{"another attribute", loginFormat, org.Attribute{Name: "email", Type: org.String, Format: "email"}},
		{"no format", emailFormat, org.Attribute{Name: "email", Type: org.String}},
		{"no format", timezone, org.Attribute{Name: "timezone", Type: org.String}},
		{"an array", timezone, org.Attribute{Name: "timezone", Type: org.Array, Items: org.String, Format: "timezone"}},
		{"no format", locale, org.Attribute{Name: "locale", Type: org.String}},
		{"no format", countryCode, org.Attribute{Name: "countryCode", Type: org.String}},
		{"no format", languageCode, org.Attribute{Name: "preferredLanguage", Type: org.String}},
		{"no list", enum, org.Attribute{Name: "title", Type: org.String}},
		{"an unknown type", valueType, org.Attribute{Name: "title", Type: org.Object}},
		{"no format", uriFormat, org.Attribute{Name: "profileUrl", Type: org.String}},
	}
	for _, test := range tests {
		r := test.rule()
		if _, ok := r.Values(into(test.attribute)); ok {
			t.Errorf("%s applies to %s (%s)", r.Name, test.attribute.Name, test.name)
		}
	}
}

func TestLoginOfAnAppIsNoOktaLogin(t *testing.T) {
	target := into(org.Attribute{Name: "login", Type: org.String})
	app := *target.Profile
	app.Kind = org.KindApp
	target.Profile = &app
	if _, ok := loginFormat().Values(target); ok {
		t.Error("login_format applies to an app")
	}
	if _, ok := unique().Distinct(target); ok {
		t.Error("unique applies to an app's attribute that is not declared unique")
	}
}

func TestUniqueApplies(t *testing.T) {
	for _, a := range []org.Attribute{{Name: "login"}, {Name: "badge", Unique: true}} {
		c, ok := unique().Distinct(into(a))
		if !ok || c.Code != codeNotUnique {
			t.Errorf("%s: %v, %q", a.Name, ok, c.Code)
		}
	}
	if _, ok := unique().Distinct(into(org.Attribute{Name: "email"})); ok {
		t.Error("email need not be unique")
	}
}

// TestDocumentedLimitsArePossible: a limit that no schema shows makes no finding more than possible.
func TestDocumentedLimitsArePossible(t *testing.T) {
	c, _ := maxLength().Values(into(org.Attribute{Name: "city", Type: org.String, Documented: limits(-1, 128)}))
	if !c.Possible || len(c.Assumptions) == 0 {
		t.Errorf("max_length: possible = %v, assumptions %q", c.Possible, c.Assumptions)
	}
	c, _ = minLength().Values(into(org.Attribute{Name: "email", Type: org.String, Documented: limits(5, 100)}))
	if !c.Possible || len(c.Assumptions) == 0 {
		t.Errorf("min_length: possible = %v, assumptions %q", c.Possible, c.Assumptions)
	}
}

func TestNotModelled(t *testing.T) {
	for _, list := range [][]string{{"1", "90071992547409931"}, {"one"}} {
		c, ok := enum().Values(into(org.Attribute{Name: "level", Type: org.Number, Enum: list}))
		if !ok || c.Unmodelled == "" {
			t.Errorf("%v: applies = %v, unmodelled %q", list, ok, c.Unmodelled)
		}
	}
	for _, p := range []string{`(a)\1`, `[`} {
		c, ok := loginFormat().Values(into(org.Attribute{Name: "login", Type: org.String, Pattern: pattern(p)}))
		if !ok || c.Unmodelled == "" {
			t.Errorf("%s: applies = %v, unmodelled %q", p, ok, c.Unmodelled)
		}
	}
}

func TestFormatValues(t *testing.T) {
	for _, format := range []string{"email", "locale", "timezone", "country-code", "language-code", "uri"} {
		surely, atMost, ok := FormatValues(format)
		if !ok || !strset.Subset(surely.Strs, atMost.Strs) || !surely.Strs.Exact() {
			t.Errorf("%s: ok = %v", format, ok)
		}
	}
	if _, _, ok := FormatValues("ref-id"); ok {
		t.Error("ref-id is modelled")
	}
}

func BenchmarkConstraints(b *testing.B) {
	targets := make([]lint.Target, len(constraintCases))
	for i, c := range constraintCases {
		targets[i] = into(c.attribute)
	}
	for b.Loop() {
		for i, c := range constraintCases {
			c.rule().Values(targets[i])
		}
	}
}
