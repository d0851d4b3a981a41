package org

// Org is everything a run knows of one Okta org.
type Org struct {
	Profiles []*Profile // in the order they were declared, names unique
	Mappings []*Mapping // in the order they were declared
	// Expressions are the expressions in other places, such as group rules and claims (see Places), and the profiles that are written out (see RoleLiteral). In the order they were declared.
	Expressions []*Mapping
	// Foreign counts the expressions in the language of Okta Identity Engine, which is another one and not linted.
	Foreign int
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
