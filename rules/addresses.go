package rules

import "github.com/profilelint/profilelint/lint/strset"

// The sets of strings that the rules on e-mail addresses are made of.
//
// Okta documents what an address holds in three places that agree in the main: the User API (login: RFC 6531 section 3.3,
// email: RFC 5322 section 3.2.3), the help page on supported e-mail characters (the ASCII letters, digits and
// !#$%&'*+-/=?^_`.{|}~, no leading, trailing or double dot before the @, a top-level domain of 2 to 20 characters, no 4-byte
// characters), and the article on malformed addresses from Active Directory. The limits of 64 and 255 characters that SMTP
// sets for the two sides of the @ are in none of them and are not modelled: length is judged by max_length.

// plainAddresses holds the addresses that every one of the sources admits: a dot-atom of ASCII before the @, a domain of letters,
// digits and inner hyphens after it, a top-level domain of 2 to 20 letters.
func plainAddresses() strset.Set {
	letters := []strset.Range{{Lo: 'a', Hi: 'z'}, {Lo: 'A', Hi: 'Z'}}
	alphanumeric := append([]strset.Range{{Lo: '0', Hi: '9'}}, letters...)
	atext := append(each("!#$%&'*+-/=?^_`{|}~"), alphanumeric...)
	dot := strset.Of(".")
	atom := strset.Runes(atext...).Repeat(1, -1)
	local := strset.Concat(atom, strset.Concat(dot, atom).Repeat(0, -1))
	inner := strset.Concat(strset.Of("-").Repeat(0, -1), strset.Runes(alphanumeric...)) // never ends in a hyphen
	label := strset.Concat(strset.Runes(alphanumeric...), inner.Repeat(0, -1))
	domain := strset.Concat(strset.Concat(label, dot).Repeat(1, -1), strset.Runes(letters...).Repeat(2, 20))
	return strset.Concat(local, strset.Of("@"), domain)
}

// noAddresses holds the strings that no reading of the sources takes for an address: without an @, with nothing on one side of
// it, with a second one that is not quoted, with white space, control characters or 4-byte characters anywhere.
func noAddresses() strset.Set {
	at, plain := strset.Of("@"), without(`"`)
	return strset.Union(
		without("@"),
		strset.StartingWith("@"),
		strset.EndingWith("@"),
		strset.Concat(plain, at, plain, at, plain),
		with(strset.Range{Lo: 0, Hi: ' '}, strset.Range{Lo: 0x7F, Hi: 0x7F}),
		with(fourBytes()),
	)
}

// brokenAddresses holds further strings that Okta's page on e-mail addresses excludes, which it does not say of usernames:
// characters outside ASCII, dots in the wrong place, a top-level domain that is too short or too long. What is quoted, or has a
// domain in brackets, is left out: the page says nothing of it.
func brokenAddresses() strset.Set {
	at, dot, plain := strset.Of("@"), strset.Of("."), without(`"`)
	name := without(`".@[]`)
	badTopLevel := strset.Union(
		strset.Intersect(name, strset.Lengths(0, 1)),
		strset.Intersect(name, strset.Lengths(21, -1)),
	)
	return strset.Union(
		with(strset.Range{Lo: 0x80, Hi: 0x10FFFF}),
		strset.Concat(dot, plain),
		strset.Concat(plain, dot, at, plain),
		strset.Concat(plain, dot, dot, plain, at, plain),
		strset.Concat(plain, at, without(`"@`), dot, badTopLevel),
	)
}

// fourBytes are the characters that take 4 bytes in UTF-8.
func fourBytes() strset.Range { return strset.Range{Lo: 0x10000, Hi: 0x10FFFF} }

// with is the set of the strings that hold at least one of the characters.
func with(characters ...strset.Range) strset.Set {
	return strset.Concat(strset.All(), strset.Runes(characters...), strset.All())
}

// without is the set of the strings that hold none of the characters.
func without(characters string) strset.Set { return with(each(characters)...).Complement() }

// each returns a range for each of the characters.
func each(characters string) []strset.Range {
	var ranges []strset.Range
	for _, r := range characters {
		ranges = append(ranges, strset.Range{Lo: r, Hi: r})
	}
	return ranges
}
