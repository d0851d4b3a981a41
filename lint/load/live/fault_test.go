package live_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
)

const (
	apps      = "/api/v1/apps"
	mappings  = "/api/v1/mappings"
	schemas   = "/api/v1/meta/schemas/apps/*"
	types     = "/api/v1/meta/types/user"
	anyDetail = "/api/v1/mappings/*"
)

// TestFaults lets one thing go wrong at a time: there is either the right org, or one error that says what was asked for, what came back
// and what to do.
func TestFaults(t *testing.T) {
	tests := []struct {
		fault string
		want  []string // parts of the error; none for the right org
	}{
		{types + "=401", []string{"cannot read the user types: Okta answered 401 Unauthorized, E0000011: Invalid token provided", "GET http://localhost/api/v1/meta/types/user", "expired, revoked", "reqTest0000000000001"}},
		{types + "=401-echo", []string{"Invalid token provided: SSWS [secret]"}},
		{apps + "=403", []string{"cannot read the list of apps: Okta answered 403 Forbidden, E0000006", "needs the scope okta.apps.read"}},
		{mappings + "=403-plain", []string{"403 Forbidden", "needs the scope okta.profileMappings.read"}},
		{schemas + "=403", []string{`cannot read the schema of the`, "needs the scope okta.schemas.read"}},
		{"/api/v1/idps=404", []string{"cannot read the list of identity providers: Okta answered 404 Not Found", "without -admin"}},
		{apps + "=404", []string{"404 Not Found"}},
		{apps + "=400", []string{"400 Bad Request, E0000001"}},

		{apps + "=429*3", nil},
		{apps + "=429", []string{"429 Too Many Requests, E0000047: API call exceeded rate limit due to too many requests, request id", "Other clients use up"}},
		{apps + "=429-no-headers*3", nil},
		{apps + "=429-no-headers", []string{"429 Too Many Requests"}},
		{anyDetail + "=429-concurrent*5", nil},
		{apps + "=429-next-day", []string{"the rate limit is used up until", "Run it again then"}},

		{apps + "=500*3", nil},
		{apps + "=500", []string{"500 Internal Server Error, E0000009", "status.okta.com"}},
		{apps + "=502*3", nil},
		{apps + "=502", []string{"502 Bad Gateway", "web page"}},
		{schemas + "=503*2", nil},
		{schemas + "=503", []string{"503 Service Unavailable"}},

		{apps + "=slow*3", nil},
		{apps + "=slow", []string{"took too long, 4 times in a row", "OKTA_CLIENT_REQUEST_TIMEOUT"}},
		{anyDetail + "=drop*3", nil},
		{apps + "=drop", []string{"the connection was closed before the whole answer was there"}},
		{mappings + "=truncated*1", nil},
		{mappings + "=truncated", []string{"the connection was closed before the whole answer was there, 4 times in a row"}},
		{mappings + "=half-json", []string{"not a whole JSON document: unexpected end of JSON input", "cut long answers"}},
		{mappings + "=not-json", []string{"not a whole JSON document", "invalid character"}},
		{mappings + "=empty", []string{"not a whole JSON document"}},
		{mappings + "=other-json", []string{"does not have the form that Okta documents", "cannot unmarshal object"}},
		{apps + "=bad-item", []string{"an item of it does not have the form that Okta documents"}},
		{types + "=html", []string{"the answer is a web page, not JSON", "sign-on page"}},
		{anyDetail + "=html", []string{"the answer is a web page, not JSON"}},

		{apps + "=loop", []string{"links to a page that was read before", "has no end"}},
		{apps + "=other-host", nil},
		{apps + "=other-list", []string{"leads to another list, /api/v1/users"}},
		{apps + "=bad-link", []string{"the link to the next page is not a URL"}},
		{apps + "=redirect", []string{"302 Found", "redirects to https://evil.example/login,", "not followed"}},
	}
	for _, tt := range tests {
		t.Run(strings.NewReplacer("/", ".", "*", "+").Replace(tt.fault), func(t *testing.T) {
			f, err := oktatest.ParseFault(tt.fault)
			if err != nil {
				t.Fatal(err)
			}
			o := orgFile(t, exported)
			server := oktatest.New(o, oktatest.Options{})
			server.Add(f)
			faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
				s, err := c.Read(t.Context(), nil)
				if len(tt.want) == 0 {
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(o, s.Org, content()); diff != "" {
						t.Errorf("(-served +read):\n%s", diff)
					}
					return
				}
				if err == nil {
					t.Fatal("no error")
				}
				for _, want := range tt.want {
					if !strings.Contains(err.Error(), want) {
						t.Errorf("the error lacks %q: %s", want, err)
					}
				}
				if strings.Contains(err.Error(), oktatest.Token) || strings.Contains(err.Error(), "\n") {
					t.Errorf("the error holds the token, or several lines: %s", err)
				}
				var e *live.Error
				if !errors.As(err, &e) {
					t.Errorf("%T is no *live.Error", err)
				}
			})
		})
	}
}

// TestDeletedBetweenListAndGet leaves out mappings that are gone by the time they are asked for, and nothing else.
func TestDeletedBetweenListAndGet(t *testing.T) {
	o := orgFile(t, exported)
	server := oktatest.New(o, oktatest.Options{})
	server.Add(oktatest.Fault{Path: anyDetail, Kind: "404"})
	faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		s, err := c.Read(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		want := *o
		want.Mappings = slices.DeleteFunc(slices.Clone(o.Mappings), func(m *org.Mapping) bool { return m.Properties[0].Role == org.RoleMapping })
		if diff := cmp.Diff(&want, s.Org, content()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestCancelled stops at once, wherever the run is: in a request, in a wait for the rate limit, between two attempts.
func TestCancelled(t *testing.T) {
	for _, fault := range []string{apps + "=slow", types + "=slow", apps + "=429", apps + "=503", anyDetail + "=slow"} {
		t.Run(strings.NewReplacer("/", ".", "*", "+").Replace(fault), func(t *testing.T) {
			f, err := oktatest.ParseFault(fault)
			if err != nil {
				t.Fatal(err)
			}
			server := oktatest.New(orgFile(t, exported), oktatest.Options{})
			server.Add(f)
			faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
				ctx, stop := context.WithCancel(t.Context())
				begin := time.Now()
				time.AfterFunc(300*time.Millisecond, stop)
				_, err := c.Read(ctx, nil)
				if !errors.Is(err, context.Canceled) {
					t.Errorf("the error is %v", err)
				}
				if took := time.Since(begin); took > 300*time.Millisecond {
					t.Errorf("it took %s", took)
				}
			})
		})
	}
}

// TestRedirectsAreNotFollowed sends nothing after a redirect: the token would go with it.
func TestRedirectsAreNotFollowed(t *testing.T) {
	server := oktatest.New(orgFile(t, exported), oktatest.Options{})
	server.Add(oktatest.Fault{Path: types, Kind: "redirect"})
	faked(t, server, live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
		if _, err := c.Read(t.Context(), nil); err == nil {
			t.Error("no error")
		}
	})
	if want := []string{"GET " + types}; !slices.Equal(server.Requests(), want) {
		t.Errorf("requests %q, want %q", server.Requests(), want)
	}
}
