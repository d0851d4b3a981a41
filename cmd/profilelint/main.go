package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	_ "time/tzdata" // Time.now("America/New_York") needs the zones where the machine has none, as in a scratch image
)

func main() { os.Exit(process()) }

// process runs the command as this process. It ends soon and has the processor to itself, so that collecting garbage as often as a server
// does only costs time; still less often saves little more of it, and takes half as much memory again. GOGC, where it is set, decides.
func process() int {
	if _, set := os.LookupEnv("GOGC"); !set {
		debug.SetGCPercent(200)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, os.Environ())
}
