package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/live"
)

const exportHelp = `export reads the live Okta org and writes its user types, apps, identity providers and profile mappings as one org file, to be
linted without the org: profilelint org.okta.hcl, or profilelint --schema org.okta.hcl DIR beside Terraform.

The org and the token are configured as for the Okta SDK or the Terraform provider: OKTA_ORG_NAME, OKTA_BASE_URL and
OKTA_API_TOKEN, for example. docs/live-org.md says how to create a read-only token. Nothing in the org is changed, no user
is read, and the file holds no secret.

A FILE is replaced when the whole org was read, and left as it is where nothing in the org has changed since it was written.
A head says when it was written; SOURCE_DATE_EPOCH, where it is set, is that time.`

func (a *app) exportCommand() *cobra.Command {
	var file string
	var quiet bool
	command := &cobra.Command{
		Use:     "export [-o FILE]",
		Short:   "Write the live Okta org as one org file, to lint without it",
		Long:    exportHelp,
		Example: "  profilelint export -o org.okta.hcl\n  profilelint --schema org.okta.hcl infra/okta",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := a.export(c.Context(), file, quiet); err != nil {
				a.trouble("%s", err)
			}
			return nil
		},
	}
	command.Flags().StringVarP(&file, "output", "o", "", "write to a `FILE`, by convention NAME.okta.hcl; without it, to standard output")
	command.Flags().BoolVarP(&quiet, "quiet", "q", false, "print problems only, and no progress")
	return command
}

// export writes the live org to a file, or to standard output for "".
func (a *app) export(ctx context.Context, file string, quiet bool) error {
	now, err := a.now()
	if err != nil {
		return err
	}
	if err := writable(file); err != nil {
		return err
	}
	snapshot, err := a.readLive(ctx, quiet)
	if err != nil {
		return err
	}
	for _, w := range snapshot.Warnings {
		a.note(w)
	}
	if diags := snapshot.Result().Diagnostics; diags.HasErrors() {
		return fmt.Errorf("the org cannot be written as an org file, which is a defect of profilelint: %w", diags)
	}
	export := snapshot.Export(live.Header{Version: version(), Time: now})
	if file == "" {
		a.print(a.out, string(export))
		return nil
	}
	done := "wrote"
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(live.Content(old), live.Content(export)) { //nolint:gosec // the user's file
		done = "nothing changed since the last export to"
	} else if err := a.writeFile(boundary.Of("."), file, export); err != nil {
		return fmt.Errorf("cannot write the export: %w", err)
	}
	if !quiet {
		a.note(fmt.Sprintf("%s %s: %s and %s of %s", done, file, plural(len(snapshot.Org.Profiles), "profile"), plural(len(snapshot.Org.Mappings), "mapping"), snapshot.Host))
		if !load.IsOrgFile(file) {
			a.note("org files are known by their names: profilelint reads it when it ends in .okta.hcl")
		}
	}
	return nil
}

// now is the time, or what SOURCE_DATE_EPOCH (reproducible-builds.org) says instead.
func (a *app) now() (time.Time, error) {
	epoch := a.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Now(), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not %q", epoch)
	}
	return time.Unix(seconds, 0), nil
}

// writable reports what keeps a file from being written, as far as it can be known before the org is read, which takes minutes.
func writable(file string) error {
	if file == "" {
		return nil
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() || strings.HasSuffix(file, string(filepath.Separator)) {
		return fmt.Errorf("cannot write the export: %s is a directory; name a file in it, such as %s", file, filepath.Join(file, "org.okta.hcl"))
	}
	info, err := os.Stat(filepath.Dir(file))
	switch {
	case err != nil:
		return fmt.Errorf("cannot write the export: %w", err)
	case !info.IsDir():
		return errors.New("cannot write the export: " + filepath.Dir(file) + " is not a directory")
	}
	return nil
}
