package terraform

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	tfjson "github.com/hashicorp/terraform-json"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// MaxPlanBytes bounds the output of `terraform show -json`. A plan of ten thousand resources has some 50 MB.
const MaxPlanBytes = 512 << 20

// shown is what `terraform show -json` writes: the keys of a plan, and "values" of a state.
type shown struct {
	FormatVersion   *string                         `json:"format_version"`
	Variables       map[string]*tfjson.PlanVariable `json:"variables"`
	PlannedValues   *tfjson.StateValues             `json:"planned_values"`
	ResourceChanges []*tfjson.ResourceChange        `json:"resource_changes"`
	PriorState      *tfjson.State                   `json:"prior_state"`
	Config          *tfjson.Config                  `json:"configuration"`
	Values          *tfjson.StateValues             `json:"values"`
	Errored         bool                            `json:"errored"`

	// Keys of other files that are taken for one.
	Message *json.RawMessage `json:"@message"`
	Lineage *json.RawMessage `json:"lineage"`
}

// RecognizePlan reports whether the beginning of a file is that of JSON, in UTF-8 or UTF-16, or of a plan in Terraform's own
// binary format: what ReadPlan reads, or explains.
func RecognizePlan(head []byte) bool {
	if isBinaryPlan(head) {
		return true
	}
	text, err := decodeText(head[:len(head)&^1])
	if err != nil {
		return false
	}
	text = bytes.TrimLeft(text, " \t\r\n")
	return len(text) > 0 && text[0] == '{'
}

// isBinaryPlan tells the file that `terraform plan -out` writes: a zip archive.
func isBinaryPlan(source []byte) bool { return bytes.HasPrefix(source, []byte("PK\x03\x04")) }

func decodeShown(source []byte) (*shown, error) {
	switch {
	case len(source) > MaxPlanBytes:
		return nil, fmt.Errorf("it is larger than %d MB", MaxPlanBytes>>20)
	case isBinaryPlan(source):
		return nil, errors.New("it is a plan in Terraform's own binary format; write it as JSON with `terraform show -json FILE`")
	}
	text, err := decodeText(source)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, errors.New("it is empty; `terraform show -json` writes nothing when it fails")
	}
	var s shown
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&s) // what does not have the type it should have is left out, the rest is there
	if broken := syntaxError(err, text); broken != nil {
		return nil, broken
	}
	if err := s.identify(); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, typeError(err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the JSON object; redirect only the output of `terraform show -json` to the file")
	}
	if s.PlannedValues == nil && s.Values == nil {
		if s.Errored {
			return nil, errors.New("it is a plan that failed, and tells no values; fix what `terraform plan` complains of")
		}
		if s.Config != nil || s.PriorState != nil || s.ResourceChanges != nil {
			return nil, errors.New("it is a plan without planned_values; write it with `terraform show -json FILE`")
		}
		// What `terraform show -json` writes for an empty state.
		s.Values = &tfjson.StateValues{RootModule: &tfjson.StateModule{}}
	}
	return &s, nil
}

// decodeText brings a file to UTF-8 without a byte order mark. The redirection of Windows PowerShell writes UTF-16 with one.
func decodeText(source []byte) ([]byte, error) {
	decoder := unicode.BOMOverride(unicode.UTF8.NewDecoder())
	switch {
	case len(source) > 1 && source[0] == '{' && source[1] == 0:
		decoder = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case len(source) > 0 && source[0] < utf8.RuneSelf:
		return source, nil
	}
	text, _, err := transform.Bytes(decoder, source)
	if err != nil {
		return nil, errors.New("it is not text in UTF-8 or UTF-16")
	}
	return text, nil
}

// identify looks at the version, and says of a file that is something else what it is.
func (s *shown) identify() error {
	switch {
	case s.Message != nil:
		return errors.New("it is the log that `terraform plan -json` writes; write the plan itself with `terraform plan -out FILE` and `terraform show -json FILE`")
	case s.FormatVersion == nil && s.Lineage != nil:
		return errors.New("it is a state file in Terraform's own format; write it as JSON with `terraform show -json`")
	case s.FormatVersion == nil:
		return errors.New("it is JSON, but has no format_version: it is not what `terraform show -json` writes")
	}
	if major, _, _ := strings.Cut(*s.FormatVersion, "."); major != "0" && major != "1" {
		return fmt.Errorf("its format_version is %q, and profilelint reads the versions 0.1 to 1.x", *s.FormatVersion)
	}
	return nil
}

// syntaxError says where the JSON is broken, without quoting what stands there; nil when it is not.
func syntaxError(err error, text []byte) error {
	var syntax *json.SyntaxError
	isSyntax := errors.As(err, &syntax)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), isSyntax && syntax.Offset >= int64(len(text)):
		return errors.New("it is cut off: the JSON ends in the middle")
	case isSyntax:
		return fmt.Errorf("it is not JSON from byte %d on, in line %d", syntax.Offset, 1+bytes.Count(text[:syntax.Offset], []byte{'\n'}))
	}
	return nil
}

func typeError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("its field %s does not have the type that `terraform show -json` gives it", wrong.Field)
	}
	return errors.New("its fields do not have the types that `terraform show -json` gives them")
}
