package live_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
)

// The log is read page by page, between the times and by the filter that were asked for.
func TestLogs(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 10, d, 0, 0, 0, 0, time.UTC) }
	var options oktatest.Options
	for d := 1; d <= 20; d++ {
		kind := "wanted"
		if d%5 == 0 {
			kind = "other"
		}
		options.Events = append(options.Events, json.RawMessage(fmt.Sprintf(`{"uuid": "e%d", "eventType": %q, "published": %q}`,
			d, kind, day(d).Add(time.Hour).Format(time.RFC3339))))
	}
	client := overLoopback(t, oktatest.New(&org.Org{}, options))
	var got []string
	err := client.Logs(context.Background(), day(2), day(13), `eventType eq "wanted"`, func(event json.RawMessage) error {
		var e struct{ UUID string }
		if err := json.Unmarshal(event, &e); err != nil {
			return err
		}
		got = append(got, e.UUID)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"e2", "e3", "e4", "e6", "e7", "e8", "e9", "e11", "e12"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
