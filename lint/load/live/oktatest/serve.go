package oktatest

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// serve answers a request that is allowed.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	switch {
	case path == "/api/v1/meta/types/user":
		s.list(w, r, s.org.types, len(s.org.types)+1) // never in pages
	case path == "/api/v1/apps":
		s.list(w, r, s.org.apps, 200)
	case path == "/api/v1/idps":
		s.list(w, r, s.org.idps, 200)
	case path == "/api/v1/mappings":
		s.list(w, r, s.org.mappings, 200)
	case strings.HasPrefix(path, "/api/v1/mappings/"):
		s.mapping(w, strings.TrimPrefix(path, "/api/v1/mappings/"))
	case strings.HasPrefix(path, "/api/v1/meta/schemas/"):
		if schema, ok := s.org.schemas[path]; ok {
			write(w, http.StatusOK, schema)
			return
		}
		notFound(w, path)
	case strings.HasPrefix(path, "/api/v1/apps/") && strings.HasSuffix(path, "/features"):
		id := strings.TrimSuffix(strings.TrimPrefix(path, "/api/v1/apps/"), "/features")
		if f := s.org.features[id]; f != nil {
			write(w, http.StatusOK, f)
			return
		}
		problem(w, http.StatusBadRequest, "E0000001", "Api validation failed: "+id)
	case path == "/api/v1/groups/rules":
		s.list(w, r, s.org.rules, 200)
	case path == "/api/v1/authorizationServers":
		s.list(w, r, s.org.servers, 200)
	case strings.HasPrefix(path, "/api/v1/authorizationServers/") && strings.HasSuffix(path, "/claims"):
		s.list(w, r, s.org.claims, len(s.org.claims)+1) // never in pages; one server holds them all
	case path == "/api/v1/users":
		s.users(w, r)
	case strings.HasPrefix(path, "/api/v1/apps/") && strings.HasSuffix(path, "/users"):
		id := strings.TrimSuffix(strings.TrimPrefix(path, "/api/v1/apps/"), "/users")
		s.list(w, r, people(s.options.AppUsers[id], func(object) bool { return true }), 3) // so few that there are pages
	case path == "/api/v1/logs":
		s.logs(w, r)
	default:
		notFound(w, path)
	}
}

// users answers with a page of the users: deactivated ones only where they are searched for.
func (s *Server) users(w http.ResponseWriter, r *http.Request) {
	searched := r.URL.Query().Get("search") == `status eq "DEPROVISIONED"`
	s.list(w, r, people(s.options.Users, func(u object) bool { return (u["status"] == "DEPROVISIONED") == searched }), 3)
}

// people are the users that are wanted, as items of a list.
func people(users []json.RawMessage, wanted func(object) bool) []item {
	var items []item
	for i, raw := range users {
		var u object
		if json.Unmarshal(raw, &u) == nil && wanted(u) {
			items = append(items, item{id: strconv.Itoa(i), listed: u})
		}
	}
	return items
}

// logs answers with a page of the events whose type the filter names. A request without an end is refused: its list would have none.
func (s *Server) logs(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("since") == "" || q.Get("until") == "" {
		problem(w, http.StatusBadRequest, "E0000001", "Api validation failed: since, until")
		return
	}
	var events []item
	for i, raw := range s.options.Events {
		var e object
		if json.Unmarshal(raw, &e) != nil {
			continue
		}
		eventType, _ := e["eventType"].(string)
		published, _ := e["published"].(string)
		if strings.Contains(q.Get("filter"), strconv.Quote(eventType)) && published >= q.Get("since") && published <= q.Get("until") {
			events = append(events, item{id: strconv.Itoa(i), listed: e})
		}
	}
	s.list(w, r, events, 3) // so few that there are pages
}

func (s *Server) mapping(w http.ResponseWriter, id string) {
	i := slices.IndexFunc(s.org.mappings, func(m item) bool { return m.id == id })
	if i < 0 {
		notFound(w, id+" (ProfileMapping)")
		return
	}
	write(w, http.StatusOK, s.org.mappings[i].whole)
}

// list answers with one page. The links keep limit and after only, whatever else was asked for.
func (s *Server) list(w http.ResponseWriter, r *http.Request, items []item, most int) {
	q := r.URL.Query()
	limit := 20
	if n, err := strconv.Atoi(q.Get("limit")); err == nil && n > 0 {
		limit = n
	}
	limit = min(limit, most)
	if q.Get("limit") == "" && most > 200 {
		limit = most
	}
	first := 0
	if after := q.Get("after"); after != "" {
		first = slices.IndexFunc(items, func(i item) bool { return i.id == after }) + 1
	}
	page := items[min(first, len(items)):min(first+limit, len(items))]
	self := "http://" + r.Host + r.URL.Path
	w.Header().Add("Link", "<"+self+"?"+url.Values{"limit": {strconv.Itoa(limit)}}.Encode()+`>; rel="self"`)
	if first+limit < len(items) {
		next := url.Values{"after": {page[len(page)-1].id}, "limit": {strconv.Itoa(limit)}}
		w.Header().Add("Link", "<"+self+"?"+next.Encode()+`>; rel="next"`)
	}
	listed := []any{}
	for _, i := range page {
		listed = append(listed, i.listed)
	}
	write(w, http.StatusOK, listed)
}
