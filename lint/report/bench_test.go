package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
)

// manyFindings returns n findings, one on every line of one file; or, where wide, all of them on one line.
func manyFindings(b *testing.B, n int, wide bool) Input {
	const line = `    expression = "appuser.timezone"`
	sep := "\n"
	if wide {
		sep = " "
	}
	src := strings.Repeat(line+sep, n)
	findings := make([]lint.Finding, n)
	for i := range findings {
		f := timezoneFinding(b)
		start := hcl.Pos{Line: i + 1, Column: 19, Byte: i*(len(line)+1) + 18}
		if wide {
			start.Line, start.Column = 1, start.Byte+1
		}
		end := start
		end.Column, end.Byte = end.Column+16, end.Byte+16
		f.Range = hcl.Range{Filename: "f.tf", Start: start, End: end}
		findings[i] = f
	}
	return Input{Report: lint.Report{Findings: findings}, Sources: map[string][]byte{"f.tf": []byte(src)}}
}

// The time per finding must not grow with their number.
func BenchmarkText(b *testing.B) {
	for _, wide := range []bool{false, true} {
		for _, n := range []int{5_000, 20_000} {
			in := manyFindings(b, n, wide)
			b.Run(fmt.Sprintf("wide=%t/findings=%d", wide, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := Text(io.Discard, in, TextOptions{Color: true}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/finding")
			})
		}
	}
}

// The same for the other formats, which benchmarks run by name: go test -bench 'Formats/sarif' ./lint/report.
func BenchmarkFormats(b *testing.B) {
	for _, wide := range []bool{false, true} {
		for _, n := range []int{1_000, 20_000} {
			in := manyFindings(b, n, wide)
			for _, name := range slices.Sorted(maps.Keys(formats)) {
				write := formats[name]
				b.Run(fmt.Sprintf("%s/wide=%t/findings=%d", name, wide, n), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						if err := write(io.Discard, in); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/finding")
				})
			}
		}
	}
}
