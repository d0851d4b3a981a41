package main

import (
	"context"
	"errors"
	"runtime/debug"

	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/live"
)

// liveOption is --live: the org itself is read, alone or beside paths, which it completes then as --schema does.
type liveOption struct{ on bool }

func (l *liveOption) add(flags *pflag.FlagSet) {
	flags.BoolVar(&l.on, "live", false, "read the live Okta org, alone or to complete the paths (see OKTA_API_TOKEN in docs/live-org.md)")
}

// orHere is the working directory where neither a path is given nor the live org.
func (l liveOption) orHere(paths []string) []string {
	if l.on {
		return paths
	}
	return orHere(paths)
}

// check reports flags that contradict --live.
func (l liveOption) check(f *lintFlags, paths []string) error {
	switch {
	case !l.on:
		return nil
	case f.changed("schema"):
		return errors.New("--live and --schema both say which org completes the paths; use one of them")
	case f.diffBase != "" && len(paths) == 0:
		return errors.New("--diff-base compares files with those of another revision; name a path beside --live")
	}
	return nil
}

// liveOrg reads the live org, once in a run.
func (a *app) liveOrg(ctx context.Context, quiet bool) (*load.Result, error) {
	if a.live == nil {
		snapshot, err := a.readLive(ctx, quiet)
		if err != nil {
			return nil, err
		}
		a.live = snapshot.Result()
	}
	return a.live, nil
}

// readLive reads the org that the environment names.
func (a *app) readLive(ctx context.Context, quiet bool) (*live.Snapshot, error) {
	settings, err := live.FromEnvironment(a.environ)
	if err != nil {
		return nil, err
	}
	if a.getenv("GOGC") == "" {
		debug.SetGCPercent(100) // unlike files (see process), most of what an org answers is not kept
	}
	p := a.newProgress(settings.Host(), quiet)
	defer p.finish()
	client, err := live.NewClient(ctx, settings, live.Options{Version: version(), Waiting: p.waiting})
	if err != nil {
		return nil, err
	}
	snapshot, err := client.Read(ctx, p.report)
	if errors.Is(err, context.Canceled) {
		return nil, errors.New("the run was interrupted before the org was read")
	}
	return snapshot, err
}
