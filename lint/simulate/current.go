package simulate

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/users"
)

// Current are the Okta users of today. Of each it holds what the mappings write and what must be unique.
type Current struct {
	match   [2]string // the attribute of people, and the Okta attribute that has the same value; "" where ids tell who is who
	count   int       // users
	names   []string  // what each is called: the login, or else the id
	removed []bool    // deactivated: the login stays taken, and nobody misses them
	byID    map[string]int
	byMatch map[string]int
	columns map[string][]el.Value // what each has, by attribute
	taken   map[string]map[string]int
}

// ErrNobodyMatches says that neither ids nor an attribute tell who is who.
var ErrNobodyMatches = errors.New("nothing says which person is which Okta user: name an attribute of both")

// ReadCurrent reads the users of today. match is the attribute of people and the Okta attribute that has the same value ("", "" where both
// sides have Okta's ids).
func ReadCurrent(people People, o *org.Org, rules []rule.Rule, match [2]string) (*Current, error) {
	c := &Current{match: match, byID: map[string]int{}, byMatch: map[string]int{}, columns: map[string][]el.Value{}, taken: map[string]map[string]int{}}
	var unique []string
	for _, p := range rule.Prepare(o).Properties {
		if p.Mapping.Target.Kind != org.KindUser || !p.Target.Known() {
			continue
		}
		c.columns[p.Target.Value] = nil
		for _, d := range p.Demands(rules) {
			if d.Rule.Distinct != nil && !slices.Contains(unique, p.Target.Value) {
				unique = append(unique, p.Target.Value)
				c.taken[space(p.Mapping.Target, p.Target.Value)] = map[string]int{}
			}
		}
	}
	var p users.Person
	for {
		err := people.Next(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("the users of today: %w", err)
		}
		c.add(&p, people.Names(), unique)
	}
	if match[1] != "" && !slices.Contains(people.Names(), match[1]) {
		return nil, fmt.Errorf("the users of today have no attribute %s", match[1])
	}
	return c, nil
}

func (c *Current) add(p *users.Person, names []string, unique []string) {
	i := c.count
	c.count++
	value := func(attribute string) el.Value {
		if at := slices.Index(names, attribute); at >= 0 && at < len(p.Values) {
			return p.Values[at]
		}
		return el.Value{}
	}
	c.names = append(c.names, cmp.Or(value("login").Str(), p.ID))
	c.removed = append(c.removed, p.Status == "DEPROVISIONED")
	if p.ID != "" {
		c.byID[p.ID] = i
	}
	if c.match[1] != "" {
		if key := folded(value(c.match[1])); key != "null" && key != "" {
			if _, ok := c.byMatch[key]; !ok || c.removed[c.byMatch[key]] {
				c.byMatch[key] = i
			}
		}
	}
	for attribute := range c.columns {
		c.columns[attribute] = append(c.columns[attribute], value(attribute))
	}
	for _, attribute := range unique {
		if v := value(attribute); !v.IsNull() {
			c.taken["user."+attribute][folded(v)] = i
		}
	}
}

// find returns the user that a person is.
func (c *Current) find(columns []column, p *users.Person) (user int, ok bool) {
	if c.match[0] == "" {
		user, ok = c.byID[p.ID]
		return user, ok
	}
	for i := range columns {
		if columns[i].attribute == c.match[0] && i < len(p.Values) && !p.Values[i].IsNull() {
			user, ok = c.byMatch[folded(p.Values[i])]
			return user, ok
		}
	}
	return -1, false
}

// holder returns who else has a value of a name space; -1 for nobody.
func (c *Current) holder(space, text string, user int) int {
	i, ok := c.taken[space][text]
	if !ok || i == user {
		return -1
	}
	return i
}

// name is what a user of today is called.
func (c *Current) name(user int, redact bool) string {
	if redact {
		return fmt.Sprintf("user %d of today", user+1)
	}
	return c.names[user]
}

// change is what becomes of one attribute of a user.
type change struct {
	target, attribute string
	from, to          el.Value
}

func (c *Current) change(l *line, user int, to el.Value) (change, bool) {
	from := c.columns[l.Target.Value][user]
	if l.Mapping.Target.Kind != org.KindUser || from.Equal(to) || sameText(from, to) {
		return change{}, false
	}
	return change{l.Mapping.Target.Name, l.Target.Value, from, to}, true
}

// sameText reports whether two values are the same but for how a file writes them down: "5" and 5, "" and null.
func sameText(a, b el.Value) bool { return plainText(a) == plainText(b) }

func plainText(v el.Value) string {
	if v.IsNull() {
		return ""
	}
	if v.Kind() == el.Str {
		return v.Str()
	}
	text, _ := v.MarshalJSON() // a value always has a JSON form
	return strings.Trim(string(text), `"`)
}

// missing counts the users of today whom nobody is, and names the first few.
func (c *Current) missing(found map[int]bool, redact bool) (count int, names []string) {
	for i := range c.count {
		if found[i] || c.removed[i] {
			continue
		}
		count++
		if len(names) < examplesShown {
			names = append(names, c.name(i, redact))
		}
	}
	return count, names
}
