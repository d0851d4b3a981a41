package boundary

import (
	"os"
	"syscall"
)

// Magic numbers of file systems that hold no files but what the kernel says about itself and its processes (statfs(2)).
const (
	procMagic = 0x9fa0
	sysMagic  = 0x62656572
)

// isMadeUp reports whether a file has no content but what the kernel writes while it is read, such as the environment of a process.
func isMadeUp(f *os.File) bool {
	var on syscall.Statfs_t
	if err := syscall.Fstatfs(int(f.Fd()), &on); err != nil { //nolint:gosec // a descriptor is a small number
		return false
	}
	return on.Type == procMagic || on.Type == sysMagic
}
