package catalog

import "testing"

func TestGuess(t *testing.T) {
	for text, want := range map[string]string{
		"Active Directory":       "active_directory",
		"active_directory":       "active_directory",
		"corp-ad":                "active_directory",
		"AD":                     "active_directory",
		"ADImport":               "active_directory",
		"ad_id":                  "active_directory",
		"ActiveDirectory":        "active_directory",
		"workday_to_okta":        "workday",
		"Workday (production)":   "workday",
		"SuccessFactors":         "successfactors",
		"SAP Success Factors EC": "successfactors",
		"BambooHR":               "bamboohr",
		"bamboo_hr":              "bamboohr",
		"bamboohr":               "bamboohr",
		"ldap_sun_one":           "ldap",
		"OpenLDAP":               "ldap",
		"CSV Directory":          "csv_directory",
		"SCIM 2.0 Test App":      "scim2",
		"google_idp":             "google_idp",
		"idp-saml":               "saml_idp",
		// What must not be guessed.
		"":                            "",
		"adobe":                       "",
		"Broadway":                    "",
		"admin":                       "",
		"load":                        "",
		"LEAD":                        "",
		"Google Workspace":            "",
		"Microsoft 365":               "",
		"workdays":                    "",
		"directory":                   "",
		"hr":                          "",
		"ad_and_workday":              "",
		"Workday to Active Directory": "",
	} {
		got, ok := Guess(text)
		if got != want || ok != (want != "") {
			t.Errorf("Guess(%q) = %q, %v, want %q", text, got, ok, want)
		}
		if _, known := Lookup(got); ok && !known {
			t.Errorf("Guess(%q) = %q, which is not in the catalog", text, got)
		}
	}
}

func TestGuessSource(t *testing.T) {
	for mapping, want := range map[string]string{
		"okta_profile_mapping.workday_to_okta":         "workday",
		"okta_profile_mapping.corp_ad_to_okta":         "active_directory",
		"okta_profile_mapping.okta_from_ldap":          "ldap",
		"okta_profile_mapping.ad":                      "active_directory",
		"okta_profile_mapping.active_directory_users":  "active_directory",
		"okta_profile_mapping.workday_profile_mapping": "workday",
		"Workday to Active Directory":                  "workday",
		// What must not be guessed.
		"okta_profile_mapping.okta_to_workday":                  "",
		"okta_profile_mapping.user_to_ad":                       "",
		"okta_profile_mapping.opa-ad-joined-attributes-mapping": "",
		"okta_profile_mapping.ad_joined_attributes":             "",
		"okta_profile_mapping.this":                             "",
		"okta_profile_mapping.to_okta":                          "",
		"":                                                      "",
	} {
		if got, ok := GuessSource(mapping); got != want || ok != (want != "") {
			t.Errorf("GuessSource(%q) = %q, %v, want %q", mapping, got, ok, want)
		}
	}
}

func TestNamesOne(t *testing.T) {
	for text, want := range map[string]bool{
		"var.okta_asa_app_id": true, "var.workday_id": true, "module.hr.app_id": true, "var.app": false, "var.source_app_id": false, "": false,
	} {
		if got := NamesOne(text); got != want {
			t.Errorf("NamesOne(%q) = %v", text, got)
		}
	}
}

func TestIdP(t *testing.T) {
	for _, oktaType := range []string{"GOOGLE", "MICROSOFT", "SAML2", "OIDC", "FACEBOOK", ""} {
		p, ok := Lookup(IdP(oktaType))
		if !ok || string(p.Kind) != "idp" {
			t.Errorf("IdP(%q) = %q", oktaType, IdP(oktaType))
		}
	}
}

func FuzzGuess(f *testing.F) {
	f.Add("Active Directory")
	f.Add("ADÜber\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if name, ok := Guess(text); ok {
			if _, known := Lookup(name); !known {
				t.Errorf("Guess(%q) = %q, which is not in the catalog", text, name)
			}
		}
	})
}

// The integration network's names are those of apps, exactly.
func TestIntegration(t *testing.T) {
	for app, want := range map[string]string{"office365": "office365", "google": "google_workspace", "salesforce": "salesforce", "Google": "", "workday": ""} {
		name, ok := Integration(app)
		if name != want || ok != (want != "") {
			t.Errorf("%s: %q, %v", app, name, ok)
		}
		if _, listed := Lookup(name); ok && !listed {
			t.Errorf("%s: the catalog has no %s", app, name)
		}
	}
}
