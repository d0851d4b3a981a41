package live

import (
	"net/http"
	"strconv"
	"testing"
	"testing/synctest"
	"time"
)

func headers(limit, left int, reset time.Time) http.Header {
	return http.Header{
		"X-Rate-Limit-Limit": {strconv.Itoa(limit)}, "X-Rate-Limit-Remaining": {strconv.Itoa(left)},
		"X-Rate-Limit-Reset": {strconv.FormatInt(reset.Unix(), 10)}, "Date": {time.Now().UTC().Format(http.TimeFormat)},
	}
}

// TestLimiterWaitsForTheWindow sends what a window lets through at once, less the reserve, and the rest in the next one.
func TestLimiterWaitsForTheWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &limiter{}
		begin, reset := time.Now(), time.Now().Add(40*time.Second)
		for i := range 30 {
			if err := l.wait(t.Context(), "/api/v1/apps"); err != nil {
				t.Fatal(err)
			}
			took := time.Since(begin)
			if wait := i >= 19; wait != (took == 40*time.Second) || took > 40*time.Second {
				t.Fatalf("request %d was sent after %s", i+1, took)
			}
			left := 19 - i
			if i >= 19 {
				left, reset = 19-(i-19), begin.Add(100*time.Second)
			}
			l.learn("/api/v1/apps", headers(20, left, reset), time.Now())
		}
	})
}

// TestLimiterKnowsTheOrgsClock waits as long as Okta's clock says, however wrong the one here is.
func TestLimiterKnowsTheOrgsClock(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	there := now.Add(-3 * time.Hour)
	_, _, reset, ok := rateLimit(http.Header{
		"X-Rate-Limit-Limit": {"10"}, "X-Rate-Limit-Remaining": {"0"},
		"X-Rate-Limit-Reset": {strconv.FormatInt(there.Add(20*time.Second).Unix(), 10)}, "Date": {there.Format(http.TimeFormat)},
	}, now)
	if !ok || !reset.Equal(now.Add(20*time.Second)) {
		t.Errorf("the window ends at %s, %v", reset, ok)
	}
}

func TestLimiterIgnoresWhatItCannotRead(t *testing.T) {
	for _, h := range []http.Header{
		nil,
		{"X-Rate-Limit-Limit": {"10"}},
		{"X-Rate-Limit-Limit": {"0"}, "X-Rate-Limit-Remaining": {"0"}, "X-Rate-Limit-Reset": {"1"}},
		{"X-Rate-Limit-Limit": {"ten"}, "X-Rate-Limit-Remaining": {"0"}, "X-Rate-Limit-Reset": {"1"}},
		{"X-Rate-Limit-Limit": {"10"}, "X-Rate-Limit-Remaining": {"-1"}, "X-Rate-Limit-Reset": {"1"}},
	} {
		if _, _, _, ok := rateLimit(h, time.Now()); ok {
			t.Errorf("%v counts as a rate limit", h)
		}
	}
}

func TestEndpoint(t *testing.T) {
	for path, want := range map[string]string{
		"/api/v1/apps": "/api/v1/apps",
		"/api/v1/apps/0oaspf3cfatE1nDO31d7/features":             "/api/v1/apps/*/features",
		"/api/v1/mappings/prmnkwjezzadTFz901d7":                  "/api/v1/mappings/*",
		"/api/v1/meta/schemas/apps/0oaspf3cfatE1nDO31d7/default": "/api/v1/meta/schemas/apps/*/default",
		"/api/v1/meta/schemas/user/default":                      "/api/v1/meta/schemas/user/default",
	} {
		if got := endpoint(path); got != want {
			t.Errorf("endpoint(%q) = %q, want %q", path, got, want)
		}
	}
}
