package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Repository is a git repository with a working tree.
type Repository struct {
	// Root is the top directory of the working tree, symbolic links resolved.
	Root string
}

// Open finds the repository that a directory lies in.
func Open(ctx context.Context, dir string) (*Repository, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, errors.New("git is needed to read another revision, and there is no program of that name in PATH")
	}
	out, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("%s lies in no git repository that can be read: %w", dir, err)
	}
	root, err := filepath.EvalSymlinks(filepath.FromSlash(strings.TrimRight(string(out), "\r\n")))
	if err != nil {
		return nil, err
	}
	return &Repository{Root: root}, nil
}

// Base returns the commit at which the current one branched off from a revision: what a change started from. For a revision that the current
// commit descends from that is the revision itself.
func (r *Repository) Base(ctx context.Context, revision string) (commit string, err error) {
	out, err := git(ctx, r.Root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("git knows no revision %q%s", revision, r.shallow(ctx))
	}
	at := strings.TrimSpace(string(out))
	out, err = git(ctx, r.Root, "merge-base", at, "HEAD")
	if err != nil {
		return "", fmt.Errorf("the current commit and %q have no commit in common%s", revision, r.shallow(ctx))
	}
	return strings.TrimSpace(string(out)), nil
}

// shallow says what to do where commits may be missing.
func (r *Repository) shallow(ctx context.Context) string {
	if out, err := git(ctx, r.Root, "rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(string(out)) == "true" {
		return "; the clone is shallow, so that commits are missing: fetch all of them (git fetch --unshallow; for actions/checkout, fetch-depth: 0; in GitLab CI, GIT_DEPTH: 0)"
	}
	return ""
}

// git runs a command of git's that reads. The error holds what git said.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := command(ctx, dir, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, said(err, stderr.String())
	}
	return out, nil
}

// command prepares a run of git. It speaks English, asks nobody anything, takes no lock, and finds the repository by the directory, also
// when a hook of git's runs this program and has told its environment where that is.
func command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", args...) //nolint:gosec // the arguments are this package's, and revisions behind --end-of-options
	cmd.Dir = dir
	environ := slices.DeleteFunc(os.Environ(), func(e string) bool {
		name, _, _ := strings.Cut(e, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name)
	})
	cmd.Env = append(environ, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0")
	return cmd
}

func said(err error, stderr string) error {
	line, _, _ := strings.Cut(strings.TrimSpace(stderr), "\n")
	if line == "" {
		return err
	}
	return errors.New(strings.TrimPrefix(line, "fatal: "))
}
