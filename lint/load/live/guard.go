package live

import (
	"fmt"
	"net/http"
	"net/url"
)

// tokenPath is where the SDK asks for access tokens.
const tokenPath = "/oauth2/v1/token"

// guard lets no request through but those that this package is to send: GET, or the token's POST, to the org itself. It stands behind
// everything that makes requests, the SDK included.
type guard struct {
	org  *url.URL
	next http.RoundTripper
}

func (g *guard) RoundTrip(req *http.Request) (*http.Response, error) {
	switch {
	case req.URL.Scheme != g.org.Scheme || req.URL.Host != g.org.Host || req.Host != "" && req.Host != g.org.Host:
		return nil, &Error{Came: fmt.Sprintf("a request to %s was refused, for only %s may be contacted", clip(req.URL.Host), g.org.Host)}
	case req.Method != http.MethodGet && (req.Method != http.MethodPost || req.URL.Path != tokenPath):
		return nil, &Error{Came: "a request with the method " + req.Method + " was refused, for an org is only read"}
	}
	return g.next.RoundTrip(req)
}
