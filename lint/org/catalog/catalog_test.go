package catalog

import "testing"

func TestCatalogDecodesCleanly(t *testing.T) {
	for _, d := range load().diags {
		t.Errorf("%v", d)
	}
}
