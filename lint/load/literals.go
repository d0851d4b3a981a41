package load

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// The resources that write profiles of users out (okta/terraform-provider-okta, user.go, app_user.go and app_group_assignments.go).
const (
	oktaUser            = "okta_user"
	appUser             = "okta_app_user"
	appGroupAssignment  = "okta_app_group_assignment"
	appGroupAssignments = "okta_app_group_assignments"
)

// userArguments are the arguments of an okta_user that are attributes of its profile, by the names that Okta gives these.
var userArguments = map[string]string{
	"login": "login", "email": "email", "first_name": "firstName", "last_name": "lastName", "middle_name": "middleName",
	"honorific_prefix": "honorificPrefix", "honorific_suffix": "honorificSuffix", "title": "title", "display_name": "displayName",
	"nick_name": "nickName", "profile_url": "profileUrl", "second_email": "secondEmail", "mobile_phone": "mobilePhone",
	"primary_phone": "primaryPhone", "street_address": "streetAddress", "city": "city", "state": "state", "zip_code": "zipCode",
	"country_code": "countryCode", "postal_address": "postalAddress", "preferred_language": "preferredLanguage", "locale": "locale",
	"timezone": "timezone", "user_type": "userType", "employee_number": "employeeNumber", "cost_center": "costCenter",
	"organization": "organization", "division": "division", "department": "department", "manager_id": "managerId", "manager": "manager",
}

// readLiterals adds the profiles that are written out. A value that Terraform does not know, or does not show, is left out.
func (r *reader) readLiterals() {
	for _, i := range r.instances[roleLiteral] {
		switch i.Type {
		case oktaUser:
			r.literal(i, r.profile(defaultUser), r.userValues(i, r.profile(defaultUser)))
		case appUser:
			values := jsonValues(i.Attr("profile"))
			if a := i.Attr("username"); a != nil {
				values = append(argumentValue(a, "userName"), values...)
			}
			r.literal(i, r.appOf(i), values)
		case appGroupAssignment:
			r.literal(i, r.appOf(i), jsonValues(i.Attr("profile")))
		case appGroupAssignments:
			for _, group := range i.Blocks("group") {
				r.literal(i, r.appOf(i), jsonValues(group.Attr("profile")))
			}
		}
	}
}

// appOf is the profile of the app that a resource names; nil where the configuration does not say which that is.
func (r *reader) appOf(i *terraform.Instance) *org.Profile {
	a := i.Attr("app_id")
	if a == nil {
		return nil
	}
	app, ok := a.Instance()
	if !ok {
		return nil
	}
	return r.profile(r.instanceSide(app))
}

// literal adds a profile that a resource writes out.
func (r *reader) literal(i *terraform.Instance, target *org.Profile, values []*org.Property) {
	if target != nil && len(values) > 0 {
		r.result.Expressions = append(r.result.Expressions, &org.Mapping{
			Address: i.Address, Source: org.Literal(), Target: target, Properties: values, Partial: true, Range: i.Range,
		})
	}
}

// userValues are the values of an okta_user, and null for each custom attribute that must have one and is not given any.
func (r *reader) userValues(i *terraform.Instance, target *org.Profile) []*org.Property {
	var values []*org.Property
	for _, argument := range slices.Sorted(maps.Keys(userArguments)) {
		if a := i.Attr(argument); a != nil {
			values = append(values, argumentValue(a, userArguments[argument])...)
		}
	}
	slices.SortStableFunc(values, func(a, b *org.Property) int { return a.Range.Start.Byte - b.Range.Start.Byte })
	custom := i.Attr("custom_profile_attributes")
	given := jsonValues(custom)
	if custom != nil && len(given) == 0 {
		if text, ok := custom.String(); !ok || strings.Trim(text, " {}\n") != "" {
			return values // it is not known
		}
	}
	values = append(values, given...)
	var ignored []string
	if a := i.Attr("custom_profile_attributes_to_ignore"); a != nil {
		var ok bool
		if ignored, ok = a.Strings(); !ok {
			return values
		}
	}
	for _, a := range target.Attributes {
		base := slices.Contains(slices.Collect(maps.Values(userArguments)), a.Name)
		has := slices.ContainsFunc(given, func(p *org.Property) bool { return p.Target.Value == a.Name })
		if a.Required && a.Origin == org.Declared && a.Default == nil && !base && !has && !slices.Contains(ignored, a.Name) {
			values = append(values, value(a.Name, el.Value{}, i.Range))
		}
	}
	return values
}

// argumentValue is the value of an argument; none where it is not known, null or "", which the provider does not send.
func argumentValue(a *terraform.Attribute, attribute string) []*org.Property {
	if text := a.Text(); text.Known() && text.Value != "" && !a.Value().IsNull() {
		return []*org.Property{value(attribute, el.StrValue(text.Value), a.ValueRange)}
	}
	return nil
}

// jsonValues are the values of an argument that holds a profile as JSON; none where it is not known or no such object, which the provider
// refuses.
func jsonValues(a *terraform.Attribute) []*org.Property {
	if a == nil {
		return nil
	}
	text := a.Text()
	if !text.Known() || text.Value == "" {
		return nil
	}
	profile, err := el.ParseProfile([]byte(text.Value))
	if err != nil {
		return nil
	}
	var values []*org.Property
	for _, name := range slices.Sorted(maps.Keys(profile)) {
		values = append(values, value(name, profile[name], a.ValueRange))
	}
	return values
}

// value is a value that is written out, as the constant expression that yields it.
func value(attribute string, v el.Value, at hcl.Range) *org.Property {
	return &org.Property{
		Role:       org.RoleLiteral,
		Target:     org.Text{Value: attribute, Range: at},
		Expression: org.Text{Value: el.Print(constant(v)), Range: at},
		Range:      at,
	}
}

// constant is the expression that yields a value and nothing else.
func constant(v el.Value) el.Expr {
	if v.Kind() != el.Arr {
		return &el.Literal{Value: v}
	}
	elems := make([]el.Expr, v.Len())
	for i := range elems {
		elems[i] = constant(v.At(i))
	}
	return &el.Array{Elems: elems}
}
