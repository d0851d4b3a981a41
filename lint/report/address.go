package report

import (
	"regexp"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// resourceAddress is a Terraform address: modules, the resource's type and name, an instance key.
var resourceAddress = regexp.MustCompile(`^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(data\.)?([\w-]+)\.([\w-]+)(\[.*\])?$`)

// blockName returns the block that a mapping was written as, in the words of Terraform's own messages:
// `resource "okta_profile_mapping" "workday"`. Where the address says more than that block does (a module, an instance) it
// follows in parentheses.
func blockName(m *org.Mapping) string {
	if strings.HasPrefix(m.Address, "mapping.") && m.Source != nil && m.Target != nil {
		return "mapping " + quote(m.Source.Name) + " " + quote(m.Target.Name)
	}
	parts := resourceAddress.FindStringSubmatch(m.Address)
	if parts == nil {
		return Visible(m.Address)
	}
	kind := "resource"
	if parts[2] != "" {
		kind = "data"
	}
	name := kind + " " + quote(parts[3]) + " " + quote(parts[4])
	if parts[1] != "" || parts[5] != "" {
		name += " (" + Visible(m.Address) + ")"
	}
	return name
}

// targetName returns how a mapping's target attribute is called, "user.timezone", as in the messages of findings.
func targetName(m *org.Mapping, attribute string) string {
	if m == nil || m.Target == nil {
		return attribute
	}
	return m.Target.Name + "." + attribute
}
