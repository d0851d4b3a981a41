package load

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// locate gives what was read from a plan the places at which the configuration writes it.
func locate(planned, written *org.Org) {
	locateMappings(planned.Mappings, written.Mappings)
	locateMappings(planned.Expressions, written.Expressions)
	profiles := map[string]*org.Profile{}
	for _, p := range written.Profiles {
		if name := declaredName(p); profiles[name] == nil {
			profiles[name] = p
		}
	}
	for _, p := range planned.Profiles {
		if w := profiles[declaredName(p)]; w != nil && w.Kind == p.Kind {
			locateProfile(p, w)
		}
	}
}

func locateMappings(planned, written []*org.Mapping) {
	byAddress := map[string][]*org.Mapping{}
	for _, m := range written {
		address := withoutKeys(m.Address)
		byAddress[address] = append(byAddress[address], m)
	}
	for _, m := range planned {
		if w := sameMapping(m, byAddress[withoutKeys(m.Address)]); w != nil {
			locateMapping(m, w)
		}
	}
}

// declaredName tells profiles apart by what declares them, or else by their names.
func declaredName(p *org.Profile) string {
	if p.Address != "" {
		return withoutKeys(p.Address)
	}
	return " " + p.Name
}

// withoutKeys strips an address of the keys of its instances, which the configuration alone may not tell.
func withoutKeys(address string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(address, '[')
		if open < 0 {
			return b.String() + address
		}
		b.WriteString(address[:open])
		address = address[open+endOfKey(address[open:]):]
	}
}

// endOfKey returns the length of a key in brackets; a quoted one may hold brackets.
func endOfKey(key string) int {
	quoted := false
	for i := 0; i < len(key); i++ {
		switch key[i] {
		case '\\':
			i++
		case '"':
			quoted = !quoted
		case ']':
			if !quoted {
				return i + 1
			}
		}
	}
	return len(key)
}

// sameMapping returns the mapping of the same address, or else one of the same block.
func sameMapping(m *org.Mapping, candidates []*org.Mapping) *org.Mapping {
	var found *org.Mapping
	for _, w := range candidates {
		if w.Address == m.Address && sameRole(m, w) {
			return w
		}
		if found == nil && sameRole(m, w) {
			found = w
		}
	}
	return found
}

// sameRole tells an app's profile mapping from its username template: of both, one resource may be the address.
func sameRole(a, b *org.Mapping) bool {
	return len(a.Properties) == 0 || len(b.Properties) == 0 || a.Properties[0].Role == b.Properties[0].Role
}

// locateMapping also brings the properties into the order in which they are written; a plan orders them by their values.
func locateMapping(m, w *org.Mapping) {
	m.Range = w.Range
	order := make(map[*org.Property]int, len(m.Properties))
	taken := make([]bool, len(w.Properties))
	for _, p := range m.Properties {
		p.Range, p.Target.Range, p.Expression.Range, p.PushRange = w.Range, w.Range, w.Range, w.Range
		order[p] = len(w.Properties)
	}
	for _, alike := range propertyMatches {
		for _, p := range m.Properties {
			if order[p] < len(w.Properties) {
				continue
			}
			for i, q := range w.Properties {
				if !taken[i] && alike(p, q) {
					taken[i] = q.Expression.Known() && q.Target.Known()
					order[p] = i
					locateProperty(p, q)
					break
				}
			}
		}
	}
	slices.SortStableFunc(m.Properties, func(a, b *org.Property) int { return order[a] - order[b] })
}

// propertyMatches tell, the surest first, which property of a configuration a planned one is. One that is unknown in the configuration may
// stand for several.
var propertyMatches = []func(p, q *org.Property) bool{
	func(p, q *org.Property) bool {
		return q.Target.Known() && q.Expression.Known() && p.Target.Value == q.Target.Value && p.Expression.Value == q.Expression.Value
	},
	func(p, q *org.Property) bool { return q.Target.Known() && p.Target.Value == q.Target.Value },
	func(_, q *org.Property) bool { return !q.Target.Known() },
}

func locateProperty(p, q *org.Property) {
	p.Range = q.Range
	p.Target, p.Expression = located(p.Target, q.Target), located(p.Expression, q.Expression)
	p.PushRange = q.Range
	if q.PushStatus == p.PushStatus {
		p.PushWritten, p.PushRange = q.PushWritten, q.PushRange
	} else if q.PushWritten {
		p.PushRange = q.PushRange
	}
}

func located(planned, written org.Text) org.Text {
	if planned.Known() && written.Known() && planned.Value == written.Value {
		return written
	}
	planned.Range = written.Range
	return planned
}

func locateProfile(p, w *org.Profile) {
	p.Range = w.Range
	for _, a := range p.Attributes {
		b := w.Attribute(a.Name)
		if b == nil || a.Origin != org.Declared || b.Origin != org.Declared {
			continue
		}
		a.Range, a.Places = b.Range, b.Places
		for i := range a.Ignored {
			a.Ignored[i].Range = b.Range
			for _, other := range b.Ignored {
				if other.Setting == a.Ignored[i].Setting {
					a.Ignored[i].Range = other.Range
				}
			}
		}
	}
}
