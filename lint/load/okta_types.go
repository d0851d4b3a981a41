package load

import (
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// role is what a Terraform resource or data source is to the model.
type role int

const (
	roleNone          role = iota
	roleMapping            // okta_profile_mapping
	roleUserAttribute      // a custom attribute of a user type
	roleUserBase           // a base attribute of a user type
	roleAppAttribute       // a custom attribute of an app
	roleAppBase            // a base attribute of an app
	roleUserType
	roleDefaultUserType // the data source that stands for the default user type
	roleApp
	roleIdP
	roleAppFeatures
	roleAppList    // a data source that lists apps
	roleExpression // a resource that holds an expression elsewhere
	roleLiteral    // a resource that writes a profile out
	roleForeign    // a resource that holds an expression in Okta Identity Engine's language
)

// resourceRoles are the resource types of the Okta provider, with the names they had before 4.0 (okta/terraform-provider-okta, CHANGELOG
// 3.12.0 and 4.0.0), which are still in public configurations.
var resourceRoles = map[string]role{
	"okta_profile_mapping": roleMapping,

	"okta_user_schema_property":          roleUserAttribute,
	"okta_user_schema":                   roleUserAttribute,
	"okta_user_base_schema_property":     roleUserBase,
	"okta_user_base_schema":              roleUserBase,
	"okta_app_user_schema_property":      roleAppAttribute,
	"okta_app_user_schema":               roleAppAttribute,
	"okta_app_user_base_schema_property": roleAppBase,
	"okta_app_user_base_schema":          roleAppBase,

	"okta_user_type":    roleUserType,
	"okta_app_features": roleAppFeatures,

	"okta_app_auto_login":            roleApp,
	"okta_app_basic_auth":            roleApp,
	"okta_app_bookmark":              roleApp,
	"okta_app_oauth":                 roleApp,
	"okta_app_saml":                  roleApp,
	"okta_app_secure_password_store": roleApp,
	"okta_app_shared_credentials":    roleApp,
	"okta_app_swa":                   roleApp,
	"okta_app_three_field":           roleApp,
	"okta_app_ws_federation":         roleApp,

	"okta_idp_saml":   roleIdP,
	"okta_idp_oidc":   roleIdP,
	"okta_idp_social": roleIdP,
	"okta_saml_idp":   roleIdP,
	"okta_oidc_idp":   roleIdP,
	"okta_social_idp": roleIdP,
	"okta_idp":        roleIdP,

	groupRuleType:   roleExpression,
	authServerClaim: roleExpression,
	authenticator:   roleExpression,

	oktaUser:            roleLiteral,
	appUser:             roleLiteral,
	appGroupAssignment:  roleLiteral,
	appGroupAssignments: roleLiteral,
}

var dataRoles = map[string]role{
	"okta_user_profile_mapping_source": roleDefaultUserType,
	"okta_user_type":                   roleUserType,
	"okta_app":                         roleApp,
	"okta_apps":                        roleAppList,
	"okta_app_saml":                    roleApp,
	"okta_app_oauth":                   roleApp,
	"okta_app_swa":                     roleApp,
	"okta_idp_saml":                    roleIdP,
	"okta_idp_oidc":                    roleIdP,
	"okta_idp_social":                  roleIdP,
	"okta_idp":                         roleIdP,
}

func roleOf(resourceType string, data bool) role {
	if data {
		return dataRoles[resourceType]
	}
	if foreign[resourceType] != nil {
		return roleForeign
	}
	return resourceRoles[resourceType]
}

// kind is the kind of profile that a resource of the role stands for, "" for none.
func (r role) kind() org.Kind {
	switch r {
	case roleUserType, roleDefaultUserType:
		return org.KindUser
	case roleApp:
		return org.KindApp
	case roleIdP:
		return org.KindIdP
	}
	return ""
}

// idpType is the type that Okta's API gives an identity provider of a resource type. socialType is the argument "type", which social ones have.
func idpType(resourceType, socialType string) string {
	switch {
	case strings.Contains(resourceType, "saml"):
		return "SAML2"
	case strings.Contains(resourceType, "oidc"):
		return "OIDC"
	}
	return strings.ToUpper(socialType)
}
