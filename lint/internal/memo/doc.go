// Package memo remembers what was found out once, for many goroutines.
package memo
