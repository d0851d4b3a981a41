package org

// Org is everything a run knows of one Okta org.
type Org struct {
	Profiles []*Profile // in the order they were declared, names unique
	Mappings []*Mapping // in the order they were declared
}

// Profile returns the profile of the given name, nil when there is none.
func (o *Org) Profile(name string) *Profile {
	for _, p := range o.Profiles {
		if p.Name == name {
			return p
		}
	}
	return nil
}
