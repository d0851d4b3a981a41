package el

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Signature is how a function is called.
type Signature struct {
	// Name is the full name, with its namespace if it has one: "String.len", "isMemberOfGroup". The name of a method of
	// the Okta user is written with its receiver: "user.getInternalProperty".
	Name   string
	Params []Param
	Result Type
	// Deprecated is the name of the function to use instead, "" for a function that is not deprecated.
	Deprecated string
}

// Param is one parameter of a function.
type Param struct {
	Name string
	Type Type
	// Variadic parameters stand last. Together they repeat, as a group, any number of times: one of them is join's
	// "strings...", two of them are stringSwitch's "key, value, ...". The group is there at least once unless its
	// parameters are Optional too.
	Variadic bool
	// Optional means that a call may end before this parameter.
	Optional bool
}

// arity returns how many arguments a call has: min at least, max at most (-1: no upper bound), and above the fixed
// parameters a multiple of step.
func (s Signature) arity() (least, most, fixed, step int) {
	for _, p := range s.Params {
		if p.Variadic {
			step++
		} else {
			fixed++
		}
		if !p.Optional {
			least++
		}
	}
	most = fixed
	if step > 0 {
		most = -1
	}
	return least, most, fixed, step
}

// accepts reports whether a call may have n arguments.
func (s Signature) accepts(n int) bool {
	least, most, fixed, step := s.arity()
	if n < least || most >= 0 && n > most {
		return false
	}
	return n <= fixed || (n-fixed)%step == 0
}

// param returns the parameter that takes the i-th argument, counted from 0.
func (s Signature) param(i int) (Param, bool) {
	if i < len(s.Params) {
		return s.Params[i], true
	}
	_, _, fixed, step := s.arity()
	if step == 0 {
		return Param{}, false
	}
	return s.Params[fixed+(i-fixed)%step], true
}

// wants says how many arguments a call has.
func (s Signature) wants() string {
	least, most, _, step := s.arity()
	count := fmt.Sprintf("%d arguments", least)
	switch {
	case most < 0 && step > 1:
		return fmt.Sprintf("%s, or %d more at a time", count, step)
	case most < 0:
		return fmt.Sprintf("%d or more arguments", least)
	case most > least:
		return fmt.Sprintf("%d to %d arguments", least, most)
	case least == 1:
		return "1 argument"
	case least == 0:
		return "no arguments"
	}
	return count
}

// String returns the signature as a call: "String.join(separator, strings...)", "Time.now([zone], [format])".
func (s Signature) String() string {
	params := make([]string, len(s.Params))
	for i, p := range s.Params {
		switch {
		case p.Variadic:
			params[i] = p.Name + "..."
		case p.Optional:
			params[i] = "[" + p.Name + "]"
		default:
			params[i] = p.Name
		}
	}
	return s.Name + "(" + strings.Join(params, ", ") + ")"
}

// Signatures is a set of functions. The zero Signatures has none.
type Signatures struct{ sorted []Signature }

// NewSignatures returns the set of the given functions; of two with one name the first counts.
func NewSignatures(list ...Signature) Signatures {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Signature) int { return cmp.Compare(a.Name, b.Name) })
	sorted = slices.CompactFunc(sorted, func(a, b Signature) bool { return a.Name == b.Name })
	return Signatures{sorted}
}

// Lookup returns the function with a name, spelled exactly.
func (s Signatures) Lookup(name string) (Signature, bool) {
	i, ok := slices.BinarySearchFunc(s.sorted, name, func(sig Signature, name string) int { return cmp.Compare(sig.Name, name) })
	if !ok {
		return Signature{}, false
	}
	return s.sorted[i], true
}

// IsEmpty reports whether there are no functions.
func (s Signatures) IsEmpty() bool { return len(s.sorted) == 0 }

// names returns the names of all functions, sorted.
func (s Signatures) names() []string {
	names := make([]string, len(s.sorted))
	for i, sig := range s.sorted {
		names[i] = sig.Name
	}
	return names
}
