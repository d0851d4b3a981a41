package prove

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// env is what a search knows of the variables at one point: for each source attribute, by its index, the values it may
// have; after them, in a search from the root, the outcomes of operations that are shared. It is never changed in place.
type env []el.Set

// with returns the environment in which the attribute's values are cut down to s: the same environment where they were no more.
func (v env) with(i int, s el.Set) env {
	if v[i] == s {
		return v
	}
	r := slices.Clone(v)
	r[i] = s
	return r
}

// scope is the expression of a question with its variables resolved once.
type scope struct {
	expr    el.Expr
	keys    []string               // the variables' keys, in order of occurrence
	slots   []int                  // for each key, the index of its attribute
	sources []Source               // the attributes, each name once
	at      map[el.Expr]int        // index of the attribute that a node reads
	opaque  map[el.Expr]opaqueCall // the calls that fail on some of their arguments, by the variables that begin with them
	related []*related             // the variables that others can contradict
	plain   plain                  // what nodes are read as
	shared  shared                 // the operations that stand in it more than once
	numbers []int                  // written in it, see lengthsIn
	cuts    bool                   // whether an operation in it may cut a character in two
	recases bool                   // whether an operation in it changes the case of letters
	caps    caps                   // on the work for one question
	budget  *budget                // of one question, shared by its searches
	images  images                 // what was found of nodes
	admits  env                    // everything that the source's schema admits
	expects env                    // what the source declares or is known to hold
	tried   el.Profile             // the profile that is evaluated at the moment
}

func newScope(expr el.Expr, source func(el.Variable) Source) *scope {
	sc := &scope{expr: expr, at: map[el.Expr]int{}, plain: newPlain(expr), images: images{}, tried: el.Profile{}, caps: usualCaps}
	sc.shared = newShared(expr, sc.plain)
	sc.numbers, sc.cuts, sc.recases = lengthsIn(expr), mayCut(expr), mayRecase(expr)
	byName := map[string]int{}
	byKey := map[string]int{}
	for _, v := range el.Variables(expr) {
		src := source(v)
		i, ok := byName[src.Name]
		if !ok {
			i = len(sc.sources)
			byName[src.Name] = i
			src.Admits, src.Expects = src.Admits.Whole(), src.Expects.Whole()
			sc.sources = append(sc.sources, src)
			sc.admits = append(sc.admits, src.Admits)
			sc.expects = append(sc.expects, src.Expects)
		}
		byKey[v.Key] = i
		sc.keys = append(sc.keys, v.Key)
		sc.slots = append(sc.slots, i)
	}
	sc.opaque = map[el.Expr]opaqueCall{}
	var visit func(el.Expr) bool
	visit = func(e el.Expr) bool {
		v, ok := el.AsVariable(e)
		if !ok {
			return true
		}
		sc.at[e] = byKey[v.Key]
		if o, args, ok := el.OpaqueCall(e); ok {
			sc.opaque[e] = opaqueCall{o, args}
			for _, x := range args {
				el.Walk(x, visit)
			}
		}
		return false
	}
	el.Walk(expr, visit)
	sc.related = newRelated(sc.at)
	all := &search{scope: sc, admit: el.Plausible}
	for e, c := range sc.opaque {
		if !c.op.Image(el.Plausible, all.imagesOf(c.args, sc.admits)).Fails {
			delete(sc.opaque, e)
		}
	}
	return sc
}

// opaqueCall is the call that a variable begins with: whether it fails, its arguments tell.
type opaqueCall struct {
	op   *el.Operation
	args []el.Expr
}

// profile is the profile in which each attribute has the given value.
func (sc *scope) profile(vals []el.Value) el.Profile {
	p := make(el.Profile, len(sc.keys))
	sc.fill(p, vals)
	return p
}

// fill gives each attribute of a profile its value.
func (sc *scope) fill(p el.Profile, vals []el.Value) {
	for k, key := range sc.keys {
		p[key] = vals[sc.slots[k]]
	}
}

// mayCut reports whether a text that the expression yields may hold half a character, which no attribute does: only where something is cut
// at a position, is found within characters, or stands in the expression as it is.
func mayCut(expr el.Expr) bool {
	cuts := false
	el.Walk(expr, func(e el.Expr) bool {
		switch e := e.(type) {
		case *el.Literal:
			cuts = cuts || e.Value.Kind() == el.Str && strset.HasHalf(e.Value.Str())
		case *el.Index:
			cuts = true
		case *el.Binary:
			cuts = cuts || e.Op == el.OpSub || e.Op == el.OpMul
		case *el.Call:
			cuts = cuts || cutsIn(e)
		}
		return !cuts
	})
	return cuts
}

func cutsIn(c *el.Call) bool {
	switch c.Func {
	case "String.substring", "substring":
		return true
	case "String.replace", "String.replaceFirst":
		match, ok := c.Args[min(1, len(c.Args)-1)].(*el.Literal)
		return !ok || match.Value.Text() == ""
	}
	return false
}

func mayRecase(expr el.Expr) bool {
	found := false
	el.Walk(expr, func(e el.Expr) bool {
		if c, ok := e.(*el.Call); ok {
			found = found || strings.HasSuffix(c.Func, "oUpperCase") || strings.HasSuffix(c.Func, "oLowerCase")
		}
		return !found
	})
	return found
}
