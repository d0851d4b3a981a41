package rules

import (
	"slices"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
)

// TestData counts what the data files hold; the numbers are those of their sources.
func TestData(t *testing.T) {
	for _, test := range []struct {
		name string
		data []string
		want int
	}{
		{"Okta's time zones", lines(oktaTimeZones), 431 + 136},
		{"language codes", lines(languageCodes), 183},
	} {
		if len(test.data) != test.want || !slices.IsSorted(test.data) || len(slices.Compact(slices.Clone(test.data))) != test.want {
			t.Errorf("%s: %d, sorted without duplicates: %v", test.name, len(test.data), slices.IsSorted(test.data))
		}
	}
	if n := len(el.Iso3166()); n != 249 {
		t.Errorf("%d countries", n)
	}
	for _, id := range lines(otherTimeZones) {
		if zones().Contains(id) {
			t.Errorf("%s is in both lists of time zones", id)
		}
	}
}
