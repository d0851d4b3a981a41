package live

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// FromEnvironment reads settings from the places where the Okta SDK and the Terraform provider look for theirs. The first that says
// something counts, setting by setting:
//
//  1. the SDK's variables: OKTA_CLIENT_ORGURL, OKTA_CLIENT_TOKEN, OKTA_CLIENT_AUTHORIZATIONMODE, OKTA_CLIENT_CLIENTID,
//     OKTA_CLIENT_PRIVATEKEY, OKTA_CLIENT_PRIVATEKEYID, OKTA_CLIENT_CLIENTASSERTION, OKTA_CLIENT_CONNECTION_TIMEOUT,
//     OKTA_CLIENT_REQUEST_TIMEOUT, OKTA_CLIENT_PROXY_HOST, _PORT, _USERNAME and _PASSWORD;
//  2. the provider's: OKTA_ORG_NAME with OKTA_BASE_URL (okta.com), OKTA_API_TOKEN, OKTA_ACCESS_TOKEN, OKTA_API_CLIENT_ID,
//     OKTA_API_PRIVATE_KEY, OKTA_API_PRIVATE_KEY_ID;
//  3. ~/.okta/okta.yaml.
//
// A private key is its text or the name of a file. Scopes are not configured: exactly those that are needed are asked for. No file of
// the working directory is read: a repository could otherwise send the token to a host of its own.
//
// environ holds "NAME=value" entries, of which the last counts. An error says which variable to set, and never a secret.
func FromEnvironment(environ []string) (Settings, error) {
	env := variables(environ)
	if err := env.readableBySDK(); err != nil {
		return Settings{}, err
	}
	file, err := settingsFile(env)
	if err != nil {
		return Settings{}, err
	}
	c := file.Okta.Client
	address := cmp.Or(env["OKTA_CLIENT_ORGURL"], env.providerOrg(), c.OrgURL)
	s := Settings{
		ClientID:  cmp.Or(env["OKTA_CLIENT_CLIENTID"], env["OKTA_API_CLIENT_ID"], c.ClientID),
		KeyID:     cmp.Or(env["OKTA_CLIENT_PRIVATEKEYID"], env["OKTA_API_PRIVATE_KEY_ID"], c.PrivateKeyID),
		Assertion: Secret(cmp.Or(env["OKTA_CLIENT_CLIENTASSERTION"], c.ClientAssertion)),
	}
	if s.OrgURL, err = orgURL(strings.TrimSpace(address)); err != nil {
		return Settings{}, err
	}
	if s.PrivateKey, err = keyText(cmp.Or(env["OKTA_CLIENT_PRIVATEKEY"], env["OKTA_API_PRIVATE_KEY"], c.PrivateKey)); err != nil {
		return Settings{}, err
	}
	s.authorize(env, c)
	timeout := cmp.Or(env.seconds("OKTA_CLIENT_REQUEST_TIMEOUT"), env.seconds("OKTA_CLIENT_CONNECTION_TIMEOUT"), c.RequestTimeout, c.ConnectionTimeout)
	s.Timeout = defaultTimeout
	if timeout > 0 && timeout < int64(time.Hour/time.Second) {
		s.Timeout = time.Duration(timeout) * time.Second
	}
	if s.Proxy, err = env.proxy(c.Proxy); err != nil {
		return Settings{}, err
	}
	return s, s.check()
}

// authorize chooses the way of authorization: the one that is named, or the one that something is given for, tokens first.
func (s *Settings) authorize(env environment, c clientFile) {
	api := cmp.Or(env["OKTA_CLIENT_TOKEN"], env["OKTA_API_TOKEN"])
	access := env["OKTA_ACCESS_TOKEN"]
	s.Mode = Mode(cmp.Or(env["OKTA_CLIENT_AUTHORIZATIONMODE"], c.AuthorizationMode))
	if s.Mode == "" {
		switch {
		case api != "":
			s.Mode = ModeToken
		case access != "":
			s.Mode = ModeBearer
		case c.Token != "":
			s.Mode = ModeToken
		case s.PrivateKey != "":
			s.Mode = ModePrivateKey
		case s.Assertion != "":
			s.Mode = ModeAssertion
		default:
			s.Mode = ModeToken
		}
	}
	if s.Mode == ModeBearer {
		api = cmp.Or(env["OKTA_CLIENT_TOKEN"], access)
	}
	s.Token = Secret(strings.TrimSpace(cmp.Or(api, c.Token)))
}

// environment is a process environment by name.
type environment map[string]string

func variables(environ []string) environment {
	env := make(environment, len(environ))
	for _, e := range environ {
		if name, value, ok := strings.Cut(e, "="); ok {
			env[name] = value
		}
	}
	return env
}

// providerOrg is the org's address as the Terraform provider puts it together.
func (env environment) providerOrg() string {
	name := env["OKTA_ORG_NAME"]
	if name == "" {
		return ""
	}
	return "https://" + name + "." + cmp.Or(env["OKTA_BASE_URL"], "okta.com")
}

func (env environment) seconds(name string) int64 {
	n, _ := strconv.ParseInt(env[name], 10, 64) // readableBySDK has looked at it
	return n
}

// readableBySDK reports a variable that the SDK could not read. The SDK itself would say no more than "error parsing", on standard
// output.
func (env environment) readableBySDK() error {
	numbers := map[string]int{
		"OKTA_CLIENT_CACHE_DEFAULT_TTL": 32, "OKTA_CLIENT_CACHE_DEFAULT_TTI": 32, "OKTA_CLIENT_PROXY_PORT": 32,
		"OKTA_CLIENT_CONNECTION_TIMEOUT": 64, "OKTA_CLIENT_REQUEST_TIMEOUT": 64,
		"OKTA_CLIENT_RATE_LIMIT_MAX_RETRIES": 32, "OKTA_CLIENT_RATE_LIMIT_MAX_BACKOFF": 64,
	}
	for _, name := range sortedKeys(numbers) {
		if value, set := env[name]; set {
			if n, err := strconv.ParseInt(value, 0, numbers[name]); err != nil || n < 0 {
				return fmt.Errorf("%s must be a whole number, not %q", name, value)
			}
		}
	}
	for _, name := range []string{"OKTA_CLIENT_CACHE_ENABLED", "OKTA_TESTING_DISABLE_HTTPS_CHECK"} {
		if value, set := env[name]; set {
			if _, err := strconv.ParseBool(value); err != nil {
				return fmt.Errorf("%s must be true or false, not %q", name, value)
			}
		}
	}
	return nil
}

func (env environment) proxy(file proxyFile) (*url.URL, error) {
	// net/http passes over an address that it cannot parse, and the token would go past the proxy.
	for _, name := range []string{"HTTPS_PROXY", "https_proxy"} {
		address := env[name]
		if _, err := url.Parse(address); err == nil {
			continue
		}
		if _, err := url.Parse("http://" + address); err != nil {
			return nil, fmt.Errorf("%s is not the address of a proxy", name)
		}
	}
	host := cmp.Or(env["OKTA_CLIENT_PROXY_HOST"], file.Host)
	if host == "" {
		return nil, nil
	}
	if port := cmp.Or(env.seconds("OKTA_CLIENT_PROXY_PORT"), int64(file.Port)); port > 0 {
		host = net.JoinHostPort(host, strconv.FormatInt(port, 10))
	}
	u, err := url.Parse("http://" + host)
	if err != nil || u.Host != host {
		return nil, fmt.Errorf("the proxy %q is not a host: set OKTA_CLIENT_PROXY_HOST to its name alone", withoutUser(host))
	}
	if user := cmp.Or(env["OKTA_CLIENT_PROXY_USERNAME"], file.Username); user != "" {
		u.User = url.UserPassword(user, cmp.Or(env["OKTA_CLIENT_PROXY_PASSWORD"], file.Password))
	}
	return u, nil
}

// clientFile is okta.client of the SDK's okta.yaml.
type clientFile struct {
	OrgURL            string    `yaml:"orgUrl"`
	Token             string    `yaml:"token"`
	AuthorizationMode string    `yaml:"authorizationMode"`
	ClientID          string    `yaml:"clientId"`
	PrivateKey        string    `yaml:"privateKey"`
	PrivateKeyID      string    `yaml:"privateKeyId"`
	ClientAssertion   string    `yaml:"clientAssertion"`
	ConnectionTimeout int64     `yaml:"connectionTimeout"`
	RequestTimeout    int64     `yaml:"requestTimeout"`
	Proxy             proxyFile `yaml:"proxy"`
}

type proxyFile struct {
	Host     string `yaml:"host"`
	Port     int32  `yaml:"port"`
	Username string `yaml:"username"`
	Password string `yaml:"password"`
}

type oktaFile struct {
	Okta struct {
		Client clientFile `yaml:"client"`
	} `yaml:"okta"`
}

// settingsFile reads ~/.okta/okta.yaml. The SDK takes a file that it cannot read for none; a user wants to know.
func settingsFile(env environment) (oktaFile, error) {
	var file oktaFile
	home := cmp.Or(env["HOME"], env["USERPROFILE"])
	if home == "" {
		return file, nil
	}
	path := filepath.Join(home, ".okta", "okta.yaml")
	src, err := os.ReadFile(path) //nolint:gosec // the SDK's own place
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return file, nil
	case err != nil:
		return file, fmt.Errorf("cannot read the Okta SDK's configuration: %w", err)
	}
	if yaml.Unmarshal(src, &file) != nil {
		// The parser's message may quote the line, and the line may be the token's.
		return oktaFile{}, fmt.Errorf("%s cannot be read: it is not YAML of the form that the Okta SDK documents", path)
	}
	return file, nil
}
