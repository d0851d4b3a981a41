package load

import (
	"strings"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// priority returns the identity of the source that an attribute lists in its priorities, nothing where that is not known. The name of a
// source's profile is final only when all profiles are there: see namePriorities.
func (r *reader) priority(a *terraform.Attribute) []string {
	if i, ok := a.Instance(); ok {
		s := r.instanceSide(i)
		r.profile(s)
		return []string{s.identity}
	}
	id, ok := a.String()
	if !ok {
		return nil
	}
	return []string{r.literalSide(id).identity}
}

// namePriorities puts the names of profiles in the place of identities. A literal id that belongs to no profile stays.
func (r *reader) namePriorities() {
	eachPriority(r.result.Profiles, func(identity string) string {
		if source := r.profiles[identity]; source != nil {
			return source.Name
		}
		return strings.TrimPrefix(identity, "id ")
	})
}

func eachPriority(profiles []*org.Profile, change func(string) string) {
	for _, p := range profiles {
		for _, a := range p.Attributes {
			for i, source := range a.MasterPriority {
				a.MasterPriority[i] = change(source)
			}
		}
	}
}
