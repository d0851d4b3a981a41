package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/simulate"
)

const initObserved = `
# What the people of a file have. Each block says on how many it rests. It counts from now on: take out what more people would not bear out.
`

// observed is an assume block that people bear out.
type observed struct {
	source *org.Profile
	file   string
	simulate.Observed
}

// observe looks at the people that were given.
func observe(s *session.Session, given []string, orgs []*org.Org) ([]observed, error) {
	var list []observed
	for _, o := range orgs {
		inputs, err := s.People(o, given)
		if err != nil {
			return nil, err
		}
		for _, in := range inputs {
			found, err := simulate.Observe(in, readAttributes(o, in.Source))
			if err != nil {
				return nil, err
			}
			for _, f := range found {
				list = append(list, observed{in.Source, in.Name, f})
			}
		}
	}
	return list, nil
}

// readAttributes are the attributes of a source that its mappings read.
func readAttributes(o *org.Org, source *org.Profile) []string {
	var names []string
	for _, p := range rule.Prepare(o).Properties {
		if p.Mapping.Source != source || p.Expr == nil {
			continue
		}
		for _, v := range el.Variables(p.Expr) {
			if rule.Reads(p.Mapping, v) && !slices.Contains(names, v.Attr) {
				names = append(names, v.Attr)
			}
		}
	}
	return names
}

// fewPeople is how many people bear nothing out.
const fewPeople = 10

// block is the text of the block, "" where the people bear nothing out that the schema does not say.
func (o observed) block() string {
	var settings []string
	declared := o.source.Attribute(o.Attribute)
	if declared == nil {
		declared = &org.Attribute{}
	}
	if o.Filled == o.People && !declared.Required {
		settings = append(settings, "required = true")
	}
	switch {
	case o.Values != nil && len(o.Values)*fewPeople <= o.Filled && declared.Enum == nil:
		settings = append(settings, "values = "+hclList(o.Values))
	case o.Longest > 0:
		if declared.Length.Min == nil && o.Shortest > 1 {
			settings = append(settings, fmt.Sprintf("min_length = %d", o.Shortest))
		}
		if declared.Length.Max == nil {
			settings = append(settings, fmt.Sprintf("max_length = %d", o.Longest))
		}
	}
	if len(settings) == 0 || o.People < fewPeople {
		return ""
	}
	reason := fmt.Sprintf("%d of %d people in %s have a value", o.Filled, o.People, o.file)
	text := fmt.Sprintf("assume %s %s {\n%s\nreason = %s\n}\n", hclString(o.source.Name), hclString(o.Attribute), strings.Join(settings, "\n"), hclString(report.Visible(reason)))
	return string(hclwrite.Format([]byte(text)))
}

func hclList(texts []string) string {
	values := make([]cty.Value, len(texts))
	for i, t := range texts {
		values[i] = cty.StringVal(t)
	}
	return string(hclwrite.TokensForValue(cty.ListVal(values)).Bytes())
}

// observedConfig is the part of a configuration that rests on people, and the number of its blocks.
func observedConfig(list []observed) (text []byte, blocks int) {
	var b bytes.Buffer
	for _, o := range list {
		if block := o.block(); block != "" {
			if blocks == 0 {
				b.WriteString(initObserved)
			}
			blocks++
			b.WriteString("\n" + block)
		}
	}
	return b.Bytes(), blocks
}
