package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// uriFormat flags values of attributes of format uri that are no URIs.
func uriFormat() rule.Rule {
	return rule.Rule{
		Name:      "uri_format",
		Values:    uriFormatValues,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "An attribute of format uri must get a URL, such as https://example.com/anne.",
			What: `A property whose target attribute has the format uri (profileUrl), and whose expression can yield a text that has white space in it and no colon, such as a name: neither an absolute nor a relative URL is written so.

Absolute http and https URLs count as accepted. Whether Okta takes a host alone, a relative URL, other schemes or unusual characters is documented nowhere; such findings are only possible.`,
			Why: `Okta rejects the whole profile update of that user. It publishes no ErrorCode for it.`,
			Before: `mappings {
  id         = "profileUrl"
  expression = "appuser.displayName"
}`,
			After: `mappings {
  id         = "profileUrl"
  expression = "\"https://example.com/\" + appuser.userName"
}`,
			Advice:  `Map an attribute that holds a URL, or build one: "https://example.com/" + a.`,
			Sources: []string{sourceUsers, sourceSchemas, "https://www.rfc-editor.org/rfc/rfc1808", "https://www.rfc-editor.org/rfc/rfc3986#section-3"},
		},
	}
}

// uris are absolute http URLs that every grammar of URLs admits: a host of names, perhaps a port, a path, a query, a fragment.
var uris = sync.OnceValue(func() strset.Set {
	alphanumeric := []strset.Range{lowerCase, upperCase, decimalDigits}
	label := strset.Concat(strset.Runes(alphanumeric...), strset.Concat(strset.Of("-").Repeat(0, -1), strset.Runes(alphanumeric...)).Repeat(0, -1))
	dot := strset.Concat(strset.Of("."), label)
	topLevel := strset.Concat(strset.Of("."), strset.Runes(lowerCase, upperCase).Repeat(2, 20))
	host := strset.Concat(label, dot.Repeat(0, -1), topLevel)
	port := strset.Concat(strset.Of(":"), strset.Runes(decimalDigits).Repeat(1, 4))
	hex := strset.Runes(decimalDigits, strset.Range{Lo: 'A', Hi: 'F'}, strset.Range{Lo: 'a', Hi: 'f'})
	char := strset.Union(strset.Runes(append(each("-._~!$&'()*+,;=:@"), alphanumeric...)...), strset.Concat(strset.Of("%"), hex, hex))
	path := strset.Concat(strset.Of("/"), char.Repeat(0, -1)).Repeat(0, -1)
	rest := strset.Union(char, strset.Of("/", "?")).Repeat(0, -1)
	return strset.Concat(strset.Of("http://", "https://"), host, port.Repeat(0, 1), path,
		strset.Concat(strset.Of("?"), rest).Repeat(0, 1), strset.Concat(strset.Of("#"), rest).Repeat(0, 1))
})

// noURIs are the strings with white space in them and no colon: without a colon there is no scheme, and a relative URL holds no
// white space. White space around the rest may be cut off.
var noURIs = sync.OnceValue(func() strset.Set {
	printable := strset.Runes(strset.Range{Lo: '!', Hi: '~'})
	return strset.Intersect(without(":"),
		strset.Concat(strset.All(), printable, strset.Runes(strset.Range{Lo: ' ', Hi: ' '}), printable, strset.All()))
})

func uriFormatValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "uri" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return uriConstraint(), true
}

var uriConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(uris(), noURIs())
	c.Realistic = texts("Anne Marie", "see intranet", "not available")
	c.Message = "a value that is not a URL"
	return c
})
