package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/mitchellh/go-wordwrap"
)

// textWidth is where paragraphs are wrapped, in cells, unless the width of the terminal is known.
const textWidth = 80

// maxTextWidth is the longest line that reads well, however wide the terminal is.
const maxTextWidth = 100

// count returns "1 error", "2 errors".
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// enumerated returns "a", "a and b", "a, b and c".
func enumerated(list []string) string {
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// indent is what stands before the lines of a message but the first.
const indent = "  "

// paragraphs returns a text as indented lines of at most a width, textWidth for 0. Its line breaks and the blanks at the start
// of its lines are kept, so that it may hold an example.
func paragraphs(text string, width int) []string {
	width = cmp.Or(min(width, maxTextWidth), textWidth)
	var lines []string
	for line := range strings.Lines(text) {
		line = Visible(strings.TrimRight(line, " \r\n"))
		words := strings.TrimLeft(line, " ")
		lead := indent + line[:len(line)-len(words)]
		for part := range strings.Lines(wordwrap.WrapString(words, uint(max(20, width-len(lead))))) {
			lines = append(lines, lead+strings.TrimRight(part, " \n"))
		}
		if words == "" {
			lines = append(lines, "")
		}
	}
	return lines
}
