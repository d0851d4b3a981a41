package rules

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/rule"
)

// Evidence says how an ErrorCode or a message of Okta's is known.
type Evidence string

// The kinds of evidence, strongest first.
const (
	Documented Evidence = "documented" // Okta's documentation or support articles name it
	Recorded   Evidence = "recorded"   // it was seen in recorded answers, or in code of Okta's own clients
)

// OktaCode is an ErrorCode, or a message, by which Okta tells of a user that it could not import, create or update.
type OktaCode struct {
	Code    string // "notUniqueWithinOrg"; "" for a message that comes without a code
	Message string // the message, * for what varies; "" for a code that comes without one
	Meaning string // one sentence
	Causes  []string
	Advice  string
	// Rules are the rules whose findings foretell it; none where no mapping is to blame, or none that can be known beforehand.
	Rules    []string
	Evidence Evidence
	Source   string
}

// Name is what the code or message is called: the code, or the message where there is none.
func (c OktaCode) Name() string {
	if c.Code != "" {
		return c.Code
	}
	return c.Message
}

// Classified is what an ErrorCode or a message tells.
type Classified struct {
	// Known are the rows of the table that it is; several where it is the last part of several codes. None where Okta does not
	// publish it.
	Known []OktaCode
	// Family is the dotted beginning of an unpublished code of a family that is known, "" otherwise.
	Family string
	// Rules are the rules that foretell it: those of Known, or else those whose name the last part of the code is, which is a guess.
	Rules []string
	// Near are published codes that are spelled alike, where nothing is known.
	Near []string
}

// Classify finds out what an ErrorCode or a message means. The codes of the System Log are no contract ("may change between releases"),
// so that letter case does not count, the last part of a dotted code stands for the whole, and a member of a known family that Okta
// does not publish is told from a word that means nothing.
func Classify(asked string) Classified {
	asked = strings.TrimSpace(asked)
	if asked == "" {
		return Classified{}
	}
	var c Classified
	for _, match := range []func(OktaCode) bool{
		func(k OktaCode) bool { return k.Code != "" && strings.EqualFold(k.Code, asked) },
		func(k OktaCode) bool { return k.Code != "" && strings.EqualFold(lastPart(k.Code), asked) },
		func(k OktaCode) bool { return k.Message != "" && likeMessage(k.Message, asked) },
	} {
		for _, k := range codeTable() {
			if match(k) {
				c.Known = append(c.Known, k)
			}
		}
		if len(c.Known) > 0 {
			break
		}
	}
	for _, k := range c.Known {
		for _, r := range k.Rules {
			if !slices.Contains(c.Rules, r) {
				c.Rules = append(c.Rules, r)
			}
		}
	}
	if len(c.Known) > 0 {
		return c
	}
	if len(asked) > len(violationFamily) && strings.EqualFold(asked[:len(violationFamily)], violationFamily) {
		c.Family = strings.TrimSuffix(violationFamily, ".")
	}
	c.Rules = rulesCalled(lastPart(asked), All())
	if len(c.Rules) == 0 {
		c.Near = nearCodes(asked)
	}
	return c
}

// likeMessage reports whether the parts of a message of the table between its asterisks occur in a text, in their order and in any letter
// case.
func likeMessage(message, text string) bool {
	text = strings.ToLower(text)
	for _, part := range strings.Split(strings.ToLower(message), "*") {
		i := strings.Index(text, part)
		if i < 0 {
			return false
		}
		text = text[i+len(part):]
	}
	return true
}

// rulesCalled returns the rules whose name the last part of a code spells: min_length for minLength, country_code for countryCodeFormat.
func rulesCalled(part string, all []rule.Rule) []string {
	word := func(s string) string {
		return strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(s), "_", ""), "format")
	}
	var names []string
	for _, r := range all {
		if word(r.Name) == word(part) {
			names = append(names, r.Name)
		}
	}
	return names
}

// nearCodes are the published codes that a misspelled one may stand for, by its last part.
func nearCodes(asked string) []string {
	var whole, parts []string
	for _, k := range codeTable() {
		if k.Code != "" && (!isNumbered(asked) || slipOfNumber(strings.ToUpper(asked), k.Code)) {
			whole, parts = append(whole, k.Code), append(parts, lastPart(k.Code))
		}
	}
	// The dotted beginning is long: compared whole, every member of a family is near to every other.
	best, ok := nearest.To(lastPart(asked), parts)
	if !ok {
		return nil
	}
	var near []string
	for i, part := range parts {
		if part == best {
			near = append(near, whole[i])
		}
	}
	return near
}

// isNumbered reports whether a code is one of the API's numbers: E0000023.
func isNumbered(code string) bool {
	digits := strings.TrimLeft(code, "Ee")
	return len(digits) == len(code)-1 && strings.Trim(digits, "0123456789") == ""
}

// slipOfNumber reports whether two numbers differ by one digit, or by two neighbors that changed places. Further apart they have nothing to do
// with each other: there is a number for each error.
func slipOfNumber(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var at []int
	for i := range len(a) {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	switch len(at) {
	case 1:
		return true
	case 2:
		i, j := at[0], at[1]
		return j == i+1 && a[i] == b[j] && a[j] == b[i]
	}
	return false
}

func lastPart(code string) string { return code[strings.LastIndex(code, ".")+1:] }
