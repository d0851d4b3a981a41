package main

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/rules"
)

// explainCode returns the pages on an ErrorCode or a message. Where nothing is known of it, the error says what is spelled alike.
func explainCode(asked string, all []lint.Rule) (string, error) {
	c := rules.Classify(asked)
	if len(c.Known) > 0 {
		pages := make([]string, len(c.Known))
		for i, k := range c.Known {
			pages[i] = codePage(k, all)
		}
		return strings.Join(pages, "\n"), nil
	}
	if c.Family == "" && len(c.Rules) == 0 {
		return "", unknownTopic(asked, c.Near, all)
	}
	var p page
	p.title(report.Visible(asked), "Okta does not publish this ErrorCode, so that what it means is not known for certain.")
	if c.Family != "" {
		p.section("What its name tells", wrap("It begins as the codes of violated constraints do ("+c.Family+"): a value breaks a constraint of the attribute that ErrorField names."))
	}
	p.section("Rules that its name suggests", ruleLines(c.Rules, all))
	p.section("Published codes that are spelled alike", strings.Join(c.Near, "\n"))
	return p.String(), nil
}

// codePage is what is known of a published code or message.
func codePage(k rules.OktaCode, all []lint.Rule) string {
	var p page
	p.title(k.Name(), k.Meaning)
	if k.Code != "" {
		p.section("Message", k.Message)
	}
	p.section("What causes it", wrap(strings.Join(k.Causes, "\n")))
	p.section("How to fix it", wrap(k.Advice))
	p.section("Rules that find it before an import", ruleLines(k.Rules, all))
	p.section("Source ("+string(k.Evidence)+")", k.Source)
	return p.String()
}

// ruleLines lists rules with their summaries.
func ruleLines(names []string, all []lint.Rule) string {
	var b strings.Builder
	for _, name := range names {
		for _, r := range all {
			if r.Name == name {
				fmt.Fprintf(&b, "%s\n", wrap(r.Name+": "+r.Doc.Summary))
			}
		}
	}
	return b.String()
}

// unknownTopic says that a word is neither a rule nor a code that anything is known of, and which ones are near.
func unknownTopic(asked string, nearCodes []string, all []lint.Rule) error {
	near := nearCodes
	if rule, ok := nearest.To(asked, session.Names(all)); ok {
		near = append([]string{rule}, near...)
	}
	question := "."
	if len(near) > 0 {
		question = fmt.Sprintf("; did you mean %s?", quotedList(near))
	}
	return fmt.Errorf("there is no rule %q, and Okta publishes no ErrorCode of that name%s The command 'profilelint rules' lists the rules", asked, question)
}

func quotedList(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(quoted, " or ")
}
