package el

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// maxArrayDepth bounds how deep arrays may be nested in JSON. Okta's attributes nest one level.
const maxArrayDepth = 100

// MarshalJSON writes a value as JSON writes it: null, true, 3, 1.5, "text", ["a", "b"]. A number that is whole keeps a decimal
// point (1.0), so that reading it back gives a number and not an integer. NaN and the infinities, which JSON lacks, are
// written as strings; half of a character as an escape (\ud83d), other bytes that are not UTF-8 as U+FFFD.
func (v Value) MarshalJSON() ([]byte, error) { return v.appendJSON(nil), nil }

func (v Value) appendJSON(b []byte) []byte {
	switch v.kind {
	case Bool:
		return strconv.AppendBool(b, v.b)
	case Int:
		return strconv.AppendInt(b, v.i, 10)
	case Num:
		return appendNumber(b, v.f)
	case Str:
		return appendString(b, v.s)
	case Arr:
		b = append(b, '[')
		for i, e := range v.a {
			if i > 0 {
				b = append(b, ',')
			}
			b = e.appendJSON(b)
		}
		return append(b, ']')
	default:
		return append(b, "null"...)
	}
}

func appendNumber(b []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return appendString(b, javaDouble(f))
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return append(b, text...)
}

// appendString is json.Marshal without the escapes that only a web page needs, and with escapes for halves of characters.
func appendString(b []byte, s string) []byte {
	if strset.HasHalf(s) {
		return appendHalved(b, s)
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always has a JSON form, and a buffer takes it
	return append(b, bytes.TrimSuffix(buf.Bytes(), []byte("\n"))...)
}

// UnmarshalJSON reads what MarshalJSON writes. A number with a decimal point or an exponent is a number, any other an
// integer. An object is an error: no value of the expression language is one.
func (v *Value) UnmarshalJSON(data []byte) error {
	r := newJSONReader(data)
	read, err := r.value(0)
	if err != nil {
		return err
	}
	*v = read
	return r.end()
}

// ParseProfile reads a profile from a JSON object such as a report's example holds: a value for each key
// ("appuser.timezone", `isMemberOfGroupName("Sales")`). A key may stand there once; null is a missing attribute.
func ParseProfile(data []byte) (Profile, error) {
	r := newJSONReader(data)
	p, err := r.profile()
	if err != nil {
		return nil, err
	}
	return p, r.end()
}

type jsonReader struct{ dec *json.Decoder }

func newJSONReader(data []byte) jsonReader {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return jsonReader{dec}
}

func (r jsonReader) token() (json.Token, error) {
	t, err := r.dec.Token()
	switch {
	case errors.Is(err, io.EOF):
		return nil, errors.New("the JSON text ends too early")
	case err != nil:
		return nil, fmt.Errorf("not JSON: %w (at byte %d)", err, r.dec.InputOffset())
	}
	return t, nil
}

// end makes sure that nothing follows.
func (r jsonReader) end() error {
	if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("something follows the JSON value, at byte %d", r.dec.InputOffset())
	}
	return nil
}

func (r jsonReader) profile() (Profile, error) {
	t, err := r.token()
	if err != nil {
		return nil, err
	}
	if t != json.Delim('{') {
		return nil, errors.New(`a profile is a JSON object with a value for each attribute, such as {"appuser.email": "a@example.com"}`)
	}
	p := Profile{}
	for r.dec.More() {
		t, err := r.token()
		if err != nil {
			return nil, err
		}
		key, _ := t.(string) // the decoder admits nothing else here
		if _, twice := p[key]; twice {
			return nil, fmt.Errorf("the profile has %q twice", key)
		}
		if p[key], err = r.value(0); err != nil {
			return nil, fmt.Errorf("the value of %q: %w", key, err)
		}
	}
	_, err = r.token()
	return p, err
}

func (r jsonReader) value(depth int) (Value, error) {
	t, err := r.token()
	if err != nil {
		return Value{}, err
	}
	switch t := t.(type) {
	case bool:
		return BoolValue(t), nil
	case string:
		return StrValue(t), nil
	case json.Number:
		return parseNumber(string(t))
	case json.Delim:
		if t == '[' {
			return r.array(depth)
		}
		return Value{}, errors.New(`an object is not a value; write its attributes as keys of the profile, such as "appuser.email"`)
	}
	return Value{}, nil
}

func (r jsonReader) array(depth int) (Value, error) {
	if depth == maxArrayDepth {
		return Value{}, fmt.Errorf("arrays are nested more than %d deep", maxArrayDepth)
	}
	var elems []Value
	for r.dec.More() {
		e, err := r.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		elems = append(elems, e)
	}
	_, err := r.token()
	return Value{kind: Arr, a: elems}, err
}

func parseNumber(text string) (Value, error) {
	if !strings.ContainsAny(text, ".eE") {
		i, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return Value{}, fmt.Errorf("the integer %s does not fit into 64 bits", text)
		}
		return IntValue(i), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return Value{}, fmt.Errorf("the number %s does not fit into 64 bits", text)
	}
	return NumValue(f), nil
}
