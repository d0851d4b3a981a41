package triage_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/triage"
)

const updateEvent = `{"uuid": "u1", "published": "2026-10-05T06:00:11.000Z", "eventType": "app.user_management.update_from_master_failed",
  "outcome": {"result": "FAILURE", "reason": null},
  "target": [{"id": "00u1", "type": "User", "alternateId": "ann@example.com", "displayName": "Ann"},
             {"id": "0oa1", "type": "AppInstance", "alternateId": "Workday", "displayName": "Workday"}],
  "debugContext": {"debugData": {"AppName": "workday", "ErrorField": "locale", "ErrorCode": "x.localeFormat"}}}`

func update() triage.Event {
	return triage.Event{
		ID: "u1", Type: "app.user_management.update_from_master_failed", Kind: triage.Update, Time: time.Date(2026, 10, 5, 6, 0, 11, 0, time.UTC),
		From: triage.Source{Name: "workday", Label: "Workday", ID: "0oa1"}, User: "00u1", UserName: "ann@example.com",
		Failures: []triage.Failure{{Attribute: "locale", Code: "x.localeFormat"}},
	}
}

func read(t *testing.T, text string) triage.Log {
	t.Helper()
	log, err := triage.Read(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return log
}

func TestReadForms(t *testing.T) {
	other := `{"eventType": "user.session.start", "outcome": {"result": "SUCCESS"}}`
	second := strings.Replace(updateEvent, `"u1"`, `"u2"`, 1)
	two := update()
	two.ID = "u2"
	both := triage.Log{Events: []triage.Event{update(), two}, Others: 1}
	line := func(s string) string { return strings.ReplaceAll(s, "\n", " ") }
	for name, test := range map[string]struct {
		text string
		want triage.Log
	}{
		"one event":            {updateEvent, triage.Log{Events: []triage.Event{update()}}},
		"an array":             {"[" + updateEvent + "," + other + ",\n" + second + "]", both},
		"a line each":          {line(updateEvent) + "\n" + line(other) + "\r\n\n" + line(second) + "\n", both},
		"one after another":    {updateEvent + updateEvent + second + other, both},
		"under a key":          {`{"data": {"events": [` + updateEvent + "," + second + "," + other + `]}, "cloudEventsVersion": "0.1"}`, both},
		"each under a key":     {`[{"event": ` + updateEvent + `}, {"event": ` + second + `}, {"event": ` + other + `}]`, both},
		"arrays of arrays":     {"[[" + updateEvent + "],[" + second + "," + other + "]]", both},
		"several arrays":       {"[" + updateEvent + "]\n[" + second + "]\n" + other, both},
		"a byte order mark":    {"\uFEFF[" + updateEvent + "]", triage.Log{Events: []triage.Event{update()}}},
		"an empty array":       {"[]", triage.Log{}},
		"what is not an event": {`[1, "x", null, {}, {"a": [{"b": 1}, 2]}, ` + updateEvent + "]", triage.Log{Events: []triage.Event{update()}, Unknown: 5}},
		"debugData as text":    {strings.Replace(updateEvent, `{"AppName": "workday", "ErrorField": "locale", "ErrorCode": "x.localeFormat"}`, `"{\"appName\":\"workday\",\"errorField\":\"locale\",\"errorCode\":\"x.localeFormat\"}"`, 1), triage.Log{Events: []triage.Event{update()}}},
		"other spellings":      {strings.NewReplacer("ErrorField", "error_field", "ErrorCode", "errorCode", "AppName", "app-name", "eventType", "event_type", "debugData", "Debug Data").Replace(updateEvent), triage.Log{Events: []triage.Event{update()}}},
		"no debugContext":      {strings.Replace(strings.Replace(updateEvent, `"debugContext": {"debugData": {`, "", 1), `"}}}`, `"}`, 1), triage.Log{Events: []triage.Event{update()}}},
		"a target of its own":  {`{"eventType": "app.user_management.update_from_master_failed", "target": {"type": "AppUser", "id": "a1"}, "errorCode": "blank"}`, triage.Log{Events: []triage.Event{{Type: "app.user_management.update_from_master_failed", Kind: triage.Update, User: "a1", Failures: []triage.Failure{{Code: "blank"}}}}}},
		"nothing but its type": {`{"eventType": "APP.user_management.update_from_master_failed"}`, triage.Log{Events: []triage.Event{{Type: "APP.user_management.update_from_master_failed", Kind: triage.Update, Failures: []triage.Failure{{}}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadUTF16(t *testing.T) {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("[" + updateEvent + "]")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(triage.Log{Events: []triage.Event{update()}}, read(t, text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadCSV(t *testing.T) {
	text := "timestamp,event_type,uuid,outcome.result,target0.id,target0.type,target0.alternate_id,target1.type,target1.id,target1.display_name," +
		"debug_context.debug_data.error_field,debug_context.debug_data.error_code,debug_context.debug_data.app_name\n" +
		"2026-10-05T06:00:11.000Z,app.user_management.update_from_master_failed,u1,FAILURE,00u1,User,ann@example.com,AppInstance,0oa1,Workday,locale,x.localeFormat,workday\n" +
		"2026-10-05T06:00:11.000Z,user.session.start,u2,SUCCESS\n" +
		"2026-10-05T06:00:11.000Z,,,\n"
	want := triage.Log{Events: []triage.Event{update()}, Others: 1, Unknown: 1}
	if diff := cmp.Diff(want, read(t, text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadBroken(t *testing.T) {
	for text, want := range map[string]struct {
		err    string
		events int
	}{
		"":                        {"it is empty", 0},
		strings.Repeat("\n", 3):   {"it is empty", 0},
		"hello\nworld":            {"it is not a log", 0},
		"\x00\x01":                {"it is not a log", 0},
		"<html>":                  {"it is not a log", 0},
		"[" + updateEvent + ",":   {"it ends in the middle of a JSON value", 1},
		"[" + updateEvent + ", }": {"it is not valid JSON", 1},
		updateEvent + "\n{\"a\"":  {"it ends in the middle of a JSON value", 1},
		// A broken line costs no other.
		"{\"a\": \"b\n" + updateEvent:      {"it is not valid JSON", 1},
		"{\"a\":\n" + updateEvent:          {"it ends in the middle of a JSON value", 1},
		"{\"a\":\n" + updateEvent + "\n{}": {"it is not valid JSON", 1},
		"[" + updateEvent:                  {"it ends in the middle of a JSON value", 1},
		updateEvent + "]":                  {"it is not valid JSON", 1},
		"[[[[[[[[[[[[[[[[[[[[[[1":          {"it ends in the middle of a JSON value", 0},
		strings.Repeat("[", 1e6):           {"it is not valid JSON", 0},
		strings.Repeat(`{"a":`, 1e6) + "1": {"it is not valid JSON", 0},
	} {
		log, err := triage.Read(strings.NewReader(text))
		if err == nil || !strings.HasPrefix(err.Error(), want.err) || len(log.Events) != want.events {
			t.Errorf("%.40q: %d events, error %v; want %d, %q", text, len(log.Events), err, want.events, want.err)
		}
	}
}

// The same events in every form and spelling are the same log.
func TestReadAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		field, code := rapid.StringMatching(`[a-zA-Z]{1,12}`), rapid.StringMatching(`[a-zA-Z.]{1,20}`)
		spellings := [][3]string{{"ErrorField", "ErrorCode", "AppName"}, {"errorField", "errorCode", "appName"}, {"error_field", "error_code", "app_name"}}
		var plain []map[string]string
		var list []any
		header := []string{"uuid", "eventType", "outcome.result", "target0.type", "target0.id",
			"debugContext.debugData.errorField", "debugContext.debugData.errorCode", "debugContext.debugData.appName"}
		rows := [][]string{header}
		for i := range rapid.IntRange(0, 5).Draw(t, "events") {
			e := map[string]string{"id": fmt.Sprint("e", i), "user": fmt.Sprint("00u", i), "field": field.Draw(t, "field"), "code": code.Draw(t, "code"), "app": field.Draw(t, "app")}
			plain = append(plain, e)
			s := rapid.SampledFrom(spellings).Draw(t, "spelling")
			list = append(list, map[string]any{
				"uuid": e["id"], "eventType": "app.user_management.update_from_master_failed", "outcome": map[string]any{"result": "FAILURE"},
				"target":       []any{map[string]any{"type": "User", "id": e["user"]}},
				"debugContext": map[string]any{"debugData": map[string]any{s[0]: e["field"], s[1]: e["code"], s[2]: e["app"]}},
			})
			rows = append(rows, []string{e["id"], "app.user_management.update_from_master_failed", "FAILURE", "User", e["user"], e["field"], e["code"], e["app"]})
		}
		want := triage.Log{}
		for _, e := range plain {
			want.Events = append(want.Events, triage.Event{
				ID: e["id"], Type: "app.user_management.update_from_master_failed", Kind: triage.Update, User: e["user"],
				From: triage.Source{Name: e["app"]}, Failures: []triage.Failure{{Attribute: e["field"], Code: e["code"]}},
			})
		}
		var array, lines, table bytes.Buffer
		_ = json.NewEncoder(&array).Encode(append([]any{}, list...))
		for _, e := range list {
			_ = json.NewEncoder(&lines).Encode(e)
		}
		_ = csv.NewWriter(&table).WriteAll(rows)
		for _, text := range []string{array.String(), lines.String(), table.String()} {
			if text == "" {
				continue
			}
			got, err := triage.Read(strings.NewReader(text))
			if err != nil {
				t.Fatalf("%v: %s", err, text)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("(-want +got):\n%s\n%s", diff, text)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(updateEvent)
	f.Add("[" + updateEvent + `,{"eventType":"user.lifecycle.create","outcome":{"result":"FAILURE","reason":"Email field failed validation with value 'x': Does not match required pattern.<br/>"}}]`)
	f.Add("event_type,outcome.result,outcome.reason\nsystem.agent.ad.import_user,FAILURE,\"Expected required AD attribute: sn, (Okta attribute: lastName) to not be null\"\n")
	f.Add("[[{}],1]")
	f.Fuzz(func(t *testing.T, text string) {
		log, err := triage.Read(strings.NewReader(text))
		for _, e := range log.Events {
			if len(e.Failures) == 0 || e.Kind == "" || e.Type == "" {
				t.Fatalf("an event without failures, kind or type: %+v", e)
			}
		}
		again, againErr := triage.Read(strings.NewReader(text))
		if diff := cmp.Diff(log, again); diff != "" || (err == nil) != (againErr == nil) {
			t.Fatalf("read twice (-first +second):\n%s", diff)
		}
	})
}
