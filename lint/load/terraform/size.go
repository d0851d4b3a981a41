package terraform

import (
	"github.com/zclconf/go-cty/cty"
)

// sizeOf estimates the bytes that a value takes, and stops counting past the given limit.
func sizeOf(value cty.Value, limit int) int {
	if value == cty.NilVal {
		return 0
	}
	value, _ = value.Unmark()
	if value.IsNull() || !value.IsKnown() {
		return 1
	}
	typ := value.Type()
	if typ == cty.String {
		return elementBytes + len(value.AsString())
	}
	if !value.CanIterateElements() {
		return elementBytes
	}
	size := elementBytes
	for it := value.ElementIterator(); it.Next() && size <= limit; {
		_, element := it.Element()
		size += sizeOf(element, limit-size)
	}
	return size
}

// elementBytes is what a value takes beside its text: cty boxes every element of a collection.
const elementBytes = 200
