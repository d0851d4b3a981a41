package org_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

func TestCloneSharesNothing(t *testing.T) {
	full := func() *org.Profile {
		return &org.Profile{Name: "p", Roots: []string{"r"}, Attributes: []*org.Attribute{{
			Name: "a", Length: org.Limits{Min: new(1), Max: new(2)}, Documented: org.Limits{Min: new(3), Max: new(4)},
			Pattern: new("x"), Enum: []string{"e"}, Minimum: new(1.5), Maximum: new(2.5), Default: new("d"),
			MasterPriority: []string{"m"}, Unknown: []org.Setting{org.SettingEnum}, Holds: org.Holds{Examples: []string{"h"}},
			Ignored: []org.Ignored{{Setting: "s"}}, Places: []org.Place{{Setting: "s", Range: hcl.Range{Filename: "f"}}},
		}}}
	}
	p := full()
	c := p.Clone()
	if diff := cmp.Diff(p, c); diff != "" {
		t.Fatalf("the copy differs (-original +copy):\n%s", diff)
	}
	c.Roots[0] = "changed"
	a := c.Attributes[0]
	*a.Length.Min, *a.Length.Max, *a.Documented.Min, *a.Documented.Max = 9, 9, 9, 9
	*a.Pattern, *a.Default, *a.Minimum, *a.Maximum = "changed", "changed", 9, 9
	a.Unknown[0] = "changed"
	a.Enum[0], a.MasterPriority[0], a.Holds.Examples[0] = "changed", "changed", "changed"
	a.Ignored[0].Setting, a.Places[0].Setting, a.Name = "changed", "changed", "changed"
	if diff := cmp.Diff(full(), p); diff != "" {
		t.Errorf("changing the copy changed the original (-before +after):\n%s", diff)
	}
}
