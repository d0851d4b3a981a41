package rules

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclparse"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// exampleTargets are the attributes that the examples of the rules' documentation fill.
func exampleTargets() *org.Profile {
	return user(
		&org.Attribute{Name: "login", Type: org.String, Required: true, Length: limits(5, 100)},
		&org.Attribute{Name: "firstName", Type: org.String, Required: true, Length: limits(1, 50)},
		&org.Attribute{Name: "lastName", Type: org.String, Required: true, Length: limits(1, 50)},
		&org.Attribute{Name: "email", Type: org.String, Required: true, Format: "email"},
		&org.Attribute{Name: "locale", Type: org.String, Format: "locale"},
		&org.Attribute{Name: "timezone", Type: org.String, Format: "timezone"},
		&org.Attribute{Name: "countryCode", Type: org.String, Format: "country-code"},
		&org.Attribute{Name: "preferredLanguage", Type: org.String, Format: "language-code"},
		&org.Attribute{Name: "profileUrl", Type: org.String, Format: "uri"},
		&org.Attribute{Name: "displayName", Type: org.String},
		&org.Attribute{Name: "nickName", Type: org.String},
		&org.Attribute{Name: "score", Type: org.Integer, Maximum: bound(100)},
		&org.Attribute{Name: "employment", Type: org.String, Enum: []string{"employee", "contractor"}},
	)
}

// exampleProfiles are profiles on which the example before fails and the one after does not; two for a rule about two users.
var exampleProfiles = map[string][]el.Profile{
	"required":     {{"appuser.userName": text("asmith")}},
	"max_length":   {{"appuser.givenName": text(longName(64))}},
	"min_length":   {{"appuser.userName": text("jdoe")}},
	"number_range": {{"appuser.points": el.IntValue(20)}},
	"login_format": {{
		"appuser.firstName": text("Anne Marie"), "appuser.lastName": text("Smith"),
	}},
	"email_format": {{
		"appuser.firstName": text("Anne"), "appuser.lastName": text("de la Cruz"),
	}},
	"timezone":        {{"appuser.timezone": text("Eastern Standard Time")}},
	"locale":          {{"appuser.locale": text("en-US")}},
	"country_code":    {{"appuser.alpha3": text("USA")}},
	"language_code":   {{"appuser.locale": text("en_US")}},
	"uri_format":      {{"appuser.displayName": text("Anne Marie"), "appuser.userName": text("asmith")}},
	"push_characters": {{"user.login": text("anne+test@example.com")}},
	"enum":            {{"appuser.kind": text("Contractor")}},
	"type":            {{"appuser.groupNames": el.ArrValue(text("Sales"))}},
	"evaluation":      {{"appuser.firstName": text("Anne")}},
	"unique": {
		{"appuser.firstName": text("José"), "appuser.lastName": text("Diaz"), "appuser.email": text("jose@example.com")},
		{"appuser.firstName": text("José"), "appuser.lastName": text("Diaz"), "appuser.email": text("jdiaz@example.com")},
	},
}

// TestExamples runs the examples of the rules' documentation: the one before violates the rule, the one after does not.
func TestExamples(t *testing.T) {
	for _, r := range All() {
		for _, example := range []struct {
			name, text string
			violates   bool
		}{{"before", r.Doc.Before, true}, {"after", r.Doc.After, false}} {
			if strings.Contains(example.text, "resource ") {
				if got := found(t, r, example.text); got != example.violates {
					t.Errorf("%s, %s: violates = %v, want %v", r.Name, example.name, got, example.violates)
				}
				continue
			}
			source := workday(attributes("userName", "email", "firstName", "lastName", "givenName", "familyName", "displayName",
				"nickName", "cn", "locale", "timezone", "alpha3", "kind", "groupNames", "points")...)
			pairs, status := mappingsBlocks(t, example.text)
			m := mapping(source, exampleTargets(), pairs...)
			for i, p := range m.Properties {
				p.PushStatus, p.PushWritten = status[i], status[i] != ""
			}
			if got := violates(t, r, m); got != example.violates {
				t.Errorf("%s, %s: violates = %v, want %v", r.Name, example.name, got, example.violates)
			}
			for _, other := range All() {
				if other.Property != nil && other.Evaluates == nil && other.Name != r.Name && other.Name != "expression" && violates(t, other, m) {
					t.Errorf("%s, %s: violates %s", r.Name, example.name, other.Name)
				}
			}
		}
	}
}

// mappingsBlocks reads the blocks of a Terraform mapping resource as pairs of target and expression, and their push status.
func mappingsBlocks(t *testing.T, text string) (pairs, status []string) {
	t.Helper()
	file, diags := hclparse.NewParser().ParseHCL([]byte(text), "example.tf")
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	content, diags := file.Body.Content(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "mappings"}}})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	for _, b := range content.Blocks {
		attrs, diags := b.Body.JustAttributes()
		if diags.HasErrors() || len(attrs) < 2 {
			t.Fatal(diags, text)
		}
		written := func(name string) string {
			if attrs[name] == nil {
				return ""
			}
			v, diags := attrs[name].Expr.Value(nil)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			return v.AsString()
		}
		pairs = append(pairs, written("id"), written("expression"))
		status = append(status, written("push_status"))
	}
	return pairs, status
}

// found reports whether a rule finds anything in a whole configuration.
func found(t *testing.T, r lint.Rule, text string) bool {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	read := load.Terraform(load.TerraformOptions{}, dir)
	if read.Diagnostics.HasErrors() {
		t.Fatal(read.Diagnostics)
	}
	report, err := lint.New(lint.Config{Rules: []lint.Rule{r}}).Run(context.Background(), read.Org)
	if err != nil {
		t.Fatal(err)
	}
	return len(report.Findings) > 0
}

// violates reports whether the mapping violates the rule, on the profiles of exampleProfiles where it is one on values.
func violates(t *testing.T, r lint.Rule, m *org.Mapping) bool {
	t.Helper()
	p := prepared(m, 0)
	target := lint.Target{Attribute: p.Attribute, Profile: m.Target, Mapping: m, Property: p.Property}
	switch {
	case r.Property != nil && r.Evaluates == nil:
		return len(r.Property(p)) > 0
	case r.Values != nil:
		c, ok := r.Values(target)
		return ok && !c.Accept.Contains(evaluated(t, r, p)[0])
	case r.Distinct != nil:
		_, ok := r.Distinct(target)
		values := evaluated(t, r, p)
		return ok && values[0].Equal(values[1])
	case r.Evaluates != nil:
		_, err := el.Eval(p.Expr, exampleProfiles[r.Name][0])
		return err != nil
	}
	return len(r.Org(&lint.Subject{Org: &org.Org{Mappings: []*org.Mapping{m}}})) > 0
}

func evaluated(t *testing.T, r lint.Rule, p *lint.Property) []el.Value {
	t.Helper()
	if len(p.Errors) > 0 || p.Attribute == nil {
		t.Fatalf("%s: %v", r.Name, p.Errors)
	}
	var values []el.Value
	for _, profile := range exampleProfiles[r.Name] {
		result, err := el.Eval(p.Expr, profile)
		if err != nil {
			t.Fatalf("%s: %v", r.Name, err)
		}
		values = append(values, result.Value)
	}
	return values
}
