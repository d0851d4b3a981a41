package report

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

const (
	// maxLineBytes is how much of a line is shown where the width of the terminal is not known; a longer one is cut around the span.
	maxLineBytes = 160
	// maxLines is how many lines of a span are shown.
	maxLines = 3
	ellipsis = "…"
)

// snippetLine is one line of a snippet as it is printed.
type snippetLine struct {
	number int    // 1-based, 0 for a line that is not of the source
	text   string // ready to print
	marks  string // blanks and carets below it, "" for none
}

// snippet returns the lines that a range covers with carets under what it covers of them, nil where there is no such line. A terminal of a
// width takes them whole; 0 stands for a width that is not known.
func (s *sources) snippet(rng hcl.Range, width int) []snippetLine {
	f := s.file(rng.Filename)
	if f == nil {
		return nil
	}
	last := rng.End.Line
	if rng.End.Column <= 1 && last > rng.Start.Line {
		last-- // the span ends with the line break before
	}
	last = min(max(last, rng.Start.Line), len(f.starts))
	longest := maxLineBytes
	if width > 0 { // what stands before a line, and an ellipsis on both sides, take some of it
		longest = min(longest, max(20, width-len("    : ……")-len(strconv.Itoa(last))))
	}
	var lines []snippetLine
	for n := rng.Start.Line; n <= last; n++ {
		if n == rng.Start.Line+maxLines {
			return append(lines, snippetLine{text: fmt.Sprintf("%s %s more", ellipsis, count(last-n+1, "line"))})
		}
		start, end, ok := f.line(n)
		if !ok {
			return lines
		}
		from, to := f.covered(rng, n, start, end)
		cutStart, cutEnd := f.window(start, end, from, longest)
		lines = append(lines, f.render(n, [2]int{start, end}, [2]int{cutStart, cutEnd}, from, to))
	}
	return lines
}

// covered returns the part of a line that a range covers; of a line that the range runs through, what is not blank around it.
func (f *file) covered(rng hcl.Range, number, start, end int) (from, to int) {
	from, to = start, end
	if number == rng.Start.Line {
		from = f.offset(rng.Start, start, end)
	} else {
		for from < end && isBlank(f.src[from]) {
			from++
		}
	}
	if number == rng.End.Line {
		return from, max(from, f.offset(rng.End, start, end))
	}
	for to > from && isBlank(f.src[to-1]) {
		to--
	}
	return from, to
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

// render prints the window of a line with carets below the part between from and to. An empty part has one caret, unless the line is
// blank.
func (f *file) render(number int, line, window [2]int, from, to int) snippetLine {
	start, end, cutStart, cutEnd := line[0], line[1], window[0], window[1]
	var text, marks strings.Builder
	column, caretsFrom, caretsTo := 0, -1, -1
	put := func(s string) {
		text.WriteString(s)
		column += cells(s)
	}
	if cutStart > start {
		put(ellipsis)
	}
	for at := cutStart; at < cutEnd; {
		r, n := utf8.DecodeRune(f.src[at:cutEnd])
		if at >= from && caretsFrom < 0 {
			caretsFrom = column
		}
		if at >= to && caretsTo < 0 {
			caretsTo = column
		}
		if r == '\t' {
			put(strings.Repeat(" ", tabWidth-column%tabWidth))
		} else {
			put(visibleRune(r, string(f.src[at:at+n])))
		}
		at += n
	}
	if caretsFrom < 0 {
		caretsFrom = column
	}
	if caretsTo < 0 {
		caretsTo = column
	}
	if cutEnd < end {
		put(ellipsis)
	}
	if from < to || strings.TrimSpace(text.String()) != "" {
		marks.WriteString(strings.Repeat(" ", caretsFrom))
		marks.WriteString(strings.Repeat("^", max(1, caretsTo-caretsFrom)))
	}
	return snippetLine{number: number, text: strings.TrimRight(text.String(), " "), marks: marks.String()}
}

// window returns the part of a line that is shown: all of a short line, otherwise a part with the offset from in its first quarter.
// It starts and ends between characters.
func (f *file) window(start, end, from, longest int) (cutStart, cutEnd int) {
	if end-start <= longest {
		return start, end
	}
	cutStart = max(start, min(from-longest/4, end-longest))
	for cutStart > start && cutStart < from && !utf8.RuneStart(f.src[cutStart]) {
		cutStart++
	}
	cutEnd = min(end, cutStart+longest)
	for cutEnd < end && cutEnd > from && !utf8.RuneStart(f.src[cutEnd]) {
		cutEnd--
	}
	return cutStart, cutEnd
}

// gutter is the width of the widest line number of a snippet.
func gutter(lines []snippetLine) int {
	widest := 0
	for _, l := range lines {
		if l.number > 0 {
			widest = max(widest, len(strconv.Itoa(l.number)))
		}
	}
	return widest
}
