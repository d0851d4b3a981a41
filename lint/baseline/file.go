package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint/finding"
)

// file is the file's outermost object.
type file struct {
	Version  string  `json:"version"` // finding.FingerprintVersion
	Findings []Entry `json:"findings"`
}

// Encode writes a baseline: one line for each entry, so that version control shows and merges single entries. The same findings give
// the same bytes.
func (b Baseline) Encode() ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"version\": %q,\n  \"findings\": [", finding.FingerprintVersion)
	for i, e := range b.entries {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		var line bytes.Buffer
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(e); err != nil {
			return nil, err
		}
		out.Write(bytes.TrimSpace(line.Bytes()))
	}
	if len(b.entries) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Bytes(), nil
}

// Decode reads a baseline that Encode wrote, perhaps merged by hand. The error says what is wrong with it.
func Decode(src []byte) (Baseline, error) {
	if len(bytes.TrimSpace(src)) == 0 {
		return Baseline{}, errors.New("it is empty; 'profilelint baseline' writes a new one")
	}
	var f file
	d := json.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return Baseline{}, fmt.Errorf("it is not a baseline: %w", err)
	}
	if d.More() {
		return Baseline{}, errors.New("it is not a baseline: something follows its end")
	}
	if f.Version != finding.FingerprintVersion {
		return Baseline{}, fmt.Errorf("it has the version %q, and this profilelint writes and reads %q; run 'profilelint baseline' again", f.Version, finding.FingerprintVersion)
	}
	for i, e := range f.Findings {
		switch {
		case e.Hash == "":
			return Baseline{}, fmt.Errorf("entry %d has no hash", i+1)
		case e.Count < 1:
			return Baseline{}, fmt.Errorf("entry %d has the count %d; it must be 1 or more", i+1, e.Count)
		}
	}
	slices.SortFunc(f.Findings, compare)
	return Baseline{entries: f.Findings}, nil
}
