package main

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// okta starts a fake Okta that serves an org file, and lets profilelint know it: okta org.okta.hcl /api/v1/apps=503*1. A second argument
// events=FILE is its System Log, an array in JSON; people=FILE its users and those of its apps, {"users": [...], "appUsers": {"id": [...]}}.
// The further arguments are things that go wrong (see oktatest.ParseFault). At the end of the script nothing but GET must have been asked for.
func okta(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: okta FILE [events=FILE] [PATH=FAULT[*TIMES]]...")
	}
	src, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	o, diags := dialect.Decode([]dialect.File{{Name: args[0], Bytes: src}}, catalog.Dialect())
	if diags.HasErrors() {
		ts.Fatalf("%v", diags)
	}
	var options oktatest.Options
	if len(args) > 1 && strings.HasPrefix(args[1], "events=") {
		log, err := os.ReadFile(ts.MkAbs(strings.TrimPrefix(args[1], "events=")))
		ts.Check(err)
		ts.Check(json.Unmarshal(log, &options.Events))
		args = args[1:]
	}
	if len(args) > 1 && strings.HasPrefix(args[1], "people=") {
		people, err := os.ReadFile(ts.MkAbs(strings.TrimPrefix(args[1], "people=")))
		ts.Check(err)
		read := struct {
			Users    []json.RawMessage
			AppUsers map[string][]json.RawMessage
		}{}
		ts.Check(json.Unmarshal(people, &read))
		options.Users, options.AppUsers = read.Users, read.AppUsers
		args = args[1:]
	}
	handler := oktatest.New(o, options)
	for _, arg := range args[1:] {
		fault, err := oktatest.ParseFault(arg)
		ts.Check(err)
		handler.Add(fault)
	}
	server := httptest.NewServer(handler)
	ts.Defer(func() {
		server.CloseClientConnections()
		server.Close()
		for _, v := range handler.Violations() {
			ts.Fatalf("violation: %s", v)
		}
	})
	ts.Setenv("OKTA_CLIENT_ORGURL", server.URL)
	ts.Setenv("OKTA_API_TOKEN", oktatest.Token)
	ts.Setenv("OKTA_CLIENT_REQUEST_TIMEOUT", "2")
}
