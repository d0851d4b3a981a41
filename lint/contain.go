package lint

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/prove"
)

// A panic of a rule or of the prover is a mistake of profilelint's own. It costs the check that it happened in, which is undecided then,
// and no other.

// issues is where to report one.
const issues = "https://github.com/profilelint/profilelint/issues"

// failure is a panic that was contained.
type failure struct {
	rule string
	text string // what the panic said
}

// contained calls f. It returns what the panic said that f ended in, "" for none.
func contained(f func()) (text string) {
	defer func() {
		if p := recover(); p != nil {
			text = cmp.Or(fmt.Sprint(p), "a panic")
		}
	}()
	f()
	return ""
}

// fail takes a rule's check of a property as undecided, because of a panic.
func (r *result) fail(p *Property, rule *Rule, text string, known *check.Answers) {
	r.checks = append(r.checks, known.Check(p, internal(rule)))
	r.failures = append(r.failures, failure{rule.Name, text})
}

func internal(rule *Rule) Ruling {
	return Ruling{Rule: rule.Name, Verdict: prove.Undecided, Reason: prove.ReasonInternal}
}

// diagnostics says which rules failed on a property; p is nil for rules about the whole org. Rules that failed alike share a diagnostic.
func diagnostics(p *Property, failures []failure) hcl.Diagnostics {
	var diags hcl.Diagnostics
	for len(failures) > 0 {
		text := failures[0].text
		var rules []string
		rest := failures[:0:0]
		for _, f := range failures {
			if f.text == text {
				rules = append(rules, f.rule)
			} else {
				rest = append(rest, f)
			}
		}
		diags = append(diags, diagnostic(p, rules, text))
		failures = rest
	}
	return diags
}

func diagnostic(p *Property, rules []string, text string) *hcl.Diagnostic {
	d := &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "A bug in profilelint: it could not check everything",
		Detail: fmt.Sprintf("It failed on the whole configuration (%s) in: %s. Findings may be missing. Please report this: %s.",
			text, strings.Join(rules, ", "), issues),
	}
	if p != nil {
		place := p.Place()
		d.Subject = &place
		d.Detail = fmt.Sprintf("It failed on %s in %s (%s). What these rules say of it is incomplete: %s. Everything else was checked. "+
			"Please report this, with the expression and the schemas of the attributes that it reads: %s.",
			p.Name(), p.Mapping.Address, text, strings.Join(rules, ", "), issues)
	}
	return d
}
