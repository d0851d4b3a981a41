package main

import (
	"context"
	"os"
	"os/signal"
	_ "time/tzdata" // Time.now("America/New_York") needs the zones where the machine has none, as in a scratch image
)

func main() { os.Exit(process()) }

// process runs the command as this process.
func process() int {
	boundMemory()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, os.Environ())
}
