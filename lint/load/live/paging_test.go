package live

import (
	"net/http"
	"net/url"
	"testing"
)

func TestNextLink(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"none", nil, ""},
		{"as Okta sends it", []string{`<https://x/api/v1/apps?limit=2>; rel="self"`, `<https://x/api/v1/apps?after=0oa1&limit=2>; rel="next"`}, "https://x/api/v1/apps?after=0oa1&limit=2"},
		{"the last page", []string{`<https://x/api/v1/apps?limit=2>; rel="self"`}, ""},
		{"in one header", []string{`<https://x/a>; rel="self", <https://x/b>; rel="next"`}, "https://x/b"},
		{"the other way round", []string{`<https://x/b>; rel="next", <https://x/a>; rel="self"`}, "https://x/b"},
		{"a comma in a URL", []string{`<https://x/a,b>; rel="self", <https://x/c,d>; rel="next"`}, "https://x/c,d"},
		{"a comma in a parameter", []string{`<https://x/a>; title="a, b"; rel="self", <https://x/b>; title="c, d"; rel="next"`}, "https://x/b"},
		{"without quotes", []string{`<https://x/b>;rel=next`}, "https://x/b"},
		{"in capitals", []string{`<https://x/b>; REL="Next"`}, "https://x/b"},
		{"cut off", []string{`<https://x/b`, `>; rel="next"`, `rel="next"`}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := nextLink(http.Header{"Link": tt.lines}); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestFollow keeps filters that a link drops, and takes nothing but the query from it.
func TestFollow(t *testing.T) {
	r := Request{Path: "/api/v1/logs", Query: url.Values{"filter": {"x"}, "limit": {"200"}}}
	got, err := follow(r, "https://evil.example/api/v1/logs?after=7&limit=20")
	if err != nil {
		t.Fatal(err)
	}
	if want := "after=7&filter=x&limit=20"; got.Encode() != want {
		t.Errorf("got %q, want %q", got.Encode(), want)
	}
	for _, link := range []string{"https://x/api/v1/users", "https://x/api/v1/logs/../users", ":", ""} {
		if got, err := follow(r, link); err == nil {
			t.Errorf("follow(%q) gives %v", link, got)
		}
	}
}

// FuzzNextLink looks for headers that crash or hang the parser, and for targets that are not in them.
func FuzzNextLink(f *testing.F) {
	for _, seed := range []string{`<https://x/a>; rel="self", <https://x/b>; rel="next"`, `<a>;rel=next`, `<`, `<>,<>,`, `,<a>,;rel=next<b>`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		target, ok := nextLink(http.Header{"Link": {line}})
		if ok != (target != "") && ok {
			return // an empty target is a link to the page itself, which the guard against loops finds
		}
		if query, err := follow(Request{Path: "/api/v1/apps"}, target); ok && err == nil && query == nil {
			t.Error("no query and no error")
		}
	})
}
