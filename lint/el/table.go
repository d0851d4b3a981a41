package el

import (
	"cmp"
	"slices"
	"sync"
)

// Lookup returns the operation with a name: a function's as it is written ("String.append"), an operator's as it is printed
// ("+", "==", "matches"), UnaryName of a unary one, "[]" for indexing.
func Lookup(name string) (*Operation, bool) {
	all := table()
	i, ok := slices.BinarySearchFunc(all, name, func(o *Operation, name string) int { return cmp.Compare(o.Name, name) })
	if !ok {
		return nil, false
	}
	return all[i], true
}

// Operations returns all operations, sorted by name.
func Operations() []*Operation { return slices.Clone(table()) }

// table is built once and never changed.
var table = sync.OnceValue(func() []*Operation {
	var all []*Operation
	for _, list := range [][]Operation{
		operators(), stringFunctions(), deprecatedFunctions(), arrayFunctions(), countryFunctions(),
		timeFunctions(), groupFunctions(), directoryFunctions(), {byWords(convertToInt()), byWords(convertToNum())},
	} {
		for _, o := range list {
			all = append(all, &o)
		}
	}
	slices.SortFunc(all, func(a, b *Operation) int { return cmp.Compare(a.Name, b.Name) })
	return all
})

func operators() []Operation {
	return slices.Concat(
		[]Operation{opAdd(), opMatches(), opIndex()},
		arithmeticOperators(), unaryOperators(), orderings(), equalities(),
	)
}

func stringFunctions() []Operation {
	return entries(
		stringAppend(), stringJoin(), stringLen(), removeSpaces(), stringReplace(), stringReplaceFirst(), startsWith(),
		stringContains(), stringSwitch(), substringFunction("String.substring"), substringAfter("String.substringAfter"),
		substringBefore("String.substringBefore"), toUpperCase("String.toUpperCase"), toLowerCase("String.toLowerCase"),
	)
}

// deprecatedFunctions are the names without a namespace, which mean the same.
func deprecatedFunctions() []Operation {
	list := entries(
		substringFunction("substring"), substringAfter("substringAfter"), substringBefore("substringBefore"),
		toUpperCase("toUpperCase"), toLowerCase("toLowerCase"),
	)
	for i := range list {
		list[i].Deprecated = "String." + list[i].Name
	}
	return list
}

func entries(functions ...stringFunction) []Operation {
	list := make([]Operation, len(functions))
	for i, f := range functions {
		list[i] = f.operation()
	}
	return list
}

func arrayFunctions() []Operation {
	list := []Operation{arraysFlatten()}
	for _, f := range []arrayFunction{
		arraysAdd(), arraysRemove(), arraysClear(), arraysGet(), arraysContains(), arraysSize(), arraysIsEmpty(), arraysToCsvString(),
	} {
		list = append(list, f.operation())
	}
	return list
}
