package el

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestValueJSON(t *testing.T) {
	tests := []struct {
		value Value
		json  string
	}{
		{Value{}, `null`},
		{BoolValue(true), `true`},
		{IntValue(-3), `-3`},
		{IntValue(1 << 62), `4611686018427387904`},
		{NumValue(1), `1.0`},
		{NumValue(1.5), `1.5`},
		{NumValue(1e300), `1e+300`},
		{StrValue("a<b> & \"c\" \\ é \x1b"), `"a<b> & \"c\" \\ é \u001b"`},
		{ArrValue(), `[]`},
		{ArrValue(StrValue("a"), ArrValue(IntValue(1)), Value{}), `["a",[1],null]`},
	}
	for _, test := range tests {
		got, err := test.value.MarshalJSON()
		if err != nil || string(got) != test.json {
			t.Errorf("%v: got %s, %v; want %s", test.value, got, err, test.json)
		}
		var back Value
		if err := json.Unmarshal(got, &back); err != nil || !back.Equal(test.value) {
			t.Errorf("%s: read back as %v, %v", got, back, err)
		}
	}
}

func TestParseProfile(t *testing.T) {
	got, err := ParseProfile([]byte(`{"appuser.a": null, "appuser.b": 1, "appuser.c": 1.0, "appuser.d": ["x"],
		"appuser.e": "\ud800", "isMemberOfGroupName(\"Sales\")": true}`))
	want := Profile{
		"appuser.a": {}, "appuser.b": IntValue(1), "appuser.c": NumValue(1), "appuser.d": ArrValue(StrValue("x")),
		"appuser.e": StrValue("\uFFFD"), `isMemberOfGroupName("Sales")`: BoolValue(true),
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseProfileErrors(t *testing.T) {
	tests := []struct{ json, want string }{
		{``, "the JSON text ends too early"},
		{`{`, "the JSON text ends too early"},
		{`null`, "a profile is a JSON object"},
		{`["a"]`, "a profile is a JSON object"},
		{`{"a": 1} {}`, "something follows the JSON value"},
		{`{"a": 1, "a": 2}`, `the profile has "a" twice`},
		{`{"appuser": {"email": "x"}}`, `the value of "appuser": an object is not a value`},
		{`{"a": 99999999999999999999}`, `the value of "a": the integer 99999999999999999999 does not fit`},
		{`{"a": 1e999}`, `the number 1e999 does not fit`},
		{`{"a": tru}`, "not JSON"},
		{`{"a": [1,}`, "not JSON"},
		{`{"a": ` + strings.Repeat("[", 10_000), "nested more than 100 deep"},
	}
	for _, test := range tests {
		_, err := ParseProfile([]byte(test.json))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.40s: got error %v, want %q", test.json, err, test.want)
		}
	}
}

func TestValueJSONRoundTrip(t *testing.T) {
	scalar := rapid.OneOf(
		rapid.Just(Value{}),
		rapid.Map(rapid.Bool(), BoolValue),
		rapid.Map(rapid.Int64(), IntValue),
		rapid.Map(rapid.Float64(), NumValue),
		rapid.Map(rapid.String(), StrValue),
	)
	value := rapid.OneOf(scalar, rapid.Map(rapid.SliceOf(scalar), func(e []Value) Value { return ArrValue(e...) }))
	rapid.Check(t, func(t *rapid.T) {
		v := value.Draw(t, "value")
		data, err := json.Marshal(Profile{"k": v})
		if err != nil {
			t.Fatal(err)
		}
		back, err := ParseProfile(data)
		if err != nil || !back["k"].Equal(v) {
			t.Fatalf("%s read back as %v, %v", data, back["k"], err)
		}
	})
}
