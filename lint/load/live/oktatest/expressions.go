package oktatest

import (
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// server is the id, and the name, of the authorization server that has all claims.
const server = "default"

// addExpressions adds the group rules, the claims, and what SAML apps assert.
func (d *data) addExpressions(o *org.Org) {
	for _, m := range o.Expressions {
		name, _ := org.PlaceName(m.Address)
		for _, p := range m.Properties {
			switch p.Role {
			case org.RoleGroupRule:
				id := newID("0pr", name)
				d.rules = append(d.rules, item{id: id, listed: object{
					"id": id, "type": "group_rule", "name": name, "status": "ACTIVE",
					"conditions": object{"expression": object{"type": "urn:okta:expression:1.0", "value": p.Expression.Value}},
					"actions":    object{"assignUserToGroups": object{"groupIds": []any{"00g1emaKYZTWRYYRRTSK"}}},
				}})
			case org.RoleClaim:
				id := newID("ocl", name)
				d.claims = append(d.claims, item{id: id, listed: object{
					"id": id, "name": strings.TrimPrefix(name, server+"."), "status": "ACTIVE", "claimType": "RESOURCE", "valueType": "EXPRESSION", "value": p.Expression.Value,
				}})
			case org.RoleNameID, org.RoleSAMLAttribute:
				d.assert(m.App, p)
			}
		}
	}
	if len(d.claims) > 0 {
		d.servers = append(d.servers, item{id: server, listed: object{"id": server, "name": server, "status": "ACTIVE"}})
	}
}

// assert adds what a SAML app asserts.
func (d *data) assert(app *org.Profile, p *org.Property) {
	for _, i := range d.apps {
		if app == nil || i.id != d.ids[app] {
			continue
		}
		settings := i.listed["settings"].(object)
		signOn, _ := settings["signOn"].(object)
		if signOn == nil {
			signOn = object{"attributeStatements": []any{object{"type": "GROUP", "name": "groups", "filterType": "REGEX", "filterValue": ".*"}}}
			settings["signOn"] = signOn
		}
		if p.Role == org.RoleNameID {
			signOn["subjectNameIdTemplate"] = p.Expression.Value
			continue
		}
		signOn["attributeStatements"] = append(signOn["attributeStatements"].([]any), object{
			"type": "EXPRESSION", "name": "a", "values": []any{p.Expression.Value},
		})
	}
}
