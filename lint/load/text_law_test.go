package load_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// Whatever an expression says, native syntax and JSON syntax both read as just that, and every part of it has a place. (hcl/v2 cannot read
// JSON strings that end in a character which joins with the quote to one grapheme cluster, such as U+0600, so those are left out.)
func TestEverySyntaxSaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.StringOf(rapid.OneOf(
			rapid.RuneFrom([]rune("ab.\"\\$%{}~ \n\t'é日👩")), rapid.RuneFrom(nil, unicode.Latin, unicode.Cyrillic, unicode.Han),
		)).Filter(func(s string) bool { return s == strings.ToValidUTF8(s, "") && norm.NFC.IsNormalString(s) }).Draw(t, "said")

		native := string(hclwrite.TokensForValue(cty.StringVal(said)).Bytes())
		escaped := strings.NewReplacer("${", "$${", "%{", "%%{").Replace(said)
		quoted, err := json.Marshal(escaped)
		if err != nil {
			t.Fatal(err)
		}
		for file, content := range map[string]string{
			"main.tf":      fmt.Sprintf("resource \"okta_profile_mapping\" \"m\" {\n  mappings {\n    expression = %s\n  }\n}\n", native),
			"main.tf.json": fmt.Sprintf(`{"resource": {"okta_profile_mapping": {"m": {"mappings": {"expression": %s}}}}}`, quoted),
		} {
			result := read(tree{file: content})
			if len(result.Org.Mappings) != 1 || len(result.Org.Mappings[0].Properties) != 1 {
				t.Fatalf("%s: not read: %s", file, complaints(result.Diagnostics))
			}
			text := result.Org.Mappings[0].Properties[0].Expression
			if text.Value != said {
				t.Errorf("%s: read %q (%s), want %q", file, text.Value, text.Unknown, said)
			}
			for i, s := range text.Segments {
				if i > 0 && text.Segments[i-1].End != s.Start {
					t.Errorf("%s: segments %v have gaps", file, text.Segments)
				}
				if written := string(s.Range.SliceBytes([]byte(content))); s.Verbatim && written != said[s.Start:s.End] {
					t.Errorf("%s: %q is said to be written as %q", file, said[s.Start:s.End], written)
				}
			}
		}
	})
}
