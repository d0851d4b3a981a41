package main

import (
	"math"
	"runtime"
	"testing"
	"time"
)

func TestMemoryLimit(t *testing.T) {
	for live, want := range map[uint64]int64{
		0: ordinaryMemory, ordinaryMemory / 2: ordinaryMemory, ordinaryMemory/2 + 1: math.MaxInt64, 1 << 40: math.MaxInt64,
	} {
		if got := memoryLimit(live); got != want {
			t.Errorf("%d bytes in use: %d, want %d", live, got, want)
		}
	}
}

// The limit follows what is in use for as long as the process runs.
func TestEachCycle(t *testing.T) {
	cycles := make(chan uint64, 3)
	eachCycle(func() {
		select {
		case cycles <- inUse():
		default: // the test is over
		}
	})
	for deadline := time.Now().Add(10 * time.Second); len(cycles) < cap(cycles); runtime.GC() {
		if time.Now().After(deadline) {
			t.Fatalf("told of %d collections", len(cycles))
		}
	}
	if <-cycles == 0 {
		t.Error("nothing is in use")
	}
}
