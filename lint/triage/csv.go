package triage

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// csv reads a log as the Admin Console saves it: a row for each event, and a header whose names are the paths of the JSON's keys
// (outcome.reason, target0.displayName, debugContext.debugData.errorCode). A spreadsheet may have put semicolons or tabs for its commas, and a
// line "sep=;" before all others. A broken row costs no other; the error is that of the first.
func (l *reader) csv(r *bufio.Reader) error {
	lines := &lineReader{r: r}
	first, err := lines.next()
	if sep, ok := strings.CutPrefix(strings.ToLower(first), "sep="); ok && len(sep) == 1 && err == nil {
		first, err = lines.next()
	}
	if err != nil {
		return err
	}
	comma, header := splitHeader(first)
	if header == nil {
		if _, text, found := strings.Cut(first, "{"); found && json.Valid([]byte("{"+text)) {
			return l.prefixed(first, lines)
		}
		return errors.New("it is not a log: JSON begins with [ or {, and the first line of CSV names a column eventType")
	}
	rows := rowReader{lineReader: lines, comma: comma, columns: len(header)}
	for {
		row, err := rows.row()
		if errors.Is(err, io.EOF) {
			return rows.broken
		}
		if err != nil {
			return err
		}
		if len(row) == 1 && strings.TrimSpace(row[0]) == "" {
			continue
		}
		if !l.event(nested(header, row)) {
			l.log.Unknown++
		}
	}
}

// splitHeader splits the first line of CSV, by whichever separator a column is eventType. It is nil where there is none.
func splitHeader(line string) (comma byte, header []string) {
	for _, comma := range []byte(",;\t") {
		header, _ := splitRow(line, comma)
		if slices.ContainsFunc(header, func(name string) bool { return plainKey(strings.TrimSpace(name)) == "eventtype" }) {
			return comma, header
		}
	}
	return 0, nil
}

// prefixed reads lines of which each holds an event behind something else, such as the head of a syslog message.
func (l *reader) prefixed(line string, lines *lineReader) error {
	var first error
	for {
		var v any
		_, text, found := strings.Cut(line, "{")
		switch err := json.Unmarshal([]byte("{"+text), &v); {
		case strings.TrimSpace(line) == "":
		case !found || err != nil:
			l.log.Unknown++
			if first == nil {
				first = fmt.Errorf("line %d holds no event as JSON", lines.number)
			}
		default:
			l.value(v, maxDepth)
		}
		next, err := lines.next()
		if errors.Is(err, io.EOF) {
			return first
		}
		if err != nil {
			return err
		}
		line = next
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
