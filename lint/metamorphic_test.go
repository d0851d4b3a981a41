package lint_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/rules"
)

// Metamorphic laws: changes of a configuration whose effect on the verdicts is known although the verdicts are not. They run
// from the text of the org dialect to the rows of checks.

// A plain org is a source, a target and a mapping, before they are written down.
type plainOrg struct {
	source, target []plainAttribute
	properties     []plainProperty
}

type plainAttribute struct {
	name     string
	required bool
	max, min int // 0: no limit
	enum     []string
	format   string
}

type plainProperty struct {
	target string
	tokens []string // of the expression; "@NAME" reads an attribute
}

// style is how an org is written down.
type style struct {
	rename    func(attribute string) string
	space     string            // between the tokens of an expression
	parens    bool              // around the expression
	operands  bool              // around each attribute of it
	spellings map[string]string // other words for the same tokens
	reversed  bool              // blocks, attributes and properties in the opposite order
	files     int
}

func plainStyle() style {
	return style{rename: func(n string) string { return n }, space: " ", files: 1}
}

// write returns the files of the org.
func (o plainOrg) write(s style) []dialect.File {
	var source, target, properties []string
	for _, a := range o.source {
		a.name = s.rename(a.name)
		source = append(source, a.block())
	}
	for _, a := range o.target {
		target = append(target, a.block())
	}
	for _, p := range o.properties {
		tokens := slices.Clone(p.tokens)
		for i, t := range tokens {
			if name, ok := strings.CutPrefix(t, "@"); ok {
				tokens[i] = "appuser." + s.rename(name)
				if s.operands {
					tokens[i] = "(" + tokens[i] + ")"
				}
			}
			if other, ok := s.spellings[t]; ok {
				tokens[i] = other
			}
		}
		text := strings.Join(tokens, s.space)
		if s.parens {
			text = "((" + text + "))"
		}
		properties = append(properties, fmt.Sprintf("  property %q {\n    expression = %s\n  }\n", p.target, hclText(text)))
	}
	if s.reversed {
		slices.Reverse(source)
		slices.Reverse(target)
		slices.Reverse(properties)
	}
	blocks := []string{
		"profile \"hr\" {\n  kind = \"app\"\n  profile_source = true\n" + strings.Join(source, "") + "}\n",
		"profile \"user\" {\n  kind = \"user\"\n" + strings.Join(target, "") + "}\n",
		"mapping \"hr\" \"user\" {\n" + strings.Join(properties, "") + "}\n",
	}
	if s.reversed {
		slices.Reverse(blocks)
	}
	files := make([]dialect.File, s.files)
	for i, b := range blocks {
		f := &files[i%s.files]
		f.Name = fmt.Sprintf("%d.okta.hcl", i%s.files)
		f.Bytes = append(f.Bytes, b...)
	}
	return files
}

func hclText(s string) string {
	return strings.TrimSpace(string(hclwrite.TokensForValue(cty.StringVal(s)).Bytes()))
}

func (a plainAttribute) block() string {
	var b strings.Builder
	fmt.Fprintf(&b, "  attribute %q {\n    required = %t\n", a.name, a.required)
	if a.min > 0 {
		fmt.Fprintf(&b, "    min_length = %d\n", a.min)
	}
	if a.max > 0 {
		fmt.Fprintf(&b, "    max_length = %d\n", a.max)
	}
	if a.format != "" {
		fmt.Fprintf(&b, "    format = %q\n", a.format)
	}
	if a.enum != nil {
		b.WriteString("    enum = [")
		for i, w := range a.enum {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(hclText(w))
		}
		b.WriteString("]\n")
	}
	b.WriteString("  }\n")
	return b.String()
}

// verdictsOf lints the files and returns the verdict of each check, by target attribute and rule.
func verdictsOf(t *rapid.T, files []dialect.File) map[string]prove.Verdict {
	o, diags := dialect.Decode(files, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatalf("%v in\n%s", diags, files[0].Bytes)
	}
	r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]prove.Verdict{}
	for _, c := range r.Checks {
		all[c.Attribute+" "+c.Rule] = c.Verdict
	}
	return all
}

var genPlainOrg = rapid.Custom(func(t *rapid.T) plainOrg {
	var o plainOrg
	for _, name := range []string{"alpha", "beta", "gamma"} {
		o.source = append(o.source, genPlainAttribute(t, name))
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "properties") {
		name := fmt.Sprintf("target%d", i)
		target := genPlainAttribute(t, name)
		if target.enum == nil {
			target.format = rapid.SampledFrom([]string{"", "", "", "", "", "", "email", "locale", "country-code"}).Draw(t, "format")
		}
		o.target = append(o.target, target)
		o.properties = append(o.properties, plainProperty{name, genTokens(t, rapid.IntRange(0, 2).Draw(t, "depth"))})
	}
	return o
})

func genPlainAttribute(t *rapid.T, name string) plainAttribute {
	a := plainAttribute{name: name, required: rapid.Bool().Draw(t, "required")}
	switch rapid.IntRange(0, 3).Draw(t, "limit") {
	case 0:
		a.max = rapid.IntRange(1, 12).Draw(t, "max")
	case 1:
		a.min = rapid.IntRange(1, 4).Draw(t, "min")
		a.max = a.min + rapid.IntRange(0, 60).Draw(t, "more")
	case 2:
		a.enum = rapid.SliceOfNDistinct(rapid.SampledFrom(plainWords), 1, 4, rapid.ID[string]).Draw(t, "enum")
	}
	return a
}

var plainWords = []string{"a", "ab", "a b", "x@y.com", "en_US", "long value"}

// genTokens draws the tokens of an expression.
func genTokens(t *rapid.T, depth int) []string {
	attribute := func() string { return rapid.SampledFrom([]string{"@alpha", "@beta", "@gamma"}).Draw(t, "attribute") }
	word := func() string { return fmt.Sprintf("%q", rapid.SampledFrom(plainWords).Draw(t, "word")) }
	if depth == 0 {
		if rapid.IntRange(0, 3).Draw(t, "literal") == 0 {
			return []string{word()}
		}
		return []string{attribute()}
	}
	sub := func() []string { return genTokens(t, depth-1) }
	switch rapid.IntRange(0, 9).Draw(t, "form") {
	case 0:
		return slices.Concat([]string{"("}, sub(), []string{"+"}, sub(), []string{")"})
	case 1, 2:
		return slices.Concat([]string{"("}, genTest(t, attribute(), word()), []string{"?"}, sub(), []string{":"}, sub(), []string{")"})
	case 3:
		return slices.Concat([]string{"String.toLowerCase", "("}, sub(), []string{")"})
	case 4:
		return slices.Concat([]string{"String.substringBefore", "("}, sub(), []string{",", `"@"`, ")"})
	case 5:
		return slices.Concat([]string{"String.substring", "("}, sub(), []string{",", "0", ",", fmt.Sprint(rapid.IntRange(1, 5).Draw(t, "end")), ")"})
	case 6:
		return slices.Concat([]string{"String.stringSwitch", "("}, sub(), []string{",", word(), ",", word(), ",", word(), ")"})
	case 7:
		return slices.Concat([]string{"String.replace", "("}, sub(), []string{",", `"a"`, ",", word(), ")"})
	case 8:
		return slices.Concat([]string{"String.append", "("}, sub(), []string{","}, sub(), []string{")"})
	}
	return slices.Concat([]string{"("}, sub(), []string{"?:"}, sub(), []string{")"})
}

// genTest draws the tokens of a condition on an attribute, which never fails to evaluate.
func genTest(t *rapid.T, attribute, word string) []string {
	there := []string{attribute, "!=", "null"}
	switch rapid.IntRange(0, 4).Draw(t, "test") {
	case 0:
		return append(there, "AND", "String.len", "(", attribute, ")", ">", fmt.Sprint(rapid.IntRange(1, 12).Draw(t, "length")))
	case 1:
		return []string{attribute, "==", word}
	case 2:
		return append(there, "AND", "String.stringContains", "(", attribute, ",", `"@"`, ")")
	case 3:
		return append(there, "AND", attribute, "matches", `"[a-z]*"`)
	}
	return there
}

// How a configuration is written down never changes a verdict.
func TestWritingDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := genPlainOrg.Draw(t, "org")
		want := verdictsOf(t, o.write(plainStyle()))
		files := o.write(genStyle(t))
		got := verdictsOf(t, files)
		for check, v := range want {
			if got[check] != v {
				t.Fatalf("%s was %s and is %s\n%s\n%s", check, v, got[check], o.write(plainStyle())[0].Bytes, files[0].Bytes)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d checks, not %d", len(got), len(want))
		}
	})
}

// genStyle draws another way to write an org down.
func genStyle(t *rapid.T) style {
	s := plainStyle()
	if rapid.Bool().Draw(t, "renamed") {
		s.rename = func(n string) string { return "field_" + n }
	}
	s.space = rapid.SampledFrom([]string{" ", " \t\n "}).Draw(t, "space")
	s.parens = rapid.Bool().Draw(t, "parentheses")
	s.operands = rapid.Bool().Draw(t, "parentheses around attributes")
	if rapid.Bool().Draw(t, "spellings") {
		s.spellings = map[string]string{"null": "NULL", "!=": "ne", "==": "eq", ">": "gt", "AND": "&&", "OR": "||", `"a"`: "'a'", `"@"`: "'@'"}
	}
	s.reversed = rapid.Bool().Draw(t, "reversed")
	s.files = rapid.IntRange(1, 3).Draw(t, "files")
	return s
}

// What fails goes on failing when the target accepts less, or the source admits more: it is never called safe then.
func TestVerdictsAreMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := genPlainOrg.Draw(t, "org")
		before := verdictsOf(t, o.write(plainStyle()))
		stricter := o
		if rapid.Bool().Draw(t, "tighten the target") {
			stricter.target = tightened(t, o.target)
		} else {
			stricter.source = loosened(o.source)
		}
		after := verdictsOf(t, stricter.write(plainStyle()))
		for check, v := range before {
			if (v == prove.CanFail || v == prove.AlwaysFails) && after[check] == prove.Safe {
				t.Fatalf("%s was %s and is safe\n%s\n%s", check, v, o.write(plainStyle())[0].Bytes, stricter.write(plainStyle())[0].Bytes)
			}
		}
	})
}

func tightened(t *rapid.T, as []plainAttribute) []plainAttribute {
	as = slices.Clone(as)
	for i := range as {
		a := &as[i]
		a.required = true
		switch {
		case len(a.enum) > 1:
			a.enum = a.enum[:len(a.enum)-1]
		case a.enum == nil && (a.max == 0 || a.max > a.min+1):
			a.max = max(1, a.min, a.max-rapid.IntRange(0, 5).Draw(t, "less"))
		}
	}
	return as
}

func loosened(as []plainAttribute) []plainAttribute {
	as = slices.Clone(as)
	for i := range as {
		a := &as[i]
		a.required = false
		a.min = 0
		if a.max > 0 {
			a.max += 5
		}
		if a.enum != nil {
			a.enum = append(slices.Clone(a.enum), "one more")
		}
	}
	return as
}

// Other expressions of the same value have no opposite verdict. One of them may be undecided where another is not.
func TestEqualExpressionsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := genPlainOrg.Draw(t, "org")
		before := verdictsOf(t, o.write(plainStyle()))
		same := o
		same.properties = slices.Clone(o.properties)
		for i, p := range same.properties {
			same.properties[i].tokens = restated(t, p.tokens)
		}
		after := verdictsOf(t, same.write(plainStyle()))
		for check, v := range before {
			w := after[check]
			fails := w == prove.CanFail || w == prove.AlwaysFails
			failed := v == prove.CanFail || v == prove.AlwaysFails
			if v == prove.Safe && fails || failed && w == prove.Safe || v == prove.AlwaysFails && w == prove.CanFail || v == prove.CanFail && w == prove.AlwaysFails {
				t.Fatalf("%s was %s and is %s\n%s\n%s", check, v, w, o.write(plainStyle())[0].Bytes, same.write(plainStyle())[0].Bytes)
			}
		}
	})
}

// restated draws another expression of the same value.
func restated(t *rapid.T, tokens []string) []string {
	other := []string{`"never"`}
	test := genTest(t, "@beta", `"a"`)
	switch rapid.IntRange(0, 4).Draw(t, "restated") {
	case 0:
		return slices.Concat([]string{"true", "?"}, tokens, []string{":"}, other)
	case 1:
		return slices.Concat(test, []string{"?"}, tokens, []string{":"}, tokens)
	case 2:
		return slices.Concat([]string{"!", "("}, test, []string{")", "?"}, tokens, []string{":"}, tokens)
	case 3:
		return slices.Concat([]string{"(", "@alpha", "==", "null", ")", "AND", "(", "@alpha", "!=", "null", ")", "?"}, other, []string{":"}, tokens)
	}
	return slices.Concat([]string{"1", ">", "2", "?"}, other, []string{":", "("}, tokens, []string{")"})
}
