package live

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// maxPages bounds a list: 10,000 pages of 200 are 2 million items, more than Okta has of anything that is listed here.
const maxPages = 10_000

// List reads a list page by page and gives each item to a function. The next page is what the Link header of the last one says, of which
// only the query counts: it is asked for at the same path of the same org, whatever host the link names.
func (c *Client) List(ctx context.Context, r Request, each func(item json.RawMessage) error) error {
	asked := map[string]bool{}
	for page := 1; ; page++ {
		key := r.Query.Encode()
		if asked[key] || page > maxPages {
			return c.complete(&Error{
				Came:   fmt.Sprintf("page %d links to a page that was read before, so that the list has no end", page-1),
				Advice: "Run it again; where it stays so, a proxy in between may answer from its cache.",
			}, r)
		}
		asked[key] = true
		got, err := c.send(ctx, r)
		if err != nil {
			return err
		}
		var items []json.RawMessage
		if err := c.decode(got, r, &items); err != nil {
			return err
		}
		for _, item := range items {
			if err := each(item); err != nil {
				return c.decodeItem(err, r)
			}
		}
		next, ok := nextLink(got.header)
		if !ok {
			return nil
		}
		if r.Query, err = follow(r, next); err != nil {
			return c.complete(&Error{Came: err.Error(), Advice: "Run it again; where it stays so, check that no proxy stands in between."}, r)
		}
	}
}

// decodeItem is the error of one item that could not be read.
func (c *Client) decodeItem(err error, r Request) error {
	return c.complete(&Error{
		Came:   "an item of it does not have the form that Okta documents: " + clip(err.Error()),
		Advice: "Where it stays so, this is a defect of profilelint: please report it with this message.",
	}, r)
}

// follow returns the query of the page that a link leads to. What the link leaves out stays as it was: Okta's links drop filters.
func follow(r Request, link string) (url.Values, error) {
	u, err := url.Parse(link)
	if err != nil {
		return nil, fmt.Errorf("the link to the next page is not a URL")
	}
	if u.Path != r.Path {
		return nil, fmt.Errorf("the link to the next page leads to another list, %s", clip(u.Path))
	}
	query := url.Values{}
	for _, values := range []url.Values{r.Query, u.Query()} {
		for name, value := range values {
			query[name] = value
		}
	}
	return query, nil
}

// nextLink finds the target of rel="next" in the Link headers (RFC 8288). One header may hold several links.
func nextLink(header http.Header) (target string, ok bool) {
	for _, line := range header.Values("Link") {
		for line != "" {
			_, rest, found := strings.Cut(line, "<")
			target, parameters, closed := strings.Cut(rest, ">")
			if !found || !closed {
				break
			}
			end := strings.Index(parameters, ",")
			if open := strings.Index(parameters, "<"); end < 0 || open < 0 {
				end = len(parameters)
			} else {
				end = strings.LastIndex(parameters[:open], ",")
			}
			line = parameters[max(end, 0):]
			for _, p := range strings.Split(parameters[:max(end, 0)], ";") {
				name, value, _ := strings.Cut(strings.TrimSpace(p), "=")
				if strings.EqualFold(name, "rel") && strings.EqualFold(strings.Trim(strings.TrimSpace(value), `",`), "next") {
					return target, true
				}
			}
		}
	}
	return "", false
}

func readAll(resp *http.Response) ([]byte, error) {
	return io.ReadAll(io.LimitReader(resp.Body, maxBody))
}
