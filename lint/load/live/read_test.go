package live_test

import (
	"bytes"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

var update = flag.Bool("update", false, "write testdata/export.okta.hcl anew")

const (
	invented = "testdata/invented.okta.hcl" // written by hand
	exported = "testdata/export.okta.hcl"   // what an export of it is
)

// content compares what is said and leaves out where.
func content() cmp.Option {
	return cmp.Options{
		cmpopts.IgnoreTypes(hcl.Range{}, []org.Place{}, []org.Segment{}),
		cmpopts.IgnoreFields(org.Property{}, "PushWritten"),
		cmpopts.EquateEmpty(),
	}
}

// TestReadGolden reads the invented org: the export shows what became of everything.
func TestReadGolden(t *testing.T) {
	faked(t, oktatest.New(orgFile(t, invented), oktatest.Options{}), live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		s, err := c.Read(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		got := s.Export(live.Header{Version: "v1.2.3", Time: time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)})
		if *update {
			if err := os.WriteFile(exported, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(exported)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		warnings := []string{"Okta shows no schema of partners (0oa06cb75f132725b4bb): any attribute is taken to exist there, without limits."}
		if diff := cmp.Diff(warnings, s.Warnings); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestReadGivesTheOrgThatIsServed reads the org of an export: what comes back is that export.
func TestReadGivesTheOrgThatIsServed(t *testing.T) {
	want := orgFile(t, exported)
	faked(t, oktatest.New(want, oktatest.Options{}), live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		got, err := c.Read(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.Org, content()); diff != "" {
			t.Errorf("(-served +read):\n%s", diff)
		}
	})
}

// TestExport states the law of exports: reading one gives the org, and exporting twice gives the same bytes.
func TestExport(t *testing.T) {
	server := oktatest.New(orgFile(t, exported), oktatest.Options{})
	faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		header := live.Header{Version: "v1.2.3", Time: time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)}
		var exports [][]byte
		for range 2 {
			s, err := c.Read(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			exports = append(exports, s.Export(header))
			back := decode(t, exports[0])
			if diff := cmp.Diff(s.Org, back, content()); diff != "" {
				t.Errorf("(-read +exported):\n%s", diff)
			}
			if diff := cmp.Diff(back, s.Result().Org, content()); diff != "" {
				t.Errorf("(-exported +result):\n%s", diff)
			}
			if !bytes.Equal(live.Content(exports[0]), dialect.Encode(s.Org)) {
				t.Error("the content of an export is not the org's")
			}
		}
		if diff := cmp.Diff(string(exports[0]), string(exports[1])); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
}
