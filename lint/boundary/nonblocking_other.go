//go:build !unix

package boundary

// There are no named pipes in the file systems of these systems.
const nonblocking = 0
