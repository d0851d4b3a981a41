package el

// gather are the arrays that have the elements of several arrays, one after the other. Each part is a set of arrays.
func gather(parts []Set) Set {
	var elem Set
	r := ArrSet{Elem: &elem}
	for _, p := range parts {
		a := p.Arr
		if a.Elem == nil {
			return Set{}
		}
		elem = elem.Union(asElement(*a.Elem))
		r.Min += a.Min
		if r.Max >= 0 {
			r.Max += a.Max
		}
		if a.Max < 0 {
			r.Max = -1
		}
		switch {
		case r.Some != nil:
		case a.Some != nil:
			r.Some = a.Some
		case a.Min > 0: // whatever it is, it is an element
			some := asElement(*a.Elem)
			r.Some = &some
		}
	}
	return Set{Arr: r}
}

// gathered calls yield with parts that together hold all parts of which gather makes an array in out, until yield returns false.
func gathered(parts []Set, out Set, yield func([]Set) bool) {
	if out.Arr.Elem == nil {
		return
	}
	cut := make([]Set, len(parts))
	for i, p := range parts {
		cut[i] = Set{Arr: p.Arr.intersect(ArrSet{Elem: out.Arr.Elem, Max: -1})}
	}
	if anyEmpty(cut) {
		return
	}
	if out.Arr.Some == nil {
		yield(cut)
		return
	}
	for i, p := range cut {
		box := with(cut, i, Set{Arr: p.Arr.having(*out.Arr.Some)})
		if !anyEmpty(box) && !yield(box) {
			return
		}
	}
}
