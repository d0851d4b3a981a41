package live

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// Expressions in other places than mappings: those of apps come with the list of apps. Group rules and claims take scopes that nobody need
// grant: what may not be read is told once, and the rest is read all the same.

// The scopes of what need not be readable.
const (
	scopeGroups  = "okta.groups.read"
	scopeServers = "okta.authorizationServers.read"
)

// OptionalScopes returns the OAuth scopes of what is read where they are granted; all are read-only.
func OptionalScopes() []string { return []string{scopeGroups, scopeServers} }

const (
	classicLanguage = "urn:okta:expression:1.0"
	expressionTyped = "EXPRESSION"
)

// apiRule is an item of GET /api/v1/groups/rules.
type apiRule struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Conditions struct {
		Expression struct {
			Type  string `json:"type"`
			Value string `json:"value"`
		} `json:"expression"`
	} `json:"conditions"`
}

// apiServer is an item of GET /api/v1/authorizationServers.
type apiServer struct {
	ID   string `json:"id"`
	Name string `json:"name"`

	claims []apiClaim
}

// apiClaim is an item of GET /api/v1/authorizationServers/{id}/claims.
type apiClaim struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	ValueType string `json:"valueType"`
	Value     string `json:"value"`
}

// readExpressions reads the group rules and the claims, as far as they may be read.
func (c *Client) readExpressions(ctx context.Context, p *plan) error {
	err := c.within[scopeGroups].List(ctx, list("the group rules", "/api/v1/groups/rules", scopeGroups), appendTo(&p.rules))
	if err = p.without("Group rules", scopeGroups, err); err != nil {
		return err
	}
	servers := c.within[scopeServers]
	err = servers.List(ctx, list("the authorization servers", "/api/v1/authorizationServers", scopeServers), appendTo(&p.servers))
	for i := range p.servers {
		if err != nil {
			break
		}
		s := &p.servers[i]
		err = servers.List(ctx, Request{
			Asked: "the claims of the authorization server " + quoted(s.Name), Path: "/api/v1/authorizationServers/" + segment(s.ID) + "/claims", Scope: scopeServers,
		}, appendTo(&s.claims))
	}
	return p.without("Claims of authorization servers", scopeServers, err)
}

// without tells that something may not be read. Any other error is returned.
func (p *plan) without(what, scope string, err error) error {
	var e *Error
	if err == nil || !errors.As(err, &e) {
		return err
	}
	refused := []int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound}
	if e.Request != "" && !slices.Contains(refused, e.Status) {
		return err
	}
	p.warnings = append(p.warnings, what+" are not linted, because they may not be read: they need the scope "+scope+", or an admin who may view them.")
	return nil
}

// expressions makes the model of the expressions in other places.
func (p *plan) expressions(made map[string]*org.Profile, o *org.Org) {
	user := p.defaultUser()
	if user == nil {
		return
	}
	source := made[user.id]
	add := func(name string, app *org.Profile, properties ...*org.Property) {
		if len(properties) > 0 {
			o.Expressions = append(o.Expressions, &org.Mapping{
				Address: org.PlacePrefix + name, Source: source, Target: org.Places(), App: app, Partial: true, Properties: properties,
			})
		}
	}
	slices.SortFunc(p.rules, func(a, b apiRule) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
	for _, r := range p.rules {
		switch e := r.Conditions.Expression; {
		case e.Value == "":
		case e.Type != classicLanguage && e.Type != "":
			o.Foreign++
		default:
			add(cmp.Or(r.Name, r.ID), nil, placed(org.RoleGroupRule, e.Value))
		}
	}
	for _, q := range p.profiles {
		if q.app != nil {
			add(q.name, made[q.id], q.app.expressions()...)
		}
	}
	slices.SortFunc(p.servers, func(a, b apiServer) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
	for _, s := range p.servers {
		slices.SortFunc(s.claims, func(a, b apiClaim) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
		for _, claim := range s.claims {
			if claim.ValueType == expressionTyped && claim.Value != "" {
				add(cmp.Or(s.Name, s.ID)+"."+cmp.Or(claim.Name, claim.ID), nil, placed(org.RoleClaim, claim.Value))
			}
		}
	}
}

// expressions are the NameID template and the attribute statements of a SAML app.
func (a *apiApp) expressions() []*org.Property {
	var all []*org.Property
	if template := a.Settings.SignOn.SubjectNameIDTemplate; strings.Contains(template, "${") {
		all = append(all, placed(org.RoleNameID, template))
	}
	for _, s := range a.Settings.SignOn.AttributeStatements {
		for _, value := range s.Values {
			if s.Type == expressionTyped && value != "" {
				all = append(all, placed(org.RoleSAMLAttribute, value))
			}
		}
	}
	return all
}

func placed(role org.Role, expression string) *org.Property {
	return &org.Property{Target: org.Text{Value: role.Argument()}, Expression: org.Text{Value: expression}, Role: role}
}
