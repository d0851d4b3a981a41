package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/users"
)

// spool is a temporary file of people of the live org, which are read twice. Its owner alone may read it, and where the system allows it
// has no name any more.
type spool struct{ file *os.File }

func newSpool() (*spool, error) {
	file, err := os.CreateTemp("", "profilelint-") // mode 0600
	if err != nil {
		return nil, err
	}
	_ = os.Remove(file.Name()) // an open file cannot be removed everywhere: close does it then
	return &spool{file}, nil
}

// fill writes a line for each user that read finds.
func (s *spool) fill(read func(each func(json.RawMessage) error) error) error {
	out := bufio.NewWriter(s.file)
	err := read(func(user json.RawMessage) error {
		var line []byte
		line, err := json.Marshal(user) // on one line
		if err != nil {
			return err
		}
		_, err = out.Write(append(line, '\n'))
		return err
	})
	return errors.Join(err, out.Flush())
}

// open begins at the first person.
func (s *spool) open() (simulate.People, io.Closer, error) {
	info, err := s.file.Stat()
	if err != nil {
		return nil, nil, err
	}
	if info.Size() == 0 {
		return nobody{}, io.NopCloser(nil), nil
	}
	r, err := users.Open(io.NewSectionReader(s.file, 0, info.Size()), users.Options{Name: "users.ndjson"})
	return r, io.NopCloser(nil), err
}

func (s *spool) close() {
	_ = s.file.Close()
	_ = os.Remove(s.file.Name()) // gone already where it could be removed before
}

// nobody is an app without users.
type nobody struct{}

func (nobody) Next(*users.Person) error { return io.EOF }
func (nobody) Names() []string          { return nil }
func (nobody) Notes() []users.Note      { return nil }
func (nobody) Unmatched() []string      { return nil }

// livePeople are the people of the live org.
type livePeople struct {
	spools   []*spool
	progress *progress
}

func (l *livePeople) close() {
	for _, s := range l.spools {
		s.close()
	}
}

// read spools what a function reads of the org.
func (l *livePeople) read(what string, read func(each func(json.RawMessage) error) error) (*spool, error) {
	s, err := newSpool()
	if err != nil {
		return nil, err
	}
	l.spools = append(l.spools, s)
	n := 0
	return s, s.fill(func(each func(json.RawMessage) error) error {
		return read(func(user json.RawMessage) error {
			n++
			l.progress.reading(what, n)
			return each(user)
		})
	})
}

// liveClient makes a client with one scope: an access token is refused as a whole where one of its scopes is not granted.
func (a *app) liveClient(ctx context.Context, p *progress, scope string) (*live.Client, error) {
	settings, err := live.FromEnvironment(a.environ)
	if err != nil {
		return nil, err
	}
	return live.NewClient(ctx, settings, live.Options{Version: version(), Waiting: p.waiting, Scopes: []string{scope}})
}

// liveInputs reads the app users of each profile source of the org, and the users of today unless they are given. What may not be read is
// told, and costs nothing else.
func (a *app) liveInputs(ctx context.Context, f *simulateFlags, o *org.Org, chosen []lint.Rule, options *simulate.Options) (*livePeople, error) {
	people := &livePeople{progress: a.newProgress("the org", f.output.quiet)}
	defer people.progress.finish()
	client, err := a.liveClient(ctx, people.progress, live.ScopeApps)
	if err != nil {
		return people, err
	}
	if len(options.Inputs) == 0 {
		for _, m := range o.Mappings {
			s := m.Source
			if !m.IsImport() || s.Kind != org.KindApp || s.ID == "" || s.ProfileSource == org.No || hasInput(options.Inputs, s) || f.source != "" && f.source != s.Name {
				continue
			}
			spool, err := people.read("the users of "+s.Name, func(each func(json.RawMessage) error) error { return client.AppUsers(ctx, s.ID, each) })
			if err != nil {
				a.trouble("the users of %s cannot be read: %s", s.Name, err)
				continue
			}
			options.Inputs = append(options.Inputs, simulate.Input{Source: s, Name: cmp.Or(s.Label, s.Name), Open: spool.open, ID: f.id})
		}
		if len(options.Inputs) == 0 {
			return people, errors.New("no app of the org is a profile source whose users can be read")
		}
	}
	if options.Current != nil {
		return people, nil
	}
	if client, err = a.liveClient(ctx, people.progress, live.ScopeUsers); err != nil {
		return people, err
	}
	today, err := people.read("the Okta users", func(each func(json.RawMessage) error) error { return client.Users(ctx, each) })
	if err != nil {
		a.trouble("the Okta users of today cannot be read, so nothing is said of what would change: %s", err)
		return people, nil
	}
	match, err := pair("--match", f.match)
	if err != nil {
		return people, err
	}
	if match[0] == "" && len(f.users) > 0 {
		return people, fmt.Errorf("%w: --match ATTRIBUTE=OKTA_ATTRIBUTE", simulate.ErrNobodyMatches)
	}
	read, closer, err := today.open()
	if err != nil {
		return people, err
	}
	defer func() { _ = closer.Close() }() // only read from
	options.Current, err = simulate.ReadCurrent(read, o, chosen, match)
	return people, err
}

func hasInput(inputs []simulate.Input, source *org.Profile) bool {
	for _, in := range inputs {
		if in.Source == source {
			return true
		}
	}
	return false
}
