package revision

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
)

// maxFile is the size in bytes up to which files are written. What is larger no reader takes.
const maxFile = 64 << 20

// entry is a file of a revision.
type entry struct {
	path string // with slashes
	link bool   // a symbolic link, whose content is where it leads
	id   string
}

// Write writes the files of a commit into an empty directory. Submodules are left out.
func (r *Repository) Write(ctx context.Context, commit, dir string) error {
	out, err := git(ctx, r.Root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit)
	if err != nil {
		return fmt.Errorf("git cannot list the files of %s: %w", commit, err)
	}
	entries, err := parseTree(string(out))
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }() // everything was written, or an error says so
	if err := r.writeAll(ctx, root, entries); err != nil {
		return fmt.Errorf("cannot read the files of %s: %w", commit, err)
	}
	return nil
}

// parseTree reads what git ls-tree -z -l prints: "mode type id size\tpath" for each file.
func parseTree(text string) ([]entry, error) {
	var entries []entry
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\x00"), "\x00") {
		if line == "" {
			continue
		}
		about, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 4 {
			return nil, fmt.Errorf("git lists its files in an unknown way: %q", line)
		}
		size, err := strconv.ParseInt(fields[3], 10, 64)
		if fields[1] != "blob" || err != nil || size > maxFile {
			continue
		}
		entries = append(entries, entry{path: name, link: fields[0] == "120000", id: fields[2]})
	}
	return entries, nil
}

// writeAll has one git process print all files, one after the other.
func (r *Repository) writeAll(ctx context.Context, root *os.Root, entries []entry) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd := command(ctx, r.Root, "cat-file", "--batch")
	var asked, stderr bytes.Buffer
	for _, e := range entries {
		asked.WriteString(e.id + "\n")
	}
	cmd.Stdin, cmd.Stderr = &asked, &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	reader := bufio.NewReaderSize(out, 1<<16)
	for _, e := range entries {
		content, err := readObject(reader)
		if err == nil {
			err = put(root, e, content)
		}
		if err != nil {
			stop()
			_ = cmd.Wait() // what went wrong first is what to tell
			return fmt.Errorf("%s: %w", e.path, said(err, stderr.String()))
		}
	}
	if err := cmd.Wait(); err != nil {
		return said(err, stderr.String())
	}
	return nil
}

// readObject reads "id type size", a line break, as many bytes and a line break.
func readObject(r *bufio.Reader) ([]byte, error) {
	header, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(header)
	if len(fields) != 3 {
		return nil, fmt.Errorf("git says %q", strings.TrimSpace(header))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil || size < 0 || size > maxFile {
		return nil, fmt.Errorf("git says %q", strings.TrimSpace(header))
	}
	content := make([]byte, size+1)
	if _, err := io.ReadFull(r, content); err != nil {
		return nil, err
	}
	return content[:size], nil
}

// put writes one file below a directory, which nothing can leave.
func put(root *os.Root, e entry, content []byte) error {
	if !fs.ValidPath(e.path) {
		return nil // no file that anything could read by its name
	}
	if dir := path.Dir(e.path); dir != "." {
		if err := root.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	if e.link {
		return root.Symlink(string(content), e.path)
	}
	return root.WriteFile(e.path, content, 0o600)
}
