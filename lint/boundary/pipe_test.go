//go:build unix

package boundary_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/boundary"
)

// A named pipe to which nobody writes, and a socket, are refused at once.
func TestSpecialFiles(t *testing.T) {
	base := layout(t, map[string]string{"x.txt": ""})
	pipe := filepath.Join(base, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	b := boundary.Of(base)
	within(t, "a named pipe", func() {
		if _, err := b.Read(pipe, 100); !errors.Is(err, boundary.ErrSpecial) {
			t.Errorf("a named pipe: %v", err)
		}
	})
}

func within(t *testing.T, what string, f func()) {
	t.Helper()
	hang := time.AfterFunc(time.Minute, func() { panic("a hang: " + what) })
	defer hang.Stop()
	f()
}
