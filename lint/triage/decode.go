package triage

import (
	"cmp"
	"strings"
	"time"
)

// event decodes a record. isEvent is false where it is no event of the System Log at all; ok is false where it is one that tells of no
// failure.
func event(r record) (e Event, isEvent, ok bool) {
	e.Type = r.text("eventType")
	if e.Type == "" {
		return Event{}, false, false
	}
	outcome := r.object("outcome")
	message := cmp.Or(outcome.text("reason"), r.text("displayMessage"))
	if e.Kind = kindOf(e.Type, outcome.text("result"), message); e.Kind == "" {
		return Event{}, true, false
	}
	e.ID = cmp.Or(r.text("uuid"), r.text("eventId"))
	e.Time = timeOf(cmp.Or(r.text("published"), r.text("timestamp"), r.text("@timestamp")))
	details := r
	if debug := r.object("debugContext").object("debugData"); debug != nil {
		details = debug
	} else if debug := r.object("debugData"); debug != nil {
		details = debug
	}
	search := func(key string) string { return cmp.Or(details.search(key, maxDepth), r.search(key, maxDepth)) }
	e.From.Name = search("appName")
	e.targets(r)
	e.Failures = failures(search("errorField"), search("errorCode"), message)
	return e, true, true
}

// kindOf tells which kind of failure an event is of, "" for none.
func kindOf(eventType, result, message string) Kind {
	failed := !strings.EqualFold(result, "SUCCESS")
	told := failed && result != ""
	switch eventType = strings.ToLower(eventType); {
	case eventType == "app.user_management.update_from_master_failed":
		return Update
	case eventType == "app.realtimesync.import_failed", eventType == "application.provision.user.import_profile" && told:
		return Update
	case eventType == "user.lifecycle.create" && told:
		return Create
	case strings.HasPrefix(eventType, "application.provision.user.push") && told:
		return Push
	case eventType == "app.user_management.import.csv.line.error", eventType == "system.csv.import_user" && told:
		return Directory
	case strings.HasPrefix(eventType, "app.ad.api.user_import.warn."):
		return Directory
	case eventType == "system.agent.ad.import_user" && (told || strings.Contains(strings.ToLower(message), "skipping import")):
		return Directory
	}
	return ""
}

// targets reads the user and the app that an event is about.
func (e *Event) targets(r record) {
	for _, target := range r.records("target") {
		id, name, label := target.text("id"), target.text("alternateId"), target.text("displayName")
		switch plainKey(target.text("type")) {
		case "user", "appuser":
			e.User = cmp.Or(e.User, id, name)
			e.UserName = cmp.Or(e.UserName, name, label)
		case "appinstance", "app", "identityprovider":
			e.From.ID = cmp.Or(e.From.ID, id)
			e.From.Label = cmp.Or(e.From.Label, label, name)
		}
	}
}

// timeOf reads a time, the zero time where it is none.
func timeOf(s string) time.Time {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02 15:04:05", "Jan 02 15:04:05 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
