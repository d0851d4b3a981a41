package oktatest

import (
	"encoding/json"
	"slices"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// The functions of this file make the JSON of things as recorded answers have it.

// base is what links begin with. Recorded links name hosts of their own too, so nothing may depend on it.
const base = "https://test.okta.com"

func link(path string) object { return object{"href": base + path} }

func userType(p *org.Profile, id string) object {
	return object{
		"id": id, "displayName": p.Label, "name": p.Name, "default": p.Name == "user", "createdBy": "sprTest0000000000001",
		"created": "2020-05-13T13:29:23.000Z", "lastUpdated": "2020-05-13T13:29:23.000Z",
		"_links": object{
			"self":   object{"rel": "self", "method": "GET", "href": base + "/api/v1/meta/types/user/" + id},
			"schema": object{"rel": "schema", "method": "GET", "href": base + "/api/v1/meta/schemas/user/" + schemaID(id)},
		},
	}
}

func app(p *org.Profile, id string, imports bool, username string) object {
	features := []string{}
	if imports && p.Creates != org.No || p.Creates == org.Yes {
		features = append(features, "IMPORT_NEW_USERS", "IMPORT_PROFILE_UPDATES", "IMPORT_USER_SCHEMA")
	}
	if p.ProfileSource == org.Yes {
		features = append(features, "PROFILE_MASTERING")
	}
	template := object{"template": "${source.login}", "type": "BUILT_IN"}
	if username != "" {
		template = object{"template": username, "type": "CUSTOM", "pushStatus": "NOT_CONFIGURED"}
	}
	return object{
		"id": id, "name": appName(p), "label": label(p), "status": "ACTIVE", "features": features, "signOnMode": nil,
		"credentials": object{"userNameTemplate": template, "signing": object{}},
		"settings":    object{"app": object{"password": nil}, "manualProvisioning": false},
		"_links":      object{"users": link("/api/v1/apps/" + id + "/users")},
	}
}

func idp(p *org.Profile, id, username string) object {
	oktaType := map[string]string{"google_idp": "GOOGLE", "microsoft_idp": "MICROSOFT", "saml_idp": "SAML2"}[p.Type]
	if oktaType == "" {
		oktaType = "OIDC"
	}
	action := "AUTO"
	if p.Creates == org.No {
		action = "DISABLED"
	}
	return object{
		"id": id, "name": label(p), "type": oktaType, "status": "ACTIVE",
		"protocol": object{"type": "OIDC", "credentials": object{"client": object{"client_id": "abc", "client_secret": "client-secret-of-the-idp"}}},
		"policy": object{
			"provisioning": object{"action": action, "profileMaster": p.ProfileSource == org.Yes},
			"subject":      object{"userNameTemplate": object{"template": username}, "filter": nil, "matchType": "USERNAME"},
		},
	}
}

func features(usernameExpression string) []any {
	return []any{
		object{"name": "USER_PROVISIONING", "status": "ENABLED", "capabilities": object{"create": object{"lifecycleCreate": object{"status": "ENABLED"}}}},
		object{"name": "INBOUND_PROVISIONING", "status": "ENABLED", "capabilities": object{"importSettings": object{
			"username": object{"usernameFormat": "CUSTOM", "usernameExpression": usernameExpression},
			"schedule": object{"status": "DISABLED"},
		}}},
	}
}

func (d *data) side(p *org.Profile) object {
	id := d.ids[p]
	if p.Kind == org.KindUser {
		return object{"id": id, "name": p.Name, "type": "user", "_links": object{
			"self": link("/api/v1/meta/types/user/" + id), "schema": link("/api/v1/meta/schemas/user/" + schemaID(id)),
		}}
	}
	return object{"id": id, "name": appName(p), "type": "appuser", "_links": object{
		"self": link("/api/v1/apps/" + id), "schema": link("/api/v1/meta/schemas/apps/" + id + "/default"),
	}}
}

func mapping(id string, source, target object, properties []*org.Property) item {
	listed := object{"id": id, "source": source, "target": target, "_links": object{"self": link("/api/v1/mappings/" + id)}}
	whole := object{"properties": object{}}
	for name, value := range listed {
		whole[name] = value
	}
	for _, p := range properties {
		whole["properties"].(object)[p.Target.Value] = object{"expression": p.Expression.Value, "pushStatus": p.PushStatus}
	}
	return item{id: id, listed: listed, whole: whole}
}

// appName is what Okta calls the app in expressions.
func appName(p *org.Profile) string {
	if len(p.Roots) > 0 {
		return p.Roots[len(p.Roots)-1]
	}
	return p.Name
}

func label(p *org.Profile) string {
	if p.Label != "" {
		return p.Label
	}
	return p.Name
}

// schemaOf is a schema. ids are those of the profiles, by name.
func schemaOf(p *org.Profile, ids map[string]string) object {
	user, _ := catalog.Lookup(catalog.OktaUser)
	baseProperties, custom := object{}, object{}
	var required []string
	for _, a := range p.Attributes {
		if a.Required {
			required = append(required, a.Name)
		}
		if a.Name == "userName" || p.Kind == org.KindUser && user.Attribute(a.Name) != nil {
			baseProperties[a.Name] = attribute(a, ids)
		} else {
			custom[a.Name] = attribute(a, ids)
		}
	}
	return object{
		"id": base + "/meta/schemas/x/default", "$schema": "http://json-schema.org/draft-04/schema#", "name": p.Name, "title": label(p), "type": "object",
		"definitions": object{
			"base":   object{"id": "#base", "type": "object", "properties": baseProperties, "required": only(required, baseProperties)},
			"custom": object{"id": "#custom", "type": "object", "properties": custom, "required": only(required, custom)},
		},
		"properties": object{"profile": object{"allOf": []any{object{"$ref": "#/definitions/custom"}, object{"$ref": "#/definitions/base"}}}},
	}
}

func only(names []string, of object) []string {
	return slices.DeleteFunc(append([]string{}, names...), func(name string) bool { return of[name] == nil })
}

// attribute leaves out what is not set, as Okta does; a login without a pattern has pattern null.
func attribute(a *org.Attribute, ids map[string]string) object {
	o := object{"title": a.Title, "type": string(a.Type), "scope": "NONE", "permissions": []any{object{"principal": "SELF", "action": "READ_ONLY"}}}
	set := func(name string, value any, is bool) {
		if is {
			o[name] = value
		}
	}
	set("required", true, a.Required)
	set("minLength", a.Length.Min, a.Length.Min != nil)
	set("maxLength", a.Length.Max, a.Length.Max != nil)
	set("minimum", a.Minimum, a.Minimum != nil)
	set("maximum", a.Maximum, a.Maximum != nil)
	set("format", a.Format, a.Format != "")
	set("pattern", a.Pattern, a.Pattern != nil || a.Name == "login")
	set("unique", "UNIQUE_VALIDATED", a.Unique)
	if a.Default != nil {
		o["default"] = value(*a.Default, a.Type)
	}
	if a.Type == org.Array {
		items := object{"type": string(a.Items)}
		if a.Enum != nil {
			items["enum"] = values(a.Enum, a.Items)
		}
		o["items"] = items
	} else if a.Enum != nil {
		o["enum"] = values(a.Enum, a.Type)
	}
	switch a.Master {
	case "":
	case org.Override:
		priority := []any{}
		for _, name := range a.MasterPriority {
			id := ids[name]
			if id == "" {
				id = name
			}
			priority = append(priority, object{"type": "APP", "value": id})
		}
		o["master"] = object{"type": "OVERRIDE", "priority": priority}
	default:
		o["master"] = object{"type": string(a.Master)}
	}
	return o
}

func values(texts []string, typ org.Type) []any {
	all := make([]any, len(texts))
	for i, text := range texts {
		all[i] = value(text, typ)
	}
	return all
}

func value(text string, typ org.Type) any {
	switch typ {
	case org.Integer, org.Number, org.Boolean:
		return json.RawMessage(text)
	}
	return text
}
