package live

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestUniqueNames(t *testing.T) {
	got := uniqueNames([]named{
		{"0oa1", "Corp AD (EMEA)"}, {"0oa2", "Workday"}, {"0oa3", "workday"}, {"0oa4", ""}, {"0oa5", "User"}, {"0oa6", "Köln Büro"}, {"0oa7", "¯\\_(ツ)_/¯"},
	}, "user")
	want := map[string]string{
		"0oa1": "corp_ad_emea", "0oa2": "workday_0oa2", "0oa3": "workday_0oa3", "0oa4": "0oa4", "0oa5": "user_0oa5", "0oa6": "köln_büro", "0oa7": "ツ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNamesAreUniqueAndStable states the laws of names: no two things share one, nobody gets a taken one, and a name that stays the only one
// of its label stays when others come and go.
func TestNamesAreUniqueAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[ab_]{0,3}|a_[12]|user`)
		ids := rapid.SliceOfNDistinct(rapid.StringMatching(`[ab1-6]|user`), 1, 6, rapid.ID).Draw(t, "ids")
		var things []named
		for _, id := range ids {
			things = append(things, named{id, words.Draw(t, "label")})
		}
		names := uniqueNames(things, "user")
		seen := slices.Sorted(maps.Values(names))
		if len(slices.Compact(seen)) != len(things) || slices.Contains(seen, "user") || slices.Contains(seen, "") {
			t.Fatalf("%v gives %v", things, names)
		}
	})
}
