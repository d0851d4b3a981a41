package live_test

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// orgFile reads an org file.
func orgFile(t testing.TB, path string) *org.Org {
	t.Helper()
	src, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, src)
}

func decode(t testing.TB, src []byte) *org.Org {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: src}}, catalog.Dialect())
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			t.Fatal(diags)
		}
	}
	return o
}

// pipes is a network in memory, so that time can be faked: every connection is a net.Pipe.
type pipes struct {
	conns chan net.Conn
	done  chan struct{}
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.done:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error {
	close(p.done)
	return nil
}

func (p *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

func (p *pipes) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case p.conns <- there:
		return here, nil
	case <-p.done:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// late is a RoundTripper that is set after the client is made.
type late struct{ http.RoundTripper }

// faked runs a test with a client of a fake org in faked time. The client is made outside of the bubble, because the SDK's cache leaves a
// goroutine behind; its connections are in memory. At the end the org is asked for violations.
func faked(t *testing.T, handler *oktatest.Server, s live.Settings, o live.Options, test func(*testing.T, *live.Client)) {
	t.Helper()
	if s.OrgURL == nil {
		s.OrgURL = &url.URL{Scheme: "http", Host: "localhost"}
	}
	if s.Mode == "" {
		s.Mode, s.Token = live.ModeToken, oktatest.Token
	}
	if s.Timeout == 0 {
		s.Timeout = time.Minute
	}
	transport := &late{}
	o.Transport = transport
	c, err := live.NewClient(context.Background(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		network := &pipes{conns: make(chan net.Conn), done: make(chan struct{})}
		server := &http.Server{Handler: handler, ReadHeaderTimeout: time.Hour, ErrorLog: log.New(io.Discard, "", 0)}
		go func() { _ = server.Serve(network) }()
		inner := &http.Transport{DialContext: network.dial, MaxIdleConnsPerHost: 8}
		transport.RoundTripper = inner
		test(t, c)
		inner.CloseIdleConnections()
		_ = server.Close()
	})
	for _, v := range handler.Violations() {
		t.Errorf("violation: %s", v)
	}
}

// overLoopback makes a client of a fake org that listens on this machine.
func overLoopback(t testing.TB, handler *oktatest.Server) *live.Client {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	s, err := live.FromEnvironment([]string{"OKTA_CLIENT_ORGURL=" + server.URL, "OKTA_CLIENT_TOKEN=" + oktatest.Token})
	if err != nil {
		t.Fatal(err)
	}
	c, err := live.NewClient(t.Context(), s, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}
