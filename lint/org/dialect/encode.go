package dialect

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/profilelint/profilelint/lint/org"
)

// Encode writes an org as one file that Decode reads back as an equal org: only where things are written differs (ranges, places, and
// whether a push status was written), and invalid UTF-8 becomes U+FFFD. Profiles are written whole, what they inherited included,
// in the order they have; profiles that only a mapping mentions follow. Names of profiles must be unique. The same org gives the
// same bytes, and so does the org that is read back.
func Encode(o *org.Org) []byte {
	w := &writer{}
	profiles := slices.Clone(o.Profiles)
	for _, m := range o.All() {
		for _, p := range []*org.Profile{m.Source, m.Target, m.App} {
			if p == nil || p.Kind == org.KindPlace {
				continue
			}
			if !slices.ContainsFunc(profiles, func(q *org.Profile) bool { return q.Name == p.Name }) {
				profiles = append(profiles, p)
			}
		}
	}
	for _, p := range profiles {
		w.profile(p)
	}
	for _, m := range o.Mappings {
		w.mapping(m)
	}
	for _, m := range o.Expressions {
		w.place(m)
	}
	return hclwrite.Format(w.out.Bytes())
}

// writer collects blocks; hclwrite.Format lays them out.
type writer struct{ out bytes.Buffer }

func (w *writer) profile(p *org.Profile) {
	w.open(true, "profile", p.Name)
	writeSettings(w, profileSettings(), p)
	for _, a := range p.Attributes {
		w.attribute(a)
	}
	w.close()
}

func (w *writer) attribute(a *attr) {
	w.open(false, "attribute", a.Name)
	written := *a
	if written.Origin == org.Declared {
		written.Origin = "" // what a block declares unless it says otherwise
	}
	writeSettings(w, attributeSettings(), &written)
	var holds writer
	writeSettings(&holds, holdsSettings(), &written.Holds)
	if holds.out.Len() > 0 {
		w.open(false, "holds")
		w.out.Write(holds.out.Bytes())
		w.close()
	}
	for _, i := range a.Ignored {
		w.open(false, "ignored")
		writeSettings(w, ignoredSettings(), &i)
		w.close()
	}
	w.close()
}

func (w *writer) mapping(m *org.Mapping) {
	w.open(true, "mapping", m.Source.Name, m.Target.Name)
	writeSettings(w, mappingSettings(), m)
	for _, p := range m.Properties {
		w.open(false, "property", p.Target.Value)
		writeSettings(w, propertySettings(), p)
		w.close()
	}
	w.close()
}

// open begins a block, after an empty line where it is one of the outermost.
func (w *writer) open(outermost bool, kind string, labels ...string) {
	if outermost && w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString(kind)
	for _, label := range labels {
		w.out.WriteByte(' ')
		w.out.WriteString(quote(label))
	}
	w.out.WriteString(" {\n")
}

func (w *writer) close() { w.out.WriteString("}\n") }

func writeSettings[T any](w *writer, settings []setting[T], t *T) {
	for _, s := range settings {
		if text := s.write(t); text != "" {
			fmt.Fprintf(&w.out, "%s = %s\n", s.name, text)
		}
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
