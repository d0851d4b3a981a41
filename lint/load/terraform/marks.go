package terraform

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// idMark is carried by the token of an id, and by whatever is computed from it.
type idMark struct{}

// sensitiveMark is carried by the values of sensitive variables and outputs, and by whatever is computed from them.
type sensitiveMark struct{}

// fileMark is carried by the text of a file that a function read as it stands, and by whatever is computed from it. What is decoded from it is
// what it should be, and carries the mark no longer, unless it is a single value.
type fileMark struct{}

// tokenPrefix starts the token of an id. NUL cannot stand in any id of Okta's.
const tokenPrefix = "\x00id:"

// tokens matches the tokens in a text.
var tokens = regexp.MustCompile("\x00id:[0-9]+\x00")

// byToken returns the instance that a value is the id of.
func (c *Configuration) byToken(value cty.Value) (*Instance, bool) {
	text, ok := asString(value)
	if !ok {
		return nil, false
	}
	digits, ok := strings.CutPrefix(text, tokenPrefix)
	if !ok {
		return nil, false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(digits, "\x00"))
	if err != nil || n < 1 || n > len(c.ids) {
		return nil, false
	}
	return c.ids[n-1], true
}

// asString returns the text of a known string, marked or not.
func asString(value cty.Value) (string, bool) {
	if value == cty.NilVal {
		return "", false
	}
	value, _ = value.Unmark()
	if value.IsNull() || !value.IsKnown() || value.Type() != cty.String {
		return "", false
	}
	return value.AsString(), true
}

func hasMark[M comparable](value cty.Value) bool {
	if !value.ContainsMarked() {
		return false
	}
	_, pathMarks := value.UnmarkDeepWithPaths()
	var mark M
	for _, pm := range pathMarks {
		if _, ok := pm.Marks[mark]; ok {
			return true
		}
	}
	return false
}

// holdsToken reports whether an id's token stands in a text.
func holdsToken(text string) bool { return strings.Contains(text, tokenPrefix) }
