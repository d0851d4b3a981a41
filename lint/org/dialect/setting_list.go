package dialect

import (
	"strconv"
	"strings"
)

// wordsOf is a list of words out of a few.
func wordsOf[T any, W ~string](name string, words []W, field func(*T) *[]W) setting[T] {
	type read struct{ members []string }
	list := listOf(name, false, func(l *read) *[]string { return &l.members })
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			var l read
			list.read(r, &l, v)
			*field(t) = nil
			for _, word := range l.members {
				if !contains(words, W(word)) {
					r.error(v.rng, "Unknown word in "+name, "%q is none of the words of %s.%s", word, name, suggestion(word, texts(words)))
					continue
				}
				*field(t) = append(*field(t), W(word))
			}
		},
		write: func(t *T) string { return list.write(&read{texts(*field(t))}) },
	}
}

// listOf is a list of strings. Where scalars holds, numbers and truth values may stand in it too and are kept as text.
func listOf[T any](name string, scalars bool, field func(*T) *[]string) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			if v.null() {
				*field(t) = nil
				return
			}
			if v.list == nil {
				r.wrongType(name, "a list", v)
				return
			}
			if len(v.list) == 0 {
				r.error(v.rng, "Empty list", "%s needs at least one member; leave the setting out for none.", name)
				return
			}
			members := make([]string, 0, len(v.list))
			for _, m := range v.list {
				text, ok := m.asText(scalars)
				if !ok {
					r.wrongType("A member of "+name, "a string", m)
					continue
				}
				members = append(members, text)
			}
			*field(t) = members
		},
		write: func(t *T) string {
			members := *field(t)
			if len(members) == 0 {
				return ""
			}
			quoted := make([]string, len(members))
			for i, m := range members {
				quoted[i] = quote(m)
			}
			return "[" + strings.Join(quoted, ", ") + "]"
		},
	}
}

// scalarOf is an optional value of any scalar type, kept as text.
func scalarOf[T any](name string, field func(*T) **string) setting[T] {
	return setting[T]{
		name: name,
		read: func(r *reader, t *T, v value) {
			if v.null() {
				*field(t) = nil
				return
			}
			text, ok := v.asText(true)
			if !ok {
				r.wrongType(name, "a string, a number or a truth value", v)
				return
			}
			*field(t) = &text
		},
		write: optionalTextOf(name, field).write,
	}
}

// asText is a value as text: a string's own, and where scalars holds that of a number or truth value.
func (v value) asText(scalars bool) (text string, ok bool) {
	switch {
	case v.text != nil:
		return v.text.Value, true
	case !scalars:
		return "", false
	case v.number != nil:
		return v.number.Text('f', -1), true
	case v.truth != nil:
		return strconv.FormatBool(*v.truth), true
	}
	return "", false
}
