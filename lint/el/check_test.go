package el

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

var testFunctions = NewSignatures(
	Signature{Name: "String.len", Params: []Param{{Name: "text", Type: StringType}}, Result: IntegerType},
	Signature{Name: "String.toLowerCase", Params: []Param{{Name: "text", Type: StringType}}, Result: StringType},
	Signature{Name: "String.stringContains", Params: []Param{{Name: "text", Type: StringType}, {Name: "search", Type: StringType}}, Result: BooleanType},
	Signature{Name: "String.substring", Params: []Param{{Name: "text", Type: StringType}, {Name: "start", Type: IntegerType}, {Name: "end", Type: IntegerType}}, Result: StringType},
	Signature{Name: "String.join", Params: []Param{{Name: "separator", Type: StringType}, {Name: "strings", Type: StringType, Variadic: true}}, Result: StringType},
	Signature{Name: "String.stringSwitch", Params: []Param{{Name: "text", Type: StringType}, {Name: "default", Type: StringType},
		{Name: "key", Type: StringType, Variadic: true}, {Name: "value", Type: StringType, Variadic: true}}, Result: StringType},
	Signature{Name: "Time.now", Params: []Param{{Name: "zone", Type: StringType, Optional: true}, {Name: "format", Type: StringType, Optional: true}}, Result: StringType},
	Signature{Name: "Arrays.size", Params: []Param{{Name: "array", Type: ArrayOf(UnknownType)}}, Result: IntegerType},
	Signature{Name: "substring", Params: []Param{{Name: "text", Type: StringType}, {Name: "start", Type: IntegerType}, {Name: "end", Type: IntegerType}},
		Result: StringType, Deprecated: "String.substring"},
	Signature{Name: "isMemberOfGroupName", Params: []Param{{Name: "name", Type: StringType}}, Result: BooleanType},
	Signature{Name: "user.getInternalProperty", Params: []Param{{Name: "name", Type: StringType}}, Result: StringType},
)

// testTypes types attributes by their first letter.
func testTypes(v Variable) Type {
	if v.Attr == "" {
		return UnknownType
	}
	switch v.Attr[0] {
	case 's':
		return StringType
	case 'i':
		return IntegerType
	case 'n':
		return NumberType
	case 'b':
		return BooleanType
	case 'a':
		return ArrayOf(StringType)
	}
	return UnknownType
}

func TestCheckTypes(t *testing.T) {
	for text, want := range map[string]string{
		`x.u`: "unknown", `x.s`: "string", `null`: "null", `1`: "integer", `1.5`: "number", `true`: "boolean",
		`x.s + 1`: "string", `1 + x.s`: "string", `x.u + "a"`: "string", `x.u + 1`: "unknown", `1 + 2`: "integer", `1 + 1.5`: "number", `7 / 2`: "integer",
		`x.b ? "a" : "b"`: "string", `x.b ? null : "b"`: "string", `x.b ? 1 : "b"`: "unknown", `x.s ?: "a"`: "string", `x.b ? 1 : 2.5`: "number",
		`x.s == 1`: "boolean", `x.b AND NOT x.b`: "boolean", `-x.i`: "integer", `{1, 2}`: "array of integer", `{}`: "array of unknown", `{{"a"}}`: "array of array of string",
		`x.a[0]`: "string", `x.s[0]`: "unknown", `x.a.![y]`: "array of unknown", `x.a.?[y == 1]`: "array of string",
		`String.len(x.u)`: "integer", `isMemberOfGroupName("S")`: "boolean", `user.getInternalProperty("id")`: "string", `findDirectoryUser().email`: "unknown",
	} {
		e, errs := Parse(text)
		if len(errs) > 0 {
			t.Fatal(text, errs)
		}
		table, _ := Check(e, testTypes, testFunctions)
		if got := table.Of(e).String(); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}

func TestCheckProblems(t *testing.T) {
	const reference = "Use the functions of Okta's reference; their names are case sensitive."
	tests := []struct{ text, want string }{
		// What may work is not reported.
		{`x.u ? x.u + 1 : x.u * x.u`, ``},
		{`String.len(1) + String.len(x.b) + String.len(null)`, ``},
		{`String.substring(x.s, "1", x.s)`, ``},
		{`Arrays.size(x.s)`, ``},
		{`x.s < "b" AND x.i < 1.5 AND x.u < 1`, ``},
		{`String.stringSwitch(x.s, "d", "k", "v", "k", "v")`, ``},
		{`Time.now() + Time.now("UTC")`, ``},
		{`x.a + ""`, ``},

		// Functions.
		{`String.contains(x.s, "a")`, `unknown function: String.contains | String.contains is not a function of Okta's expression language | Use String.stringContains(text, search), or Arrays.contains(array, value) for arrays.`},
		{`toLowercase(x.s)`, `unknown function: toLowercase | toLowercase is not a function of Okta's expression language | Did you mean "String.toLowerCase"?`},
		{`string.len(x.s)`, `unknown function: string.len | string.len is not a function of Okta's expression language | Did you mean "String.len"?`},
		{`String.lenn(x.s)`, `unknown function: String.lenn | String.lenn is not a function of Okta's expression language | Did you mean "String.len"?`},
		{`Time.substring(x.s, 1, 2)`, `unknown function: Time.substring | Time.substring is not a function of Okta's expression language | Did you mean "String.substring"?`},
		{`IF(x.b, 1, 2)`, `unknown function: IF | IF is not a function of Okta's expression language | Write "condition ? value : other value".`},
		{`frobnicate(x.s)`, `unknown function: frobnicate | frobnicate is not a function of Okta's expression language | ` + reference},
		{`user.getName()`, `unknown function: getName | user.getName is not a function of Okta's expression language | ` + reference},
		{`String.len`, `unknown function: String.len | String.len is not called | Write its arguments in parentheses behind it, as in String.len(appuser.email).`},
		{`x.s.toLowerCase()`, `method call: toLowerCase | values have no methods such as toLowerCase | Write String.toLowerCase(x.s).`},
		{`x.s.length()`, `method call: length | values have no methods such as length | Use String.len(text), or Arrays.size(array) for arrays.`},
		{`substring(x.s, 0, 1)`, `deprecated: substring | Okta advises against substring | Use String.substring.`},
		{`x.s matches "a"`, `deprecated: matches | Okta advises against matches | Use String.stringContains, String.startsWith or ==, if they can say it.`},

		// Arguments.
		{`String.len()`, `argument count: String.len() | String.len takes 1 argument, not 0 | It is called as String.len(text).`},
		{`String.join("-")`, `argument count: String.join("-") | String.join takes 2 or more arguments, not 1 | It is called as String.join(separator, strings...).`},
		{`Time.now("a", "b", "c")`, `argument count: Time.now("a", "b", "c") | Time.now takes 0 to 2 arguments, not 3 | It is called as Time.now([zone], [format]).`},
		{`String.stringSwitch(x.s, "d", "k", "v", "k")`, `argument count: String.stringSwitch(x.s, "d", "k", "v", "k") | String.stringSwitch takes 4 arguments, or 2 more at a time, not 5 | It is called as String.stringSwitch(text, default, key..., value...).`},
		{`String.substring(x.s, "a", 2)`, `argument type: "a" | String.substring wants an integer for start and gets a string | It is called as String.substring(text, start, end).`},
		{`String.len(x.a)`, `argument type: x.a | String.len wants a string for text and gets an array of string | It is called as String.len(text).`},

		// Conditions and operands.
		{`x.s ? 1 : 2`, `not boolean: x.s | the condition is a string and neither true nor false | Compare it with a text, such as == "true", or with != null and != "".`},
		{`null ? 1 : 2`, `not boolean: null | the condition is null and neither true nor false | Compare it with something, such as != null or == "value".`},
		{`x.b AND x.i`, `not boolean: x.i | what stands after AND is an integer and neither true nor false | Compare it with something, such as != null or == "value".`},
		{`NOT x.s == "a"`, `not boolean: x.s | what NOT stands before is a string and neither true nor false | Compare it with a text, such as == "true", or with != null and != "".`},
		{`x.s - 1`, `operand type: x.s | - cannot be applied to a string | Convert it with Convert.toInt or Convert.toNum; texts are joined with +.`},
		{`x.s > 5`, `operand type: x.s > 5 | a string with an integer cannot be compared by > | Convert the text with Convert.toInt or Convert.toNum, or compare lengths with String.len.`},
		{`Arrays.size(x.a) > 1 ? 1 : 2`, `not in conditions: Arrays.size | Okta does not support Arrays.size in a condition | Decide on the attribute itself, or compute the value in the source.`},
		{`x.b ? Arrays.size(x.a) : 2`, ``},
	}
	for _, tt := range tests {
		e, errs := Parse(tt.text)
		if len(errs) > 0 {
			t.Fatal(tt.text, errs)
		}
		_, problems := Check(e, testTypes, testFunctions)
		if d := cmp.Diff(tt.want, problemLines(tt.text, problems)); d != "" {
			t.Errorf("%s (-want +got)\n%s", tt.text, d)
		}
	}
	if e, _ := Parse(`frobnicate(1)`); true {
		if _, problems := Check(e, nil, Signatures{}); len(problems) > 0 {
			t.Errorf("without a table of functions: %v", problems)
		}
	}
}
