package live

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"unicode"
)

// Error is a request that did not give what was asked for: what was asked, what came back, what to do. It holds no secret.
type Error struct {
	Asked   string // in words: "the list of apps"
	Request string // "GET https://example.okta.com/api/v1/apps?limit=200"; "" where nothing was sent
	Status  int    // of the answer; 0 where there was none
	Code    string // Okta's errorCode, "" where the answer had none
	Came    string // what came back, in words
	Advice  string // what to do, a sentence
	// Scope is the OAuth scope that the request needs.
	Scope string

	cause error // of the network; it never unwraps to io.EOF (see the package comment)
}

func (e *Error) Error() string {
	text := "cannot read " + e.Asked + ": " + e.Came
	if e.Request != "" {
		text += " (" + e.Request + ")"
	}
	if e.Advice != "" {
		text += ". " + e.Advice
	}
	return text
}

// without returns a copy from which a filter has taken out secrets.
func (e *Error) without(hide func(string) string) *Error {
	clean := *e
	for _, text := range []*string{&clean.Asked, &clean.Request, &clean.Code, &clean.Came, &clean.Advice} {
		*text = hide(*text)
	}
	return &clean
}

// errorBody is the body of an error, as Okta's API and its token endpoint write it.
type errorBody struct {
	ErrorCode        string `json:"errorCode"`
	ErrorSummary     string `json:"errorSummary"`
	Error            string `json:"error"`
	ErrorDescription string `json:"error_description"`
}

// refused makes an Error of an answer whose status is no success.
func refused(resp *answer, scope string) *Error {
	var body errorBody
	isJSON := json.Unmarshal(resp.body, &body) == nil
	e := &Error{Status: resp.status, Code: body.ErrorCode, Scope: scope}
	e.Came = "Okta answered " + statusText(resp.status)
	if said := said(body); said != "" {
		e.Came += ", " + said
	} else if bearer := bearerError(resp.header.Get("Www-Authenticate")); bearer != "" {
		e.Came += ", " + bearer
	}
	if id := resp.header.Get("X-Okta-Request-Id"); id != "" {
		e.Came += ", request id " + clip(id)
	}
	e.Advice = advice(resp, scope, isJSON)
	return e
}

func said(body errorBody) string {
	switch {
	case body.ErrorCode != "" && body.ErrorSummary != "":
		return clip(body.ErrorCode) + ": " + strings.TrimRight(clip(body.ErrorSummary), ".")
	case body.Error != "":
		return clip(strings.TrimSuffix(body.Error+": "+body.ErrorDescription, ": "))
	}
	return clip(body.ErrorCode + body.ErrorSummary)
}

// bearerError is the description in a WWW-Authenticate header, where Okta explains what is wrong with an access token (OKTA: API
// error responses of OAuth for Okta APIs).
func bearerError(header string) string {
	_, rest, ok := strings.Cut(header, `error_description="`)
	if !ok {
		return ""
	}
	text, _, _ := strings.Cut(rest, `"`)
	return clip(text)
}

// advice says what to do about a status.
func advice(resp *answer, scope string, isJSON bool) string {
	switch status := resp.status; {
	case status >= 300 && status < 400:
		return "It redirects to " + clip(place(resp.header.Get("Location"))) + ", which is not followed, for the token would go there. Check the address of the org, and that no proxy or sign-on page stands in between."
	case !isJSON && isPage(resp):
		return "The answer is a web page, not Okta's API: check the address of the org, and that no proxy or sign-on page stands in between."
	case status == http.StatusUnauthorized:
		return "The token is not valid here: it may be mistyped, expired, revoked, or another org's. docs/live-org.md says how to create one."
	case status == http.StatusForbidden && scope != "":
		return "An API token needs an admin who may read this, such as a read-only admin; an OAuth app needs the scope " + scope + " and an admin role."
	case status == http.StatusForbidden:
		return "The admin of this token may not read it."
	case status == http.StatusNotFound:
		return "Check the address of the org: it is the one that users sign in at, without -admin."
	case status == http.StatusTooManyRequests:
		return "Other clients use up the org's rate limit: run it again later."
	case status >= 500:
		return "Run it again later; status.okta.com tells of incidents."
	}
	return "Run it again; where it stays so, this may be a defect of profilelint."
}

// place is a URL without its query, which may hold anything.
func place(location string) string {
	if location == "" {
		return "nowhere"
	}
	location, _, _ = strings.Cut(location, "?")
	location, _, _ = strings.Cut(location, "#")
	return withoutUser(location)
}

func statusText(status int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}

// isPage reports whether an answer is a web page.
func isPage(resp *answer) bool {
	return strings.Contains(resp.header.Get("Content-Type"), "html") || strings.HasPrefix(strings.TrimSpace(string(resp.body[:min(len(resp.body), 64)])), "<")
}

// maxQuoted bounds what an error quotes of an answer, in characters.
const maxQuoted = 200

// clip makes one short line of a text that came from outside.
func clip(text string) string {
	line := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	if runes := []rune(line); len(runes) > maxQuoted {
		line = string(runes[:maxQuoted]) + "..."
	}
	return strings.TrimSpace(line)
}
