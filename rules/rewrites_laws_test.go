package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/rules"
)

// A drawn attribute of the source: its settings, and texts that it admits.
type drawn struct {
	name, settings string
	required       bool
	texts          []string
}

func drawAttribute(t *rapid.T, name string) drawn {
	d := drawn{name: name, required: rapid.Bool().Draw(t, name+" is required")}
	pool := []string{"", "a", "asmith", "anne marie", "anne@example.com", "en-US", "en_US", "us", "USA", "Eastern Standard Time", "UTC",
		"Europe/Berlin", "Contractor", "\U0001F642\U0001F642", strings.Repeat("x", 51), strings.Repeat("é", 130)}
	limit := 1 << 20
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		limit = rapid.SampledFrom([]int{3, 20, 64}).Draw(t, "max_length")
		d.settings = fmt.Sprintf("max_length = %d\n", limit)
	case 1:
		pool = rapid.SliceOfNDistinct(rapid.SampledFrom(pool[1:]), 1, 3, rapid.ID[string]).Draw(t, "enum")
		var quoted []string
		for _, p := range pool {
			quoted = append(quoted, fmt.Sprintf("%q", p))
		}
		d.settings = "enum = [" + strings.Join(quoted, ", ") + "]\n"
	case 2:
		d.settings = "unique = true\n"
	}
	if d.required {
		d.settings += "required = true\n"
	}
	for _, p := range pool {
		if len(utf16.Encode([]rune(p))) <= limit && (p != "" || !d.required) {
			d.texts = append(d.texts, p)
		}
	}
	return d
}

func (d drawn) value(t *rapid.T) el.Value {
	if !d.required && rapid.IntRange(0, 3).Draw(t, d.name+" is null") == 0 || len(d.texts) == 0 {
		return el.Value{}
	}
	return el.StrValue(rapid.SampledFrom(d.texts).Draw(t, d.name))
}

// drawCase leaves time zones out: a proof about the table of their names takes as long as all others together.
func drawCase(t *rapid.T) (c fixCase, a, b drawn) {
	a, b = drawAttribute(t, "a"), drawAttribute(t, "b")
	c.source = fmt.Sprintf("attribute \"a\" {\n%s}\nattribute \"b\" {\n%s}", a.settings, b.settings)
	c.target = rapid.SampledFrom([]string{"x", "firstName", "lastName", "email"}).Draw(t, "target") + " "
	for _, s := range []string{"required = true", "unique = true", "min_length = 2", "max_length = 20", "max_length = 60"} {
		if rapid.IntRange(0, 2).Draw(t, s) == 0 && !strings.Contains(c.target, strings.Fields(s)[0]) {
			c.target += s + "\n"
		}
	}
	c.target += rapid.SampledFrom([]string{"", "", "", `format = "locale"`, `format = "email"`, `format = "country-code"`,
		`format = "language-code"`, `enum = ["contractor", "employee"]`}).Draw(t, "format")
	c.expression = rapid.SampledFrom([]string{
		"appuser.a", "appuser.a ?: appuser.b", `appuser.a + "@example.com"`, `appuser.a + "." + appuser.b`,
		`appuser.a != null ? appuser.a : appuser.b`, `appuser.a == null ? "PST" : appuser.b`, `String.substring(appuser.a, 0, 5)`,
		`String.toLowerCase(appuser.a)`, `(appuser.b == "a") ? 'en-us' : appuser.a`, `"Contractor"`,
		`appuser.a matches "a.*" ? appuser.b : null`,
	}).Draw(t, "expression")
	c.others = `
  property "login" { expression = "appuser.b" }
  property "displayName" { expression = "appuser.a" }`
	if strings.HasPrefix(c.target, "email") {
		c.others = `property "login" { expression = "appuser.b" }`
	}
	return c, a, b
}

// Every suggestion is safe for its rule, by a second run and on drawn profiles, and no worse for any user by any other rule; a preserving one
// leaves alone what all rules accept.
func TestFixesAreSafe(t *testing.T) {
	offered := 0
	rapid.Check(t, func(rt *rapid.T) {
		c, a, b := drawCase(rt)
		if offered >= 25 {
			return // each suggestion takes a second run
		}
		attribute := strings.Fields(c.target)[0]
		before := lintText(t, c.text())
		for _, f := range before.Findings {
			if f.Fix == nil || f.Attribute != attribute {
				continue
			}
			offered++
			e, errs := el.Parse(f.Fix.Expression)
			if again, _ := el.Parse(el.Print(e)); len(errs) > 0 || !el.Equal(e, again) {
				rt.Fatalf("%s: %v", f.Fix.Expression, errs)
			}
			fixed := c
			fixed.expression = f.Fix.Expression
			compareReports(rt, f, attribute, before, lintText(t, fixed.text()))
			for range 6 {
				holds(rt, f, e, el.Profile{"appuser.a": a.value(rt), "appuser.b": b.value(rt)})
			}
		}
	})
	if offered == 0 {
		t.Error("nothing was suggested")
	}
}

// compareReports holds the report on a suggestion against the report on the original.
func compareReports(t *rapid.T, f lint.Finding, attribute string, before, after lint.Report) {
	old, worst := verdicts(before, attribute), confidences(before, attribute)
	for rule, v := range verdicts(after, attribute) {
		switch {
		case rule == f.Rule && v != prove.Safe:
			t.Errorf("%s instead of %s is %s for %s", f.Fix.Expression, f.Expression, v, rule)
		case old[rule] == prove.Safe && v != prove.Safe:
			t.Errorf("%s instead of %s makes %s %s", f.Fix.Expression, f.Expression, rule, v)
		}
	}
	for rule, c := range confidences(after, attribute) {
		if c > worst[rule] {
			t.Errorf("%s instead of %s makes a failure of %s more likely", f.Fix.Expression, f.Expression, rule)
		}
	}
}

func verdicts(r lint.Report, attribute string) map[string]prove.Verdict {
	m := map[string]prove.Verdict{}
	for _, c := range r.Checks {
		if c.Attribute == attribute {
			m[c.Rule] = c.Verdict
		}
	}
	return m
}

// confidences ranks the confidence of each rule's findings, 0 for none.
func confidences(r lint.Report, attribute string) map[string]int {
	m := map[string]int{}
	for _, f := range r.Findings {
		if f.Attribute == attribute && f.Property != nil {
			rank := 3 - slices.Index([]lint.Confidence{lint.Certain, lint.Likely, lint.Possible}, f.Confidence)
			m[f.Rule] = max(m[f.Rule], rank)
		}
	}
	return m
}

// holds evaluates a suggestion on a profile: its value is one that its rule accepts, every rule that accepted the value before accepts it, and
// a preserving one leaves a value alone that all rules accepted.
func holds(t *rapid.T, f lint.Finding, e el.Expr, p el.Profile) {
	before, errs := el.Parse(f.Expression)
	if len(errs) > 0 {
		return
	}
	old, oldErr := el.Eval(before, p)
	now, err := el.Eval(e, p)
	passed := oldErr == nil
	for _, rule := range rules.All() {
		accepts := accepting(rule, f)
		if accepts == nil {
			continue
		}
		fine, stays := accepts(old.Value, oldErr), accepts(now.Value, err)
		passed = passed && fine
		if (rule.Name == f.Rule || fine) && !stays {
			t.Errorf("%s yields %v (%v) on %v, which %s rejects; before %v (%v)", f.Fix.Expression, now.Value, err, p, rule.Name, old.Value, oldErr)
		}
	}
	if f.Fix.Safety == lint.Preserving && passed && (err != nil || !now.Value.Equal(old.Value)) {
		t.Errorf("%s is said to be preserving, and yields %v (%v) for %v on %v", f.Fix.Expression, now.Value, err, old.Value, p)
	}
}

// accepting returns whether a rule accepts an outcome for the attribute of a finding; nil where the rule does not judge values.
func accepting(rule lint.Rule, f lint.Finding) func(el.Value, error) bool {
	target := f.Mapping.Target
	t := lint.Target{Attribute: target.Attribute(f.Attribute), Profile: target, Mapping: f.Mapping, Property: f.Property}
	switch {
	case rule.Evaluates != nil:
		return func(_ el.Value, err error) bool { return err == nil }
	case rule.Values != nil && t.Attribute != nil:
		if c, ok := rule.Values(t); ok {
			return func(v el.Value, err error) bool { return err != nil || c.Accept.Contains(v) }
		}
	}
	return nil
}
