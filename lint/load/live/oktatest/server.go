package oktatest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/profilelint/profilelint/lint/org"
)

// Token is the API token that the org takes.
const Token = "00Test-Token-that-must-never-be-printed"

// accessToken is what the token endpoint gives to a client.
const accessToken = "eyJ-access-token-that-must-never-be-printed"

// Options say how the org behaves. The zero Options are those of an org without rate limits that grants every scope.
type Options struct {
	// Limit is the rate limit of an endpoint in requests a Window, 0 for none. An endpoint is a path with * for ids.
	Limit func(endpoint string) int
	// Window is how long a rate limit counts; a minute where it is 0.
	Window time.Duration
	// Granted are the OAuth scopes of the app integration; nil for all.
	Granted []string
	// Latency is how long each answer takes.
	Latency time.Duration
	// Events are the System Log, each an event as the API answers it, the oldest first.
	Events []json.RawMessage
	// Users are the Okta users, and AppUsers those of each app, by its id, as the API answers them.
	Users    []json.RawMessage
	AppUsers map[string][]json.RawMessage
}

// Server serves one org. Its methods can be called while it serves.
type Server struct {
	options Options
	org     *data

	mu         sync.Mutex
	faults     []*Fault
	violations []string
	requests   []string
	windows    map[string]*window
	flying     int
	mostFlying int
	throttled  int
	busiest    int
	scopes     []string // of the access token
}

// New makes a server of an org. Profiles without an ID get one that is made of their name.
func New(o *org.Org, options Options) *Server {
	if options.Window == 0 {
		options.Window = time.Minute
	}
	return &Server{options: options, org: newData(o), windows: map[string]*window{}}
}

// Violations are the requests so far that a reader must not send.
func (s *Server) Violations() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.violations)
}

// Requests are the requests so far, "GET /api/v1/apps?limit=200".
func (s *Server) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// MostFlying is how many requests were served at once, at most.
func (s *Server) MostFlying() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.mostFlying
}

// Throttled is how many requests exceeded a rate limit.
func (s *Server) Throttled() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.throttled
}

// Busiest is how many requests to one endpoint were answered in one window, at most.
func (s *Server) Busiest() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.busiest
}

// Add lets the server misbehave.
func (s *Server) Add(faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range faults {
		s.faults = append(s.faults, &f)
	}
}

// ServeHTTP answers as Okta's API.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fault := s.begin(r)
	defer s.end()
	if s.options.Latency > 0 {
		time.Sleep(s.options.Latency)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Okta-Request-Id", "reqTest0000000000001")
	if r.URL.Path == "/oauth2/v1/token" && fault == nil {
		s.token(w, r)
		return
	}
	if !s.count(w, r) {
		return
	}
	if fault != nil {
		fault.answer(s, w, r)
		return
	}
	if s.allowed(w, r) {
		s.serve(w, r)
	}
}

// begin takes note of a request, and returns the fault that is due.
func (s *Server) begin(r *http.Request) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r.Method+" "+r.URL.String())
	s.flying++
	s.mostFlying = max(s.mostFlying, s.flying)
	if r.Method != http.MethodGet && (r.Method != http.MethodPost || r.URL.Path != "/oauth2/v1/token") {
		s.violations = append(s.violations, "a request other than GET: "+r.Method+" "+r.URL.Path)
	}
	for _, f := range s.faults {
		if f.due(r) {
			return f
		}
	}
	return nil
}

func (s *Server) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flying--
}

// allowed checks the token, and with an access token the scope.
func (s *Server) allowed(w http.ResponseWriter, r *http.Request) bool {
	switch r.Header.Get("Authorization") {
	case "SSWS " + Token, "Bearer " + Token:
		return true
	case "Bearer " + accessToken:
		s.mu.Lock()
		granted := slices.Contains(s.scopes, scopeOf(r.URL.Path))
		s.mu.Unlock()
		if granted {
			return true
		}
		s.deny(w)
		return false
	case "":
		s.mu.Lock()
		s.violations = append(s.violations, "a request without a token: "+r.URL.Path)
		s.mu.Unlock()
	}
	problem(w, http.StatusUnauthorized, "E0000011", "Invalid token provided")
	return false
}

func (s *Server) deny(w http.ResponseWriter) {
	w.Header().Set("Www-Authenticate", `Bearer authorization_uri="http://localhost/oauth2/v1/authorize", realm="http://localhost", scope="okta.apps.read", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="/api/v1"`)
	problem(w, http.StatusForbidden, "E0000006", "You do not have permission to perform the requested action")
}

// token is the token endpoint: a client assertion for an access token with the scopes that were asked for.
func (s *Server) token(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	scopes := strings.Fields(q.Get("scope"))
	for _, scope := range scopes {
		if s.options.Granted != nil && !slices.Contains(s.options.Granted, scope) {
			write(w, http.StatusBadRequest, object{"error": "invalid_scope", "error_description": "The authorization server resource does not have any configured default scopes, 'scope' must be provided."})
			return
		}
	}
	if strings.Count(q.Get("client_assertion"), ".") != 2 || q.Get("grant_type") != "client_credentials" {
		write(w, http.StatusUnauthorized, object{"error": "invalid_client", "error_description": "The client_assertion token is not valid: " + q.Get("client_assertion")})
		return
	}
	s.mu.Lock()
	s.scopes = append(s.scopes, scopes...)
	s.mu.Unlock()
	write(w, http.StatusOK, object{"token_type": "Bearer", "expires_in": 3600, "access_token": accessToken, "scope": q.Get("scope")})
}

func scopeOf(path string) string {
	for prefix, scope := range map[string]string{
		"/api/v1/apps": "okta.apps.read", "/api/v1/idps": "okta.idps.read", "/api/v1/mappings": "okta.profileMappings.read",
		"/api/v1/meta/schemas": "okta.schemas.read", "/api/v1/meta/types": "okta.userTypes.read", "/api/v1/logs": "okta.logs.read", "/api/v1/users": "okta.users.read",
		"/api/v1/groups": "okta.groups.read", "/api/v1/authorizationServers": "okta.authorizationServers.read",
	} {
		if strings.HasPrefix(path, prefix) {
			return scope
		}
	}
	return ""
}

// object is a JSON object.
type object = map[string]any

func write(w http.ResponseWriter, status int, body any) {
	text, err := json.MarshalIndent(body, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("oktatest: %v", err)) // a mistake of this package
	}
	w.WriteHeader(status)
	_, _ = w.Write(text) // the client may be gone
}

// problem is an error as Okta's API writes it.
func problem(w http.ResponseWriter, status int, code, summary string) {
	write(w, status, object{"errorCode": code, "errorSummary": summary, "errorLink": code, "errorId": "oaeTest0000000000001", "errorCauses": []any{}})
}

func notFound(w http.ResponseWriter, what string) {
	problem(w, http.StatusNotFound, "E0000007", "Not found: Resource not found: "+what)
}
