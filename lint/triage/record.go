package triage

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// record is a JSON object of any spelling. Its keys are compared without letter case, underscores, hyphens and spaces: ErrorCode,
// errorCode, error_code and "Error code" are one key.
type record map[string]any

// maxDepth bounds how deep keys are looked for in an event.
const maxDepth = 8

var spelling = strings.NewReplacer("_", "", "-", "", " ", "")

func plainKey(key string) string { return strings.ToLower(spelling.Replace(key)) }

// get returns the value of a key of the record itself, nil where there is none. Of several spellings the first one in alphabetical order
// counts.
func (r record) get(key string) any {
	if v, ok := r[key]; ok {
		return v
	}
	for _, k := range slices.Sorted(maps.Keys(r)) {
		if plainKey(k) == plainKey(key) {
			return r[k]
		}
	}
	return nil
}

// object returns the record under a key; one that is written as text counts too.
func (r record) object(key string) record {
	o, _ := asRecord(r.get(key))
	return o
}

func (r record) text(key string) string { return text(r.get(key)) }

// search returns the text of a key anywhere in the record, the outermost first, "" where there is none.
func (r record) search(key string, depth int) string {
	if t := r.text(key); t != "" {
		return t
	}
	if depth == 0 {
		return ""
	}
	for _, k := range slices.Sorted(maps.Keys(r)) {
		if inner, ok := asRecord(r[k]); ok {
			if t := inner.search(key, depth-1); t != "" {
				return t
			}
		}
	}
	return ""
}

// records returns the objects of an array under a key, or the one object that stands there.
func (r record) records(key string) []record {
	v := r.get(key)
	if o, ok := asRecord(v); ok {
		return []record{o}
	}
	list, _ := v.([]any)
	var all []record
	for _, item := range list {
		if o, ok := asRecord(item); ok {
			all = append(all, o)
		}
	}
	return all
}

func asRecord(v any) (record, bool) {
	switch v := v.(type) {
	case map[string]any:
		return v, true
	case record:
		return v, true
	case string:
		if !strings.HasPrefix(strings.TrimSpace(v), "{") {
			return nil, false
		}
		var o record
		if json.Unmarshal([]byte(v), &o) != nil || o == nil {
			return nil, false
		}
		return o, true
	}
	return nil, false
}

// text renders a scalar, "" for anything else.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	}
	return ""
}
