package load

import (
	"maps"
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// sideIDs are the ids of Okta's that the sides of a mapping are written with, "" where they are not literal. A literal id of a user type
// may stand for the default type or for another one, which only the org can tell.
type sideIDs struct{ source, target string }

// idOf is the id of Okta's that a side is known by: one that is written, or that an import block or a state gives. The default user
// type has none here, because any literal id of a user type may have been taken for it.
func (r *reader) idOf(s side) string {
	if s.identity == defaultUser.identity {
		return ""
	}
	if s.id != "" || s.instance == nil {
		return s.id
	}
	if id, ok := literal(s.instance.Attr("id")); ok {
		return id
	}
	var ids []string
	for id, i := range r.known {
		if i == s.instance {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return slices.Min(ids)
}

// keep remembers what Complete needs of a root module that was read.
func (r *Result) keep(from *reader) { r.keepOf(from.sides, from.unlisted, from.unsure) }

func (r *Result) keepOf(sides map[*org.Mapping]sideIDs, unlisted map[*org.Profile]bool, doubts map[*org.Profile]unsure) {
	if r.sides == nil {
		r.sides, r.unlisted, r.unsure = map[*org.Mapping]sideIDs{}, map[*org.Profile]bool{}, map[*org.Profile]unsure{}
	}
	maps.Copy(r.sides, sides)
	maps.Copy(r.unlisted, unlisted)
	maps.Copy(r.unsure, doubts)
}
