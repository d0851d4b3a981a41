package main

import (
	"encoding/json"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

// sameFindings compares the findings of two JSON reports without where they are: same-findings live.json file.json.
func sameFindings(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same-findings REPORT REPORT")
	}
	var reports [2]struct {
		Findings []map[string]any `json:"findings"`
		Summary  map[string]any   `json:"summary"`
	}
	for i, file := range args {
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(file)), &reports[i]))
		for _, f := range reports[i].Findings {
			for _, place := range []string{"range", "related"} {
				delete(f, place)
			}
		}
		if len(reports[i].Findings) == 0 {
			ts.Fatalf("%s has no findings, so that there is nothing to compare", file)
		}
	}
	if diff := cmp.Diff(reports[0], reports[1]); diff != "" {
		ts.Fatalf("(-%s +%s):\n%s", args[0], args[1], diff)
	}
}
