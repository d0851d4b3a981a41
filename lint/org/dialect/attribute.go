package dialect

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

type attr = org.Attribute

// attributeSettings are the settings of an attribute block, in the order in which they are written.
func attributeSettings() []setting[attr] {
	return []setting[attr]{
		textOf("title", func(a *attr) *string { return &a.Title }),
		wordOf("type", types, false, func(a *attr) *org.Type { return &a.Type }),
		wordOf("items", types, false, func(a *attr) *org.Type { return &a.Items }),
		wordOf("origin", origins, false, func(a *attr) *org.Origin { return &a.Origin }),
		truthOf("required", func(a *attr) *bool { return &a.Required }),
		countOf("min_length", 0, func(a *attr) **int { return &a.Length.Min }),
		countOf("max_length", 0, func(a *attr) **int { return &a.Length.Max }),
		countOf("documented_min_length", 0, func(a *attr) **int { return &a.Documented.Min }),
		countOf("documented_max_length", 0, func(a *attr) **int { return &a.Documented.Max }),
		countOf("push_max_length", 0, func(a *attr) **int { return &a.Push.MaxLength }),
		textOf("push_excludes", func(a *attr) *string { return &a.Push.Excludes }),
		textOf("push_source", func(a *attr) *string { return &a.Push.Source }),
		wordOf("format", formats, true, func(a *attr) *string { return &a.Format }),
		optionalTextOf("pattern", func(a *attr) **string { return &a.Pattern }),
		listOf("enum", true, func(a *attr) *[]string { return &a.Enum }),
		numberOf("minimum", func(a *attr) **float64 { return &a.Minimum }),
		numberOf("maximum", func(a *attr) **float64 { return &a.Maximum }),
		truthOf("unique", func(a *attr) *bool { return &a.Unique }),
		scalarOf("default", func(a *attr) **string { return &a.Default }),
		wordOf("master", masters, false, func(a *attr) *org.Master { return &a.Master }),
		listOf("master_priority", false, func(a *attr) *[]string { return &a.MasterPriority }),
		wordsOf("unknown", unknown, func(a *attr) *[]org.Setting { return &a.Unknown }),
		textOf("source", func(a *attr) *string { return &a.Source }),
	}
}

// holdsSettings are the settings of a holds block.
func holdsSettings() []setting[org.Holds] {
	return []setting[org.Holds]{
		textOf("pattern", func(h *org.Holds) *string { return &h.Pattern }),
		listOf("examples", false, func(h *org.Holds) *[]string { return &h.Examples }),
		truthOf("identifies", func(h *org.Holds) *bool { return &h.Identifies }),
		truthOf("filled", func(h *org.Holds) *bool { return &h.Filled }),
		textOf("source", func(h *org.Holds) *string { return &h.Source }),
	}
}

// ignoredSettings are the settings of an ignored block.
func ignoredSettings() []setting[org.Ignored] {
	return []setting[org.Ignored]{
		textOf("setting", func(i *org.Ignored) *string { return &i.Setting }),
		textOf("value", func(i *org.Ignored) *string { return &i.Value }),
		textOf("reason", func(i *org.Ignored) *string { return &i.Reason }),
	}
}

// attribute reads an attribute block over what is inherited, or over a new attribute where inherited is nil.
func (r *reader) attribute(block *hclsyntax.Block, inherited *attr) *attr {
	a := inherited
	if a == nil {
		a = &attr{Name: block.Labels[0], Type: org.String}
	}
	a.Origin = org.Declared
	a.Range = block.Range()
	settings := attributeSettings()
	blocks := r.content(block.Body, settingNames(settings), []hcl.BlockHeaderSchema{{Type: "holds"}, {Type: "ignored"}})
	readSettings(r, block.Body, settings, a, func(p org.Place) { setPlace(a, p) })
	if a.Type == "" {
		a.Type = org.String
	}
	if a.Origin == "" {
		a.Origin = org.Declared
	}
	var holds *hclsyntax.Block
	for _, b := range blocks {
		switch {
		case b.Type == "ignored":
			a.Ignored = append(a.Ignored, r.ignored(b))
		case holds != nil:
			r.error(b.DefRange(), "Duplicate holds block", "Attribute %q already says what it holds at %s. Put both into one block.", a.Name, holds.DefRange())
		default:
			holds = b
			r.content(b.Body, settingNames(holdsSettings()), nil)
			readSettings(r, b.Body, holdsSettings(), &a.Holds, func(p org.Place) {
				setPlace(a, org.Place{Setting: "holds." + p.Setting, Range: p.Range})
			})
		}
	}
	r.check(a)
	return a
}

func (r *reader) ignored(block *hclsyntax.Block) org.Ignored {
	i := org.Ignored{Range: block.Range()}
	r.content(block.Body, settingNames(ignoredSettings()), nil)
	readSettings(r, block.Body, ignoredSettings(), &i, func(org.Place) {})
	return i
}

// setPlace records where a setting was written last.
func setPlace(a *attr, place org.Place) {
	for i := range a.Places {
		if a.Places[i].Setting == place.Setting {
			a.Places[i] = place
			return
		}
	}
	a.Places = append(a.Places, place)
}
