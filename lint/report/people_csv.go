package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/simulate"
)

// PeopleCSV returns a function that writes a line for each value of a person that is not accepted, to be sorted in a spreadsheet, and one
// that ends the file. The error is w's.
func PeopleCSV(w io.Writer, o PeopleOptions) (each func(simulate.Outcome) error, end func() error) {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"user", "file", "line", "verdict", "attribute", "rule", "error_code", "value", "error"}) // Flush returns the error
	each = func(p simulate.Outcome) error {
		for _, f := range p.Failures {
			cells := []string{p.User, p.File, strconv.Itoa(p.Line), string(f.Verdict), f.Attribute, f.Rule, f.ErrorCode, cellText(o.value(f.Value)), o.reason(f.Err)}
			for i := range cells {
				cells[i] = noFormula(cells[i])
			}
			if err := out.Write(cells); err != nil {
				return err
			}
		}
		return nil
	}
	return each, func() error {
		out.Flush()
		return out.Error()
	}
}

// cellText is a value as a cell shows it.
func cellText(v el.Value) string {
	switch v.Kind() {
	case el.Null:
		return ""
	case el.Str:
		return v.Str()
	}
	text, _ := v.MarshalJSON() // a value always has a JSON form
	return string(text)
}

// noFormula keeps a spreadsheet from running a cell that begins as a formula does: values are other people's.
func noFormula(cell string) string {
	if cell == "" {
		return cell
	}
	switch cell[0] {
	case '=', '+', '-', '@', '\t', '\r':
		return "'" + cell
	}
	return cell
}
