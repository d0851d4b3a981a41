//go:build !linux

package boundary

import "os"

func isMadeUp(*os.File) bool { return false }
