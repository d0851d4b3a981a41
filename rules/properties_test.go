package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

func attributes(names ...string) []*org.Attribute {
	var list []*org.Attribute
	for _, n := range names {
		list = append(list, &org.Attribute{Name: n, Type: org.String, Origin: org.Declared})
	}
	return list
}

func user(as ...*org.Attribute) *org.Profile {
	return &org.Profile{Name: "user", Kind: org.KindUser, Attributes: as}
}

func workday(as ...*org.Attribute) *org.Profile {
	return &org.Profile{Name: "workday", Kind: org.KindApp, ProfileSource: org.Yes, Roots: []string{"workday_9ao1g13"}, Attributes: as}
}

// mapping makes a mapping of pairs of target and expression. Each text is on a line of its own.
func mapping(source, target *org.Profile, pairs ...string) *org.Mapping {
	m := &org.Mapping{Address: "mapping", Source: source, Target: target}
	for i := 0; i < len(pairs); i += 2 {
		m.Properties = append(m.Properties, &org.Property{
			Role:       org.RoleMapping,
			Target:     org.Text{Value: pairs[i], Range: onLine(i + 1)},
			Expression: org.Text{Value: pairs[i+1], Range: onLine(i + 2)},
		})
	}
	return m
}

func onLine(n int) hcl.Range {
	return hcl.Range{Filename: "main.tf", Start: hcl.Pos{Line: n, Column: 1, Byte: n * 100}, End: hcl.Pos{Line: n, Column: 9, Byte: n*100 + 8}}
}

// prepared is the i-th property of the mapping as the linter gives it to rules.
func prepared(m *org.Mapping, i int) *lint.Property {
	p := m.Properties[i]
	r := &lint.Property{Property: p, Mapping: m, Org: &org.Org{Profiles: []*org.Profile{m.Source, m.Target}, Mappings: []*org.Mapping{m}}}
	if p.Expression.Known() {
		r.Expr, r.Errors = el.Parse(p.Expression.Value)
	}
	if a := m.Target.Attribute(p.Target.Value); a != nil {
		r.Attribute = a
	} else if m.Target.Open {
		r.Attribute = &org.Attribute{Name: p.Target.Value, Type: org.String}
	}
	return r
}

// brief is what the tests on properties compare of a problem: the part of the expression is told by its text.
type brief struct {
	Confidence lint.Confidence
	Message    string
	Detail     string
	Advice     string
	At         string // the part of the expression, or the line
}

func briefs(p *lint.Property, problems []lint.Problem) []brief {
	var list []brief
	for _, pr := range problems {
		b := brief{pr.Confidence, pr.Message, pr.Detail, pr.Advice, ""}
		if pr.Span != nil {
			b.At = p.Expression.Value[pr.Span.Start:pr.Span.End]
		} else if pr.Range.Filename != "" {
			b.At = pr.Range.String()
		}
		list = append(list, b)
	}
	return list
}

func TestUnknownAttribute(t *testing.T) {
	in := func(expr string) *org.Mapping {
		return mapping(workday(attributes("firstName", "email")...), user(attributes("firstName", "title")...), "firstName", expr)
	}
	tests := []struct {
		name string
		m    *org.Mapping
		want []brief
	}{
		{"known", in("appuser.firstName + source.email + workday.email + workday_9ao1g13.email + email"), nil},
		{"unknown", in("appuser.fistName"), []brief{{lint.Likely, "workday has no attribute fistName",
			"An attribute that does not exist is null for every user.", `Did you mean "firstName"?`, "fistName"}}},
		{"case", in("source.FirstName"), []brief{{lint.Likely, "workday has no attribute FirstName",
			"An attribute that does not exist is null for every user.", "Write firstName: names are case sensitive.", "FirstName"}}},
		{"nothing near", in("appuser.x"), []brief{{lint.Likely, "workday has no attribute x",
			"An attribute that does not exist is null for every user.", "", "x"}}},
		{"once for each name", in("appuser.x != null ? appuser.x : appuser.email"), []brief{{lint.Likely, "workday has no attribute x",
			"An attribute that does not exist is null for every user.", "", "x"}}},
		{"other roots are not the source's", in(`user.x + salesforce.x + org.x + hasDirectoryUser() + findDirectoryUser().x`), nil},
		{"a root alone", in("appuser"), nil},
		{"broken", in("appuser.x = 1"), nil},
		{"target", mapping(workday(attributes("email")...), user(attributes("firstName", "title")...), "tilte", "appuser.email"),
			[]brief{{lint.Certain, "user has no attribute tilte",
				`Okta does not save a mapping with it: "Invalid target field tilte".`, `Did you mean "title"?`, "main.tf:1,1-9"}}},
	}
	for _, test := range tests {
		p := prepared(test.m, 0)
		if diff := cmp.Diff(test.want, briefs(p, unknownAttributeProblems(p))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestUnknownAttributeOfOpenProfiles(t *testing.T) {
	m := mapping(workday(), user(), "x", "appuser.y")
	m.Source.Open, m.Target.Open = true, true
	p := prepared(m, 0)
	if problems := unknownAttributeProblems(p); len(problems) > 0 {
		t.Errorf("got %v", briefs(p, problems))
	}

	// Of names that differ by letter case alone there is one, whatever else the profile has.
	m = mapping(workday(attributes("declared", "guessed")...), user(attributes("login")...), "Login", "appuser.Declared + appuser.Guessed")
	m.Source.Open, m.Target.Open = true, true
	m.Source.Attributes[0].Origin, m.Source.Attributes[1].Origin, m.Target.Attributes[0].Origin = org.Declared, org.Catalog, org.Catalog
	p = prepared(m, 0)
	want := []brief{
		{lint.Likely, "user has no attribute Login", "The names of two attributes may not differ by letter case alone, and user has login. " +
			`Okta does not save a mapping with it: "Invalid target field Login".`, "Write login: names are case sensitive.", "main.tf:1,1-9"},
		{lint.Likely, "workday has no attribute Declared", "The names of two attributes may not differ by letter case alone, and workday has declared. " +
			"An attribute that does not exist is null for every user.", "Write declared: names are case sensitive.", "Declared"},
		{lint.Likely, "workday has no attribute Guessed", "Names are case sensitive, and Okta knows the attribute of workday as guessed. " +
			"An attribute that does not exist is null for every user.", "Write guessed: names are case sensitive.", "Guessed"},
	}
	if diff := cmp.Diff(want, briefs(p, unknownAttributeProblems(p))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of a name that nobody declared it is told how it may have come about: a slip, or an attribute that somebody added in Okta.
func TestUndeclaredNames(t *testing.T) {
	const added = "Somebody may have added the attribute in Okta. Otherwise: "
	user := user(attributes("organization", "department", "city", "nickName", "employeeNumber")...)
	user.Open, user.Type = true, "okta_user"
	app := workday(attributes("firstName", "costCenter", "email", "departments")...)
	app.Open = true
	target := func(name, message, advice string) []brief {
		return []brief{{lint.Possible, message, added + `Okta does not save a mapping with it: "Invalid target field ` + name + `".`, advice, "main.tf:1,1-9"}}
	}
	source := func(name, message, advice string) []brief {
		return []brief{{lint.Possible, message, added + "An attribute that does not exist is null for every user.", advice, name}}
	}
	declare := "Declare the attribute, or lint with the org's own schema (--schema or --live), which tells whether it exists."
	correct := func(name string) string {
		return "Write " + name + ", or declare the attribute if it is one of its own."
	}
	tests := []struct {
		name string
		m    *org.Mapping
		want []brief
	}{
		{"a slip", mapping(app, user, "organisation", "appuser.firstName"),
			target("organisation", "nothing declares user.organisation, and it is spelled almost like organization", correct("organization"))},
		{"a letter too few inside", mapping(app, user, "nicName", "appuser.firstName"),
			target("nicName", "nothing declares user.nicName, and it is spelled almost like nickName", correct("nickName"))},
		{"a letter too few at the end", mapping(app, user, "nickNam", "appuser.firstName"),
			target("nickNam", "nothing declares user.nickNam, and it is spelled almost like nickName", correct("nickName"))},
		{"another name", mapping(app, user, "employeId", "appuser.firstName"),
			target("employeId", "nothing declares user.employeId, and it is not a base attribute", declare)},
		{"into an app", mapping(user, app, "costCentre", "user.city"),
			target("costCentre", "nothing declares workday.costCentre, and it is spelled almost like costCenter", correct("costCenter"))},
		{"into an app that may have anything", mapping(user, app, "badge", "user.city"), nil},
		{"a plural", mapping(user, app, "department", "user.city"), nil},
		{"a spelling of its own", mapping(app, user, "city", "appuser.mail"), nil},
		{"read from an app", mapping(app, user, "city", "appuser.costCnter"),
			source("costCnter", "nothing declares workday.costCnter, and it is spelled almost like costCenter", correct("costCenter"))},
		{"read from an app that may have anything", mapping(app, user, "city", "appuser.badge"), nil},
		{"read from the Okta user", mapping(user, app, "email", "user.salesforceId"),
			source("salesforceId", "nothing declares user.salesforceId, and it is not a base attribute", declare)},
		{"read from the Okta user with a slip", mapping(user, app, "email", "user.departmnt"),
			source("departmnt", "nothing declares user.departmnt, and it is spelled almost like department", correct("department"))},
		{"listed", mapping(app, user, "organization", "appuser.firstName"), nil},
	}
	for _, test := range tests {
		p := prepared(test.m, 0)
		if diff := cmp.Diff(test.want, briefs(p, unknownAttributeProblems(p))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	p := prepared(mapping(app, user, "organisation", "appuser.firstName"), 0)
	p.Org.Profiles = append(p.Org.Profiles, &org.Profile{Kind: org.KindUser, Attributes: []*org.Attribute{{Name: "organisation", Origin: org.Declared}}})
	if len(unknownAttributeProblems(p)) > 0 {
		t.Error("it is declared for another user type, or for one that is not known")
	}
}

// What the check of a name rests on is said: an open profile may have it.
func TestTakenToExist(t *testing.T) {
	app, user := workday(attributes("email")...), user(attributes("title")...)
	app.Open, user.Open = true, true
	const ofApp = "The profile of workday is open: an attribute that nothing lists is taken to exist."
	const ofUser = "The profile of user is open: an attribute that nothing lists is taken to exist."
	for expression, want := range map[string][]string{"appuser.email": nil, "appuser.badge": {ofApp}} {
		if diff := cmp.Diff(want, takenToExist(prepared(mapping(app, user, "title", expression), 0))); diff != "" {
			t.Errorf("title <- %s: %s", expression, diff)
		}
	}
	if diff := cmp.Diff([]string{ofUser, ofApp}, takenToExist(prepared(mapping(app, user, "badge", "appuser.badge"), 0))); diff != "" {
		t.Error(diff)
	}
}

func TestDirection(t *testing.T) {
	const notRead = "Okta cannot evaluate the expression: the attribute stays as it is, for every user."
	okta, app := user(attributes("firstName")...), workday(attributes("firstName")...)
	tests := []struct {
		name string
		m    *org.Mapping
		want []brief
	}{
		{"right", mapping(app, okta, "firstName", "appuser.firstName + source.firstName"), nil},
		{"right, out of Okta", mapping(okta, app, "firstName", "user.firstName + source.firstName"), nil},
		{"user into Okta", mapping(app, okta, "firstName", "appuser.firstName + user.firstName"),
			[]brief{{lint.Certain, "user cannot be read in a mapping to the Okta user", notRead, "Read the app's user: write appuser instead of user.", "user"}}},
		{"appuser out of Okta", mapping(okta, app, "firstName", "appuser.firstName"),
			[]brief{{lint.Certain, "appuser cannot be read in a mapping to an app", notRead, "Read the Okta user: write user instead of appuser.", "appuser"}}},
		{"one root, twice", mapping(app, okta, "firstName", "user.firstName + user.lastName"),
			[]brief{{lint.Certain, "user cannot be read in a mapping to the Okta user", notRead, "Read the app's user: write appuser instead of user.", "user"}}},
		{"not swapped", mapping(okta, app, "firstName", "appuser.firstName", "email", "user.email"),
			[]brief{{lint.Certain, "appuser cannot be read in a mapping to an app", notRead, "Read the Okta user: write user instead of appuser.", "appuser"}}},
		{"idpuser", mapping(app, okta, "firstName", "idpuser.firstName"),
			[]brief{{lint.Certain, "idpuser can be read in IdP username templates only", notRead, "Write appuser instead.", "idpuser"}}},
		{"what expression reports", mapping(app, okta, "firstName", `session.amr + Groups.contains("x", "y", 1)`), nil},
	}
	for _, test := range tests {
		p := prepared(test.m, 0)
		if diff := cmp.Diff(test.want, briefs(p, directionProblems(p))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestDirectionInferred(t *testing.T) {
	m := mapping(workday(), user(attributes("firstName")...), "firstName", "user.firstName")
	m.Basis = "its name"
	if got := directionProblems(prepared(m, 0)); len(got) != 1 || got[0].Confidence != lint.Likely {
		t.Errorf("got %v", got)
	}
}

func TestExpression(t *testing.T) {
	tests := []struct {
		expr       string
		confidence []lint.Confidence
		at         []string
	}{
		{"appuser.firstName", nil, nil},
		{`String.toUpperCase(appuser.firstName) + " x"`, nil, nil},
		{"user.firstName", nil, nil}, // direction
		{"appuser.a = 1", []lint.Confidence{lint.Certain}, []string{"="}},
		{"(appuser.a", []lint.Confidence{lint.Certain}, []string{"("}},
		{`Groups.contains("x", "y", 1)`, []lint.Confidence{lint.Certain}, []string{"Groups.contains"}},
		{"session.amr", []lint.Confidence{lint.Certain}, []string{"session"}},
		{"String.contains(appuser.a, \"x\")", []lint.Confidence{lint.Certain}, []string{"String.contains"}},
		{"String.len(appuser.a, 1)", []lint.Confidence{lint.Certain}, []string{"String.len(appuser.a, 1)"}},
		{"\"a\" ? 1 : 2", []lint.Confidence{lint.Certain}, []string{`"a"`}},
		{"toUpperCase(appuser.a)", []lint.Confidence{lint.Possible}, []string{"toUpperCase"}},
		{"appuser.a.toUpperCase()", []lint.Confidence{lint.Likely}, []string{"toUpperCase"}},
		{"appuser", []lint.Confidence{lint.Likely}, []string{"appuser"}},
	}
	for _, test := range tests {
		p := prepared(mapping(workday(attributes("a")...), user(attributes("a")...), "a", test.expr), 0)
		var confidence []lint.Confidence
		var at []string
		for _, b := range briefs(p, expressionProblems(p)) {
			confidence, at = append(confidence, b.Confidence), append(at, b.At)
		}
		if diff := cmp.Diff(test.confidence, confidence) + cmp.Diff(test.at, at); diff != "" {
			t.Errorf("%s: %s\n%v", test.expr, diff, briefs(p, expressionProblems(p)))
		}
	}
}

func TestAccess(t *testing.T) {
	source := workday(append(attributes("name"), &org.Attribute{Name: "manager", Type: org.Object, Origin: org.Declared})...)
	source.Open = true
	for _, test := range []struct {
		expr string
		want []string // where, and how sure
	}{
		{"appuser.name", nil},
		{"appuser.name.first", []string{"likely: appuser.name.first"}},
		{"appuser.name?.first", nil},
		{"appuser.manager.name", nil}, // an object
		{"appuser.address.street", []string{"possible: appuser.address.street"}},
		{"findDirectoryUser().email", []string{"likely: findDirectoryUser().email"}},
		{"hasDirectoryUser() ? findDirectoryUser().email : appuser.name", nil},
		{"hasWorkdayUser() ? findDirectoryUser().email : appuser.name", []string{"likely: findDirectoryUser().email"}},
		{"hasDirectoryUser() ? appuser.name : findDirectoryUser().email", []string{"likely: findDirectoryUser().email"}},
		{"!hasDirectoryUser() ? appuser.name : findDirectoryUser().email", nil},
		{`hasDirectoryUser() AND findDirectoryUser().email == "x" ? "a" : "b"`, nil},
		{`!hasDirectoryUser() OR findDirectoryUser().email == "x" ? "a" : "b"`, nil},
		{`hasDirectoryUser() OR findDirectoryUser().email == "x" ? "a" : "b"`, []string{"likely: findDirectoryUser().email"}},
		{"findWorkdayUser() != null ? findWorkdayUser().email : null", nil},
		{"findWorkdayUser() == null ? null : findWorkdayUser().email", nil},
		{"null != findWorkdayUser() AND appuser.name == 'x' ? findWorkdayUser().email : null", nil},
		{`getManagerUser("workday").email`, []string{`possible: getManagerUser("workday").email`}},
		{`getManagerUser("workday") != null ? getManagerUser("workday").email : null`, nil},
		{`getManagerUser("workday") != null ? getManagerUser("ad").email : null`, []string{`possible: getManagerUser("ad").email`}},
		{"appuser.name.first = 1", nil},
	} {
		m := mapping(source, user(attributes("a")...), "a", test.expr)
		p := prepared(m, 0)
		var got []string
		for _, b := range briefs(p, accessProblems(p)) {
			got = append(got, string(b.Confidence)+": "+b.At)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.expr, diff)
		}
		c, _ := evaluates(lint.Target{Mapping: m, Property: m.Properties[0]})
		if len(p.Errors) == 0 && (c.Unmodelled != "") != (len(test.want) > 0) {
			t.Errorf("%s: unmodelled: %q", test.expr, c.Unmodelled)
		}
	}
}

func TestAppReference(t *testing.T) {
	required := user(append(attributes("login", "title"), &org.Attribute{Name: "lastName", Type: org.String, Required: true})...)
	for _, test := range []struct {
		target, expr string
		role         org.Role
		want         []lint.Confidence
	}{
		{"login", "appuser.userName", org.RoleMapping, nil},
		{"login", "workday.userName", org.RoleMapping, []lint.Confidence{lint.Likely}},
		{"login", "workday_9ao1g13.userName", org.RoleImportUsername, []lint.Confidence{lint.Certain}},
		{"login", `active_directory.a + "@" + salesforce.b`, org.RoleImportUsername, []lint.Confidence{lint.Certain, lint.Certain}},
		{"login", "hasWorkdayUser() ? workday.userName : appuser.userName", org.RoleImportUsername, []lint.Confidence{lint.Possible}},
		{"lastName", "workday.sn", org.RoleMapping, []lint.Confidence{lint.Likely}},
		{"title", "workday.title", org.RoleMapping, []lint.Confidence{lint.Possible}},
		{"title", "workday.title = 1", org.RoleMapping, nil},
	} {
		m := mapping(workday(), required, test.target, test.expr)
		m.Properties[0].Role = test.role
		var got []lint.Confidence
		for _, pr := range appReferenceProblems(prepared(m, 0)) {
			got = append(got, pr.Confidence)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s <- %s: %s", test.target, test.expr, diff)
		}
	}
}

func TestPushStatus(t *testing.T) {
	for _, test := range []struct {
		name    string
		source  org.Tri
		written []string // of the properties; "-" stands for DONT_PUSH that is not written
		want    []string // of the first one
	}{
		{"a profile source", org.Yes, []string{"PUSH"}, nil},
		{"a profile source, not pushed", org.Yes, []string{"DONT_PUSH"},
			[]string{"likely: the push status is DONT_PUSH, but workday is a profile source"}},
		{"a profile source, nothing written", org.Yes, []string{"-"},
			[]string{"likely: the push status is DONT_PUSH, but workday is a profile source"}},
		{"another app", org.No, []string{"DONT_PUSH", "-"}, nil},
		{"another app, pushed", org.No, []string{"PUSH"}, []string{"likely: the push status is PUSH, but workday is not a profile source"}},
		{"not known", org.Unknown, []string{"-", "DONT_PUSH"}, nil},
		{"not known, pushed", org.Unknown, []string{"PUSH", "PUSH"}, nil},
		{"not known, both", org.Unknown, []string{"-", "PUSH"},
			[]string{"likely: the push status is DONT_PUSH, but workday is a profile source"}},
		{"a word", org.No, []string{"YES"}, []string{"certain: \"YES\" is not a push status"}},
		{"letter case", org.Yes, []string{"push"}, []string{"likely: \"push\" is not a push status"}},
		{"known after apply", org.Yes, []string{""}, nil},
	} {
		m := mapping(workday(), user(attributes("a", "b")...), "a", "appuser.a", "b", "appuser.b")
		m.Source.ProfileSource = test.source
		for i, w := range test.written {
			p := m.Properties[i]
			p.PushStatus, p.PushWritten = w, true
			if w == "-" {
				p.PushStatus, p.PushWritten = "DONT_PUSH", false
			}
		}
		var got []string
		for _, pr := range pushStatusProblems(prepared(m, 0)) {
			got = append(got, string(pr.Confidence)+": "+pr.Message)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		m.Origin = "acme.okta.com" // it was read from there, so Okta did save it once
		for _, pr := range pushStatusProblems(prepared(m, 0)) {
			if strings.HasPrefix(pr.Detail, "Okta does not save the mapping:") {
				t.Errorf("%s, of a live org: %s", test.name, pr.Detail)
			}
		}
		m.Origin = ""
		m.Source, m.Target = m.Target, m.Source
		for _, pr := range pushStatusProblems(prepared(m, 0)) {
			if pr.Advice != "Write PUSH." && pr.Advice != "Write PUSH or DONT_PUSH." {
				t.Errorf("%s, out of Okta: %s", test.name, pr.Message)
			}
		}
	}
}

// TestEveryFunctionIsKnown: no function that the evaluator knows is reported as unknown.
func TestEveryFunctionIsKnown(t *testing.T) {
	for _, op := range el.Operations() {
		for _, ex := range op.Examples {
			m := mapping(workday(), user(attributes("a")...), "a", ex.Expr)
			for _, found := range typeProblems(prepared(m, 0)) {
				if found.Kind == el.UnknownFunction || found.Kind == el.ArgumentCount || found.Kind == el.ArgumentType {
					t.Errorf("%s: %s", ex.Expr, found.Summary)
				}
			}
		}
	}
}

// TestUnknownBeforeApply: rules about properties keep quiet where the expression or the target is not known.
func TestUnknownBeforeApply(t *testing.T) {
	m := mapping(workday(), user(), "a", "b")
	m.Properties[0].Target = org.Text{Unknown: "var.attribute has no value"}
	m.Properties[0].Expression = org.Text{Unknown: "var.expression has no value"}
	p := &lint.Property{Property: m.Properties[0], Mapping: m}
	for _, r := range All() {
		if r.Property != nil && len(r.Property(p)) > 0 {
			t.Errorf("%s: %v", r.Name, r.Property(p))
		}
		if r.Org != nil {
			if problems := r.Org(&lint.Subject{Org: &org.Org{Mappings: []*org.Mapping{m}}, Properties: []*lint.Property{p}}); len(problems) > 0 {
				t.Errorf("%s: %v", r.Name, problems)
			}
		}
	}
}
