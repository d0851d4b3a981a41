package suppress

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Scan finds the comments of a file that ask to ignore something, in the order in which they are written. A file whose name ends in
// .tf.json or .tofu.json is read as Terraform's JSON syntax; other JSON holds no comments.
func Scan(name string, src []byte) []*Ignore {
	switch {
	case !bytes.Contains(src, []byte(marker)):
		return nil
	case strings.HasSuffix(name, ".tf.json"), strings.HasSuffix(name, ".tofu.json"):
		s := &jsonScan{name: name, src: src}
		s.run()
		return s.ignores
	case strings.HasSuffix(name, ".json"):
		return nil // a plan or a state, which nobody comments
	}
	tokens, _ := hclsyntax.LexConfig(src, name, hcl.InitialPos) // what is wrong with the file the readers say
	s := &scan{layout: newLayout(tokens, len(src)), name: name}
	for i := range tokens {
		if tokens[i].Type == hclsyntax.TokenComment {
			s.comment(i)
		}
	}
	return s.ignores
}

// scan reads the comments among the tokens of one file.
type scan struct {
	*layout
	name    string
	ignores []*Ignore
}

func (s *scan) comment(i int) {
	text, at := inside(s.tokens[i])
	c, ok := parseComment(text)
	if !ok {
		return
	}
	rng := s.tokens[i].Range
	rng.End = forward(rng.Start, strings.TrimRight(string(s.tokens[i].Bytes), "\r\n"))
	wrong := c.wrong
	var spans []span
	switch {
	case wrong != "":
	case c.wholeFile && i < s.code:
		spans = []span{{0, s.size + 1}}
	case c.wholeFile:
		wrong = "it must stand at the top of the file, before the first block"
	case !s.alone(i):
		spans = s.line(i)
	case s.below[i] < 0:
		wrong = "nothing begins on the line below it"
	default:
		spans = []span{s.item(s.below[i])}
	}
	if wrong != "" {
		s.ignores = append(s.ignores, notUnderstood(rng, wrong))
		return
	}
	s.ignores = append(s.ignores, c.ignore(rng, at, text, region{s.name, spans}))
}

// inside returns the text of a comment without the signs that make it one, and where it begins. Of several lines only the first can be
// for us.
func inside(t hclsyntax.Token) (text string, at hcl.Pos) {
	text, _, _ = strings.Cut(string(t.Bytes), "\n")
	sign := 2 // "//" and "/*"
	if strings.HasPrefix(text, "#") {
		sign = 1
	}
	sign = min(sign, len(text))
	text, at = text[sign:], forward(t.Range.Start, text[:sign])
	return strings.TrimRight(strings.TrimSuffix(text, "*/"), "\r"), at
}
