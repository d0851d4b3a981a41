package load

import (
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// What the provider takes where the type of an expression is not written, and the only language of group rules that is ours
// (okta/terraform-provider-okta, group_rule.go, app_saml.go and auth_server_claim.go).
const (
	classicLanguage  = "urn:okta:expression:1.0"
	expressionTyped  = "EXPRESSION"
	groupRuleType    = "okta_group_rule"
	authServerClaim  = "okta_auth_server_claim"
	authenticator    = "okta_authenticator"
	samlApp, oidcApp = "okta_app_saml", "okta_app_oauth"
)

// foreign are the arguments that hold expressions in Okta Identity Engine's language, by resource type: blocks on the way are separated by
// dots.
var foreign = map[string][]string{
	"okta_policy_rule_idp_discovery": {"provider_expression"},
	"okta_app_signon_policy_rule":    {"custom_expression"},
	"okta_app_signon_policy_rules":   {"rule.custom_expression"},
	"okta_app_federated_claim":       {"expression"},
	"okta_realm_assignment":          {"condition_expression"},
	"okta_campaign": {
		"principal_scope_settings.user_scope_expression", "reviewer_settings.reviewer_scope_expression",
		"reviewer_settings.reviewer_levels.reviewer_scope_expression",
	},
}

// readExpressions adds the expressions in other places than mappings and username formats.
func (r *reader) readExpressions() {
	for _, i := range r.instances[roleExpression] {
		switch i.Type {
		case groupRuleType:
			if language, known := literal(i.Attr("expression_type")); known && language != classicLanguage && language != "" {
				r.result.Foreign++
				continue
			}
			r.expressions(i, nil, expressionOf(i.Body, "expression_value", org.RoleGroupRule, org.ArgumentGroupRule))
		case authServerClaim:
			if typed(i.Body, "value_type", expressionTyped) {
				r.expressions(i, nil, expressionOf(i.Body, "value", org.RoleClaim, org.ArgumentClaim))
			}
		case authenticator:
			r.expressions(i, nil, expressionOf(i.Body, "provider_user_name_template", org.RoleAuthenticator, org.ArgumentAuthenticator))
		}
	}
	for _, i := range r.instances[roleApp] {
		if i.Data {
			continue
		}
		switch i.Type {
		case samlApp:
			r.expressions(i, r.profile(r.instanceSide(i)), samlExpressions(i))
		case oidcApp:
			var claims []*org.Property
			for _, b := range i.Blocks("groups_claim") {
				if typed(b.Body, "type", "") {
					claims = append(claims, expressionOf(b.Body, "value", org.RoleClaim, org.ArgumentGroupsClaim)...)
				}
			}
			r.expressions(i, r.profile(r.instanceSide(i)), claims)
		}
	}
	for _, i := range r.instances[roleForeign] {
		for _, path := range foreign[i.Type] {
			r.result.Foreign += count(i.Body, strings.Split(path, "."))
		}
	}
}

// samlExpressions are the NameID template and the attribute statements of a SAML app. A template without ${} computes nothing.
func samlExpressions(i *terraform.Instance) []*org.Property {
	var all []*org.Property
	for _, p := range expressionOf(i.Body, "subject_name_id_template", org.RoleNameID, org.ArgumentNameID) {
		if !p.Expression.Known() || strings.Contains(p.Expression.Value, "${") {
			all = append(all, p)
		}
	}
	for _, b := range i.Blocks("attribute_statements") {
		values := b.Attr("values")
		if values == nil || !typed(b.Body, "type", expressionTyped) {
			continue
		}
		for _, value := range values.Items() {
			all = append(all, expressionAt(value, org.RoleSAMLAttribute, org.ArgumentSAMLAttribute))
		}
	}
	return all
}

// typed reports whether an argument says that a value is an expression; where it is not written it is what the provider takes.
func typed(b terraform.Body, argument, byDefault string) bool {
	if a := b.Attr(argument); a != nil {
		text, _ := literal(a)
		return text == expressionTyped
	}
	return byDefault == expressionTyped
}

// expressionOf reads an argument that holds an expression; nothing where it is not written, or empty.
func expressionOf(b terraform.Body, argument string, role org.Role, attribute string) []*org.Property {
	a := b.Attr(argument)
	if a == nil {
		return nil
	}
	p := expressionAt(a, role, attribute)
	if p.Expression.Known() && p.Expression.Value == "" {
		return nil
	}
	return []*org.Property{p}
}

func expressionAt(a *terraform.Attribute, role org.Role, attribute string) *org.Property {
	text := onlyExpression(a, a.TextWithIDs())
	return &org.Property{
		Target:     org.Text{Value: attribute, Range: hcl.RangeBetween(a.Range, text.Range)},
		Expression: text,
		Role:       role,
		Range:      a.Range,
	}
}

// expressions adds what one resource holds.
func (r *reader) expressions(i *terraform.Instance, app *org.Profile, found []*org.Property) {
	if len(found) > 0 {
		r.result.Expressions = append(r.result.Expressions, &org.Mapping{
			Address: i.Address, Source: r.profile(defaultUser), Target: org.Places(), App: app, Properties: found, Partial: true, Range: i.Range,
		})
	}
}

// count counts the arguments at the end of a path of blocks.
func count(b terraform.Body, path []string) int {
	if len(path) == 1 {
		if b.Attr(path[0]) != nil {
			return 1
		}
		return 0
	}
	n := 0
	for _, block := range b.Blocks(path[0]) {
		n += count(block.Body, path[1:])
	}
	return n
}
