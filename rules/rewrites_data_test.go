package rules

import (
	"slices"
	"strings"
	"testing"
)

// The table of Windows names has each name once, ids that exist, and the names that people have asked for most.
func TestWindowsZones(t *testing.T) {
	known := append(lines(oktaTimeZones), lines(otherTimeZones)...)
	seen := map[string]string{}
	for _, line := range lines(windowsZonesData) {
		name, id, ok := strings.Cut(line, "\t")
		switch {
		case !ok || seen[name] != "":
			t.Errorf("%q is not a row, or a second one", line)
		case !slices.Contains(known, id):
			t.Errorf("%s: %s is not a zone", name, id)
		}
		seen[name] = id
	}
	if len(seen) != 139 || seen["Eastern Standard Time"] != "America/New_York" || seen["W. Europe Standard Time"] != "Europe/Berlin" {
		t.Errorf("%d names", len(seen))
	}
	if ids := windowsZones(); len(ids) < 100 || len(ids) > len(seen) {
		t.Errorf("%d names of zones that Okta lists", len(ids))
	}
}
