package oktatest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Fault lets some requests go wrong.
type Fault struct {
	// Path is that of the requests, or the beginning of it where it ends in *.
	Path string
	// Kind is one of Kinds.
	Kind string
	// Skip is how many of the requests are answered well before.
	Skip int
	// Times is how many of them go wrong; 0 for all.
	Times int

	seen int
}

func (f *Fault) due(r *http.Request) bool {
	prefix, all := strings.CutSuffix(f.Path, "*")
	if r.URL.Path != f.Path && (!all || !strings.HasPrefix(r.URL.Path, prefix)) {
		return false
	}
	f.seen++
	return f.seen > f.Skip && (f.Times == 0 || f.seen <= f.Skip+f.Times)
}

// kinds are what can go wrong. A kind that is a number is a status of Okta's.
func kinds() map[string]func(*Server, http.ResponseWriter, *http.Request) {
	return map[string]func(*Server, http.ResponseWriter, *http.Request){
		"400": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			problem(w, http.StatusBadRequest, "E0000001", "Api validation failed")
		},
		"401": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			problem(w, http.StatusUnauthorized, "E0000011", "Invalid token provided")
		},
		// A server that shows what it was sent must not make the client print it.
		"401-echo": func(_ *Server, w http.ResponseWriter, r *http.Request) {
			problem(w, http.StatusUnauthorized, "E0000011", "Invalid token provided: "+r.Header.Get("Authorization"))
		},
		"403":       func(s *Server, w http.ResponseWriter, _ *http.Request) { s.deny(w) },
		"403-plain": func(_ *Server, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) },
		"404":       func(_ *Server, w http.ResponseWriter, r *http.Request) { notFound(w, r.URL.Path) },
		"429": func(s *Server, w http.ResponseWriter, _ *http.Request) {
			rateHeaders(w.Header(), 100, 0, time.Now().Add(s.options.Window))
			throttle(w)
		},
		"429-no-headers": func(_ *Server, w http.ResponseWriter, _ *http.Request) { throttle(w) },
		// The limit of concurrent requests has no window.
		"429-concurrent": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			rateHeaders(w.Header(), 0, 0, time.Now())
			throttle(w)
		},
		"429-next-day": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			rateHeaders(w.Header(), 100, 0, time.Now().Add(24*time.Hour))
			throttle(w)
		},
		"500": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			problem(w, http.StatusInternalServerError, "E0000009", "Internal Server Error")
		},
		"502":        page(http.StatusBadGateway),
		"503":        page(http.StatusServiceUnavailable),
		"html":       page(http.StatusOK),
		"empty":      text(""),
		"not-json":   text("upstream connect error"),
		"other-json": text(`{"status": "ok"}`),
		"bad-item":   text(`[{"id": 7}]`),
		"slow":       slow,
		"drop":       drop,
		"truncated":  truncated,
		"half-json":  halfJSON,
		"loop":       relink(func(r *http.Request) string { return "http://" + r.Host + r.URL.String() }),
		"bad-link":   relink(func(*http.Request) string { return "http://[::1" }),
		"other-list": relink(func(r *http.Request) string { return "http://" + r.Host + "/api/v1/users?limit=200" }),
		"redirect": func(_ *Server, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "https://evil.example/login?token=x")
			w.WriteHeader(http.StatusFound)
		},
		"other-host": otherHost,
	}
}

// Kinds lists the kinds of faults.
func Kinds() []string {
	var names []string
	for name := range kinds() {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// ParseFault reads a fault as tests write it: PATH=KIND, or PATH=KIND*TIMES.
func ParseFault(s string) (Fault, error) {
	path, kind, _ := strings.Cut(s, "=")
	kind, times, limited := strings.Cut(kind, "*")
	f := Fault{Path: path, Kind: kind}
	if kinds()[kind] == nil {
		return f, fmt.Errorf("there is no fault %q; there are %s", kind, strings.Join(Kinds(), ", "))
	}
	if limited {
		n, err := strconv.Atoi(times)
		if err != nil {
			return f, err
		}
		f.Times = n
	}
	return f, nil
}

func (f *Fault) answer(s *Server, w http.ResponseWriter, r *http.Request) {
	do := kinds()[f.Kind]
	if do == nil {
		panic("oktatest: there is no fault " + f.Kind) // a mistake of the test
	}
	do(s, w, r)
}

func page(status int) func(*Server, http.ResponseWriter, *http.Request) {
	return func(_ *Server, w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(status)
		_, _ = w.Write([]byte("<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>"))
	}
}

func text(body string) func(*Server, http.ResponseWriter, *http.Request) {
	return func(_ *Server, w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }
}

// slow sends a part of the answer and then nothing, until the client leaves.
func slow(_ *Server, w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(`[{"id": `))
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
	}
	<-r.Context().Done()
}

// drop closes the connection half-way through the answer.
func drop(_ *Server, w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "1000")
	_, _ = w.Write([]byte(`[{"id": `))
	panic(http.ErrAbortHandler)
}

// recorded is the good answer.
func (s *Server) recorded(r *http.Request) *httptest.ResponseRecorder {
	rec := httptest.NewRecorder()
	s.serve(rec, r)
	return rec
}

// truncated sends half of an answer whose length is told rightly, and closes the connection.
func truncated(s *Server, w http.ResponseWriter, r *http.Request) {
	body := s.recorded(r).Body.Bytes()
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body[:len(body)/2])
	panic(http.ErrAbortHandler)
}

// halfJSON sends half of an answer as if it were the whole.
func halfJSON(s *Server, w http.ResponseWriter, r *http.Request) {
	body := s.recorded(r).Body.Bytes()
	_, _ = w.Write(body[:len(body)/2])
}

func relink(next func(*http.Request) string) func(*Server, http.ResponseWriter, *http.Request) {
	return func(s *Server, w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Link", "<"+next(r)+`>; rel="next"`)
		_, _ = w.Write(s.recorded(r).Body.Bytes())
	}
}

// otherHost serves the right page, with links that name another host.
func otherHost(s *Server, w http.ResponseWriter, r *http.Request) {
	rec := s.recorded(r)
	for _, link := range rec.Header().Values("Link") {
		w.Header().Add("Link", strings.Replace(link, "http://"+r.Host, "https://evil.example", 1))
	}
	_, _ = w.Write(rec.Body.Bytes())
}
