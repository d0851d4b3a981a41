package live

import (
	"context"
	"encoding/json"
	"net/url"
)

// ScopeUsers is the OAuth scope that Users takes. It is not among Scopes: linting reads no user.
const ScopeUsers = "okta.users.read"

// AppUsers reads the users of an app: each with the id of the Okta user that it is linked to and its profile in the app.
// (Okta API, Application Users: GET /api/v1/apps/{id}/users, at most 500 a page; scope okta.apps.read.)
func (c *Client) AppUsers(ctx context.Context, app string, each func(user json.RawMessage) error) error {
	return c.List(ctx, Request{
		Asked: "the users of the app " + clip(app),
		Path:  "/api/v1/apps/" + segment(app) + "/users",
		Query: url.Values{"limit": {"500"}},
		Scope: ScopeApps,
	}, each)
}

// Users reads the Okta users, those that are deactivated too: their logins stay taken. Okta lists these only when they are searched for.
// (Okta API, Users: GET /api/v1/users, at most 200 a page; scope okta.users.read.)
func (c *Client) Users(ctx context.Context, each func(user json.RawMessage) error) error {
	for _, query := range []url.Values{{"limit": {"200"}}, {"limit": {"200"}, "search": {`status eq "DEPROVISIONED"`}}} {
		if err := c.List(ctx, Request{Asked: "the Okta users", Path: "/api/v1/users", Query: query, Scope: ScopeUsers}, each); err != nil {
			return err
		}
	}
	return nil
}
