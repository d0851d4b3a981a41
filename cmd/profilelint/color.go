package main

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
)

// colored decides whether text written to w has colors. --color always and never say so; otherwise NO_COLOR (no-color.org)
// and FORCE_COLOR do, and then whether w is a terminal that knows colors.
func (a *app) colored(when string, w io.Writer) bool {
	switch force := a.getenv("FORCE_COLOR"); {
	case when != "auto":
		return when == "always"
	case a.getenv("NO_COLOR") != "":
		return false
	case force != "":
		return force != "0"
	case a.getenv("TERM") == "dumb":
		return false
	}
	file, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(file.Fd()) || isatty.IsCygwinTerminal(file.Fd()))
}
