package session

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/users"
)

// PeopleFile is a file of people that somebody named; "-" is standard input, which is kept, because people are read twice.
func PeopleFile(files *boundary.Files, file string, o users.Options, stdin io.Reader) (simulate.Input, error) {
	in := simulate.Input{Name: file}
	var kept []byte
	if file == "-" && stdin != nil {
		var err error
		if kept, err = io.ReadAll(stdin); err != nil {
			return in, err
		}
		in.Name = "standard input"
	}
	open := func() (io.ReadCloser, error) {
		if kept != nil {
			return io.NopCloser(bytes.NewReader(kept)), nil
		}
		files.Give(file)
		opened, err := files.Open(file)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, errors.New("there is no such file")
		}
		return opened, boundary.Reason(err)
	}
	in.Open = func() (simulate.People, io.Closer, error) {
		opened, err := open()
		if err != nil {
			return nil, nil, err
		}
		r, err := users.Open(opened, o)
		if err != nil {
			return nil, nil, errors.Join(err, opened.Close())
		}
		return r, opened, nil
	}
	people, closer, err := in.Open()
	if err != nil {
		return in, fmt.Errorf("%s: %w", in.Name, err)
	}
	in.CSV = people.(*users.Reader).Format() == users.CSV
	return in, closer.Close()
}

// PeopleSource finds the profile source that people come from, by its name, label, address or id; name is "" where nobody said.
func PeopleSource(o *org.Org, name string) (*org.Profile, error) {
	var sources []*org.Profile
	var names []string
	for _, m := range o.Mappings {
		if m.IsImport() && len(m.Properties) > 0 && !slices.Contains(sources, m.Source) {
			sources = append(sources, m.Source)
			names = append(names, m.Source.Name)
		}
	}
	if name == "" {
		switch len(sources) {
		case 0:
			return nil, errors.New("the paths hold no mapping to the Okta user")
		case 1:
			return sources[0], nil
		}
		return nil, fmt.Errorf("several sources are mapped to the Okta user: say which of %s the people are of", strings.Join(names, ", "))
	}
	for _, s := range sources {
		if s.Name == name || s.Label == name || s.Address == name || s.ID == name {
			return s, nil
		}
	}
	if like, ok := nearest.To(name, names); ok {
		return nil, fmt.Errorf("no source %s is mapped to the Okta user; did you mean %s?", name, like)
	}
	return nil, fmt.Errorf("no source %s is mapped to the Okta user; there are: %s", name, strings.Join(names, ", "))
}

// People are the files of people that were given, each "FILE" or "SOURCE=FILE", with the source that they are of.
func (s *Session) People(o *org.Org, given []string) ([]simulate.Input, error) {
	var inputs []simulate.Input
	for _, u := range given {
		name, file, named := strings.Cut(u, "=")
		if !named {
			name, file = "", u
		}
		source, err := PeopleSource(o, name)
		if err != nil {
			return nil, fmt.Errorf("--users %s: %w", u, err)
		}
		in, err := PeopleFile(s.files, file, users.Options{Name: file}, nil)
		if err != nil {
			return nil, fmt.Errorf("--users %s: %w", u, err)
		}
		in.Source = source
		inputs = append(inputs, in)
	}
	return inputs, nil
}

// support holds the findings on an org against the people that were given. An org without imports has none.
func (s *Session) support(ctx context.Context, part *lint.Report, o *org.Org) error {
	if len(s.options.Users) == 0 || !slices.ContainsFunc(o.Mappings, (*org.Mapping).IsImport) {
		return nil
	}
	inputs, err := s.People(o, s.options.Users)
	if err != nil {
		return err
	}
	r, err := simulate.Run(ctx, simulate.Options{Org: o, Rules: s.chosen, Inputs: inputs})
	if err != nil {
		return err
	}
	part.Findings, part.People = simulate.Support(part.Findings, r), r.Summary.Users
	return nil
}
