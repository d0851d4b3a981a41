package prove_test

import (
	"syscall"
	"time"
)

// threadTime is the processor time that the thread has taken: what else the machine does makes no difference.
func threadTime() time.Duration {
	const ofThread = 1
	var u syscall.Rusage
	if syscall.Getrusage(ofThread, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
