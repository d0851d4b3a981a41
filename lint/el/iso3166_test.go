package el

import (
	"regexp"
	"slices"
	"testing"
)

func TestIso3166(t *testing.T) {
	countries := Iso3166()
	if len(countries) != 249 {
		t.Fatalf("%d countries, want 249", len(countries))
	}
	if !slices.IsSortedFunc(countries, func(a, b Country) int {
		if a.Alpha2 < b.Alpha2 {
			return -1
		}
		return 1
	}) {
		t.Error("the countries are not sorted by alpha-2 code")
	}
	shape := regexp.MustCompile(`^[A-Z]{2} [A-Z]{3} [0-9]{3}$`)
	seen := map[string]bool{}
	for _, c := range countries {
		if !shape.MatchString(c.Alpha2+" "+c.Alpha3+" "+c.Numeric) || c.Name == "" || c.CommonName == "" {
			t.Errorf("%+v is not whole", c)
		}
		for _, text := range []string{c.Alpha2, c.Alpha3, c.Numeric, c.Name} {
			if seen[text] {
				t.Errorf("%s stands twice", text)
			}
			seen[text] = true
		}
	}
	countries[0].Name = "changed"
	if Iso3166()[0].Name == "changed" {
		t.Error("the table can be changed from outside")
	}
}
