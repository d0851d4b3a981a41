package oktatest

import (
	"net/http"
	"regexp"
	"strconv"
	"time"
)

// window counts the requests to one endpoint since it began.
type window struct {
	begin time.Time
	count int
}

var id = regexp.MustCompile(`/(0oa|oty|osc|prm)[0-9A-Za-z]{17}(/|$)`)

// count writes the headers of the rate limit, and answers a request that exceeds it.
func (s *Server) count(w http.ResponseWriter, r *http.Request) bool {
	endpoint := id.ReplaceAllString(r.URL.Path, "/*$2")
	limit := 0
	if s.options.Limit != nil {
		limit = s.options.Limit(endpoint)
	}
	if limit == 0 {
		return true
	}
	s.mu.Lock()
	now := time.Now()
	win := s.windows[endpoint]
	if win == nil || now.Sub(win.begin) >= s.options.Window {
		// Windows end on whole seconds, as Okta tells them.
		win = &window{begin: now.Truncate(time.Second)}
		s.windows[endpoint] = win
	}
	win.count++
	s.busiest = max(s.busiest, min(win.count, limit))
	if win.count > limit {
		s.throttled++
	}
	left, reset := limit-win.count, win.begin.Add(s.options.Window)
	s.mu.Unlock()
	rateHeaders(w.Header(), limit, max(left, 0), reset)
	if left < 0 {
		throttle(w)
		return false
	}
	return true
}

func rateHeaders(h http.Header, limit, left int, reset time.Time) {
	h.Set("X-Rate-Limit-Limit", strconv.Itoa(limit))
	h.Set("X-Rate-Limit-Remaining", strconv.Itoa(left))
	h.Set("X-Rate-Limit-Reset", strconv.FormatInt(reset.Unix(), 10))
}

func throttle(w http.ResponseWriter) {
	problem(w, http.StatusTooManyRequests, "E0000047", "API call exceeded rate limit due to too many requests.")
}
