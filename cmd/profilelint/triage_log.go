package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/triage"
)

// logSource is where events come from: a file, standard input ("-"), or the live org's log since a time.
type logSource struct {
	file  string
	since time.Time // the zero time for a file
}

// name is what messages call the source.
func (s logSource) name() string {
	switch {
	case !s.since.IsZero():
		return "the live org"
	case s.file == "-":
		return "standard input"
	}
	return s.file
}

// source tells where the events come from, and which of the arguments are paths.
func (f *triageFlags) source(args []string, now time.Time) (s logSource, paths []string, err error) {
	if f.since != "" {
		if !f.lint.live.on {
			return s, nil, errors.New("--since is about the log of the live org: use it with --live")
		}
		s.since, err = sinceTime(f.since, now)
		return s, args, err
	}
	if len(args) == 0 {
		return s, nil, errors.New("triage needs a file of System Log events; - is standard input, and --live --since 7d reads the org's log")
	}
	return logSource{file: args[0]}, args[1:], nil
}

var period = regexp.MustCompile(`^(\d{1,5})([dhm])$`)

// sinceTime reads a time: a period before now (7d, 36h, 90m), a day, or a time as in RFC 3339.
func sinceTime(text string, now time.Time) (time.Time, error) {
	if m := period.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1]) // five digits
		unit := map[string]time.Duration{"d": 24 * time.Hour, "h": time.Hour, "m": time.Minute}[m[2]]
		return now.Add(-time.Duration(n) * unit), nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("--since %s is neither a period (7d, 36h, 90m) nor a day (2026-10-01) nor a time (2026-10-01T06:00:00Z)", text)
}

// readLog reads the events. With an error comes what was read before it.
func (a *app) readLog(ctx context.Context, o session.Options, s logSource) (triage.Log, error) {
	if !s.since.IsZero() {
		return a.readLiveLog(ctx, s.since)
	}
	from := a.in
	if s.file != "-" {
		f, err := openGiven(o.Resolve(s.file))
		if err != nil {
			return triage.Log{}, fmt.Errorf("the events cannot be read: %w", boundary.Reason(err))
		}
		defer func() { _ = f.Close() }()
		from = io.Reader(f)
	}
	log, err := triage.Read(from)
	if err != nil {
		return log, fmt.Errorf("the events cannot all be read: %w", err)
	}
	return log, nil
}

// readLiveLog reads the log of the org that the environment names.
func (a *app) readLiveLog(ctx context.Context, since time.Time) (triage.Log, error) {
	settings, err := live.FromEnvironment(a.environ)
	if err != nil {
		return triage.Log{}, err
	}
	client, err := live.NewClient(ctx, settings, live.Options{Version: version(), Scopes: []string{live.ScopeLogs}})
	if err != nil {
		return triage.Log{}, err
	}
	var events bytes.Buffer
	events.WriteByte('[') // an empty log is one too
	err = client.Logs(ctx, since, time.Now(), triage.Filter, func(event json.RawMessage) error {
		if events.Len() > 1 {
			events.WriteByte(',')
		}
		events.Write(event)
		return nil
	})
	if err != nil {
		return triage.Log{}, err
	}
	events.WriteByte(']')
	return triage.Read(&events)
}
