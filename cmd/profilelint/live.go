package main

import (
	"context"
	"errors"

	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint/load/live"
)

// liveOption is --live: the org itself is read, alone or beside paths, which it completes then as --schema does.
type liveOption struct{ on bool }

func (l *liveOption) add(flags *pflag.FlagSet) {
	flags.BoolVar(&l.on, "live", false, "read the live Okta org, alone or to complete the paths (see OKTA_API_TOKEN in docs/live-org.md)")
}

// readLive reads the org that the environment names.
func (a *app) readLive(ctx context.Context, quiet bool) (*live.Snapshot, error) {
	settings, err := live.FromEnvironment(a.environ)
	if err != nil {
		return nil, err
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
