package report

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// resourceAddress is a Terraform address: modules, the resource's type and name, an instance key.
var resourceAddress = regexp.MustCompile(`^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(data\.)?([\w-]+)\.([\w-]+)(\[.*\])?$`)

// blockName returns the block that a mapping was written as, in the words of Terraform's own messages:
// `resource "okta_profile_mapping" "workday"`. Where the address says more than that block does (a module, an instance) it
// follows in parentheses, for several instances of the block that of each.
func blockName(instances ...*org.Mapping) string {
	m := instances[0]
	if strings.HasPrefix(m.Address, "mapping.") && m.Source != nil && m.Target != nil {
		return "mapping " + quote(m.Source.Name) + " " + quote(m.Target.Name)
	}
	if name, ok := org.PlaceName(m.Address); ok && m.IsElsewhere() {
		return "expressions " + quote(name)
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
		name += " (" + addresses(instances) + ")"
	}
	return name
}

// maxAddresses is how many addresses are listed.
const maxAddresses = 3

func addresses(mappings []*org.Mapping) string {
	var list []string
	for _, m := range mappings[:min(len(mappings), maxAddresses)] {
		list = append(list, Visible(m.Address))
	}
	if more := len(mappings) - len(list); more > 0 {
		list = append(list, fmt.Sprintf("%d more", more))
	}
	return enumerated(list)
}

// targetName returns how a mapping's target attribute is called, "user.timezone", as in the messages of findings.
func targetName(m *org.Mapping, attribute string) string {
	if m == nil || m.Target == nil || m.IsElsewhere() {
		return attribute
	}
	return m.Target.Name + "." + attribute
}
