package live

import (
	"context"
	"net/http"
	"regexp"
	"strconv"
	"sync"
	"time"
)

// limiter keeps requests below the rate limits of the org, of which each group of endpoints has its own. What they are is learned from the
// headers of the answers: X-Rate-Limit-Limit (requests a window), -Remaining, and -Reset (epoch seconds of Okta's clock; compared
// with Date, so that a wrong clock here does no harm). They are the org's, not this program's: a twentieth is left for its other clients.
type limiter struct {
	waiting func(until time.Time) // told before a wait; may be nil

	mu      sync.Mutex
	windows map[string]*window // by endpoint
}

// window is what is known of the current window of one endpoint.
type window struct {
	limit   int // requests a window; 0 while nothing is known
	left    int // how many of them may still be sent
	reset   time.Time
	guessed bool // reset was not told: the window began when the last one ended
	flying  int  // requests that are not answered yet
}

const (
	reserved   = 20              // one request in so many is left to others
	windowSpan = time.Minute     // Okta's rate limits are per minute
	maxWait    = 5 * time.Minute // no window of Okta's is longer; a longer wait would be a hang
	minWait    = time.Second
)

// wait returns when a request to the path may be sent. Every wait that returns nil must be followed by one learn.
func (l *limiter) wait(ctx context.Context, path string) error {
	for {
		until, ok := l.take(endpoint(path), time.Now())
		if ok {
			return nil
		}
		if time.Until(until) > maxWait {
			return &Error{Came: "the rate limit is used up until " + until.UTC().Format(time.RFC3339), Status: http.StatusTooManyRequests, Advice: "Run it again then."}
		}
		if l.waiting != nil {
			l.waiting(until)
		}
		if err := sleep(ctx, time.Until(until)); err != nil {
			return err
		}
	}
}

// take counts a request as sent, or says when to ask again.
func (l *limiter) take(key string, now time.Time) (until time.Time, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.windows == nil {
		l.windows = map[string]*window{}
	}
	w := l.windows[key]
	if w == nil {
		w = &window{}
		l.windows[key] = w
	}
	if w.limit > 0 && !now.Before(w.reset) {
		w.left, w.reset, w.guessed = w.limit-w.flying, now.Add(windowSpan), true
	}
	if w.limit > 0 && w.left <= w.limit/reserved {
		return w.reset, false
	}
	w.left--
	w.flying++
	return time.Time{}, true
}

// learn takes in what the answer to a request says; header is nil where there was none.
func (l *limiter) learn(path string, header http.Header, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	w := l.windows[endpoint(path)]
	w.flying--
	limit, left, reset, ok := rateLimit(header, now)
	if !ok {
		return
	}
	// Resets of one window are told in whole seconds and computed at different moments.
	const same = 2 * time.Second
	switch {
	case w.limit == 0 || w.guessed || reset.Sub(w.reset) > same: // a window of which nothing was known
		w.limit, w.reset, w.guessed = limit, reset, false
		w.left = left - w.flying
	case w.reset.Sub(reset) > same: // a late answer of the window before
	default:
		w.limit, w.left = limit, min(w.left, left)
	}
}

// rateLimit reads the three headers. A limit of 0 is that of concurrent requests, which has no window.
func rateLimit(header http.Header, now time.Time) (limit, left int, reset time.Time, ok bool) {
	limit, err1 := strconv.Atoi(header.Get("X-Rate-Limit-Limit"))
	left, err2 := strconv.Atoi(header.Get("X-Rate-Limit-Remaining"))
	at, err3 := strconv.ParseInt(header.Get("X-Rate-Limit-Reset"), 10, 64)
	if err1 != nil || err2 != nil || err3 != nil || limit <= 0 || left < 0 {
		return 0, 0, time.Time{}, false
	}
	there := now
	if date, err := http.ParseTime(header.Get("Date")); err == nil {
		there = date
	}
	return limit, left, now.Add(time.Unix(at, 0).Sub(there)), true
}

// id is a segment of a path that names one thing of many.
var id = regexp.MustCompile(`/[0-9A-Za-z]{18,}(/|$)`)

// endpoint is what a rate limit is counted for, as far as paths tell: one thing of a kind, or the list of all. Endpoints that share a limit
// learn it each for itself.
func endpoint(path string) string { return id.ReplaceAllString(path, "/*$1") }

// sleep waits, or returns the context's error as soon as it ends.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(max(d, 0))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}
