package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
)

// Each command has a page, and each page is the same whenever it is written.
func TestManPages(t *testing.T) {
	date := time.Date(2026, time.January, 2, 3, 4, 5, 0, time.UTC)
	pages := manPages(t, date)
	if diff := cmp.Diff(pages, manPages(t, date)); diff != "" {
		t.Errorf("written again:\n%s", diff)
	}
	root := (&app{}).rootCommand()
	root.InitDefaultCompletionCmd()
	var want []string
	visit(root, func(c *cobra.Command) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
		want = append(want, name)
		page := pages[name]
		for _, part := range []string{`"Jan 2026"`, ".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS"} {
			if !strings.Contains(page, part) {
				t.Errorf("%s does not hold %s", name, part)
			}
		}
		for _, flag := range flagNames(c) {
			if !strings.Contains(page, "--"+flag) {
				t.Errorf("%s does not hold --%s", name, flag)
			}
		}
	})
	slices.Sort(want)
	var got []string
	for name := range pages {
		got = append(got, name)
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the pages that there are (-want +got):\n%s", diff)
	}
}

func manPages(t *testing.T, date time.Time) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "man")
	if err := writePages(dir, date); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		pages[entry.Name()] = string(text)
	}
	return pages
}

// visit calls a function with a command and all below that people are to see.
func visit(command *cobra.Command, do func(*cobra.Command)) {
	do(command)
	for _, c := range command.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			visit(c, do)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                              "plain",
		"*.okta.hcl and a_b, <x> [y] `z` \\": "\\*.okta.hcl and a\\_b, \\<x> \\[y] \\`z\\` \\\\",
		"- is standard input\n+ too":         "\\- is standard input\n\\+ too",
		"codes:\n  0  none_\n  1  some\nend": "codes:\n\n      0  none_\n      1  some\nend",
		"run:\n\n\ta <(b)\n":                 "run:\n\n\n    \ta <(b)\n",
	} {
		if got := markdown(text); got != want {
			t.Errorf("markdown(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestPageDate(t *testing.T) {
	commit := build{Date: "2026-01-02T03:04:05Z"}
	for _, test := range []struct {
		epoch string
		build build
		want  string // "" for an error
	}{
		{"0", commit, "1970-01-01T00:00:00Z"},
		{"1700000000", build{}, "2023-11-14T22:13:20Z"},
		{"", commit, "2026-01-02T03:04:05Z"},
		{"", build{}, ""},
		{"yesterday", commit, ""},
		{"-62135596800", commit, ""},
	} {
		got, err := pageDate(test.epoch, test.build)
		if test.want == "" {
			if err == nil {
				t.Errorf("%q: %s, want an error", test.epoch, got)
			}
			continue
		}
		if err != nil || got.Format(time.RFC3339) != test.want {
			t.Errorf("%q: %s, %v, want %s", test.epoch, got.Format(time.RFC3339), err, test.want)
		}
	}
}
