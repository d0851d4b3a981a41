// Command generate writes the profiles of the catalog, which are kept in the org dialect, as Go: parsing the two or three of them that
// a small file needs took a third of the run. go generate runs it, in lint/org/catalog.
package main

import (
	"fmt"
	"os"
)

// output is the file that is written, in the directory of the package.
const output = "profiles.go"

func main() { os.Exit(process()) }

func process() int {
	source, err := generate(os.DirFS("."))
	if err == nil {
		err = os.WriteFile(output, source, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		return 1
	}
	return 0
}
