package live_test

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/live"
)

func TestFromEnvironment(t *testing.T) {
	home := t.TempDir()
	yaml := "okta:\n  client:\n    orgUrl: https://file.okta.com\n    token: file-token-1\n    requestTimeout: 7\n    proxy:\n      host: proxy.example\n      port: 3128\n      username: u\n      password: file-password\n"
	if err := os.MkdirAll(filepath.Join(home, ".okta"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".okta", "okta.yaml"), []byte(yaml), 0o600); err != nil {
		t.Fatal(err)
	}
	key := filepath.Join(home, "key.pem")
	if err := os.WriteFile(key, []byte("-----BEGIN PRIVATE KEY-----\nx\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	acme := &url.URL{Scheme: "https", Host: "acme.okta.com"}
	tests := []struct {
		name    string
		environ []string
		want    live.Settings
	}{
		{"the SDK's variables", []string{"OKTA_CLIENT_ORGURL=https://acme.okta.com/", "OKTA_CLIENT_TOKEN=token-1", "OKTA_CLIENT_CONNECTION_TIMEOUT=5"},
			live.Settings{OrgURL: acme, Mode: live.ModeToken, Token: "token-1", Timeout: 5 * time.Second}},
		{"the provider's variables", []string{"OKTA_ORG_NAME=acme", "OKTA_BASE_URL=oktapreview.com", "OKTA_API_TOKEN=token-2"},
			live.Settings{OrgURL: &url.URL{Scheme: "https", Host: "acme.oktapreview.com"}, Mode: live.ModeToken, Token: "token-2", Timeout: time.Minute}},
		{"the last one counts", []string{"OKTA_ORG_NAME=other", "OKTA_ORG_NAME=acme", "OKTA_API_TOKEN=token-2"},
			live.Settings{OrgURL: acme, Mode: live.ModeToken, Token: "token-2", Timeout: time.Minute}},
		{"an access token", []string{"OKTA_ORG_NAME=acme", "OKTA_ACCESS_TOKEN=access-1"},
			live.Settings{OrgURL: acme, Mode: live.ModeBearer, Token: "access-1", Timeout: time.Minute}},
		{"a private key", []string{"OKTA_ORG_NAME=acme", "OKTA_API_CLIENT_ID=0oa1", "OKTA_API_PRIVATE_KEY_ID=kid", "OKTA_API_PRIVATE_KEY=" + key, "OKTA_API_SCOPES=okta.users.manage"},
			live.Settings{OrgURL: acme, Mode: live.ModePrivateKey, ClientID: "0oa1", KeyID: "kid", PrivateKey: "-----BEGIN PRIVATE KEY-----\nx\n", Timeout: time.Minute}},
		{"a key of one line", []string{"OKTA_CLIENT_ORGURL=https://acme.okta.com", "OKTA_CLIENT_AUTHORIZATIONMODE=PrivateKey", "OKTA_CLIENT_CLIENTID=0oa1", `OKTA_CLIENT_PRIVATEKEY=-----BEGIN RSA PRIVATE KEY-----\nx`},
			live.Settings{OrgURL: acme, Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: "-----BEGIN RSA PRIVATE KEY-----\nx", Timeout: time.Minute}},
		{"a client assertion", []string{"OKTA_CLIENT_ORGURL=https://acme.okta.com", "OKTA_CLIENT_CLIENTASSERTION=a.b.c"},
			live.Settings{OrgURL: acme, Mode: live.ModeAssertion, Assertion: "a.b.c", Timeout: time.Minute}},
		{"okta.yaml", []string{"HOME=" + home},
			live.Settings{OrgURL: &url.URL{Scheme: "https", Host: "file.okta.com"}, Mode: live.ModeToken, Token: "file-token-1", Timeout: 7 * time.Second,
				Proxy: &url.URL{Scheme: "http", Host: "proxy.example:3128", User: url.UserPassword("u", "file-password")}}},
		{"the environment before okta.yaml", []string{"HOME=" + home, "OKTA_ORG_NAME=acme", "OKTA_API_TOKEN=token-3", "OKTA_CLIENT_PROXY_PORT=99"},
			live.Settings{OrgURL: acme, Mode: live.ModeToken, Token: "token-3", Timeout: 7 * time.Second,
				Proxy: &url.URL{Scheme: "http", Host: "proxy.example:99", User: url.UserPassword("u", "file-password")}}},
		{"this machine", []string{"OKTA_CLIENT_ORGURL=http://[::1]:8080", "OKTA_API_TOKEN=token-2"},
			live.Settings{OrgURL: &url.URL{Scheme: "http", Host: "[::1]:8080"}, Mode: live.ModeToken, Token: "token-2", Timeout: time.Minute}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := live.FromEnvironment(tt.environ)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got, cmp.Comparer(func(a, b *url.URL) bool { return fmt.Sprint(a) == fmt.Sprint(b) }),
				cmp.Comparer(func(a, b live.Secret) bool { return string(a) == string(b) })); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFromEnvironmentErrors(t *testing.T) {
	home := t.TempDir()
	if err := os.MkdirAll(filepath.Join(home, ".okta"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".okta", "okta.yaml"), []byte("okta:\n  client:\n    token: [sec-ret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	org := "OKTA_CLIENT_ORGURL=https://acme.okta.com"
	tests := []struct {
		environ []string
		want    string
	}{
		{nil, "there is no Okta org to read"},
		{[]string{org}, "there is no token"},
		{[]string{org, "OKTA_API_TOKEN=${SEC-RET}"}, "spaces or braces"},
		{[]string{"OKTA_CLIENT_ORGURL=http://acme.okta.com"}, "must begin with https://, for the token is sent there; write https://acme.okta.com"},
		{[]string{"OKTA_CLIENT_ORGURL=http://localhost.evil.example"}, "must begin with https://"},
		{[]string{"OKTA_CLIENT_ORGURL=acme.okta.com"}, "is not an address of an Okta org"},
		{[]string{"OKTA_CLIENT_ORGURL=https://acme-admin.okta.com"}, "https://acme.okta.com"},
		{[]string{"OKTA_CLIENT_ORGURL=https://u:sec-ret@acme.okta.com"}, "no user name or password"},
		{[]string{"OKTA_CLIENT_ORGURL=https://acme.okta.com/api/v1"}, "must end with its host"},
		{[]string{"OKTA_ORG_NAME=evil.example/", org + "x", "OKTA_CLIENT_ORGURL="}, "must end with its host"},
		{[]string{org, "OKTA_API_PRIVATE_KEY=/no/such/sec-ret"}, "neither a PEM or JWK key nor the name of a file"},
		{[]string{org, "OKTA_API_PRIVATE_KEY=-----BEGIN PRIVATE KEY-----"}, "needs both the client id and the key"},
		{[]string{org, "OKTA_CLIENT_AUTHORIZATIONMODE=Basic"}, `the authorization mode "Basic" is none`},
		{[]string{org, "OKTA_CLIENT_AUTHORIZATIONMODE=JWT"}, "needs a client assertion"},
		{[]string{org, "OKTA_API_TOKEN=x", "OKTA_CLIENT_REQUEST_TIMEOUT=1m"}, "OKTA_CLIENT_REQUEST_TIMEOUT must be a whole number"},
		{[]string{org, "OKTA_API_TOKEN=x", "OKTA_TESTING_DISABLE_HTTPS_CHECK=maybe"}, "must be true or false"},
		{[]string{org, "OKTA_API_TOKEN=x", "OKTA_CLIENT_PROXY_HOST=a/b"}, "is not a host"},
		{[]string{org, "HOME=" + home}, "cannot be read: it is not YAML"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			_, err := live.FromEnvironment(tt.environ)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("the error is %v", err)
			}
			if strings.Contains(strings.ToLower(err.Error()), "sec-ret") {
				t.Errorf("the error holds a secret: %v", err)
			}
		})
	}
}

func TestSecret(t *testing.T) {
	s := live.Settings{Token: "sec-ret", PrivateKey: "sec-ret"}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		if text := fmt.Sprintf(verb, s) + fmt.Sprintf(verb, s.Token); strings.Contains(text, "sec-ret") || strings.Contains(text, "7365632d") {
			t.Errorf("%s prints %s", verb, text)
		}
	}
}
