package config

import (
	"path/filepath"
	"slices"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/suppress"
)

// config makes a Config of what was read, and complains of what cannot be meant.
func (p *parser) config(f *fileBody) *Config {
	c := &Config{Name: p.name, FailOn: text(f.FailOn), MinSeverity: lint.Severity(text(f.MinSeverity)), Strict: f.Strict}
	if f.FailOn != nil {
		p.word("severity", *f.FailOn, append(texts(finding.Severities), "never"), f.FailOnRange)
	}
	if f.MinSeverity != nil {
		p.word("severity", *f.MinSeverity, texts(finding.Severities), f.LeastRange)
	}
	if f.Baseline != nil {
		c.Baseline = c.path(*f.Baseline)
	}
	for _, s := range f.Schema {
		c.Schema = append(c.Schema, c.path(s))
	}
	for _, pattern := range f.Skip {
		c.skip = append(c.skip, p.glob(pattern, f.SkipRange))
	}
	p.setRules(c, f.Rules)
	p.setAssumptions(c, f.Assumes)
	for _, b := range f.Ignores {
		c.Ignores = append(c.Ignores, p.ignore(c, b))
	}
	return c
}

// path is a path of the configuration as seen from where the configuration is seen from.
func (c *Config) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(c.Dir(), filepath.FromSlash(name))
}

// glob cleans a pattern of paths: "./a/" is "a".
func (p *parser) glob(pattern string, at hcl.Range) string {
	if pattern == "" || !doublestar.ValidatePattern(pattern) {
		p.error(at, "Invalid pattern", "%q is not a pattern of paths. * is any part of a name, ** any number of directories, {a,b} one of several.", pattern)
		return pattern
	}
	return filepath.ToSlash(filepath.Clean(pattern))
}

func (p *parser) setRules(c *Config, blocks []ruleBlock) {
	first := map[string]hcl.Range{}
	for _, b := range blocks {
		p.word("rule", b.Name, append(slices.Clone(p.rules), EveryRule), b.NameRange)
		if earlier, again := first[b.Name]; again {
			p.error(b.Range, "Duplicate rule block", "The rule %q has a block at %s. Put both into one.", b.Name, earlier)
			continue
		}
		first[b.Name] = b.Range
		if b.Severity != nil {
			p.word("severity", *b.Severity, texts(finding.Severities), b.SeverityRange)
		}
		if b.MinConfidence != nil {
			p.word("confidence", *b.MinConfidence, texts(confidences), b.MinRange)
		}
		c.Rules = append(c.Rules, Rule{
			Name: b.Name, Enabled: b.Enabled,
			Severity: lint.Severity(text(b.Severity)), MinConfidence: lint.Confidence(text(b.MinConfidence)),
		})
	}
}

func (p *parser) ignore(c *Config, b ignoreBlock) *suppress.Ignore {
	block := suppress.Block{
		Mapping: text(b.Mapping), Source: text(b.Source), Target: text(b.Target), Attribute: text(b.Attribute),
		Reason: text(b.Reason), Range: b.Range,
	}
	if b.Rules != nil && len(b.Rules) == 0 { // hcl says where rules is missing
		p.error(b.Range, "No rules", "An ignore block names the rules that it is about: rules = [\"max_length\"].")
	}
	for _, name := range b.Rules {
		p.word("rule", name, p.rules, b.RulesRange)
		block.Rules = append(block.Rules, suppress.Name{Name: name, Range: b.RulesRange})
	}
	if b.Path != nil {
		in := globs{p.glob(*b.Path, b.PathRange)}
		block.InFile = func(name string) bool { return in.match(c.Dir(), name) }
	}
	if b.Expires != nil {
		day, err := time.Parse(time.DateOnly, *b.Expires)
		if err != nil {
			p.error(b.EndRange, "Invalid date", "%q is not a day. Write the last day on which the ignore holds as in \"2027-01-31\".", *b.Expires)
		}
		block.LastDay = day
	}
	return block.Ignore()
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func texts[T ~string](words []T) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return all
}
