package live

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Progress is how far a Read has come, in requests. It grows only.
type Progress struct{ Done, Total int }

// Read reads the org: every user type, app and identity provider as a profile with its schema, and the mappings between them.
//
// A mapping into the Okta user from an app that imports no users is left out, because Okta never runs it, and so is one without properties,
// which every app has, unless a profile source's lacks them. What is deleted while it is
// read is left out too. An app or identity provider whose schema Okta does not show becomes an open profile, and a warning says so.
//
// progress is told, one call at a time, how far it has come; nil for nobody. On an error there is no snapshot.
func (c *Client) Read(ctx context.Context, progress func(Progress)) (*Snapshot, error) {
	// One request by itself: where the token is not valid, there is one error, and one attempt.
	var types []apiUserType
	err := c.List(ctx, userTypes, appendTo(&types))
	if err != nil {
		return nil, err
	}
	p := &plan{types: types}
	lists := []struct {
		request Request
		each    func(json.RawMessage) error
	}{
		{list("the list of apps", "/api/v1/apps", ScopeApps), appendTo(&p.apps)},
		{list("the list of identity providers", "/api/v1/idps", scopeIdPs), appendTo(&p.idps)},
		{list("the list of profile mappings", "/api/v1/mappings", scopeMappings), appendTo(&p.mappings)},
	}
	errs := make([]error, len(lists))
	var wait sync.WaitGroup
	for i, l := range lists {
		wait.Go(func() { errs[i] = c.List(ctx, l.request, l.each) })
	}
	wait.Wait()
	for _, err := range errs { // the first of the list, whichever failed first
		if err != nil {
			return nil, err
		}
	}
	p.arrange()
	if err := c.fetch(ctx, p.details(), progress); err != nil {
		return nil, err
	}
	if err := c.readExpressions(ctx, p); err != nil {
		return nil, err
	}
	return p.snapshot(c.settings.Host()), nil
}

var userTypes = Request{Asked: "the user types", Path: "/api/v1/meta/types/user", Scope: scopeUserTypes}

// list is a request for a list, without a filter: Okta drops filters from the links to further pages.
func list(asked, path, scope string) Request {
	return Request{Asked: asked, Path: path, Scope: scope, Query: url.Values{"limit": {"200"}}}
}

// appendTo returns a function that appends each item of a list.
func appendTo[T any](items *[]T) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		var item T
		var named struct{ ID string }
		err := errors.Join(json.Unmarshal(raw, &item), json.Unmarshal(raw, &named))
		if err == nil && named.ID == "" {
			err = errors.New("an entry of the list has no id") // left out, it would be missing without a word
		}
		if err == nil {
			*items = append(*items, item)
		}
		return err
	}
}

// detail is one more request that the lists give rise to.
type detail struct {
	request Request
	into    any    // where the answer goes
	absent  func() // called instead where Okta says that there is no such thing
	// absentAlso are statuses that mean the same as 404 here.
	absentAlso []int
}

// fetch sends requests in parallel and stops at the first that fails. Each endpoint has its own workers, so that one whose rate limit is used
// up does not hold up the others.
func (c *Client) fetch(ctx context.Context, details []detail, progress func(Progress)) error {
	queues := map[string][]detail{}
	for _, d := range details {
		queues[endpoint(d.request.Path)] = append(queues[endpoint(d.request.Path)], d)
	}
	var mu sync.Mutex
	done := 0
	report := func(more int) {
		mu.Lock()
		defer mu.Unlock()
		done += more
		if progress != nil {
			progress(Progress{Done: done, Total: len(details)})
		}
	}
	report(0)
	all, ctx := errgroup.WithContext(ctx)
	for _, key := range sortedKeys(queues) {
		all.Go(func() error {
			queue, ctx := errgroup.WithContext(ctx)
			queue.SetLimit(maxFlying)
			for _, d := range queues[key] {
				queue.Go(func() error { return c.fetchOne(ctx, d, report) })
			}
			return queue.Wait()
		})
	}
	return all.Wait()
}

func (c *Client) fetchOne(ctx context.Context, d detail, report func(more int)) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	err := c.Get(ctx, d.request, d.into)
	if d.missing(err) {
		d.absent()
		err = nil
	}
	if err == nil {
		report(1)
	}
	return err
}
