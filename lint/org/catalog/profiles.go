// Code generated from profiles/*.okta.hcl by go generate; DO NOT EDIT.

package catalog

import "github.com/profilelint/profilelint/lint/org"

// entries are the profiles of the catalog in alphabetical order.
func entries() []entry {
	return []entry{
		{"active_directory", activeDirectoryProfile},
		{"any", anyProfile},
		{"app_default", appDefaultProfile},
		{"bamboohr", bamboohrProfile},
		{"csv_directory", csvDirectoryProfile},
		{"google_idp", googleIdpProfile},
		{"google_workspace", googleWorkspaceProfile},
		{"ldap", ldapProfile},
		{"microsoft_idp", microsoftIdpProfile},
		{"office365", office365Profile},
		{"oidc_idp", oidcIdpProfile},
		{"okta_user", oktaUserProfile},
		{"salesforce", salesforceProfile},
		{"saml_idp", samlIdpProfile},
		{"scim2", scim2Profile},
		{"successfactors", successfactorsProfile},
		{"workday", workdayProfile},
	}
}

func activeDirectoryProfile() *org.Profile {
	return &org.Profile{Name: "active_directory", Kind: "app", Type: "active_directory", Roots: []string{"active_directory"}, Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Max: new(int(1024))}, Unique: true, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: userPrincipalName; learn.microsoft.com, User Naming Attributes: unique in the forest; [MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName"},
		{Name: "email", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Max: new(int(1024))}, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: mail, or userPrincipalName where that is missing; [MS-ADA2] attribute mail; learn.microsoft.com, AD Schema, mail"},
		{Name: "firstName", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Min: new(int(1)), Max: new(int(64))}, Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: givenName; [MS-ADA1] attribute givenName; learn.microsoft.com, AD Schema, givenName"},
		{Name: "lastName", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Min: new(int(1)), Max: new(int(64))}, Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: sn; [MS-ADA3] attribute sn; learn.microsoft.com, AD Schema, sn"},
		{Name: "dn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"CN=Anne Marie,OU=Sales,DC=corp,DC=example,DC=com"}, Identifies: true, Filled: true}, Source: "help.okta.com, Base Active Directory attributes: distinguishedName"},
		{Name: "externalId", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Zm9vYmFyYmF6cXV4MTIzNA=="}, Identifies: true, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: objectGUID"},
		{Name: "externalID", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Zm9vYmFyYmF6cXV4MTIzNA=="}, Identifies: true, Filled: true}, Source: "help.okta.com, Base Active Directory attributes: objectGUID (the spelling of older pages)"},
		{Name: "objectSid", Type: "string", Origin: "catalog", Unique: true, Holds: org.Holds{Examples: []string{"S-1-5-21-1004336348-1177238915-682003330-1104"}, Identifies: true, Filled: true}, Source: "help.okta.com, Base Active Directory attributes: objectSid; learn.microsoft.com, Security identifiers: never assigned twice"},
		{Name: "primaryGroupID", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"513"}, Filled: true}, Source: "help.okta.com, Base Active Directory attributes"},
		{Name: "samAccountName", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Max: new(int(256))}, Unique: true, Holds: org.Holds{Pattern: "[A-Za-z0-9._-]{1,20}", Examples: []string{"asmith", "jose.delacruz"}, Identifies: true, Filled: true, Source: "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters"}, Push: org.Accepts{MaxLength: new(int(20)), Excludes: "\"/\\[]:;|=,+*?<>$", Source: "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters; support.okta.com, Error provisioning Active Directory user: A device attached to the system is not functioning"}, Source: "help.okta.com, Base Active Directory attributes; learn.microsoft.com, User Naming Attributes: unique in the domain; [MS-ADA3] attribute sAMAccountName; learn.microsoft.com, AD Schema, sAMAccountName"},
		{Name: "managerUpn", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(1024))}, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"katharina.mueller@example.com"}}, Source: "help.okta.com, Base Active Directory attributes; [MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName"},
		{Name: "managerDn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"CN=Müller\\, Katharina,OU=Sales,DC=corp,DC=example,DC=com"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: managerDN"},
		{Name: "cn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}, Filled: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute cn; learn.microsoft.com, AD Schema, cn"},
		{Name: "displayName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(256))}, Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute displayName; learn.microsoft.com, AD Schema, displayName"},
		{Name: "middleName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"Lee", "J."}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA2] attribute middleName; learn.microsoft.com, AD Schema, middleName"},
		{Name: "honorificPrefix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"III", "Jr."}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: generationQualifier (as Okta maps it)"},
		{Name: "honorificSuffix", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"Dr."}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: personalTitle (as Okta maps it); [MS-ADA3] attribute personalTitle; learn.microsoft.com, AD Schema, personalTitle"},
		{Name: "title", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute title; learn.microsoft.com, AD Schema, title"},
		{Name: "department", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties"},
		{Name: "departmentNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"4100"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties"},
		{Name: "division", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Europe"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties"},
		{Name: "employeeID", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(16))}, Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute employeeID; learn.microsoft.com, AD Schema, employeeID"},
		{Name: "employeeNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties"},
		{Name: "streetAddress", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(1024))}, Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute streetAddress; learn.microsoft.com, AD Schema, streetAddress"},
		{Name: "city", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: l; [MS-ADA1] attribute l; learn.microsoft.com, AD Schema, l"},
		{Name: "state", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: st; [MS-ADA3] attribute st; learn.microsoft.com, AD Schema, st"},
		{Name: "postalCode", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(40))}, Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute postalCode; learn.microsoft.com, AD Schema, postalCode"},
		{Name: "countryCode", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(3))}, Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: c; [MS-ADA1] attribute c; learn.microsoft.com, AD Schema, c: the two-character code of ISO 3166, though up to three characters fit"},
		{Name: "co", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"United States", "Germany"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: the country's name ([MS-ADA1] attribute co)"},
		{Name: "adCountryCode", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[0-9]{1,5}", Examples: []string{"840", "276", "0"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: countryCode; [MS-ADA1] attribute countryCode; learn.microsoft.com, AD Schema, countryCode: a number from 0 to 65535 (ISO 3166-1 numeric)"},
		{Name: "mobilePhone", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties: mobile; [MS-ADA2] attribute mobile; learn.microsoft.com, AD Schema, mobile"},
		{Name: "telephoneNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute telephoneNumber; learn.microsoft.com, AD Schema, telephoneNumber"},
		{Name: "preferredLanguage", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "de"}}, Source: "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute preferredLanguage; learn.microsoft.com, AD Schema, preferredLanguage"},
		{Name: "givenName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "[MS-ADA1] attribute givenName; learn.microsoft.com, AD Schema, givenName"},
		{Name: "sn", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "[MS-ADA3] attribute sn; learn.microsoft.com, AD Schema, sn"},
		{Name: "mail", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(256))}, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "[MS-ADA2] attribute mail; learn.microsoft.com, AD Schema, mail"},
		{Name: "userPrincipalName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(1024))}, Unique: true, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "[MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName; learn.microsoft.com, User Naming Attributes: unique in the forest"},
		{Name: "sAMAccountName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(256))}, Unique: true, Holds: org.Holds{Pattern: "[A-Za-z0-9._-]{1,20}", Examples: []string{"asmith", "jose.delacruz"}, Identifies: true, Filled: true, Source: "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters"}, Source: "learn.microsoft.com, User Naming Attributes: unique in the domain; [MS-ADA3] attribute sAMAccountName; learn.microsoft.com, AD Schema, sAMAccountName"},
		{Name: "company", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"Example Corporation"}}, Source: "[MS-ADA1] attribute company; learn.microsoft.com, AD Schema, company"},
		{Name: "l", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "[MS-ADA1] attribute l; learn.microsoft.com, AD Schema, l"},
		{Name: "st", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "[MS-ADA3] attribute st; learn.microsoft.com, AD Schema, st"},
		{Name: "c", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(3))}, Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "[MS-ADA1] attribute c; learn.microsoft.com, AD Schema, c: the two-character code of ISO 3166, though up to three characters fit"},
		{Name: "mobile", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "[MS-ADA2] attribute mobile; learn.microsoft.com, AD Schema, mobile"},
		{Name: "homePhone", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "[MS-ADA1] attribute homePhone; learn.microsoft.com, AD Schema, homePhone"},
		{Name: "physicalDeliveryOfficeName", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(128))}, Holds: org.Holds{Examples: []string{"San Francisco HQ", "Building 4"}}, Source: "[MS-ADA3] attribute physicalDeliveryOfficeName; learn.microsoft.com, AD Schema, physicalDeliveryOfficeName"},
		{Name: "postalAddress", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(4096))}, Holds: org.Holds{Examples: []string{"100 First Street, San Francisco, CA 94105"}}, Source: "[MS-ADA3] attribute postalAddress; learn.microsoft.com, AD Schema, postalAddress"},
	}}
}

func anyProfile() *org.Profile {
	return &org.Profile{Name: "any", Kind: "app", Type: "any", Open: true, Attributes: []*org.Attribute{
		{Name: "email", Type: "string", Origin: "named", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "the name alone suggests it"},
		{Name: "secondEmail", Type: "string", Origin: "named", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne@home.example"}}, Source: "the name alone suggests it"},
		{Name: "userPrincipalName", Type: "string", Origin: "named", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "the name alone suggests it"},
		{Name: "userName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"asmith", "anne.marie@example.com"}, Identifies: true, Filled: true}, Source: "the name alone suggests it"},
		{Name: "firstName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "the name alone suggests it"},
		{Name: "lastName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "the name alone suggests it"},
		{Name: "middleName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Lee", "J."}}, Source: "the name alone suggests it"},
		{Name: "nickName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Annie"}}, Source: "the name alone suggests it"},
		{Name: "displayName", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Smith, Anne", "José de la Cruz"}}, Source: "the name alone suggests it"},
		{Name: "honorificPrefix", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Dr.", "Ms."}}, Source: "the name alone suggests it"},
		{Name: "honorificSuffix", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Jr.", "III"}}, Source: "the name alone suggests it"},
		{Name: "title", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "the name alone suggests it"},
		{Name: "department", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "the name alone suggests it"},
		{Name: "division", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Europe"}}, Source: "the name alone suggests it"},
		{Name: "organization", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Example Corporation"}}, Source: "the name alone suggests it"},
		{Name: "costCenter", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"CC-4100"}}, Source: "the name alone suggests it"},
		{Name: "employeeNumber", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "the name alone suggests it"},
		{Name: "externalId", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"a81bc81b-dead-4e5d-abff-90865d1e13b1"}, Identifies: true, Filled: true}, Source: "the name alone suggests it"},
		{Name: "countryCode", Type: "string", Origin: "named", Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "the name alone suggests it"},
		{Name: "country", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"United States", "Germany", "US"}}, Source: "the name alone suggests it: OpenID Connect and BambooHR hold names, SCIM codes"},
		{Name: "locale", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"en-US", "en_US", "fr-CA"}}, Source: "OpenID Connect Core 1.0, section 5.1: en-US, and en_US in some implementations; RFC 7643, section 4.1.1"},
		{Name: "preferredLanguage", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"en-US", "fr"}}, Source: "the name alone suggests it"},
		{Name: "location", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"San Francisco", "Headquarters"}}, Source: "the name alone suggests it"},
		{Name: "timezone", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Eastern Standard Time", "America/New_York"}}, Source: "the name alone suggests it: sources built on Windows hold its own zone names"},
		{Name: "city", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "the name alone suggests it"},
		{Name: "state", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "the name alone suggests it"},
		{Name: "streetAddress", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "the name alone suggests it"},
		{Name: "zipCode", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "the name alone suggests it"},
		{Name: "mobilePhone", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "the name alone suggests it"},
		{Name: "primaryPhone", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "the name alone suggests it"},
		{Name: "profileUrl", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"https://example.com/people/anne", "example.com/anne"}}, Source: "the name alone suggests it"},
		{Name: "userType", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Employee", "Contractor"}}, Source: "the name alone suggests it"},
		{Name: "manager", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"Müller, Katharina", "jsmith"}}, Source: "the name alone suggests it"},
		{Name: "managerId", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"10007"}}, Source: "the name alone suggests it"},
		{Name: "managerEmail", Type: "string", Origin: "named", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"katharina.mueller@example.com"}}, Source: "the name alone suggests it"},
		{Name: "hireDate", Type: "string", Origin: "named", Holds: org.Holds{Examples: []string{"2019-03-01", "03/01/2019"}}, Source: "the name alone suggests it"},
	}}
}

func appDefaultProfile() *org.Profile {
	return &org.Profile{Name: "app_default", Kind: "app", Type: "app_default", Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Examples: []string{"anne.marie@example.com", "asmith"}, Identifies: true, Filled: true}, Source: "Okta API: GET /meta/schemas/apps, userName is required in every recorded schema"},
	}}
}

func bamboohrProfile() *org.Profile {
	return &org.Profile{Name: "bamboohr", Kind: "app", Type: "bamboohr", Roots: []string{"bamboohr"}, Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com"}, Identifies: true, Filled: true}, Source: "Okta app user profile: the username that every app user has"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "documentation.bamboohr.com, Field Names: firstName"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "documentation.bamboohr.com, Field Names: lastName"},
		{Name: "middleName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "documentation.bamboohr.com, Field Names: middleName"},
		{Name: "preferredName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Annie"}}, Source: "documentation.bamboohr.com, Field Names: preferredName"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "documentation.bamboohr.com, Field Names: displayName"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "documentation.bamboohr.com, Field Names: workEmail"},
		{Name: "workEmail", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "documentation.bamboohr.com, Field Names: workEmail"},
		{Name: "homeEmail", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne@home.example"}}, Source: "documentation.bamboohr.com, Field Names: homeEmail"},
		{Name: "employeeNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "documentation.bamboohr.com, Field Names: employeeNumber"},
		{Name: "jobTitle", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "documentation.bamboohr.com, Field Names: jobTitle"},
		{Name: "department", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "documentation.bamboohr.com, Field Names: department"},
		{Name: "division", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Europe"}}, Source: "documentation.bamboohr.com, Field Names: division"},
		{Name: "location", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "London, UK"}}, Source: "documentation.bamboohr.com, Field Names: location: the name of a work site"},
		{Name: "supervisor", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Smith, Robert James", "Müller, Katharina"}}, Source: "bamboohr.com, API, Field Types: an employee is written last name, comma, first name"},
		{Name: "address1", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "documentation.bamboohr.com, Field Names: address1"},
		{Name: "city", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "documentation.bamboohr.com, Field Names: city"},
		{Name: "state", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "Zürich"}}, Source: "bamboohr.com, API, Field Types: the full name of the state or province"},
		{Name: "zipcode", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "documentation.bamboohr.com, Field Names: zipcode"},
		{Name: "country", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"United States", "Australia"}}, Source: "bamboohr.com, API, Field Types: the name of the country"},
		{Name: "mobilePhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"1-866-387-9595", "+44 20 7946 0958"}}, Source: "bamboohr.com, API, Field Types: a phone number in any form"},
		{Name: "workPhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"1-866-387-9595"}}, Source: "bamboohr.com, API, Field Types: a phone number in any form"},
		{Name: "hireDate", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}", Examples: []string{"2019-03-01"}}, Source: "bamboohr.com, API, Field Types: yyyy-mm-dd"},
	}}
}

func csvDirectoryProfile() *org.Profile {
	return &org.Profile{Name: "csv_directory", Kind: "app", Type: "csv_directory", Roots: []string{"csv_directory"}, Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Examples: []string{"anne.marie@example.com", "asmith"}, Identifies: true, Filled: true}, Source: "help.okta.com, Configure the CSV directory integration profile attributes"},
		{Name: "firstName", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "help.okta.com, Configure the CSV directory integration profile attributes"},
		{Name: "lastName", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "help.okta.com, Configure the CSV directory integration profile attributes"},
		{Name: "email", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "help.okta.com, Configure the CSV directory integration profile attributes"},
	}}
}

func googleIdpProfile() *org.Profile {
	return &org.Profile{Name: "google_idp", Kind: "idp", Type: "google_idp", Roots: []string{"google_idp"}, Open: true, Attributes: []*org.Attribute{
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it; developers.google.com, OpenID Connect, claim email"},
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "middleName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "honorificPrefix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Dr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "honorificSuffix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Jr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "profileUrl", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it"},
		{Name: "locale", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "fr-CA"}}, Source: "developers.google.com, OpenID Connect, claim locale: a BCP 47 tag"},
	}}
}

func googleWorkspaceProfile() *org.Profile {
	return &org.Profile{Name: "google_workspace", Kind: "app", Type: "google_workspace", Open: true, Attributes: []*org.Attribute{
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José"}}, Push: org.Accepts{MaxLength: new(int(60)), Source: "Google Admin SDK, Directory API, resource users, name: givenName has at most 60 characters"}, Source: "Google Admin SDK, Directory API, resource users, name"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz"}}, Push: org.Accepts{MaxLength: new(int(60)), Source: "Google Admin SDK, Directory API, resource users, name: familyName has at most 60 characters"}, Source: "Google Admin SDK, Directory API, resource users, name"},
	}}
}

func ldapProfile() *org.Profile {
	return &org.Profile{Name: "ldap", Kind: "app", Type: "ldap", Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith", "anne.marie@example.com"}, Identifies: true, Filled: true}, Source: "help.okta.com, LDAP integration: the attribute chosen as username"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}}, Source: "help.okta.com, LDAP integration: givenName"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "help.okta.com, LDAP integration: sn"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "help.okta.com, LDAP integration: mail"},
		{Name: "dn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"uid=asmith,ou=people,dc=example,dc=com"}, Identifies: true, Filled: true}, Source: "RFC 4514"},
		{Name: "uid", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith", "jose.delacruz"}, Identifies: true}, Source: "RFC 4519, section 2.39"},
		{Name: "cn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien"}, Filled: true}, Source: "RFC 4519, section 2.3; a person must have one (3.12)"},
		{Name: "sn", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "RFC 4519, section 2.32; a person must have one (3.12)"},
		{Name: "givenName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}}, Source: "RFC 4519, section 2.12"},
		{Name: "initials", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"A. M."}}, Source: "RFC 4519, section 2.14"},
		{Name: "title", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "RFC 4519, section 2.38"},
		{Name: "mail", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "RFC 4524, section 2.16"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "RFC 2798, section 2.3"},
		{Name: "telephoneNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "RFC 4519, section 2.35"},
		{Name: "mobile", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "RFC 4524, section 2.18"},
		{Name: "street", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "RFC 4519, section 2.34"},
		{Name: "l", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "RFC 4519, section 2.16"},
		{Name: "st", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "RFC 4519, section 2.33"},
		{Name: "postalCode", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "RFC 4519, section 2.23"},
		{Name: "postalAddress", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street$San Francisco, CA 94105"}}, Source: "RFC 4519, section 2.22: lines separated by $"},
		{Name: "c", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "RFC 4519, section 2.2: the two-letter code of ISO 3166"},
		{Name: "o", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Example Corporation"}}, Source: "RFC 4519, section 2.19"},
		{Name: "ou", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "RFC 4519, section 2.20"},
		{Name: "departmentNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"4100"}}, Source: "RFC 2798, section 2.2"},
		{Name: "employeeNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "RFC 2798, section 2.4"},
		{Name: "employeeType", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Employee", "Contractor"}}, Source: "RFC 2798, section 2.5"},
		{Name: "preferredLanguage", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "fr;q=0.9, en;q=0.8"}}, Source: "RFC 2798, section 2.7: the value of an Accept-Language header"},
		{Name: "manager", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"uid=kmueller,ou=people,dc=example,dc=com"}}, Source: "RFC 4524, section 2.15: a distinguished name"},
	}}
}

func microsoftIdpProfile() *org.Profile {
	return &org.Profile{Name: "microsoft_idp", Kind: "idp", Type: "microsoft_idp", Roots: []string{"microsoft_idp"}, Open: true, Attributes: []*org.Attribute{
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "learn.microsoft.com, ID token claims reference: email is not guaranteed to be there, nor to be verified"},
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "middleName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "honorificPrefix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Dr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "honorificSuffix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Jr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "profileUrl", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"},
		{Name: "preferred_username", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "+14155550100"}, Identifies: true}, Source: "learn.microsoft.com, ID token claims reference"},
	}}
}

func office365Profile() *org.Profile {
	return &org.Profile{Name: "office365", Kind: "app", Type: "office365", Open: true, Attributes: []*org.Attribute{
		{Name: "usageLocation", Type: "string", Origin: "catalog", Format: "country-code", Holds: org.Holds{Examples: []string{"US", "DE"}}, Source: "support.okta.com, MS Office 365 provisioning error: HTTP 400, property usageLocation is invalid; learn.microsoft.com, Microsoft Graph, user resource type: a two-letter code of ISO 3166"},
	}}
}

func oidcIdpProfile() *org.Profile {
	return &org.Profile{Name: "oidc_idp", Kind: "idp", Type: "oidc_idp", Open: true, Attributes: []*org.Attribute{
		{Name: "given_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "family_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "middle_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "nickname", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Annie"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "preferred_username", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith", "anne.marie@example.com"}, Identifies: true}, Source: "OpenID Connect Core 1.0, section 5.1: need not be unique, may hold any character"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "OpenID Connect Core 1.0, section 5.1: the addr-spec of RFC 5322, need not be unique"},
		{Name: "profile", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "picture", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/anne.png"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "website", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://anne.example"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "gender", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"female"}}, Source: "OpenID Connect Core 1.0, section 5.1"},
		{Name: "birthdate", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"1984-02-29", "1984"}}, Source: "OpenID Connect Core 1.0, section 5.1: YYYY-MM-DD, or YYYY"},
		{Name: "zoneinfo", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"America/New_York", "Europe/Zurich"}}, Source: "OpenID Connect Core 1.0, section 5.1: an id of the IANA time zone database"},
		{Name: "locale", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "fr-CA", "en_US"}}, Source: "OpenID Connect Core 1.0, section 5.1: BCP 47, as in en-US; some write en_US"},
		{Name: "phone_number", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+14155550100", "+1 (604) 555-1234;ext=5678"}}, Source: "OpenID Connect Core 1.0, section 5.1: E.164 is recommended"},
		{Name: "street_address", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "OpenID Connect Core 1.0, section 5.1.1"},
		{Name: "locality", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "OpenID Connect Core 1.0, section 5.1.1"},
		{Name: "region", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "OpenID Connect Core 1.0, section 5.1.1"},
		{Name: "postal_code", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "OpenID Connect Core 1.0, section 5.1.1"},
		{Name: "country", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"United States", "Germany", "US"}}, Source: "OpenID Connect Core 1.0, section 5.1.1: the name of the country"},
		{Name: "formatted", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, San Francisco, CA 94105"}}, Source: "OpenID Connect Core 1.0, section 5.1.1: may hold line breaks"},
		{Name: "sub", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(255))}, Holds: org.Holds{Examples: []string{"00u1a2b3c4D5e6F7g8"}, Identifies: true, Filled: true}, Source: "OpenID Connect Core 1.0, section 2: unique at the issuer, at most 255 ASCII characters, case sensitive"},
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "middleName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "honorificPrefix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Dr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "honorificSuffix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Jr."}}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
		{Name: "profileUrl", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"},
	}}
}

func oktaUserProfile() *org.Profile {
	return &org.Profile{Name: "okta_user", Kind: "user", Type: "okta_user", Attributes: []*org.Attribute{
		{Name: "login", Title: "Username", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Min: new(int(5)), Max: new(int(100))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "jose.o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta management API 5.1.0, schema UserProfile, property login"},
		{Name: "firstName", Title: "First name", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Min: new(int(1)), Max: new(int(50))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy"}, Filled: true}, Source: "Okta management API 5.1.0, schema UserProfile, property firstName"},
		{Name: "lastName", Title: "Last name", Type: "string", Origin: "catalog", Required: true, Length: org.Limits{Min: new(int(1)), Max: new(int(50))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller"}, Filled: true}, Source: "Okta management API 5.1.0, schema UserProfile, property lastName"},
		{Name: "middleName", Title: "Middle name", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Lee", "J."}}, Source: "Okta management API 5.1.0, schema UserProfile, property middleName"},
		{Name: "honorificPrefix", Title: "Honorific prefix", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Dr.", "Ms."}}, Source: "Okta management API 5.1.0, schema UserProfile, property honorificPrefix"},
		{Name: "honorificSuffix", Title: "Honorific suffix", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Jr.", "III"}}, Source: "Okta management API 5.1.0, schema UserProfile, property honorificSuffix"},
		{Name: "email", Title: "Primary email", Type: "string", Origin: "catalog", Required: true, Documented: org.Limits{Min: new(int(5)), Max: new(int(100))}, Format: "email", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta management API 5.1.0, schema UserProfile, property email"},
		{Name: "title", Title: "Title", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "Okta management API 5.1.0, schema UserProfile, property title"},
		{Name: "displayName", Title: "Display name", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "José de la Cruz"}}, Source: "Okta management API 5.1.0, schema UserProfile, property displayName"},
		{Name: "nickName", Title: "Nickname", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Annie"}}, Source: "Okta management API 5.1.0, schema UserProfile, property nickName"},
		{Name: "profileUrl", Title: "Profile Url", Type: "string", Origin: "catalog", Format: "uri", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "Okta management API 5.1.0, schema UserProfile, property profileUrl"},
		{Name: "secondEmail", Title: "Secondary email", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(100))}, Format: "email", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"anne@home.example"}}, Source: "Okta management API 5.1.0, schema UserProfile, property secondEmail"},
		{Name: "mobilePhone", Title: "Mobile phone", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(100))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "Okta management API 5.1.0, schema UserProfile, property mobilePhone"},
		{Name: "primaryPhone", Title: "Primary phone", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(100))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"+1 415 555 0101"}}, Source: "Okta management API 5.1.0, schema UserProfile, property primaryPhone"},
		{Name: "streetAddress", Title: "Street address", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(1024))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor"}}, Source: "Okta management API 5.1.0, schema UserProfile, property streetAddress"},
		{Name: "city", Title: "City", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(128))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "Okta management API 5.1.0, schema UserProfile, property city"},
		{Name: "state", Title: "State", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(128))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "Okta management API 5.1.0, schema UserProfile, property state"},
		{Name: "zipCode", Title: "Zip code", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(50))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "Okta management API 5.1.0, schema UserProfile, property zipCode"},
		{Name: "countryCode", Title: "Country code", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(2))}, Format: "country-code", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"US", "DE"}}, Source: "Okta management API 5.1.0, schema UserProfile, property countryCode"},
		{Name: "postalAddress", Title: "Postal Address", Type: "string", Origin: "catalog", Documented: org.Limits{Max: new(int(4096))}, Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"100 First Street, San Francisco, CA 94105"}}, Source: "Okta management API 5.1.0, schema UserProfile, property postalAddress"},
		{Name: "preferredLanguage", Title: "Preferred language", Type: "string", Origin: "catalog", Format: "language-code", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"en-US", "fr"}}, Source: "Okta management API 5.1.0, schema UserProfile, property preferredLanguage"},
		{Name: "locale", Title: "Locale", Type: "string", Origin: "catalog", Format: "locale", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"en_US", "de_CH"}}, Source: "Okta management API 5.1.0, schema UserProfile, property locale"},
		{Name: "timezone", Title: "Time zone", Type: "string", Origin: "catalog", Format: "timezone", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"America/New_York", "Europe/Zurich"}}, Source: "Okta management API 5.1.0, schema UserProfile, property timezone"},
		{Name: "userType", Title: "User type", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Employee", "Contractor"}}, Source: "Okta management API 5.1.0, schema UserProfile, property userType"},
		{Name: "employeeNumber", Title: "Employee number", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"10042"}, Identifies: true}, Source: "Okta management API 5.1.0, schema UserProfile, property employeeNumber"},
		{Name: "costCenter", Title: "Cost center", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"CC-4100"}}, Source: "Okta management API 5.1.0, schema UserProfile, property costCenter"},
		{Name: "organization", Title: "Organization", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Example Corporation"}}, Source: "Okta management API 5.1.0, schema UserProfile, property organization"},
		{Name: "division", Title: "Division", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Europe"}}, Source: "Okta management API 5.1.0, schema UserProfile, property division"},
		{Name: "department", Title: "Department", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "Okta management API 5.1.0, schema UserProfile, property department"},
		{Name: "managerId", Title: "ManagerId", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"10007"}}, Source: "Okta management API 5.1.0, schema UserProfile, property managerId"},
		{Name: "manager", Title: "Manager", Type: "string", Origin: "catalog", Master: "PROFILE_MASTER", Holds: org.Holds{Examples: []string{"Müller, Katharina"}}, Source: "Okta management API 5.1.0, schema UserProfile, property manager"},
	}}
}

func salesforceProfile() *org.Profile {
	return &org.Profile{Name: "salesforce", Kind: "app", Type: "salesforce", Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com"}, Identifies: true}, Push: org.Accepts{MaxLength: new(int(80)), Source: "developer.salesforce.com, Field Reference: Username has 80 characters"}, Source: "developer.salesforce.com, Field Reference, Name"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com"}}, Push: org.Accepts{MaxLength: new(int(80)), Source: "developer.salesforce.com, Field Reference: Email has 80 characters"}, Source: "developer.salesforce.com, Field Reference, Name"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José"}}, Push: org.Accepts{MaxLength: new(int(40)), Source: "developer.salesforce.com, Field Reference: FirstName has 40 characters"}, Source: "developer.salesforce.com, Field Reference, Name"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz"}}, Push: org.Accepts{MaxLength: new(int(80)), Source: "developer.salesforce.com, Field Reference: LastName has 80 characters"}, Source: "developer.salesforce.com, Field Reference, Name"},
	}}
}

func samlIdpProfile() *org.Profile {
	return &org.Profile{Name: "saml_idp", Kind: "idp", Type: "saml_idp", Open: true, Attributes: []*org.Attribute{
		{Name: "subjectNameId", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "asmith", "_ce3d2948b4cf20146dee0a0b3dd6f69b6cf86f62d7"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it; OASIS SAML Core 2.0, section 8.3"},
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"anne.marie@example.com", "asmith"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true, Filled: true}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"},
		{Name: "mobilePhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"},
	}}
}

func scim2Profile() *org.Profile {
	return &org.Profile{Name: "scim2", Kind: "app", Type: "scim2", Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Required: true, Holds: org.Holds{Examples: []string{"anne.marie@example.com", "asmith"}, Identifies: true, Filled: true}, Source: "RFC 7643, section 4.1.1 userName: required"},
		{Name: "givenName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}}, Source: "RFC 7643, section 4.1.1 name.givenName"},
		{Name: "familyName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}}, Source: "RFC 7643, section 4.1.1 name.familyName"},
		{Name: "middleName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "RFC 7643, section 4.1.1 name.middleName"},
		{Name: "honorificPrefix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Ms."}}, Source: "RFC 7643, section 4.1.1 name.honorificPrefix"},
		{Name: "honorificSuffix", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"III"}}, Source: "RFC 7643, section 4.1.1 name.honorificSuffix"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "RFC 7643, section 4.1.2 emails"},
		{Name: "secondEmail", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne@home.example"}}, Source: "RFC 7643, section 4.1.2 emails"},
		{Name: "displayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "RFC 7643, section 4.1.1 displayName"},
		{Name: "nickName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Annie"}}, Source: "RFC 7643, section 4.1.1 nickName"},
		{Name: "profileUrl", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"https://example.com/people/anne"}}, Source: "RFC 7643, section 4.1.1 profileUrl: a URI"},
		{Name: "title", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "RFC 7643, section 4.1.1 title"},
		{Name: "userType", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Employee", "Contractor"}}, Source: "RFC 7643, section 4.1.1 userType"},
		{Name: "preferredLanguage", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "fr-CH, fr;q=0.9, en;q=0.8"}}, Source: "RFC 7643, section 4.1.1 preferredLanguage: the value of an Accept-Language header, RFC 7231 section 5.3.5"},
		{Name: "locale", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"en-US", "fr-CA"}}, Source: "RFC 7643, section 4.1.1 locale: a language tag of RFC 5646"},
		{Name: "timezone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"America/New_York", "Europe/Zurich"}}, Source: "RFC 7643, section 4.1.1 timezone: an id of the IANA time zone database"},
		{Name: "primaryPhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1-201-555-0123"}}, Source: "RFC 7643, section 4.1.2 phoneNumbers"},
		{Name: "mobilePhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1-201-555-0124"}}, Source: "RFC 7643, section 4.1.2 phoneNumbers"},
		{Name: "streetAddress", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "RFC 7643, section 4.1.2 addresses.streetAddress: may hold line breaks"},
		{Name: "locality", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "RFC 7643, section 4.1.2 addresses.locality"},
		{Name: "region", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "RFC 7643, section 4.1.2 addresses.region"},
		{Name: "postalCode", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "RFC 7643, section 4.1.2 addresses.postalCode"},
		{Name: "country", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "RFC 7643, section 4.1.2 addresses.country: a code of ISO 3166-1 alpha-2 when specified"},
		{Name: "employeeNumber", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true}, Source: "RFC 7643, section 4.3 employeeNumber"},
		{Name: "costCenter", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"CC-4100"}}, Source: "RFC 7643, section 4.3 costCenter"},
		{Name: "organization", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Example Corporation"}}, Source: "RFC 7643, section 4.3 organization"},
		{Name: "division", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Europe"}}, Source: "RFC 7643, section 4.3 division"},
		{Name: "department", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "RFC 7643, section 4.3 department"},
		{Name: "managerValue", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"26118915-6090-4610-87e4-49d8ca9f808d"}}, Source: "RFC 7643, section 4.3 manager.value: the id of the manager's resource"},
		{Name: "managerDisplayName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Katharina Müller"}}, Source: "RFC 7643, section 4.3 manager.displayName"},
	}}
}

func successfactorsProfile() *org.Profile {
	return &org.Profile{Name: "successfactors", Kind: "app", Type: "successfactors", Roots: []string{"successfactors"}, Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith", "anne.marie@example.com"}, Identifies: true, Filled: true}, Source: "Okta app user profile: the username that every app user has"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: first_name"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: last_name"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: email_address"},
		{Name: "person_id_external", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "E-00317"}, Identifies: true, Filled: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: person_id_external"},
		{Name: "logon_user_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith"}, Identifies: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: logon_user_name"},
		{Name: "user_id", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"103246"}, Identifies: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: user_id"},
		{Name: "first_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: first_name"},
		{Name: "last_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: last_name"},
		{Name: "middle_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Lee"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: middle_name"},
		{Name: "display_name", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie O'Brien", "Müller, Katharina"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: display_name"},
		{Name: "email_address", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: email_address"},
		{Name: "title", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: title"},
		{Name: "salutation", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Ms."}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: salutation"},
		{Name: "native_preferred_lang", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"English"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: native_preferred_lang"},
		{Name: "address1", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: address1"},
		{Name: "city", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: city"},
		{Name: "state", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "CA"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: state"},
		{Name: "zip_code", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: zip_code"},
		{Name: "phone_number", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"415 555 0100"}}, Source: "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: phone_number"},
	}}
}

func workdayProfile() *org.Profile {
	return &org.Profile{Name: "workday", Kind: "app", Type: "workday", Roots: []string{"workday"}, Open: true, Attributes: []*org.Attribute{
		{Name: "userName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"asmith", "anne.marie@example.com"}, Identifies: true, Filled: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "email", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne.marie@example.com", "o'brien@example.com"}, Identifies: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "firstName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Anne Marie", "José", "D'Arcy", "Li"}, Filled: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "lastName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"O'Brien", "de la Cruz", "Müller", "Smith"}, Filled: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "employeeID", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10042", "C-00317"}, Identifies: true, Filled: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "accountType", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Employee", "Contingent Worker"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "businessTitle", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Software Engineer", "Vice President, Sales"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "businessUnit", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering", "Research & Development"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "supervisoryOrg", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"Engineering (Katharina Müller)", "Sales EMEA"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "location", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Headquarters", "Zürich"}, Filled: true}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile; support.okta.com, Mapping Location Attribute from Profile Master to Locale"},
		{Name: "streetAddress", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"100 First Street, 6th Floor", "Bahnhofstrasse 1"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "city", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"San Francisco", "Zürich"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "state", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"California", "ZH"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "postalCode", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"94105", "SW1A 1AA"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "countryCode", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-TV-Z][A-Z]|U[AGMSYZ]", Examples: []string{"US", "DE"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "managerId", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"10007"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "managerUserName", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"jsmith", "John Smith"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile; support.okta.com, Map the Manager Field from Workday to Okta"},
		{Name: "mobilePhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "workPhone", Type: "string", Origin: "catalog", Holds: org.Holds{Examples: []string{"+1 415 555 0100", "+44 20 7946 0958"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
		{Name: "secondEmail", Type: "string", Origin: "catalog", Holds: org.Holds{Pattern: "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}", Examples: []string{"anne@home.example"}}, Source: "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"},
	}}
}
