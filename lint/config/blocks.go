package config

import "github.com/hashicorp/hcl/v2"

// The types below are the blocks of the file, as gohcl reads them. nil is what is not written.
type (
	fileBody struct {
		FailOn      *string   `hcl:"fail_on,optional"`
		FailOnRange hcl.Range `hcl:"fail_on,attr_value_range"`
		MinSeverity *string   `hcl:"min_severity,optional"`
		LeastRange  hcl.Range `hcl:"min_severity,attr_value_range"`
		Strict      *bool     `hcl:"strict,optional"`
		Baseline    *string   `hcl:"baseline,optional"`
		Schema      []string  `hcl:"schema,optional"`
		Skip        []string  `hcl:"skip,optional"`
		SkipRange   hcl.Range `hcl:"skip,attr_value_range"`

		Rules   []ruleBlock   `hcl:"rule,block"`
		Assumes []assumeBlock `hcl:"assume,block"`
		Ignores []ignoreBlock `hcl:"ignore,block"`
	}

	ruleBlock struct {
		Name      string    `hcl:"name,label"`
		NameRange hcl.Range `hcl:"name,label_range"`
		Range     hcl.Range `hcl:",def_range"`

		Enabled       *bool     `hcl:"enabled,optional"`
		Severity      *string   `hcl:"severity,optional"`
		SeverityRange hcl.Range `hcl:"severity,attr_value_range"`
		MinConfidence *string   `hcl:"min_confidence,optional"`
		MinRange      hcl.Range `hcl:"min_confidence,attr_value_range"`
	}

	assumeBlock struct {
		Source    string    `hcl:"source,label"`
		Attribute string    `hcl:"attribute,label"`
		Range     hcl.Range `hcl:",def_range"`
		Body      hcl.Body  `hcl:",body"`

		Type         *string   `hcl:"type,optional"`
		TypeRange    hcl.Range `hcl:"type,attr_value_range"`
		Format       *string   `hcl:"format,optional"`
		FormatRange  hcl.Range `hcl:"format,attr_value_range"`
		Values       []string  `hcl:"values,optional"`
		ValuesRange  hcl.Range `hcl:"values,attr_value_range"`
		Pattern      *string   `hcl:"pattern,optional"`
		PatternRange hcl.Range `hcl:"pattern,attr_value_range"`
		MinLength    *int      `hcl:"min_length,optional"`
		MinRange     hcl.Range `hcl:"min_length,attr_value_range"`
		MaxLength    *int      `hcl:"max_length,optional"`
		MaxRange     hcl.Range `hcl:"max_length,attr_value_range"`
		Minimum      *float64  `hcl:"minimum,optional"`
		Maximum      *float64  `hcl:"maximum,optional"`
		Required     *bool     `hcl:"required,optional"`
		Unique       *bool     `hcl:"unique,optional"`
		Examples     []string  `hcl:"examples,optional"`
		Reason       *string   `hcl:"reason,optional"`
	}

	ignoreBlock struct {
		Range hcl.Range `hcl:",def_range"`

		Rules      []string  `hcl:"rules"`
		RulesRange hcl.Range `hcl:"rules,attr_value_range"`
		Mapping    *string   `hcl:"mapping,optional"`
		Source     *string   `hcl:"source,optional"`
		Target     *string   `hcl:"target,optional"`
		Attribute  *string   `hcl:"attribute,optional"`
		Path       *string   `hcl:"path,optional"`
		PathRange  hcl.Range `hcl:"path,attr_value_range"`
		Reason     *string   `hcl:"reason,optional"`
		Expires    *string   `hcl:"expires,optional"`
		EndRange   hcl.Range `hcl:"expires,attr_value_range"`
	}
)
