package nearest_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/nearest"
)

// baseAttributes are those of the Okta user.
var baseAttributes = []string{
	"login", "firstName", "lastName", "middleName", "honorificPrefix", "honorificSuffix", "email", "title", "displayName", "nickName", "profileUrl",
	"secondEmail", "mobilePhone", "primaryPhone", "streetAddress", "city", "state", "zipCode", "countryCode", "postalAddress", "preferredLanguage",
	"locale", "timezone", "userType", "employeeNumber", "costCenter", "organization", "division", "department", "managerId", "manager",
}

func TestMisspelled(t *testing.T) {
	for name, want := range map[string]string{
		"organisation": "organization", "departement": "department", "divvision": "division", "costCentre": "costCenter",
		"costcentre": "costCenter", "fistName": "firstName", "frstName": "firstName", "emial": "email", "streetAdress": "streetAddress",
		"postalAdress": "postalAddress", "prefferedLanguage": "preferredLanguage", "mobliePhone": "mobilePhone", "employeNumber": "employeeNumber",
		"honorificPrefx": "honorificPrefix", "mananger": "manager", "lastNmae": "lastName", "displayame": "displayName",
		"first_name": "firstName", "cost_center": "costCenter", // another way to join words
		"OrgAnization": "", // other words
	} {
		if got, ok := nearest.Misspelled(name, baseAttributes); got != want || ok != (want != "") {
			t.Errorf("Misspelled(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
}

// Attributes that orgs really add, near as some are to those that there are.
func TestMisspelledLeavesWordsAlone(t *testing.T) {
	for _, name := range []string{
		"managers", "managerDn", "managerUpn", "managerName", "managerEmail", "managed", "manage", "departmentId", "departmentName", "departmentNumber",
		"departments", "apartment", "divisionCode", "divisionName", "subDivision", "revision", "costCenterName", "costCenterCode", "costCenterId",
		"organizationUnit", "organizations", "organizationId", "email2", "emails", "gmail", "emailAlias", "secondaryEmail", "homePhone", "workPhone", "officePhone",
		"primaryPhone2", "jobTitle", "titles", "title2", "status", "stage", "slate", "states", "stated", "site", "country", "countryName", "county", "local",
		"location", "locality", "locales", "employeeId", "employeeType", "employeeName", "userTypes", "userRole", "userName", "logon", "logins", "cities", "zip", "zipCodes",
		"streetName", "startDate", "givenName", "legalName", "lastname2", "timezones", "timeZoneOffset", "company", "x", "", "é", "middleInitial", "nickNames",
	} {
		if got, ok := nearest.Misspelled(name, baseAttributes); ok {
			t.Errorf("%s is taken for %s", name, got)
		}
	}
}

func TestSwapped(t *testing.T) {
	names := []string{"login", "costCenter", "department", "city"}
	for name, want := range map[string]string{
		"logni": "login", "depratment": "department", "Depratment": "department",
		"costCentre": "", "ciyt": "", "login": "", "logins": "", "departmnet2": "",
	} {
		if got, ok := nearest.Swapped(name, names); got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
