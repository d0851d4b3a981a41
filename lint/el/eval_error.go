package el

import (
	"errors"
	"fmt"
)

// EvalError says why an expression has no value on a profile. Okta then leaves the attribute as it was.
type EvalError struct {
	Span   Span // the part of the expression that fails
	Reason string
	// Unable means that Okta would go on and only this evaluator cannot: the profile does not tell the result of a function that
	// its attributes do not give, or a regular expression has a feature that is not supported.
	Unable bool
}

func (e *EvalError) Error() string { return e.Reason }

// unable is the error of an operation that this evaluator cannot compute though Okta can.
type unable string

func (e unable) Error() string { return string(e) }

// IsUnable reports whether an error of an evaluation is this evaluator's own (EvalError.Unable): it says nothing of Okta.
func IsUnable(err error) bool {
	var e *EvalError
	if errors.As(err, &e) {
		return e.Unable
	}
	var u unable
	return errors.As(err, &u)
}

// maxResult is the longest string, in bytes, that an evaluation goes on with. Nested calls of replace or join could otherwise make
// one that fills the memory.
const maxResult = 16 << 20

var errTooLong = unable(fmt.Sprintf("the text becomes longer than %d bytes", maxResult))
