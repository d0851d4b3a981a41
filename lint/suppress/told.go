package suppress

import (
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/rule"
)

// RuleName is the name of the rule that the findings about ignores belong to.
const RuleName = "suppression"

// Rule documents the findings about ignores. It analyzes nothing: the linter passes it over, and Apply makes its findings.
func Rule() rule.Rule {
	return rule.Rule{
		Name: RuleName,
		Doc: rule.Doc{
			Summary: "An ignore must name a rule, hide something, give a reason and not have expired.",
			What: `A comment "profilelint-ignore", or an ignore block of the configuration,

- that is not understood, or names a rule that does not exist (a warning);
- that has expired, and hides nothing any more (a warning);
- that hides nothing although its rule ran on what it covers and was decided (a notice);
- that gives no reason (a notice).`,
			Why:    `Nobody dares to remove an ignore without a reason. One that hides nothing today will hide the next mistake.`,
			Before: `expression = "appuser.title" # profilelint-ignore: max_lenght`,
			After:  `expression = "appuser.title" # profilelint-ignore: max_length # HR cuts titles at 60`,
			Advice: `Take the ignore out, or fix what it says.`,
		},
	}
}

func told(severity finding.Severity, at hcl.Range, message, advice string) finding.Finding {
	return finding.Finding{
		Rule: RuleName, Severity: severity, Confidence: finding.Certain, Message: message, Advice: advice, Range: at,
	}
}

func wronglyWritten(i *Ignore) finding.Finding {
	return told(finding.Warning, i.Range, "this ignore is not understood and hides nothing: "+i.wrong, "Write it as it is meant, or take it out.")
}

func noSuchRule(n Name, known []string) finding.Finding {
	advice := "The command 'profilelint rules' lists the rules."
	switch like, ok := nearest.To(n.Name, known); {
	case ok:
		advice = fmt.Sprintf("Did you mean %q?", like)
	case strings.ContainsAny(n.Name, " \t"):
		advice = "Separate rules by commas, and put a # before the reason."
	}
	return told(finding.Warning, n.Range, fmt.Sprintf("an ignore names the rule %q, which does not exist", n.Name), advice)
}

func expired(i *Ignore) finding.Finding {
	return told(finding.Warning, i.Range, fmt.Sprintf("this ignore expired after %s and hides nothing any more", i.LastDay.Format(time.DateOnly)),
		"Fix what it hid and take it out, or set another end.")
}

func noReason(i *Ignore) finding.Finding {
	return told(finding.Notice, i.Range, "this ignore gives no reason", "Say why the finding is accepted, so that somebody can tell later whether it still is: behind a second # in a comment, as reason = \"...\" in a block.")
}

func idle(n Name) finding.Finding {
	return told(finding.Notice, n.Range, fmt.Sprintf("the ignore of %s hides nothing", n.Name), "Take it out.")
}
