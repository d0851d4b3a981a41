package suppress

import (
	"bytes"
	"encoding/json"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
)

// jsonScan reads the comments of a file in Terraform's JSON syntax: the members named "//", which Terraform leaves out. They are strings
// or lists of strings, and cover the object that they are in.
type jsonScan struct {
	name    string
	src     []byte
	ignores []*Ignore
}

// container is an object or a list that is open.
type container struct {
	start   int
	list    bool
	isKey   bool      // the next string is a key
	comment bool      // the next value, or each member of the list, is a comment
	pending []pending // comments of the object, which end with it
}

type pending struct {
	comment comment
	rng     hcl.Range
	text    string
}

// run goes through the tokens. It stops at the first error, of which the readers speak.
func (s *jsonScan) run() {
	d := json.NewDecoder(bytes.NewReader(s.src))
	var open []*container
	for {
		before := int(d.InputOffset())
		token, err := d.Token()
		if err != nil {
			return
		}
		var top *container
		if len(open) > 0 {
			top = open[len(open)-1]
		}
		switch token := token.(type) {
		case json.Delim:
			switch token {
			case '{', '[':
				inComment := token == '[' && top != nil && top.comment
				open = append(open, &container{start: int(d.InputOffset()) - 1, list: token == '[', isKey: token == '{', comment: inComment})
			default:
				open = open[:len(open)-1]
				s.close(top, int(d.InputOffset()))
				if len(open) > 0 {
					open[len(open)-1].valueRead()
				}
			}
			continue
		case string:
			if top != nil && top.isKey {
				top.isKey, top.comment = false, token == "//"
				continue
			}
			if top != nil && top.comment {
				s.text(owner(open), token, before, int(d.InputOffset()), owner(open) == open[0])
			}
		}
		if top != nil {
			top.valueRead()
		}
	}
}

// owner is the object that a comment belongs to.
func owner(open []*container) *container {
	if last := len(open) - 1; !open[last].list || last == 0 {
		return open[last]
	}
	return open[len(open)-2]
}

func (c *container) valueRead() {
	if !c.list {
		c.isKey, c.comment = true, false
	}
}

// text reads one comment, which lies somewhere between two offsets.
func (s *jsonScan) text(of *container, text string, from, to int, atTop bool) {
	c, ok := parseComment(text)
	if !ok {
		return
	}
	if i := bytes.IndexByte(s.src[from:to], '"'); i >= 0 {
		from += i
	}
	rng := hcl.Range{Filename: s.name, Start: s.position(from), End: s.position(to)}
	switch {
	case c.wrong != "":
		s.ignores = append(s.ignores, notUnderstood(rng, c.wrong))
	case c.wholeFile && !atTop:
		s.ignores = append(s.ignores, notUnderstood(rng, "it must be a member of the outermost object"))
	default:
		of.pending = append(of.pending, pending{c, rng, text})
	}
}

// close makes ignores of the comments of an object that ends.
func (s *jsonScan) close(of *container, end int) {
	for _, p := range of.pending {
		i := p.comment.ignore(p.rng, p.rng.Start, p.text, region{s.name, []span{{of.start, end}}})
		for n := range i.Rules {
			i.Rules[n].Range = p.rng // the text may have been escaped
		}
		s.ignores = append(s.ignores, i)
	}
}

// position counts lines and columns as hcl does.
func (s *jsonScan) position(offset int) hcl.Pos {
	line := bytes.LastIndexByte(s.src[:offset], '\n') + 1
	columns, err := textseg.TokenCount(s.src[line:offset], textseg.ScanGraphemeClusters)
	if err != nil {
		columns = offset - line
	}
	return hcl.Pos{Line: 1 + bytes.Count(s.src[:line], []byte{'\n'}), Column: 1 + columns, Byte: offset}
}
