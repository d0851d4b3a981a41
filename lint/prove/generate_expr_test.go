package prove_test

import (
	"slices"
	"strings"
	"sync"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
)

// The generator of expressions is directed by types and by the table of operations: an operation that the table gains is
// drawn from the day it is there. One draw in twelve ignores the wanted type, because what is wrongly typed must be judged
// soundly too.

// someWords are few and short, so that conditions hold as often as not. Among them are what functions look for: letters whose
// case mapping changes the length, a character of two UTF-16 code units, numbers, times, country codes.
var someWords = []string{
	"", "a", "A", "b", "ab", "a b", " ", "é", "ß", "İ", "😀", "x@y", "1", "-2", "null", "true", "aab", "a.b", ".", "a,b",
	"US", "USA", "840", "us", "2026-11-23T12:00:00.000Z", "1479902400", "yyyy-MM-dd",
}

func genWord(t *rapid.T) string {
	if rapid.IntRange(0, 3).Draw(t, "word kind") == 0 {
		return rapid.StringOfN(rapid.SampledFrom([]rune("abA .@😀")), 0, 4, -1).Draw(t, "word")
	}
	return rapid.SampledFrom(someWords).Draw(t, "word")
}

// quoted is the text of a string literal.
func quoted(s string) string { return el.Print(&el.Literal{Value: el.StrValue(s)}) }

// attributes are what the generated expressions read, with the types of their schemas. The call is an input like the others.
var attributes = []struct {
	key string
	typ el.Type
}{
	{"appuser.a", el.StringType}, {"appuser.b", el.StringType}, {"appuser.c", el.StringType},
	{"appuser.n", el.IntegerType}, {"appuser.d", el.NumberType}, {"appuser.f", el.BooleanType},
	{"appuser.l", el.ArrayOf(el.StringType)}, {`isMemberOfGroupName("Sales")`, el.BooleanType},
}

// genText draws an expression of type string, or sometimes of another type: what a property may hold.
func genText(t *rapid.T, depth int) string {
	if rapid.IntRange(0, 7).Draw(t, "result") == 0 {
		return genExpr(t, genType(t), depth)
	}
	return genExpr(t, el.StringType, depth)
}

func genType(t *rapid.T) el.Type {
	return rapid.SampledFrom([]el.Type{
		el.StringType, el.StringType, el.IntegerType, el.NumberType, el.BooleanType, el.ArrayOf(el.StringType),
	}).Draw(t, "type")
}

// genExpr draws the text of an expression of the wanted type.
func genExpr(t *rapid.T, want el.Type, depth int) string {
	if rapid.IntRange(0, 11).Draw(t, "off type") == 0 {
		want = genType(t)
	}
	if depth <= 0 {
		return genLeaf(t, want)
	}
	sub := func() string { return genExpr(t, want, depth-1) }
	switch rapid.IntRange(0, 11).Draw(t, "form") {
	case 0, 1:
		return "(" + genExpr(t, el.BooleanType, depth-1) + " ? " + sub() + " : " + sub() + ")"
	case 2:
		return "(" + sub() + " ?: " + sub() + ")"
	case 3:
		return genLeaf(t, want)
	case 4:
		if want == el.BooleanType {
			return "(" + sub() + rapid.SampledFrom([]string{" AND ", " OR "}).Draw(t, "logic") + sub() + ")"
		}
		if want.IsArray() {
			return "{" + genExpr(t, want.Elem(), depth-1) + ", " + genExpr(t, want.Elem(), depth-1) + "}"
		}
	case 5:
		if want == el.StringType {
			return genIdiom(t, sub())
		}
	}
	return genOperation(t, rapid.SampledFrom(yielding(want)).Draw(t, "operation"), want, depth)
}

// genIdiom draws one of the ways to write things that use the same text several times.
func genIdiom(t *rapid.T, x string) string {
	at := rapid.SampledFrom([]string{"0", "1", "2", "appuser.n"}).Draw(t, "at")
	idiom := rapid.SampledFrom([]string{
		"String.substring(X, 0, AT) + String.substring(X, AT, String.len(X))", // may cut a character in half and join it again
		"String.toUpperCase(String.substring(X, 0, AT)) + String.toLowerCase(String.substring(X, AT, String.len(X)))",
		"String.len(X) > AT ? String.substring(X, 0, AT) : X",
		`String.stringContains(X, "@") ? String.substringBefore(X, "@") : X`,
		`X != null AND X != "" ? X : "a"`,
		"String.substring(X, String.len(X) - AT, String.len(X))",
		"String.toLowerCase(X) == X ? X : String.toUpperCase(X)",
	}).Draw(t, "idiom")
	return "(" + strings.NewReplacer("X", x, "AT", at).Replace(idiom) + ")"
}

func genLeaf(t *rapid.T, want el.Type) string {
	if rapid.IntRange(0, 19).Draw(t, "null") == 0 {
		return "null"
	}
	if rapid.IntRange(0, 9).Draw(t, "opaque") == 0 && (want == el.BooleanType || want == el.StringType) {
		return genOpaque(t, want)
	}
	if rapid.IntRange(0, 2).Draw(t, "leaf") > 0 {
		var keys []string
		for _, a := range attributes {
			if a.typ == want {
				keys = append(keys, a.key)
			}
		}
		return rapid.SampledFrom(keys).Draw(t, "attribute")
	}
	switch want {
	case el.IntegerType:
		return rapid.SampledFrom([]string{"0", "1", "2", "3", "-1", "7"}).Draw(t, "integer")
	case el.NumberType:
		return rapid.SampledFrom([]string{"0.0", "1.5", "-2.5", "3.0"}).Draw(t, "number")
	case el.BooleanType:
		return rapid.SampledFrom([]string{"true", "false"}).Draw(t, "boolean")
	case el.ArrayOf(el.StringType):
		return rapid.SampledFrom([]string{"{}", `{"a"}`, `{"a", "b"}`, `{""}`}).Draw(t, "array")
	}
	return quoted(genWord(t))
}

// genOpaque draws a call whose result no profile gives and whose arguments tell whether it can be evaluated.
func genOpaque(t *rapid.T, want el.Type) string {
	arg := func(literals ...string) string {
		if rapid.IntRange(0, 3).Draw(t, "computed") == 0 {
			return genExpr(t, el.StringType, rapid.IntRange(0, 1).Draw(t, "depth of the argument"))
		}
		return rapid.SampledFrom(append(literals, "null", `"Sales"`)).Draw(t, "argument")
	}
	if want == el.StringType {
		call := "Time.now(" + arg(`"UTC"`, `"Europe/Berlin"`, `"Nowhere/City"`, `"IST"`)
		if rapid.Bool().Draw(t, "format") {
			call += ", " + arg(`"yyyy-MM-dd"`, `"bbb"`, `"'"`, `"w"`)
		}
		return call + ")"
	}
	if rapid.Bool().Draw(t, "pattern") {
		return "isMemberOfGroupNameRegex(" + arg(`"("`, `"S.*"`, `"[a"`, `"(a)\\1"`) + ")"
	}
	return rapid.SampledFrom([]string{"isMemberOfGroupName", "isMemberOfGroup", "isMemberOfGroupNameStartsWith"}).Draw(t, "function") + "(" + arg() + ")"
}

// genOperation draws an application of an operation that yields the wanted type.
func genOperation(t *rapid.T, o *el.Operation, want el.Type, depth int) string {
	same := want // the type of both operands of an operator
	if o.Result == el.BooleanType {
		same = rapid.SampledFrom([]el.Type{el.StringType, el.StringType, el.IntegerType, el.NumberType}).Draw(t, "operands")
	}
	args := genArguments(t, o, same, depth)
	switch {
	case o.Name == "[]":
		return args[0] + "[" + args[1] + "]"
	case o.Name == "matches":
		pattern := rapid.SampledFrom([]string{"[a-z]{0,2}", ".*@.*", "a|b+", "[^ ]*", "(?i)AB?"}).Draw(t, "pattern")
		return "(" + args[0] + " matches " + quoted(pattern) + ")"
	case o.Name == "!":
		return "!(" + genExpr(t, el.BooleanType, depth-1) + ")"
	case strings.HasPrefix(o.Name, "unary "):
		return "(" + strings.TrimPrefix(o.Name, "unary ") + " (" + args[0] + "))"
	case !isCall(o):
		return "(" + args[0] + " " + o.Name + " " + args[1] + ")"
	}
	return o.Name + "(" + strings.Join(args, ", ") + ")"
}

// genArguments draws one argument for each parameter, and for variadic ones up to three groups. Most arguments that tell an
// operation what to look for are literals, as in real mappings.
func genArguments(t *rapid.T, o *el.Operation, same el.Type, depth int) []string {
	n := len(o.Params)
	for rapid.IntRange(0, 2).Draw(t, "longer") == 0 && n < 6 && o.Takes(n+1) {
		n++
	}
	if last := o.Params[len(o.Params)-1]; last.Variadic && o.Takes(n+2) && rapid.Bool().Draw(t, "two more") {
		n += 2
	}
	args := make([]string, n)
	for i := range args {
		p := o.Params[min(i, len(o.Params)-1)]
		typ := p.Type
		switch {
		case typ == el.UnknownType && (p.Name == "array" || p.Name == "values"):
			typ = el.ArrayOf(el.StringType)
		case typ == el.UnknownType && isCall(o):
			typ = el.StringType
		case typ == el.UnknownType:
			typ = same
		}
		if isCall(o) && i > 0 && rapid.IntRange(0, 3).Draw(t, "literal") > 0 {
			args[i] = literalOf(t, typ)
			continue
		}
		args[i] = genExpr(t, typ, depth-1)
	}
	return args
}

func literalOf(t *rapid.T, typ el.Type) string {
	if typ == el.IntegerType {
		return rapid.SampledFrom([]string{"0", "1", "2", "3"}).Draw(t, "position")
	}
	return quoted(genWord(t))
}

// isCall tells functions from operators.
func isCall(o *el.Operation) bool {
	c := o.Name[0]
	return (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') && o.Name != "matches" && !strings.HasPrefix(o.Name, "unary")
}

// operators are the types that operators yield, of which the table says nothing because they depend on the operands.
var operators = map[string][]el.Type{
	"+": {el.StringType, el.StringType, el.IntegerType, el.NumberType}, "-": {el.IntegerType, el.NumberType}, "*": {el.IntegerType, el.NumberType},
	"/": {el.IntegerType, el.NumberType}, "%": {el.IntegerType}, "^": {el.IntegerType}, "unary -": {el.IntegerType, el.NumberType},
	"unary +": {el.IntegerType}, "[]": {el.StringType}, "Arrays.get": {el.StringType},
	"Arrays.add": {el.ArrayOf(el.StringType)}, "Arrays.remove": {el.ArrayOf(el.StringType)}, "Arrays.clear": {el.ArrayOf(el.StringType)},
	"Arrays.flatten": {el.ArrayOf(el.StringType)},
}

// yielding lists the operations that can be computed and yield the type; those that are common in mappings more than once.
func yielding(want el.Type) []*el.Operation { return operationsByType()[want] }

var operationsByType = sync.OnceValue(func() map[el.Type][]*el.Operation {
	by := map[el.Type][]*el.Operation{}
	for _, o := range el.Operations() {
		if o.Eval == nil || o.ClaimsOnly || o.Name == "Time.now" {
			continue
		}
		types, ok := operators[o.Name]
		if !ok {
			types = []el.Type{o.Result}
		}
		times := 1
		if o.Deprecated == "" && (strings.HasPrefix(o.Name, "String.") || slices.Contains([]string{"+", "==", "!="}, o.Name)) {
			times = 3
		}
		for _, typ := range types {
			for range times {
				by[typ] = append(by[typ], o)
			}
		}
	}
	return by
})
