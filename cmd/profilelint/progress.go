package main

import (
	"os"
	"sync"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/report"
)

// progress is a line on a terminal that says how far the reading of an org has come; elsewhere it is nothing.
type progress struct {
	mu   sync.Mutex
	host string
	bar  *progressbar.ProgressBar // nil where there is no terminal
}

func (a *app) newProgress(host string, quiet bool) *progress {
	p := &progress{host: report.Visible(host)}
	file, ok := a.err.(*os.File)
	if !ok || quiet || a.getenv("TERM") == "dumb" || !isatty.IsTerminal(file.Fd()) && !isatty.IsCygwinTerminal(file.Fd()) {
		return p
	}
	p.bar = progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(file),
		progressbar.OptionSetDescription("Reading "+p.host),
		progressbar.OptionSetWidth(30),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
	return p
}

func (p *progress) report(now live.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar == nil {
		return
	}
	if now.Done == 0 {
		p.bar.ChangeMax(now.Total)
	}
	p.bar.Describe("Reading " + p.host)
	_ = p.bar.Set(now.Done) // a terminal that cannot be written to leaves nobody to tell
}

// reading says how many of a list of unknown length were read.
func (p *progress) reading(what string, n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Describe("Reading " + report.Visible(what))
		_ = p.bar.Set(n) // a terminal that cannot be written to leaves nobody to tell
	}
}

func (p *progress) waiting(until time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Describe("Waiting for the rate limit of " + p.host + " until " + until.Format(time.TimeOnly))
	}
}

// finish takes the line away.
func (p *progress) finish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
