package live_test

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
)

// readFrom reads from an address with the test's token.
func readFrom(t *testing.T, address string) error {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	c, err := live.NewClient(t.Context(), live.Settings{OrgURL: u, Mode: live.ModeToken, Token: oktatest.Token, Timeout: time.Minute}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Read(t.Context(), nil)
	return err
}

// TestCertificateIsChecked sends nothing to a host that cannot prove its name.
func TestCertificateIsChecked(t *testing.T) {
	handler := oktatest.New(orgFile(t, exported), oktatest.Options{})
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	err := readFrom(t, server.URL)
	if err == nil || !strings.Contains(err.Error(), "the certificate of the host is not trusted") || !strings.Contains(err.Error(), "SSL_CERT_FILE") {
		t.Errorf("the error is %v", err)
	}
	if got := handler.Requests(); len(got) > 0 {
		t.Errorf("requests %q", got)
	}
}

func TestNobodyListens(t *testing.T) {
	server := httptest.NewServer(nil)
	server.Close()
	begin := time.Now()
	err := readFrom(t, server.URL)
	if err == nil || !strings.Contains(err.Error(), "refuses connections") && !strings.Contains(err.Error(), "no answer") {
		t.Errorf("the error is %v", err)
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
}

// TestCancelledWhileAuthorizing stops a request for an access token, for which the SDK has no context.
func TestCancelledWhileAuthorizing(t *testing.T) {
	handler := oktatest.New(orgFile(t, exported), oktatest.Options{})
	handler.Add(oktatest.Fault{Path: "/oauth2/v1/token", Kind: "slow"})
	server := httptest.NewServer(handler)
	defer server.Close()
	u, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	c, err := live.NewClient(ctx, live.Settings{OrgURL: u, Mode: live.ModeAssertion, Assertion: "a.b.c", Timeout: time.Minute}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(100*time.Millisecond, stop)
	begin := time.Now()
	if _, err := c.Read(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
	server.CloseClientConnections()
}

// TestReadOverLoopback reads over a real network what is read over the one in memory.
func TestReadOverLoopback(t *testing.T) {
	handler := oktatest.New(orgFile(t, exported), oktatest.Options{})
	if _, err := overLoopback(t, handler).Read(t.Context(), nil); err != nil {
		t.Error(err)
	}
	for _, v := range handler.Violations() {
		t.Errorf("violation: %s", v)
	}
}
