package session_test

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/strset"
)

// Lint a directory and print what was found as the command line does.
func Example() {
	s, err := session.New(session.Options{Paths: []string{"../../fixtures/rules/timezone/bad"}})
	if err != nil {
		log.Fatal(err)
	}
	r := s.Lint(context.Background(), session.Wanted{})
	for _, problem := range r.Problems {
		fmt.Println(problem)
	}
	if err := report.Compact(os.Stdout, r.Input); err != nil {
		log.Fatal(err)
	}
	// Output:
	// ../../fixtures/rules/timezone/bad/main.tf:22:20: warning: user.timezone can receive a value that is not a time zone [timezone]
}

// A rule of one's own names the values that are valid. The prover does the rest: here it finds the contractors, whose numbers begin with a C.
func Example_ownRule() {
	sixDigits, err := strset.ParseRegexp("[0-9]{6}")
	if err != nil {
		log.Fatal(err)
	}
	valid := el.AnyValue() // of values that are no text other rules speak
	valid.Strs = sixDigits
	number := rule.Rule{
		Name: "employee_number",
		Doc:  rule.Doc{Summary: "An employee number has six digits.", Advice: "Map the number that payroll uses."},
		Values: func(t rule.Target) (rule.Constraint, bool) {
			return rule.Constraint{
				Accept: valid, Reject: el.StrSet(sixDigits.Complement()), Message: "a value that is not an employee number",
			}, t.Attribute.Name == "employeeNumber"
		},
	}
	s, err := session.New(session.Options{
		Rules:     append(session.Rules(), number),
		Selection: session.Selection{Only: []string{"employee_number"}},
		Paths:     []string{"hr.okta.hcl"},
		Unsaved: map[string][]byte{"hr.okta.hcl": []byte(`
			profile "hr" {
			  kind = "app"
			  attribute "badge" {
			    type     = "string"
			    required = true
			    pattern  = "[0-9C][0-9]{5}"
			  }
			}
			mapping "hr" "okta_user" {
			  property "employeeNumber" {
			    expression = "appuser.badge"
			  }
			}`)},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range s.Lint(context.Background(), session.Wanted{}).Input.Report.Findings {
		fmt.Printf("%s: %s\n", f.Severity, f.Message)
		contractor := f.Examples[0].Profile["appuser.badge"].Str()
		fmt.Println("a contractor:", regexp.MustCompile("^C[0-9]{5}$").MatchString(contractor))
	}
	// Output:
	// warning: okta_user.employeeNumber can receive a value that is not an employee number
	// a contractor: true
}

// Prometheus writes the number of findings of each severity.
func Prometheus(w io.Writer, in report.Input) error {
	for _, severity := range finding.Severities {
		n := 0
		for _, f := range in.Report.Findings {
			if f.Severity == severity {
				n++
			}
		}
		if _, err := fmt.Fprintf(w, "profilelint_findings{severity=%q} %d\n", severity, n); err != nil {
			return err
		}
	}
	return nil
}

// A writer of one's own is a function of the report.
func Example_ownWriter() {
	s, err := session.New(session.Options{Paths: []string{"../../fixtures/rules/timezone/bad"}})
	if err != nil {
		log.Fatal(err)
	}
	r := s.Lint(context.Background(), session.Wanted{Suggestions: session.Extent{None: true}}) // nothing shows them
	if err := Prometheus(os.Stdout, r.Input); err != nil {
		log.Fatal(err)
	}
	// Output:
	// profilelint_findings{severity="error"} 0
	// profilelint_findings{severity="warning"} 1
	// profilelint_findings{severity="notice"} 0
}
