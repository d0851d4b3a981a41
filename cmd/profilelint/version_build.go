package main

import (
	"runtime"
	"runtime/debug"
)

// What the linker may set, for builds that are not made in a git checkout, such as those from a source archive:
//
//	go build -ldflags "-X main.linkedVersion=v1.2.3 -X main.linkedCommit=... -X main.linkedDate=2026-01-02T03:04:05Z" ./cmd/profilelint
//
// Elsewhere the Go toolchain records all of it. Nothing in the program writes to these.
var linkedVersion, linkedCommit, linkedDate string

// build says which build of profilelint this is.
type build struct {
	Version  string `json:"version"`            // of the module, or "development"
	Commit   string `json:"commit,omitempty"`   // the whole hash; "" where it is not known
	Modified bool   `json:"modified,omitempty"` // there were changes that were not committed
	Date     string `json:"date,omitempty"`     // of the commit, RFC 3339; "" where it is not known
	Go       string `json:"go"`
	Platform string `json:"platform"` // as in linux/amd64
}

func thisBuild() build {
	info, _ := debug.ReadBuildInfo() // nil where it is not there
	b := recorded(info).linked(linkedVersion, linkedCommit, linkedDate)
	b.Go, b.Platform = runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH
	return b
}

// recorded is what the Go toolchain wrote into the program.
func recorded(info *debug.BuildInfo) build {
	b := build{Version: "development"}
	if info == nil {
		return b
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		b.Version = v
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value
		case "vcs.time":
			b.Date = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}

// linked lets what the linker set count for more.
func (b build) linked(version, commit, date string) build {
	if version != "" {
		b.Version = version
	}
	if commit != "" {
		b.Commit, b.Modified = commit, false
	}
	if date != "" {
		b.Date = date
	}
	return b
}

// released is the version without "development", which is none.
func (b build) released() string {
	if b.Version == "development" {
		return ""
	}
	return b.Version
}

// commit is the commit as people read it, "" where it is not known.
func (b build) commit() string {
	switch {
	case b.Commit == "":
		return ""
	case b.Modified:
		return b.Commit[:min(12, len(b.Commit))] + " with changes"
	}
	return b.Commit[:min(12, len(b.Commit))]
}

// String is the build in a few words: v1.2.3 (go1.26.8, commit 0123456789ab).
func (b build) String() string {
	text := b.Version + " (" + b.Go
	if commit := b.commit(); commit != "" {
		text += ", commit " + commit
	}
	return text + ")"
}
