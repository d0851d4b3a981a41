package live

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"
)

// Mode is a way to authorize, in the words of the SDK's authorizationMode.
type Mode string

// The ways to authorize.
const (
	ModeToken      Mode = "SSWS"       // an API token
	ModeBearer     Mode = "Bearer"     // an OAuth access token that somebody else got
	ModePrivateKey Mode = "PrivateKey" // an OAuth service app, with its private key
	ModeAssertion  Mode = "JWT"        // an OAuth service app, with a client assertion that somebody else signed
)

// Settings say which org to read and how to authorize. The zero Settings are not valid; see FromEnvironment.
type Settings struct {
	// OrgURL is the org's address, scheme and host only: https, or http on this machine (a test server).
	OrgURL *url.URL
	Mode   Mode
	Token  Secret // of ModeToken and ModeBearer

	ClientID   string // of ModePrivateKey and ModeAssertion
	PrivateKey Secret // the text of a PEM or JWK key
	KeyID      string
	Assertion  Secret

	// Timeout bounds one attempt at a request, its answer's body included.
	Timeout time.Duration
	// Proxy is the HTTP proxy to connect through; nil for what HTTPS_PROXY and NO_PROXY say.
	Proxy *url.URL
}

// defaultTimeout is the SDK's connectionTimeout.
const defaultTimeout = 60 * time.Second

// Host is the name of the org's host, with the port where one is given: what messages call the org.
func (s Settings) Host() string { return s.OrgURL.Host }

func (s Settings) secrets() []Secret {
	secrets := []Secret{s.Token, s.PrivateKey, s.Assertion}
	if s.Proxy != nil {
		if password, ok := s.Proxy.User.Password(); ok {
			secrets = append(secrets, Secret(password))
		}
	}
	return secrets
}

// check reports what is missing for the way of authorization.
func (s Settings) check() error {
	switch s.Mode {
	case ModeToken, ModeBearer:
		if s.Token == "" {
			return errors.New("there is no token for the Okta org: set OKTA_API_TOKEN (or OKTA_CLIENT_TOKEN) to a read-only API token, or configure a private key; docs/live-org.md says how to create either")
		}
		if strings.ContainsAny(string(s.Token), " \t\r\n{}") {
			return errors.New("the Okta token holds spaces or braces, so it is not a token: copy it again, without quotes or a placeholder")
		}
	case ModePrivateKey:
		if s.ClientID == "" || s.PrivateKey == "" {
			return errors.New("authorization with a private key needs both the client id and the key: set OKTA_API_CLIENT_ID and OKTA_API_PRIVATE_KEY (or OKTA_CLIENT_CLIENTID and OKTA_CLIENT_PRIVATEKEY)")
		}
	case ModeAssertion:
		if s.Assertion == "" {
			return errors.New("the authorization mode JWT needs a client assertion: set OKTA_CLIENT_CLIENTASSERTION")
		}
	default:
		return fmt.Errorf("the authorization mode %q is none: it must be SSWS, Bearer, PrivateKey or JWT", string(s.Mode))
	}
	return nil
}

// orgURL reads the address of an org. Anything but a host could carry the token elsewhere, so nothing else is let through.
func orgURL(text string) (*url.URL, error) {
	if text == "" {
		return nil, errors.New("there is no Okta org to read: set OKTA_ORG_NAME and OKTA_BASE_URL, or OKTA_CLIENT_ORGURL=https://example.okta.com")
	}
	u, err := url.Parse(strings.TrimRight(text, "/"))
	switch {
	case err != nil || u.Host == "" || u.Opaque != "":
		return nil, fmt.Errorf("%q is not an address of an Okta org; it looks like https://example.okta.com", withoutUser(text))
	case u.User != nil:
		return nil, errors.New("the address of the Okta org must hold no user name or password")
	case u.Path != "" || u.RawQuery != "" || u.Fragment != "":
		return nil, fmt.Errorf("the address of the Okta org must end with its host: %s://%s", u.Scheme, u.Host)
	case strings.Contains(u.Hostname(), "-admin."):
		return nil, fmt.Errorf("%s is the address of the Admin Console; the org's own has no -admin: https://%s", u.Host, strings.Replace(u.Host, "-admin.", ".", 1))
	case u.Scheme == "https":
	case u.Scheme == "http" && isLoopback(u.Hostname()):
	default:
		return nil, fmt.Errorf("the address of the Okta org must begin with https://, for the token is sent there; write https://%s", u.Host)
	}
	return &url.URL{Scheme: u.Scheme, Host: u.Host}, nil
}

// withoutUser is an address without what may be a password.
func withoutUser(text string) string {
	if _, host, ok := strings.Cut(text, "@"); ok {
		return host
	}
	return text
}

// isLoopback reports whether a host is this machine.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
