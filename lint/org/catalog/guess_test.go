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
