package prove

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// The profile gives the results of calls that ask for a user's groups and directories, each as an input of its own. Some of them depend on
// one another: nobody is a member of the group "Sales" and of none whose name begins with "Sales". A profile that has it so is none.

// related is a variable that says something that others speak of too.
type related struct {
	index  int
	family string // what it speaks of: groups by name, groups by id, one directory
	// says tells, of a set of its values, whether all of them affirm it, or all deny it.
	says func(el.Set) (affirm, deny bool)
	// Who affirms it has something of each of one of these sets; who denies it has nothing of denied.
	affirmed []strset.Set
	denied   strset.Set
	// excluders are, for each set of affirmed, those who deny that there is anything of it.
	excluders [][]*related
}

// newRelated returns the variables of an expression that others can contradict.
func newRelated(at map[el.Expr]int) []*related {
	byIndex := map[int]*related{}
	for e, i := range at {
		if r := relatedOf(e); r != nil {
			r.index = i
			byIndex[i] = r
		}
	}
	var list []*related
	for _, i := range slices.Sorted(maps.Keys(byIndex)) {
		r := byIndex[i]
		for _, some := range r.affirmed {
			var by []*related
			for _, j := range slices.Sorted(maps.Keys(byIndex)) {
				if other := byIndex[j]; i != j && other.family == r.family && strset.Subset(some, other.denied) {
					by = append(by, other)
				}
			}
			r.excluders = append(r.excluders, by)
		}
		if !slices.ContainsFunc(r.excluders, func(by []*related) bool { return len(by) == 0 }) {
			list = append(list, r)
		}
	}
	return list
}

// contradicts reports whether no profile has one of the given values in each variable.
func (sc *scope) contradicts(value func(index int) el.Set) bool {
	denies := func(r *related) bool {
		_, deny := r.says(value(r.index))
		return deny
	}
	return slices.ContainsFunc(sc.related, func(r *related) bool {
		affirm, _ := r.says(value(r.index))
		return affirm && !slices.ContainsFunc(r.excluders, func(by []*related) bool { return !slices.ContainsFunc(by, denies) })
	})
}

// relatedOf returns what a variable says if it is a call, on constants, of a function that others speak of too; nil for all else.
func relatedOf(e el.Expr) *related {
	o, args, ok := el.OpaqueCall(e)
	if !ok {
		return nil
	}
	switch o.Name {
	case "findDirectoryUser", "findWorkdayUser", "hasDirectoryUser", "hasWorkdayUser":
		directory := strings.TrimPrefix(strings.TrimPrefix(o.Name, "find"), "has")
		r := &related{family: directory, says: isTrue, affirmed: []strset.Set{strset.Of(directory)}, denied: strset.Of(directory)}
		if strings.HasPrefix(o.Name, "find") {
			_, whole := e.(*el.Call)
			r.says = isThere(whole)
		}
		return r
	}
	words := make([]string, len(args))
	for i, a := range args {
		l, ok := a.(*el.Literal)
		if !ok || l.Value.Kind() != el.Str {
			return nil
		}
		words[i] = l.Value.Str()
	}
	r := &related{family: "group names", says: isTrue}
	switch o.Name {
	case "isMemberOfGroup", "isMemberOfAnyGroup":
		r.family, r.denied = "group ids", strset.Of(words...)
		for _, id := range words {
			r.affirmed = append(r.affirmed, strset.Of(id))
		}
		return r
	case "isMemberOfGroupName":
		r.denied = strset.Of(words[0])
	case "isMemberOfGroupNameStartsWith":
		r.denied = strset.Concat(strset.Of(words[0]), strset.All())
	case "isMemberOfGroupNameContains":
		r.denied = strset.Containing(words[0])
	case "isMemberOfGroupNameRegex":
		// Whether a part of a name is enough nothing documents: who is a member has some group, who is none has no group that matches as a whole.
		r.affirmed = []strset.Set{strset.All()}
		if matching, err := strset.ParseRegexp(words[0]); err == nil && matching.Exact() {
			r.denied = matching
		}
		return r
	default:
		return nil
	}
	r.affirmed = []strset.Set{r.denied}
	return r
}

// notNull is every value but null.
var notNull = sync.OnceValue(func() el.Set {
	s := el.AnyValue()
	s.Null = false
	return s
})

// isTrue is what a test says.
func isTrue(s el.Set) (affirm, deny bool) { return s.True && !s.False, s.False && !s.True }

// isThere is what the profile of a directory's user says, or one of its attributes, which may be null for a user who has one.
func isThere(whole bool) func(s el.Set) (affirm, deny bool) {
	return func(s el.Set) (affirm, deny bool) {
		values := s.Values()
		return !values.Null && !values.IsEmpty(), whole && values.Null && values.Intersect(notNull()).IsEmpty()
	}
}
