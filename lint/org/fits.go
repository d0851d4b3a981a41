package org

import "math/big"

// Fits reports whether a text is a value of the type. Any text is a string; of types that are no single value nothing is known.
func (t Type) Fits(text string) bool {
	switch t {
	case Boolean:
		return text == "true" || text == "false"
	case Integer:
		_, ok := new(big.Int).SetString(text, 10)
		return ok
	case Number:
		_, _, err := big.ParseFloat(text, 10, 64, big.ToNearestEven)
		return err == nil
	}
	return true
}
