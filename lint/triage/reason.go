package triage

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/rules"
)

// failures reads what an event says was refused: the ErrorField and ErrorCode of its debugData, or else its message.
func failures(field, code, message string) []Failure {
	fields, codes := words(field), words(code)
	switch {
	case len(codes) == 0 && len(fields) == 0:
		return messageFailures(message)
	case len(codes) == 0:
		return each(fields, func(_ int, f string) Failure { return Failure{Attribute: attributeName(f), Text: message} })
	case len(fields) == 0:
		return each(codes, func(_ int, c string) Failure { return Failure{Code: c} })
	case len(fields) == 1:
		return each(codes, func(_ int, c string) Failure { return Failure{Attribute: attributeName(fields[0]), Code: c} })
	case len(codes) == 1:
		return each(fields, func(_ int, f string) Failure { return Failure{Attribute: attributeName(f), Code: codes[0]} })
	case len(fields) == len(codes):
		return each(fields, func(i int, f string) Failure { return Failure{Attribute: attributeName(f), Code: codes[i]} })
	}
	return each(codes, func(_ int, c string) Failure { return Failure{Code: c} }) // which field is whose is not told
}

func each(from []string, failure func(int, string) Failure) []Failure {
	all := make([]Failure, len(from))
	for i, s := range from {
		all[i] = failure(i, s)
	}
	return all
}

// words splits a list that is written as one text. (Whether Okta ever lists several codes in one event is not documented.)
// Titles of attributes hold spaces.
func words(s string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(",;\t\r\n[]", c) }) {
		if word = strings.TrimSpace(word); word != "" {
			all = append(all, word)
		}
	}
	return all
}

// attributeName takes the profile off the name of an attribute: timezone for user.timezone.
func attributeName(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexByte(s, '.')+1:]
}

// The forms of messages. A value may hold anything, so that what is behind it is looked for as far to the left as it may be.
var (
	fieldFailed = form(`(?is)^\s*(.{1,200}?) field failed validation with value '(.*?)':\s*(.*)$`)
	named       = form(`(?s)^\s*([A-Za-z_][A-Za-z0-9_.]{0,199}): (.*)$`)
	missingInAD = form(`(?is)expected required AD attribute:\s*([^,\s]+).*?\(Okta attribute:\s*([^)\s]+)\s*\)`)
	missing     = form(`(?is)required properties are missing:\s*\[([^\]]*)\]`)
	ofProperty  = form(`(?is)for property '([^']{1,200})'|Invalid value data type for property \[?([^\]\s]{1,200})`)
	ofAttribute = form(`(?i)(?:missing required attribute: *|\bproperty )([A-Za-z_][A-Za-z0-9_.]{0,199})(?: is invalid|[.,;]?\s*$)`)
	lineBreak   = form(`(?i)<br\s*/?>|\r?\n`)
)

// form is a regular expression that is compiled when it is first needed: in most runs none is, and all of them take as long as a tenth of
// starting the program.
func form(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// messageFailures reads the message of an event: one failure for each field that it names, or one without an attribute.
func messageFailures(message string) []Failure {
	if m := missingInAD().FindStringSubmatch(message); m != nil {
		return []Failure{{Attribute: attributeName(m[2]), Text: "Expected required AD attribute: " + m[1] + ", (Okta attribute: " + m[2] + ") to not be null"}}
	}
	if m := missing().FindStringSubmatch(message); m != nil {
		return each(words(m[1]), func(_ int, name string) Failure {
			return Failure{Attribute: attributeName(name), Text: "required properties are missing: " + name}
		})
	}
	var all []Failure
	for _, part := range parts(message) {
		if f, ok := partFailure(part); ok {
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		return []Failure{{Text: strings.TrimSpace(message)}}
	}
	return all
}

// parts splits a message at its line breaks, but for those inside a value.
func parts(message string) []string {
	var all []string
	for _, part := range lineBreak().Split(message, -1) {
		last := len(all) - 1
		if last >= 0 && strings.Contains(all[last], " failed validation with value '") && !fieldFailed().MatchString(all[last]) {
			all[last] += "\n" + part
			continue
		}
		if strings.TrimSpace(part) != "" {
			all = append(all, part)
		}
	}
	return all
}

func partFailure(part string) (Failure, bool) {
	if m := fieldFailed().FindStringSubmatch(part); m != nil {
		return Failure{Attribute: attributeName(m[1]), Text: strings.TrimSpace(m[3]), Value: m[2], HasValue: true}, true
	}
	if m := named().FindStringSubmatch(part); m != nil && len(rules.Classify(m[2]).Known) > 0 {
		return Failure{Attribute: attributeName(m[1]), Text: strings.TrimSpace(m[2])}, true
	}
	if m := ofProperty().FindStringSubmatch(part); m != nil {
		name := m[1] + m[2]
		return Failure{Attribute: attributeName(name), Text: strings.TrimSpace(part)}, true
	}
	if m := ofAttribute().FindStringSubmatch(part); m != nil {
		return Failure{Attribute: attributeName(strings.TrimRight(m[1], ".")), Text: strings.TrimSpace(part)}, true
	}
	return Failure{}, false
}

// isName reports whether an attribute as an event calls it can be one: anything else is a text that may hold personal data.
func isName(s string) bool {
	return len(s) <= 100 && !slices.ContainsFunc([]rune(s), func(c rune) bool { return strings.ContainsRune("@<>'\"\r\n\t", c) })
}
