package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// declaration is the body of a block with the bodies of the override files' blocks of the same name laid over it, as Terraform merges
// them: an override's argument replaces the argument, and its nested blocks replace all nested blocks of the same type.
type declaration struct {
	layers []hcl.Body // the block's own first
	rng    hcl.Range  // the header of the block
}

// attribute returns the argument of the given name, nil when it is not written.
func (d declaration) attribute(name string) *hcl.Attribute {
	for i := len(d.layers) - 1; i >= 0; i-- {
		if a := bodyAttribute(d.layers[i], name); a != nil {
			return a
		}
	}
	return nil
}

// attributes returns all arguments. In JSON syntax nested blocks are among them, because only a schema tells them apart.
func (d declaration) attributes() map[string]*hcl.Attribute {
	all := map[string]*hcl.Attribute{}
	for _, layer := range d.layers {
		attributes, _ := layer.JustAttributes() // complains of nested blocks, which are not asked for here
		for name, a := range attributes {
			all[name] = a
		}
	}
	return all
}

// blocks returns the nested blocks of a type, and the dynamic blocks that make such blocks, in the order written.
func (d declaration) blocks(blockType string) hcl.Blocks {
	for i := len(d.layers) - 1; i >= 0; i-- {
		if found := bodyBlocks(d.layers[i], blockType); len(found) > 0 {
			return found
		}
	}
	return nil
}

func bodyBlocks(body hcl.Body, blockType string) hcl.Blocks {
	var found hcl.Blocks
	if native, ok := body.(*hclsyntax.Body); ok {
		for _, b := range native.Blocks {
			if b.Type == blockType && len(b.Labels) == 0 || b.Type == "dynamic" && len(b.Labels) == 1 && b.Labels[0] == blockType {
				found = append(found, b.AsHCLBlock())
			}
		}
		return found
	}
	content, _, _ := body.PartialContent(&hcl.BodySchema{
		Blocks: []hcl.BlockHeaderSchema{{Type: blockType}, {Type: "dynamic", LabelNames: []string{"type"}}},
	})
	for _, b := range content.Blocks {
		if b.Type == blockType || b.Type == "dynamic" && b.Labels[0] == blockType {
			found = append(found, b)
		}
	}
	return found
}

func bodyAttribute(body hcl.Body, name string) *hcl.Attribute {
	if native, ok := body.(*hclsyntax.Body); ok {
		if a := native.Attributes[name]; a != nil {
			return a.AsHCLAttribute()
		}
		return nil
	}
	content, _, _ := body.PartialContent(&hcl.BodySchema{Attributes: []hcl.AttributeSchema{{Name: name}}})
	return content.Attributes[name]
}

// blockRange returns the range of a whole block, from its header to its closing brace.
func blockRange(block *hcl.Block) hcl.Range {
	if body, ok := block.Body.(*hclsyntax.Body); ok {
		return hcl.RangeBetween(block.DefRange, body.Range())
	}
	// JSON: the place behind the last property is the end of the object; its first property is near its start.
	whole := block.Body.MissingItemRange()
	attributes, _ := block.Body.JustAttributes()
	for _, a := range attributes {
		if a.Range.Start.Byte < whole.Start.Byte {
			whole.Start = a.Range.Start
		}
	}
	return whole
}
