package dialect

import (
	"math/big"
	"strconv"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

// setting is one `name = value` of a block that describes a T: how it is read and how it is written, side by side, so that what one
// does the other undoes.
type setting[T any] struct {
	name string
	// read sets the field of a T. null sets it to what it is where nothing is written.
	read func(r *reader, t *T, v value)
	// write returns the value as source text, "" where nothing need be written.
	write func(t *T) string
}

func textOf[T any](name string, field func(*T) *string) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			switch {
			case v.null():
				*field(t) = ""
			case v.text == nil:
				r.wrongType(name, "a string", v)
			default:
				*field(t) = v.text.Value
			}
		},
		write: func(t *T) string { return quoteUnlessEmpty(*field(t)) },
	}
}

// wordOf is a string out of a few. Where lax holds, an unknown word is kept, with a warning: Okta may know more words than we do.
func wordOf[T any, W ~string](name string, words []W, lax bool, field func(*T) *W) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			if v.null() {
				*field(t) = ""
				return
			}
			if v.text == nil {
				r.wrongType(name, "a string", v)
				return
			}
			word, report := W(v.text.Value), r.error
			if lax {
				report = r.warn
			}
			known := contains(words, word)
			if !known {
				report(v.rng, "Unknown "+name, "%q is not a %s that profilelint knows.%s", word, name, suggestion(string(word), texts(words)))
			}
			if known || lax {
				*field(t) = word
			}
		},
		write: func(t *T) string { return quoteUnlessEmpty(string(*field(t))) },
	}
}

func contains[W comparable](words []W, word W) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

func optionalTextOf[T any](name string, field func(*T) **string) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			switch {
			case v.null():
				*field(t) = nil
			case v.text == nil:
				r.wrongType(name, "a string", v)
			default:
				*field(t) = &v.text.Value
			}
		},
		write: func(t *T) string {
			if p := *field(t); p != nil {
				return quote(*p)
			}
			return ""
		},
	}
}

func truthOf[T any](name string, field func(*T) *bool) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			switch {
			case v.null():
				*field(t) = false
			case v.truth == nil:
				r.wrongType(name, "true or false", v)
			default:
				*field(t) = *v.truth
			}
		},
		write: func(t *T) string {
			if *field(t) {
				return "true"
			}
			return ""
		},
	}
}

func triOf[T any](name string, field func(*T) *org.Tri) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			switch {
			case v.null():
				*field(t) = org.Unknown
			case v.truth == nil:
				r.wrongType(name, "true or false", v)
			case *v.truth:
				*field(t) = org.Yes
			default:
				*field(t) = org.No
			}
		},
		write: func(t *T) string {
			switch *field(t) {
			case org.Yes:
				return "true"
			case org.No:
				return "false"
			default:
				return ""
			}
		},
	}
}

// countOf is a whole number that is at least least.
func countOf[T any](name string, least int, field func(*T) **int) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			if v.null() {
				*field(t) = nil
				return
			}
			if n, ok := r.count(name, least, v); ok {
				*field(t) = &n
			}
		},
		write: func(t *T) string {
			if p := *field(t); p != nil {
				return strconv.Itoa(*p)
			}
			return ""
		},
	}
}

// count reads a whole number that must be least or more.
func (r *reader) count(name string, least int, v value) (n int, ok bool) {
	if v.number == nil {
		r.wrongType(name, "a whole number", v)
		return 0, false
	}
	whole, accuracy := v.number.Int64()
	if accuracy != big.Exact || whole < int64(least) || int64(int(whole)) != whole {
		r.error(v.rng, "Invalid "+name, "%s must be a whole number, %d or more.", name, least)
		return 0, false
	}
	return int(whole), true
}

func numberOf[T any](name string, field func(*T) **float64) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			switch {
			case v.null():
				*field(t) = nil
			case v.number == nil:
				r.wrongType(name, "a number", v)
			default:
				f, _ := v.number.Float64()
				if f-f != 0 {
					r.error(v.rng, "Invalid "+name, "%s is larger than any number of Okta's.", name)
					return
				}
				*field(t) = &f
			}
		},
		write: func(t *T) string {
			if p := *field(t); p != nil && *p-*p == 0 { // neither infinite nor NaN, which bound nothing
				return strconv.FormatFloat(*p, 'f', -1, 64)
			}
			return ""
		},
	}
}

func (r *reader) wrongType(name, want string, v value) {
	r.error(v.rng, "Wrong type of value", "%s must be %s, not %s.", name, want, v.what())
}

// settingNames lists the names of settings.
func settingNames[T any](settings []setting[T]) []string {
	names := make([]string, len(settings))
	for i, s := range settings {
		names[i] = s.name
	}
	return names
}

// readSettings reads the settings of a body in their table's order and tells placed where each was written.
func readSettings[T any](r *reader, body *hclsyntax.Body, settings []setting[T], t *T, placed func(org.Place)) {
	for _, s := range settings {
		attribute, ok := body.Attributes[s.name]
		if !ok {
			continue
		}
		if v, ok := r.literal(attribute.Expr); ok {
			s.read(r, t, v)
			placed(org.Place{Setting: s.name, Range: attribute.SrcRange})
		}
	}
}
