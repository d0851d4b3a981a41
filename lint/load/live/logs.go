package live

import (
	"context"
	"encoding/json"
	"net/url"
	"time"
)

// ScopeLogs is the OAuth scope that Logs takes. It is not among Scopes: linting needs no log.
const ScopeLogs = "okta.logs.read"

// Logs reads the events of the System Log from since up to until that match a filter, the oldest first. Okta keeps them for 90 days. With an
// until the list has an end: without one, Okta's links lead on and on, for those who wait for new events.
// (Okta developer documentation, System Log API: bounded and polling requests.)
func (c *Client) Logs(ctx context.Context, since, until time.Time, filter string, each func(event json.RawMessage) error) error {
	return c.List(ctx, Request{
		Asked: "the System Log",
		Path:  "/api/v1/logs",
		Query: url.Values{
			"since": {since.UTC().Format(time.RFC3339)}, "until": {until.UTC().Format(time.RFC3339)},
			"filter": {filter}, "sortOrder": {"ASCENDING"}, "limit": {"1000"},
		},
		Scope: ScopeLogs,
	}, each)
}
