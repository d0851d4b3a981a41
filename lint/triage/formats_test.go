package triage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/triage"
)

const hookFailure = `{"eventType":"app.user_management.update_from_master_failed","uuid":"%d","outcome":{"result":"FAILURE"},"debugContext":{"debugData":{"ErrorField":"locale","ErrorCode":"x"}}}`

func failure(n int) string { return fmt.Sprintf(hookFailure, n) }

// Others keep events in envelopes, or as text, or behind a head of their own.
func TestEnvelopes(t *testing.T) {
	escaped := strings.ReplaceAll(failure(1), `"`, `\"`)
	for name, log := range map[string]string{
		"event hook":       `{"eventType":"com.okta.event_hook","data":{"events":[` + failure(1) + `,` + failure(2) + `]}}`,
		"Splunk":           `{"preview":false,"result":{"_raw":"` + escaped + `"}}` + "\n" + `{"result":{"_raw":"` + strings.ReplaceAll(failure(2), `"`, `\"`) + `"}}`,
		"Splunk's fields":  `{"result":{"eventType":"app.user_management.update_from_master_failed","_raw":"` + escaped + `"}}` + failure(2),
		"text in an array": `["` + escaped + `", ` + failure(2) + `]`,
		"syslog":           "<134>Oct  1 06:00:00 collector okta: " + failure(1) + "\n<134>Oct  1 06:00:01 collector okta: " + failure(2) + "\n",
		"one by one":       failure(1) + failure(2),
	} {
		got, err := triage.Read(strings.NewReader(log))
		if err != nil || len(got.Events) != 2 || got.Unknown != 0 || got.Events[0].Failures[0].Attribute != "locale" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestSeparators(t *testing.T) {
	const rows = "event_type,outcome.result,debug_context.debug_data.Error_field,uuid\n" +
		"app.user_management.update_from_master_failed,FAILURE,locale,1\n" +
		"app.user_management.update_from_master_failed,FAILURE,timezone,2\n"
	for name, log := range map[string]string{
		"commas": rows, "semicolons": strings.ReplaceAll(rows, ",", ";"), "tabs": strings.ReplaceAll(rows, ",", "\t"),
		"sep":            "sep=;\r\n" + strings.ReplaceAll(strings.ReplaceAll(rows, ",", ";"), "\n", "\r\n"),
		"quoted":         `"` + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSuffix(rows, "\n"), ",", `","`), "\n", "\"\n\"") + "\"\n\n",
		"a text's lines": strings.Replace(rows, "FAILURE", "\"FAILURE\"", 1) + "app.user_management.update_from_master_failed,SUCCESS,\"a\nb\n\"\"c\"\", d\",1\n",
	} {
		got, err := triage.Read(strings.NewReader(log))
		if err != nil || len(got.Events) != 2 || got.Unknown != 0 || got.Events[1].Failures[0].Attribute != "timezone" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// A quote that is not closed costs its own row, and is told.
func TestUnclosedQuote(t *testing.T) {
	const head = "event_type,outcome.result,debug_context.debug_data.Error_field,uuid\n"
	row := func(field string, n int) string {
		return fmt.Sprintf("app.user_management.update_from_master_failed,FAILURE,%s,%d\n", field, n)
	}
	for name, test := range map[string]struct {
		log    string
		events int
		err    string
	}{
		"in the middle":         {head + row("locale", 1) + row(`"locale`, 2) + row("locale", 3) + row(`"locale"`, 4), 3, "line 3 is not valid CSV"},
		"at the end":            {head + row("locale", 1) + row(`"locale`, 2), 1, "line 3 is not valid CSV"},
		"closed by a later one": {head + row(`"locale`, 1) + row("locale", 2) + row(`loc"ale`, 3) + row(`"x"`, 4), 3, "line 2 is not valid CSV"},
	} {
		got, err := triage.Read(strings.NewReader(test.log))
		if len(got.Events) != test.events || err == nil || !strings.Contains(err.Error(), test.err) {
			t.Errorf("%s: %d events, %v", name, len(got.Events), err)
		}
	}
}

func TestNotUnderstood(t *testing.T) {
	got, err := triage.Read(strings.NewReader("<1> okta: " + failure(1) + "\nnothing\n"))
	if len(got.Events) != 1 || got.Unknown != 1 || err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("%+v, %v", got, err)
	}
}
