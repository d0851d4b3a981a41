package org

// Called reports whether a person may mean the profile by a name: it is the profile's name, label, catalog type or Terraform address.
func (p *Profile) Called(name string) bool {
	return name != "" && (name == p.Name || name == p.Label || name == p.Type || name == p.Address)
}
