package el

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/strset"
)

// appendHalved is appendString for a text with halves of characters, which have no form in UTF-8. Read again they are U+FFFD: encoding/json
// makes that of an escape without its other half.
func appendHalved(b []byte, s string) []byte {
	b = append(b, '"')
	for s != "" {
		before, unit, after := strset.CutHalf(s)
		quoted := appendString(nil, before)
		b = append(b, quoted[1:len(quoted)-1]...)
		if unit != 0 {
			b = fmt.Appendf(b, "\\u%04x", unit)
		}
		s = after
	}
	return append(b, '"')
}
