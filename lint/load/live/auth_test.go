package live_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v3"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
)

func pemOf(t *testing.T, kind string, der []byte, err error) live.Secret {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return live.Secret(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
}

// TestAuthorization reads an org in each way of authorization, with each form of key.
func TestAuthorization(t *testing.T) {
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(rsaKey)
	ec, ecErr := x509.MarshalECPrivateKey(ecKey)
	jwk, jwkErr := json.Marshal(jose.JSONWebKey{Key: rsaKey, KeyID: "kid"})
	if jwkErr != nil {
		t.Fatal(jwkErr)
	}
	tests := map[string]live.Settings{
		"API token":        {Mode: live.ModeToken, Token: oktatest.Token},
		"access token":     {Mode: live.ModeBearer, Token: oktatest.Token},
		"client assertion": {Mode: live.ModeAssertion, ClientID: "0oa1", Assertion: "a.b.c"},
		"PKCS #1":          {Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: pemOf(t, "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(rsaKey), nil)},
		"PKCS #8":          {Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: pemOf(t, "PRIVATE KEY", pkcs8, err)},
		"SEC 1":            {Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: pemOf(t, "EC PRIVATE KEY", ec, ecErr)},
		"JWK":              {Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: live.Secret(jwk)},
	}
	for name, settings := range tests {
		t.Run(name, func(t *testing.T) {
			server := oktatest.New(orgFile(t, exported), oktatest.Options{Granted: live.Scopes()})
			faked(t, server, settings, live.Options{}, func(t *testing.T, c *live.Client) {
				if _, err := c.Read(t.Context(), nil); err != nil {
					t.Error(err)
				}
			})
			posts := slices.DeleteFunc(server.Requests(), func(r string) bool { return !strings.HasPrefix(r, "POST ") })
			var asked, want []string
			if settings.Mode == live.ModePrivateKey || settings.Mode == live.ModeAssertion {
				want = append([]string{strings.Join(live.Scopes(), " ")}, live.OptionalScopes()...)
			}
			for _, post := range posts {
				u, err := url.Parse(strings.TrimPrefix(post, "POST "))
				if err != nil {
					t.Fatal(err)
				}
				asked = append(asked, u.Query().Get("scope"))
			}
			if !slices.Equal(asked, want) || strings.Contains(strings.Join(asked, " "), "manage") {
				t.Errorf("asked for the scopes %q, want %q", asked, want)
			}
		})
	}
}

// TestNoAccessToken says what is wrong with the key, and prints neither it nor the assertion, which the fake org sends back.
func TestNoAccessToken(t *testing.T) {
	tests := []struct {
		name    string
		options oktatest.Options
		fault   string
		want    string
	}{
		{"a scope is not granted", oktatest.Options{Granted: []string{"okta.apps.read"}}, "", "invalid_scope"},
		{"no JSON", oktatest.Options{}, "/oauth2/v1/token=html", "not understood"},
		{"no answer", oktatest.Options{}, "/oauth2/v1/token=drop", "the connection was closed"},
		{"no server", oktatest.Options{}, "/oauth2/v1/token=503", "Okta answered"},
		{"the assertion comes back", oktatest.Options{}, "", "The client_assertion token is not valid"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server := oktatest.New(orgFile(t, exported), tt.options)
			settings := live.Settings{Mode: live.ModeAssertion, ClientID: "0oa1", Assertion: "secret-header.secret-claims.secret-signature"}
			if strings.HasPrefix(tt.want, "The client_assertion") {
				settings.Assertion = "secret-header"
			}
			if tt.fault != "" {
				f, err := oktatest.ParseFault(tt.fault)
				if err != nil {
					t.Fatal(err)
				}
				server.Add(f)
			}
			faked(t, server, settings, live.Options{}, func(t *testing.T, c *live.Client) {
				_, err := c.Read(t.Context(), nil)
				if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "no access token was to be had") {
					t.Fatalf("the error is %v", err)
				}
				if strings.Contains(err.Error(), "secret-") {
					t.Errorf("the error holds the assertion: %v", err)
				}
			})
		})
	}
}

// TestAccessTokenIsHidden lets Okta send the access token back, which is in no setting.
func TestAccessTokenIsHidden(t *testing.T) {
	server := oktatest.New(orgFile(t, exported), oktatest.Options{})
	server.Add(oktatest.Fault{Path: apps, Kind: "401-echo"})
	faked(t, server, live.Settings{Mode: live.ModeAssertion, Assertion: "a.b.c"}, live.Options{}, func(t *testing.T, c *live.Client) {
		_, err := c.Read(t.Context(), nil)
		if err == nil || !strings.Contains(err.Error(), "Bearer [secret]") || strings.Contains(err.Error(), "must-never") {
			t.Errorf("the error is %v", err)
		}
	})
}

func TestKeysThatCannotBeUsed(t *testing.T) {
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKIXPublicKey(&ecKey.PublicKey)
	public := pemOf(t, "PUBLIC KEY", der, err)
	for _, key := range []live.Secret{"secret-words", "{}", `{"kty":"RSA"}`, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", public} {
		s := live.Settings{OrgURL: &url.URL{Scheme: "https", Host: "acme.okta.com"}, Mode: live.ModePrivateKey, ClientID: "0oa1", PrivateKey: key, Timeout: time.Minute}
		if _, err := live.NewClient(context.Background(), s, live.Options{}); err == nil || !strings.Contains(err.Error(), "the Okta private key cannot be used") {
			t.Errorf("the error is %v", err)
		}
	}
}
