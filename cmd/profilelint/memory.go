package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// What a process may take before garbage is collected. It ends soon and has the processor to itself, so that collecting garbage as often as
// a server does only costs time: memory may grow to three times of what is in use. But an ordinary org should not take more than it has to
// on a small machine, so that it is kept within ordinaryMemory, for as long as at most half of that is in use.
const (
	garbagePercent = 200
	ordinaryMemory = 120 << 20 // in bytes: what an org of some 10,000 mapped attributes needs
)

// boundMemory makes the bounds hold. GOGC and GOMEMLIMIT, where one of them is set, decide.
func boundMemory() {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		if _, set := os.LookupEnv(name); set {
			return
		}
	}
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(ordinaryMemory)
	// A limit that stood still would have a large org collect garbage for half of its time.
	eachCycle(func() { debug.SetMemoryLimit(memoryLimit(inUse())) })
}

// memoryLimit is the limit, in bytes, for a process that has so many bytes in use. It counts what the runtime needs for itself, too.
func memoryLimit(live uint64) int64 {
	if live > ordinaryMemory/2 {
		return math.MaxInt64
	}
	return ordinaryMemory
}

// inUse is how many bytes the last collection found in use.
func inUse() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return live[0].Value.Uint64()
}

// eachCycle calls f after each collection of garbage: what was made by the last call is collected by the next.
func eachCycle(f func()) {
	type fallen struct{ _ *fallen } // a pointer keeps it from sharing its memory with what lives on
	runtime.AddCleanup(&fallen{}, func(struct{}) {
		f()
		eachCycle(f)
	}, struct{}{})
}
