package catalog

// IdP names the catalog profile of an identity provider by the type that Okta's API gives it ("GOOGLE", "SAML2", ...). Other social
// providers speak OpenID Connect or are given its names by Okta.
func IdP(oktaType string) string {
	switch oktaType {
	case "GOOGLE":
		return "google_idp"
	case "MICROSOFT":
		return "microsoft_idp"
	case "SAML2":
		return "saml_idp"
	default:
		return "oidc_idp"
	}
}
