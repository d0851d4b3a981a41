package load

import (
	"regexp"
	"strings"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// reference is a text that reads like a reference: to a resource or a data source, or to a named value. No id of Okta's has a dot.
var reference = regexp.MustCompile(`^(?:\$\{\s*)?((data\.|resource\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)(?:\[[^\]]*\])?(?:\.[A-Za-z_]\w*)*|` +
	`(?:var|local|module|each)\.[A-Za-z_][\w.\[\]"-]*)(?:\s*\})?$`)

// modulePath is the address of the module that an address begins with, with the dot behind it.
var modulePath = regexp.MustCompile(`^(?:module\.[^.\[]+(?:\[[^\]]*\])?\.)*`)

// misquoted makes a side of a text that is a reference in quotes: what is meant, and that it is not said. ok is false for any other text.
func (r *reader) misquoted(a *terraform.Attribute, text, fallback string) (side, bool) {
	match := reference.FindStringSubmatch(text)
	if match == nil {
		return side{}, false
	}
	found := org.Misquoted{Argument: a.Name, Reference: match[1], Range: a.ValueRange}
	s := side{
		identity: "argument " + fallback, written: quoted(text), id: "", at: a.ValueRange, open: true,
		why: "it is a reference in quotes",
	}
	if resourceType := match[3]; resourceType != "" {
		data := match[2] == "data."
		s.kind = roleOf(resourceType, data).kind()
		address := modulePath.FindString(fallback) + strings.TrimPrefix(match[2], "resource.") + resourceType + "." + match[4]
		if instances := r.byAddress[address]; len(instances) > 0 {
			s = r.instanceSide(instances[0])
			found.Declared = true
		}
		if strings.Count(strings.TrimPrefix(match[1], match[2]), ".") == 1 {
			found.Reference += ".id"
		}
	}
	s.misquoted = &found
	return s, true
}
