package live

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"syscall"
	"time"

	"golang.org/x/sync/semaphore"
)

// attempts sends a request until it has an answer that stays: it waits for the rate limit, bounds how many requests fly at once, reads the
// whole body, and tries again what passes by itself.
type attempts struct {
	// run is the context of the whole run: the SDK asks for access tokens without one.
	run     context.Context
	timeout time.Duration // of one attempt
	limits  *limiter
	flying  *semaphore.Weighted // one place for each request that may fly
	next    http.RoundTripper
}

const (
	maxFlying   = 8        // Okta's limit of concurrent requests is 35 or more (Okta, rate limits: concurrent limits)
	maxTries    = 4        // of a request that fails for a passing reason
	maxThrottle = 8        // answers 429 to one request; each is followed by a wait for the next window
	maxBody     = 64 << 20 // bytes of an answer; a page of 200 apps has less than 1 MB
	firstPause  = 500 * time.Millisecond
)

// answer is a whole answer.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func (a *attempts) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	if ctx.Done() == nil {
		ctx = a.run
	}
	failed, throttled := 0, 0
	for {
		got, err := a.once(ctx, req)
		var pause time.Duration
		switch {
		case ctx.Err() != nil:
			return nil, context.Cause(ctx)
		case err != nil:
			failed++
			if failed == maxTries || !passes(err) {
				return nil, unreachable(err, failed)
			}
			pause = firstPause << (failed - 1)
		case got.status == http.StatusTooManyRequests:
			throttled++
			if throttled == maxThrottle {
				return got.response(req), nil
			}
			pause = minWait
			if _, _, _, ok := rateLimit(got.header, time.Now()); !ok {
				pause = min(minWait<<(throttled-1), windowSpan) // otherwise the limiter waits
			}
		case slices.Contains([]int{500, 502, 503, 504}, got.status):
			failed++
			if failed == maxTries {
				return got.response(req), nil
			}
			pause = firstPause << (failed - 1)
		default:
			return got.response(req), nil
		}
		if err := sleep(ctx, pause); err != nil {
			return nil, err
		}
		if req.GetBody != nil {
			if req.Body, err = req.GetBody(); err != nil {
				return nil, err
			}
		}
	}
}

// once makes one attempt.
func (a *attempts) once(ctx context.Context, req *http.Request) (*answer, error) {
	if err := a.limits.wait(ctx, req.URL.Path); err != nil {
		return nil, err
	}
	var header http.Header
	defer func() { a.limits.learn(req.URL.Path, header, time.Now()) }()
	if err := a.flying.Acquire(ctx, 1); err != nil {
		return nil, context.Cause(ctx)
	}
	defer a.flying.Release(1)
	ctx, stop := context.WithTimeoutCause(ctx, a.timeout, errTooSlow)
	defer stop()
	resp, err := a.next.RoundTrip(req.Clone(ctx))
	if err != nil {
		if errors.Is(context.Cause(ctx), errTooSlow) {
			return nil, errTooSlow
		}
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	header = resp.Header
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	switch {
	case errors.Is(context.Cause(ctx), errTooSlow):
		return nil, errTooSlow
	case err != nil:
		return nil, err
	case len(body) > maxBody:
		return nil, &Error{Came: fmt.Sprintf("the answer is larger than %d MB", maxBody>>20)}
	}
	return &answer{status: resp.StatusCode, header: resp.Header, body: body}, nil
}

// response makes an http.Response of an answer for the SDK and http.Client.
func (a *answer) response(req *http.Request) *http.Response {
	return &http.Response{
		Status: statusText(a.status), StatusCode: a.status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: a.header,
		Body: io.NopCloser(bytes.NewReader(a.body)), ContentLength: int64(len(a.body)), Request: req,
	}
}

var errTooSlow = errors.New("the answer took too long")

// passes reports whether the reason why there was no answer may be gone the next time.
func passes(err error) bool {
	var own *Error
	var certificate *tls.CertificateVerificationError
	var name *net.DNSError
	switch {
	case errors.As(err, &own), errors.As(err, &certificate), errors.Is(err, syscall.ECONNREFUSED):
		return false
	case errors.As(err, &name):
		return !name.IsNotFound
	}
	return true
}

// unreachable makes an Error of the reason why there was no answer.
func unreachable(err error, tries int) *Error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	e := &Error{cause: err}
	var certificate *tls.CertificateVerificationError
	var name *net.DNSError
	switch {
	case errors.As(err, &certificate):
		e.Came = "the certificate of the host is not trusted: " + clip(certificate.Err.Error())
		e.Advice = "A proxy that opens TLS connections needs its certificate among those of the system (SSL_CERT_FILE)."
	case errors.As(err, &name):
		e.Came = "the host " + clip(name.Name) + " was not found"
		e.Advice = "Check the address of the org."
	case errors.Is(err, syscall.ECONNREFUSED):
		e.Came = "the host refuses connections"
		e.Advice = "Check the address of the org, and the proxy."
	case errors.Is(err, errTooSlow):
		e.Came = "the answer took too long"
		e.Advice = "Run it again later, or set OKTA_CLIENT_REQUEST_TIMEOUT to more seconds."
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET):
		e.Came = "the connection was closed before the whole answer was there"
		e.Advice = "Run it again; a proxy in between may cut long answers."
	default:
		e.Came = "there was no answer: " + clip(err.Error())
		e.Advice = "Check the connection, the proxy and the address of the org."
	}
	if tries > 1 {
		e.Came += fmt.Sprintf(", %d times in a row", tries)
	}
	return e
}
