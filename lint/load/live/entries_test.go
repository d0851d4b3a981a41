package live

import (
	"encoding/json"
	"strings"
	"testing"
)

// An entry that is not what it should be is an error: left out, nobody would know that the org is not whole.
func TestEntriesHaveIDs(t *testing.T) {
	for text, want := range map[string]bool{`{"id":"0oa1"}`: true, `null`: false, `{"id":null}`: false, `{}`: false} {
		var apps []apiApp
		if err := appendTo(&apps)(json.RawMessage(text)); (err == nil) != want || (len(apps) == 1) != want {
			t.Errorf("%s: %v, %v", text, apps, err)
		}
	}
}

func TestSegment(t *testing.T) {
	for id, want := range map[string]string{"0oa1": "0oa1", "../../users": "..%2F..%2Fusers", "..": "%2E%2E", "x?y=1#z": "x%3Fy=1%23z"} {
		if got := segment(id); got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
}

// The token goes through the proxy or nowhere.
func TestUnusableProxy(t *testing.T) {
	const secret = ":bad%zzSECRET"
	_, err := FromEnvironment([]string{"OKTA_CLIENT_ORGURL=https://acme.okta.com", "OKTA_CLIENT_TOKEN=x", "HTTPS_PROXY=" + secret})
	if err == nil || !strings.Contains(err.Error(), "HTTPS_PROXY") || strings.Contains(err.Error(), "SECRET") {
		t.Error(err)
	}
}
