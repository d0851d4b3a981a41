package load

import (
	"slices"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// creates says whether new users come out of an app or identity provider. An identity provider that is managed creates them just in time
// unless provisioning_action is DISABLED; the features of an app are known to plans and states, and okta_app_features manages its imports.
func (r *reader) creates(i *terraform.Instance) org.Tri {
	switch role := roleOf(i.Type, i.Data); {
	case role == roleIdP:
		action := i.Attr("provisioning_action")
		switch text, known := literal(action); {
		case known:
			return tri(text != "DISABLED")
		case action == nil && !i.Data:
			return org.Yes
		}
	case role == roleApp:
		if features, known := i.Computed("features"); known {
			return org.CreatesBy(features)
		}
	}
	return org.Unknown
}

func tri(yes bool) org.Tri {
	if yes {
		return org.Yes
	}
	return org.No
}

// imports notes the apps whose imports a resource switches on.
func (r *reader) imports() {
	for _, i := range r.instances[roleAppFeatures] {
		name, _ := literal(i.Attr("name"))
		status, _ := literal(i.Attr("status"))
		if name != "INBOUND_PROVISIONING" || status != "ENABLED" || i.Uncertain {
			continue
		}
		s := r.side(i.Attr("app_id"), i.Address+" app_id")
		if s.kind == "" {
			s.kind = org.KindApp
		}
		if p := r.profile(s); p.Creates == org.Unknown {
			p.Creates = org.Yes
		}
	}
}

// withoutSourcing takes what okta_app_oauth makes for no profile source, unless something pushes from it: Okta has no provisioning for
// OpenID Connect apps that the wizard makes, and no profile sourcing for any app that it makes (Okta help, Add SCIM provisioning to app
// integrations). An app of Okta's catalog may have been imported into the resource, so its imports stay unknown.
func (r *reader) withoutSourcing() {
	for _, i := range r.instances[roleApp] {
		p := r.profiles[r.instanceSide(i).identity]
		if p == nil || i.Data || i.Type != "okta_app_oauth" || p.ProfileSource != org.Unknown {
			continue
		}
		pushes := slices.ContainsFunc(r.result.Mappings, func(m *org.Mapping) bool {
			return m.Source == p && slices.ContainsFunc(m.Properties, func(q *org.Property) bool {
				return q.Role == org.RoleMapping && q.PushStatus != defaultPushStatus // PUSH, or not known before apply
			})
		})
		if !pushes {
			p.ProfileSource = org.No
		}
	}
}
