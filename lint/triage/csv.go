package triage

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// csv reads a log as the Admin Console saves it: a row for each event, and a header whose names are the paths of the JSON's keys
// (outcome.reason, target0.displayName, debugContext.debugData.errorCode).
func (l *reader) csv(r io.Reader) error {
	rows := csv.NewReader(r)
	rows.FieldsPerRecord, rows.LazyQuotes = -1, true
	header, err := rows.Read()
	if err != nil {
		return fmt.Errorf("it is neither JSON nor CSV: %w", err)
	}
	if !slices.ContainsFunc(header, func(name string) bool { return plainKey(name) == "eventtype" }) {
		return errors.New("it is no log: JSON begins with [ or {, and the first line of CSV names a column eventType")
	}
	header = slices.Clone(header)
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("it is not valid CSV: %w", err)
		}
		if !l.event(nested(header, row)) {
			l.log.Unknown++
		}
	}
}

var numbered = form(`^([A-Za-z_]+?)_?(\d{1,2})$`)

// nested makes the object that a row was made of. Columns without a value are left out.
func nested(header, row []string) record {
	r := record{}
	lists := map[string]map[int]record{} // target0.type belongs to the first of the targets
	for i, name := range header {
		if i >= len(row) || strings.TrimSpace(row[i]) == "" {
			continue
		}
		path := strings.Split(strings.TrimSpace(name), ".")
		if m := numbered().FindStringSubmatch(path[0]); m != nil && len(path) > 1 {
			n, _ := strconv.Atoi(m[2]) // two digits
			if lists[m[1]] == nil {
				lists[m[1]] = map[int]record{}
			}
			if lists[m[1]][n] == nil {
				lists[m[1]][n] = record{}
			}
			put(lists[m[1]][n], path[1:], row[i])
			continue
		}
		put(r, path, row[i])
	}
	for name, list := range lists {
		var items []any
		for n := range 100 {
			if item, ok := list[n]; ok {
				items = append(items, map[string]any(item))
			}
		}
		r[name] = items
	}
	return r
}

// put sets a value under a path. Where another value stands in its way, the whole path is one key.
func put(r record, path []string, value string) {
	for i, key := range path[:min(len(path), maxDepth)-1] {
		inner, ok := r[key].(map[string]any)
		if r[key] == nil {
			inner, ok = map[string]any{}, true
			r[key] = inner
		}
		if !ok {
			r[strings.Join(path[i:], ".")] = value
			return
		}
		r = inner
	}
	r[path[min(len(path), maxDepth)-1]] = value
}
