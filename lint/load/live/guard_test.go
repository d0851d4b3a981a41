package live

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

type forbidden struct{ t *testing.T }

func (f forbidden) RoundTrip(r *http.Request) (*http.Response, error) {
	f.t.Errorf("%s %s was let through", r.Method, r.URL)
	return nil, http.ErrServerClosed
}

// TestGuard lets through nothing but GET, and the request for an access token, to the org itself over TLS.
func TestGuard(t *testing.T) {
	g := &guard{org: &url.URL{Scheme: "https", Host: "acme.okta.com"}, next: forbidden{t}}
	for _, r := range []*http.Request{
		httptest.NewRequest(http.MethodGet, "https://evil.example/api/v1/apps", nil),
		httptest.NewRequest(http.MethodGet, "http://acme.okta.com/api/v1/apps", nil),
		httptest.NewRequest(http.MethodGet, "https://acme.okta.com:8443/api/v1/apps", nil),
		httptest.NewRequest(http.MethodGet, "https://acme.okta.com.evil.example/api/v1/apps", nil),
		httptest.NewRequest(http.MethodPost, "https://acme.okta.com/api/v1/apps", nil),
		httptest.NewRequest(http.MethodPut, "https://acme.okta.com/api/v1/mappings/prm1", nil),
		httptest.NewRequest(http.MethodDelete, "https://acme.okta.com/api/v1/apps/0oa1", nil),
	} {
		resp, err := g.RoundTrip(r)
		if err == nil {
			_ = resp.Body.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "was refused") {
			t.Errorf("%s %s: the error is %v", r.Method, r.URL, err)
		}
	}
}
