package dialect

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// reader collects what is wrong with the files while they are read.
type reader struct {
	sources map[string][]byte // file contents by name
	diags   hcl.Diagnostics

	unparsed map[string]bool // the files with an error of syntax, by name
}

func (r *reader) error(rng hcl.Range, summary, format string, args ...any) {
	r.report(hcl.DiagError, rng, summary, format, args...)
}

func (r *reader) warn(rng hcl.Range, summary, format string, args ...any) {
	r.report(hcl.DiagWarning, rng, summary, format, args...)
}

func (r *reader) report(severity hcl.DiagnosticSeverity, rng hcl.Range, summary, format string, args ...any) {
	r.diags = append(r.diags, &hcl.Diagnostic{Severity: severity, Summary: summary, Detail: fmt.Sprintf(format, args...), Subject: rng.Ptr()})
}

// content returns the blocks of a body that fit a schema, and reports settings and blocks that do not.
func (r *reader) content(body *hclsyntax.Body, settings []string, blocks []hcl.BlockHeaderSchema) []*hclsyntax.Block {
	schema := &hcl.BodySchema{Blocks: blocks}
	for _, name := range settings {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	_, diags := body.Content(schema)
	r.diags = append(r.diags, diags...)
	labels := make(map[string]int, len(blocks))
	for _, b := range blocks {
		labels[b.Type] = len(b.LabelNames)
	}
	var fit []*hclsyntax.Block
	for _, block := range body.Blocks {
		if n, known := labels[block.Type]; known && len(block.Labels) == n {
			fit = append(fit, block)
		}
	}
	return fit
}

// named reports whether no label of a block is empty.
func (r *reader) named(block *hclsyntax.Block) bool {
	for i, label := range block.Labels {
		if label == "" {
			r.error(block.LabelRanges[i], "Empty name", "A %s block needs a name here.", block.Type)
			return false
		}
	}
	return true
}
