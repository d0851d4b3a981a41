package main

import (
	"io"
	"os"
	"strconv"

	"github.com/mattn/go-isatty"
	"golang.org/x/term"
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

// width is that of the terminal that w is, in cells, or what the variable COLUMNS says; 0 where nothing says so.
func (a *app) width(w io.Writer) int {
	if file, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(file.Fd())); err == nil {
			return width
		}
	}
	width, err := strconv.Atoi(a.getenv("COLUMNS"))
	if err != nil || width < 0 {
		return 0
	}
	return width
}
