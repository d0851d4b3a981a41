package live

import (
	"fmt"
	"io"
	"net/url"
	"strings"
)

// Secret is a token or key. It prints as "[secret]" with every verb, so that it cannot slip into a message.
type Secret string

// Format writes the stand-in, whatever the verb.
func (Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// MarshalText keeps a secret out of JSON and of anything else that is encoded.
func (Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }

const hidden = "[secret]"

// hide returns a function that takes secrets out of a text, as they are and as they stand in a URL.
func hide(secrets ...Secret) func(string) string {
	var pairs []string
	for _, s := range secrets {
		// A secret of a few letters is none, and would be found in every other word.
		if text := strings.TrimSpace(string(s)); len(text) >= 6 {
			pairs = append(pairs, text, hidden, url.QueryEscape(text), hidden)
		}
	}
	return strings.NewReplacer(pairs...).Replace
}
