package live

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/okta/okta-sdk-golang/v2/okta"
	"golang.org/x/sync/semaphore"
)

// Scopes returns the OAuth scopes that reading an org takes; all are read-only. No others are asked for.
func Scopes() []string {
	return []string{ScopeApps, scopeIdPs, scopeMappings, scopeSchemas, scopeUserTypes}
}

// ScopeApps is the OAuth scope for apps and their users.
const ScopeApps = "okta.apps.read"

const (
	scopeIdPs      = "okta.idps.read"
	scopeMappings  = "okta.profileMappings.read"
	scopeSchemas   = "okta.schemas.read"
	scopeUserTypes = "okta.userTypes.read"
)

// Options say how a Client works. The zero Options are good.
type Options struct {
	// Version goes into the User-Agent.
	Version string
	// Scopes are asked for where the client gets an access token itself; nil for those of Scopes.
	Scopes []string
	// Waiting is told, from any goroutine, when a request waits for the org's rate limit, and until when.
	Waiting func(until time.Time)
	// Transport sends the requests in the place of http.Transport; for tests.
	Transport http.RoundTripper
}

// Client reads from one org. It can be used from many goroutines. Every error that its methods return is an *Error, or the cause of the
// context's end.
type Client struct {
	settings Settings
	sdk      *okta.Client
	http     *http.Client
	scopes   []string
	within   map[string]*Client // by an optional scope: the client with an access token for it
	hide     func(string) string
}

// NewClient makes a client; nothing is sent yet. ctx is the context of everything that the client will do.
func NewClient(ctx context.Context, s Settings, o Options) (*Client, error) {
	c, err := newClient(ctx, s, o)
	if err != nil {
		return nil, err
	}
	c.within = map[string]*Client{}
	for _, scope := range OptionalScopes() {
		c.within[scope] = c
		if s.Mode != ModePrivateKey && s.Mode != ModeAssertion {
			continue
		}
		// Okta gives no access token at all where one of several scopes is not granted.
		o.Scopes = []string{scope}
		if c.within[scope], err = newClient(ctx, s, o); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func newClient(ctx context.Context, s Settings, o Options) (*Client, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	transport := o.Transport
	if transport == nil {
		transport = newTransport(s)
	}
	c := &Client{settings: s, hide: hide(s.secrets()...), http: &http.Client{
		Transport: &attempts{
			run: ctx, timeout: s.Timeout, limits: &limiter{waiting: o.Waiting}, flying: semaphore.NewWeighted(maxFlying),
			next: &guard{org: s.OrgURL, next: transport},
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	if c.scopes = o.Scopes; c.scopes == nil {
		c.scopes = Scopes()
	}
	// Whatever the SDK has read from its own places is replaced: what counts is in the settings.
	configuration := []okta.ConfigSetter{
		okta.WithOrgUrl(s.OrgURL.String()), okta.WithToken(string(s.Token)), okta.WithAuthorizationMode(string(s.Mode)),
		okta.WithClientId(s.ClientID), okta.WithScopes(c.scopes), okta.WithClientAssertion(string(s.Assertion)),
		okta.WithHttpClientPtr(c.http), okta.WithCache(false), okta.WithRequestTimeout(0), okta.WithRateLimitMaxRetries(0),
		okta.WithTestingDisableHttpsCheck(s.OrgURL.Scheme == "http"), okta.WithUserAgentExtra("profilelint/" + userAgent(o.Version)),
	}
	if s.Mode == ModePrivateKey {
		signer, err := s.signer()
		if err != nil {
			return nil, err
		}
		configuration = append(configuration, okta.WithPrivateKeySigner(signer))
	}
	_, sdk, err := okta.NewClient(ctx, configuration...)
	if err != nil {
		return nil, errors.New(c.hide(err.Error()))
	}
	c.sdk = sdk
	return c, nil
}

// userAgent is the first word of a version: a header takes no other.
func userAgent(version string) string {
	if words := strings.Fields(version); len(words) > 0 {
		return words[0]
	}
	return "unknown"
}

func newTransport(s Settings) *http.Transport {
	t := &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		ForceAttemptHTTP2:   true,
		MaxIdleConnsPerHost: maxFlying,
		IdleConnTimeout:     30 * time.Second,
		TLSHandshakeTimeout: 15 * time.Second,
	}
	if s.Proxy != nil {
		t.Proxy = http.ProxyURL(s.Proxy)
	}
	return t
}

// Request is something to read.
type Request struct {
	Asked string // in words, for errors: "the list of apps"
	Path  string // "/api/v1/apps"
	Query url.Values
	Scope string // the OAuth scope that it needs, for errors
}

// Get reads one JSON document into a value.
func (c *Client) Get(ctx context.Context, r Request, into any) error {
	got, err := c.send(ctx, r)
	if err != nil {
		return err
	}
	return c.decode(got, r, into)
}

// send sends a request and returns its answer, whose status is a success.
func (c *Client) send(ctx context.Context, r Request) (*answer, error) {
	target := r.Path
	if len(r.Query) > 0 {
		target += "?" + r.Query.Encode()
	}
	req, err := c.sdk.CloneRequestExecutor().NewRequest(http.MethodGet, target, nil)
	if err != nil {
		return nil, c.unauthorized(ctx, r, err)
	}
	got, err := c.do(ctx, r, req)
	var e *Error
	if errors.As(err, &e) {
		_, token, _ := strings.Cut(req.Header.Get("Authorization"), " ")
		return nil, e.without(hide(Secret(token))) // an access token is not among the settings
	}
	return got, err
}

func (c *Client) do(ctx context.Context, r Request, req *http.Request) (*answer, error) {
	resp, err := c.http.Do(req.WithContext(ctx))
	if err != nil {
		return nil, c.failed(ctx, r, err)
	}
	defer func() { _ = resp.Body.Close() }()
	got := &answer{status: resp.StatusCode, header: resp.Header}
	if got.body, err = readAll(resp); err != nil {
		return nil, c.failed(ctx, r, err)
	}
	if got.status < 200 || got.status > 299 {
		return nil, c.complete(refused(got, r.Scope), r)
	}
	return got, nil
}

// decode reads the JSON of an answer.
func (c *Client) decode(got *answer, r Request, into any) error {
	err := json.Unmarshal(got.body, into)
	if err == nil {
		return nil
	}
	e := &Error{Status: got.status, Scope: r.Scope}
	var syntax *json.SyntaxError
	switch {
	case isPage(got):
		e.Came = "the answer is a web page, not JSON"
		e.Advice = "Check the address of the org, and that no proxy or sign-on page stands in between."
	case errors.As(err, &syntax):
		e.Came = fmt.Sprintf("the answer is not a whole JSON document: %s after %d bytes", clip(syntax.Error()), syntax.Offset)
		e.Advice = "Run it again; a proxy in between may cut long answers."
	default:
		e.Came = "the answer does not have the form that Okta documents: " + clip(err.Error())
		e.Advice = "Where it stays so, this is a defect of profilelint: please report it with this message."
	}
	return c.complete(e, r)
}

// failed makes the error of a request without an answer.
func (c *Client) failed(ctx context.Context, r Request, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var own *Error
	if !errors.As(err, &own) {
		own = unreachable(err, 1)
	}
	return c.complete(own, r)
}

// unauthorized makes the error of a request that could not be authorized. The SDK's error is not printed: it may hold the URL with
// the client assertion.
func (c *Client) unauthorized(ctx context.Context, r Request, err error) error {
	r = Request{Asked: r.Asked + ", for no access token was to be had"}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var own *Error
	var said *okta.Error
	switch {
	case errors.As(err, &own):
	case errors.As(err, &said):
		text := said.ErrorMessage
		if said.ErrorDescription != "" {
			text += ": " + said.ErrorDescription
		}
		if text == "" {
			text = strings.TrimPrefix(said.ErrorCode+": "+said.ErrorSummary, ": ")
		}
		own = &Error{Code: said.ErrorCode, Came: "Okta answered " + clip(text), Advice: c.tokenAdvice(text)}
	default:
		own = &Error{Came: "the answer to the request for one was not understood", Advice: "Check the address of the org, and that no proxy stands in between."}
	}
	return c.complete(own, r)
}

// tokenAdvice says what to do where Okta gives no access token. The SDK knows no DPoP, which new app integrations ask for (Okta, Configure OAuth
// 2.0 Demonstrating Proof-of-Possession).
func (c *Client) tokenAdvice(said string) string {
	if strings.Contains(strings.ToLower(said), "dpop") {
		return "Switch off \"Require Demonstrating Proof of Possession (DPoP) header in token requests\" in the general settings of the app integration."
	}
	return "Check the client id, the key and its id, and that the app integration is granted the scopes " + strings.Join(c.scopes, ", ") + "."
}

// complete returns an error with what was asked, and without secrets.
func (c *Client) complete(e *Error, r Request) *Error {
	whole := *e
	whole.Asked = r.Asked
	if r.Path != "" {
		u := *c.settings.OrgURL
		u.Path, u.RawQuery = r.Path, r.Query.Encode()
		whole.Request = "GET " + u.String()
	}
	return whole.without(c.hide)
}
