package org

import "slices"

// Clone returns a copy that shares nothing that can be changed with p.
func (p *Profile) Clone() *Profile {
	c := *p
	c.Roots, c.OneOf, c.Templates = slices.Clone(p.Roots), slices.Clone(p.OneOf), slices.Clone(p.Templates)
	c.Attributes = make([]*Attribute, len(p.Attributes))
	for i, a := range p.Attributes {
		c.Attributes[i] = a.Clone()
	}
	return &c
}

// Clone returns a copy that shares nothing that can be changed with a.
func (a *Attribute) Clone() *Attribute {
	c := *a
	c.Length = a.Length.clone()
	c.Documented = a.Documented.clone()
	c.Push.MaxLength = clonePointer(a.Push.MaxLength)
	c.Pattern = clonePointer(a.Pattern)
	c.Enum = slices.Clone(a.Enum)
	c.Minimum = clonePointer(a.Minimum)
	c.Maximum = clonePointer(a.Maximum)
	c.Default = clonePointer(a.Default)
	c.MasterPriority = slices.Clone(a.MasterPriority)
	c.Holds.Examples = slices.Clone(a.Holds.Examples)
	c.Unknown = slices.Clone(a.Unknown)
	c.Ignored = slices.Clone(a.Ignored)
	c.Misquoted = slices.Clone(a.Misquoted)
	c.Places = slices.Clone(a.Places)
	return &c
}

func (l Limits) clone() Limits {
	return Limits{Min: clonePointer(l.Min), Max: clonePointer(l.Max)}
}

func clonePointer[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
