package live_test

import (
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// largeOrg has a number of apps, each with a mapping out of Okta, and every tenth of them a profile source.
func largeOrg(n int) *org.Org {
	user, _ := catalog.Lookup(catalog.OktaUser)
	user.Name = "user"
	o := &org.Org{Profiles: []*org.Profile{user}}
	property := func(target, expression string) *org.Property {
		return &org.Property{Target: org.Text{Value: target}, Expression: org.Text{Value: expression}, PushStatus: "PUSH", Role: org.RoleMapping}
	}
	for i := range n {
		p := &org.Profile{Name: fmt.Sprintf("app_%d", i), Kind: org.KindApp, ProfileSource: org.No}
		for a := range 10 {
			p.Attributes = append(p.Attributes, &org.Attribute{Name: fmt.Sprintf("attribute%d", a), Type: org.String})
		}
		o.Profiles = append(o.Profiles, p)
		if i%10 == 0 {
			p.ProfileSource = org.Yes
			o.Mappings = append(o.Mappings, &org.Mapping{Source: p, Target: user, Properties: []*org.Property{property("login", "appuser.attribute0")}})
		}
		o.Mappings = append(o.Mappings, &org.Mapping{Source: user, Target: p, Properties: []*org.Property{
			property("attribute0", "user.login"), property("attribute1", "user.email"),
		}})
	}
	return o
}

// limits are rate limits for tests: those of the apps are lower, as Okta's are.
func limits(perWindow int) func(string) int {
	return func(endpoint string) int {
		if strings.HasPrefix(endpoint, "/api/v1/apps") {
			return perWindow / 2
		}
		return perWindow
	}
}

// floor is how long the requests to the busiest endpoint take at least: each window but the last is waited for.
func floor(requests []string, limit func(string) int, window time.Duration) time.Duration {
	counts := map[string]int{}
	longest := time.Duration(0)
	for _, r := range requests {
		path, _, _ := strings.Cut(strings.TrimPrefix(r, "GET "), "?")
		endpoint := path
		for _, prefix := range []string{"/api/v1/mappings/", "/api/v1/meta/schemas/apps/", "/api/v1/meta/schemas/user/"} {
			if strings.HasPrefix(path, prefix) {
				endpoint = prefix
			}
		}
		if strings.HasSuffix(path, "/features") {
			endpoint = "/api/v1/apps/*/features"
		}
		counts[endpoint]++
		longest = max(longest, time.Duration((counts[endpoint]-1)/limit(endpoint))*window)
	}
	return longest
}

// TestRateLimit reads a large org as fast as its rate limits let it, within a half, and is never told that it was too fast.
func TestRateLimit(t *testing.T) {
	for _, n := range []int{300, 1000, 5000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			if testing.Short() && n > 300 {
				t.Skip("takes seconds")
			}
			limit := limits(n / 10)
			server := oktatest.New(largeOrg(n), oktatest.Options{Limit: limit, Latency: 50 * time.Millisecond})
			var waits atomic.Int64
			options := live.Options{Waiting: func(time.Time) { waits.Add(1) }}
			faked(t, server, live.Settings{}, options, func(t *testing.T, c *live.Client) {
				begin, last := time.Now(), live.Progress{}
				s, err := c.Read(t.Context(), func(p live.Progress) {
					if p.Done < last.Done || p.Done > p.Total {
						t.Errorf("progress %v after %v", p, last)
					}
					last = p
				})
				if err != nil {
					t.Fatal(err)
				}
				took, least := time.Since(begin), floor(server.Requests(), limit, time.Minute)
				t.Logf("%d requests in %s, %.2f times the floor %s", len(server.Requests()), took, took.Seconds()/least.Seconds(), least)
				if took > least*3/2 {
					t.Errorf("it took %s, more than 1.5 times %s", took, least)
				}
				if len(s.Org.Profiles) != n+1 || len(s.Org.Mappings) != n+n/10 {
					t.Errorf("%d profiles and %d mappings", len(s.Org.Profiles), len(s.Org.Mappings))
				}
				if last.Done != last.Total || last.Done == 0 || waits.Load() == 0 {
					t.Errorf("progress %v, %d waits", last, waits.Load())
				}
			})
			if server.MostFlying() > 8 {
				t.Errorf("%d requests at once", server.MostFlying())
			}
			if got := server.Throttled(); got > 0 {
				t.Errorf("%d requests were refused", got)
			}
		})
	}
}

// TestRateLimitIsShared leaves a part of the limit to other clients of the org.
func TestRateLimitIsShared(t *testing.T) {
	server := oktatest.New(largeOrg(200), oktatest.Options{Limit: func(string) int { return 100 }})
	faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		if _, err := c.Read(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
	})
	if got := server.Busiest(); got > 97 {
		t.Errorf("%d of 100 requests were used in one window", got)
	}
}

// BenchmarkRead reads an org of 1,000 apps from a server on loopback whose windows are short, and reports how many times the floor of the rate
// limit it takes, and the most memory that was in use beyond the server's.
func BenchmarkRead(b *testing.B) {
	for _, bench := range []struct {
		name  string
		limit func(string) int
	}{{"unlimited", nil}, {"limited", limits(250)}} {
		b.Run(bench.name, func(b *testing.B) {
			large := largeOrg(1000)
			for b.Loop() {
				server := oktatest.New(large, oktatest.Options{Limit: bench.limit, Window: 2 * time.Second})
				c := overLoopback(b, server)
				runtime.GC()
				peak := watchHeap()
				begin := time.Now()
				if _, err := c.Read(b.Context(), nil); err != nil {
					b.Fatal(err)
				}
				took := time.Since(begin)
				b.ReportMetric(float64(peak())/1e6, "peak-MB")
				if bench.limit != nil {
					b.ReportMetric(took.Seconds()/floor(server.Requests(), bench.limit, 2*time.Second).Seconds(), "x-floor")
				}
			}
		})
	}
}

// watchHeap returns a function that stops watching and returns by how much the heap grew at most, in bytes.
func watchHeap() func() uint64 {
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	stop, result := make(chan struct{}), make(chan uint64)
	go func() {
		most := before.HeapAlloc
		tick := time.NewTicker(10 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				result <- most - before.HeapAlloc
				return
			case <-tick.C:
				var now runtime.MemStats
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapAlloc)
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-result
	}
}
