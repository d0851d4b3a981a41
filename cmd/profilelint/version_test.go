package main

import (
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBuild(t *testing.T) {
	const commit = "0123456789abcdef0123456789abcdef01234567"
	checkout := &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: commit}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"}, {Key: "vcs.modified", Value: "true"},
	}}
	for name, test := range map[string]struct {
		info                  *debug.BuildInfo
		version, commit, date string // that the linker set
		want                  build
		words                 string
	}{
		"no build information": {want: build{Version: "development"}, words: "development (go1)"},
		"a checkout without a tag": {
			info: &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}},
			want: build{Version: "development"}, words: "development (go1)",
		},
		"go install": {
			info: &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}},
			want: build{Version: "v1.2.3"}, words: "v1.2.3 (go1)",
		},
		"a checkout": {
			info:  checkout,
			want:  build{Version: "v1.2.3", Commit: commit, Modified: true, Date: "2026-01-02T03:04:05Z"},
			words: "v1.2.3 (go1, commit 0123456789ab with changes)",
		},
		"the linker counts for more": {
			info: checkout, version: "v2.0.0", commit: "abc", date: "2027-01-01T00:00:00Z",
			want:  build{Version: "v2.0.0", Commit: "abc", Date: "2027-01-01T00:00:00Z"},
			words: "v2.0.0 (go1, commit abc)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := recorded(test.info).linked(test.version, test.commit, test.date)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			got.Go = "go1"
			if got.String() != test.words {
				t.Errorf("%q, want %q", got, test.words)
			}
		})
	}
}
