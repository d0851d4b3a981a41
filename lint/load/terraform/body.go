package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Body is the arguments and nested blocks of a resource instance or of a block in one: as a configuration declares them, or as a plan
// tells them.
type Body struct {
	declaration
	planned *planned // nil in a configuration
	scope   scope
}

// Block is a nested block, or one that a dynamic block makes.
type Block struct {
	Body
	// Range is the whole block; of a dynamic block, the block that makes it.
	Range hcl.Range
	// Uncertain says that the for_each of the dynamic block is unknown: the block stands for any number of blocks, none included.
	Uncertain bool
}

// Attribute is an argument as written.
type Attribute struct {
	Name string
	// Range is the argument from its name to the end of its value, ValueRange its value alone.
	Range, ValueRange hcl.Range

	expr  hcl.Expression
	scope scope
	value cty.Value
}

// Attr returns the argument of the given name, nil when it is not written. An argument whose value is null counts as not written,
// as in Terraform.
func (b Body) Attr(name string) *Attribute {
	if b.planned != nil {
		return b.planned.attr(name, b.scope)
	}
	a := b.attribute(name)
	if a == nil {
		return nil
	}
	return newAttribute(&Attribute{Name: name, Range: a.Range, ValueRange: a.Expr.Range(), expr: a.Expr, scope: b.scope})
}

// Stated returns an argument as a plan or a state tells it, written or computed by the provider; nil in a configuration, which does not.
func (b Body) Stated(name string) *Attribute {
	if b.planned == nil || b.planned.values[name] == nil {
		return nil
	}
	value := planValue(b.planned.values[name], fieldOf(b.planned.unknown, name), fieldOf(b.planned.sensitive, name))
	return statedAttribute(name, value, b.planned.resource.instance.Range, b.scope)
}

func statedAttribute(name string, value cty.Value, rng hcl.Range, s scope) *Attribute {
	return newAttribute(&Attribute{Name: name, Range: rng, ValueRange: rng, expr: &stated{value: value, rng: rng}, scope: s})
}

// Element is an object in a list that a plan tells.
type Element struct {
	value cty.Value
	of    *Attribute
}

// Elements returns the objects of a list.
func (a *Attribute) Elements() []Element {
	value := a.Value()
	if hasMark[sensitiveMark](value) || !value.IsKnown() || value.IsNull() || !value.CanIterateElements() {
		return nil
	}
	var elements []Element
	for it := value.ElementIterator(); it.Next(); {
		if _, element := it.Element(); element.Type().IsObjectType() && element.IsKnown() && !element.IsNull() {
			elements = append(elements, Element{value: element, of: a})
		}
	}
	return elements
}

// Attr returns a field, nil where there is none or it is null.
func (e Element) Attr(name string) *Attribute {
	if !e.value.Type().HasAttribute(name) {
		return nil
	}
	return statedAttribute(name, e.value.GetAttr(name), e.of.Range, e.of.scope)
}

// newAttribute evaluates an argument, and returns nil when its value is null.
func newAttribute(a *Attribute) *Attribute {
	a.value = a.scope.eval(a.expr)
	if a.value.IsNull() {
		return nil
	}
	return a
}

// Blocks returns the nested blocks of a type in the order written, dynamic blocks expanded.
func (b Body) Blocks(blockType string) []Block {
	if b.planned != nil {
		return b.planned.blocks(blockType, b.scope)
	}
	written := b.blocks(blockType)
	if len(written) == 0 {
		return nil
	}
	blocks := make([]Block, 0, len(written))
	for _, block := range written {
		if block.Type != "dynamic" {
			d := declaration{layers: []hcl.Body{block.Body}, rng: block.DefRange}
			blocks = append(blocks, Block{Body: Body{declaration: d, scope: b.scope}, Range: blockRange(block)})
			continue
		}
		blocks = append(blocks, b.expandDynamic(block)...)
	}
	return blocks
}

// expandDynamic makes the blocks of a dynamic block. (hcl's ext/dynblock does that too, but hides the scope of each block's expressions,
// which telling where an expression's text was written needs.)
func (b Body) expandDynamic(block *hcl.Block) []Block {
	dynamic := declaration{layers: []hcl.Body{block.Body}, rng: block.DefRange}
	contents := nestedContent(block.Body)
	over := dynamic.attribute("for_each")
	if contents == nil || over == nil {
		b.scope.in.config.report(&hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Incomplete dynamic block",
			Detail:   "A dynamic block needs a for_each argument and a content block.",
			Subject:  block.DefRange.Ptr(),
		})
		return nil
	}
	iterator := block.Labels[0]
	if a := dynamic.attribute("iterator"); a != nil {
		if name := hcl.ExprAsKeyword(a.Expr); name != "" {
			iterator = name
		} else if value, _ := a.Expr.Value(nil); value.Type() == cty.String && value.IsKnown() && !value.IsNull() {
			iterator = value.AsString()
		}
	}
	content := declaration{layers: []hcl.Body{contents.Body}, rng: contents.DefRange}
	made := func(key, value cty.Value) Block {
		inner := b.scope.with(iterator, repetition{key: key, value: value, over: over.Expr, from: b.scope})
		return Block{Body: Body{declaration: content, scope: inner}, Range: blockRange(block)}
	}

	collection, marks := b.scope.eval(over.Expr).Unmark()
	if collection.IsNull() {
		return nil
	}
	if !collection.IsKnown() || !collection.CanIterateElements() || !b.scope.in.config.admit(collection.LengthInt(), over.Expr.Range()) {
		unknown := made(cty.DynamicVal, cty.DynamicVal)
		unknown.Uncertain = true
		return []Block{unknown}
	}
	var blocks []Block
	for it := collection.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if collection.Type().IsSetType() {
			key = value
		}
		blocks = append(blocks, made(key.WithMarks(marks), value.WithMarks(marks)))
	}
	return blocks
}

func nestedContent(body hcl.Body) *hcl.Block {
	content, _, _ := body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "content"}}})
	if len(content.Blocks) == 0 {
		return nil
	}
	return content.Blocks[0]
}

// Value returns the argument's value. It may be unknown, and it may carry marks.
func (a *Attribute) Value() cty.Value { return a.value }

// Written reports whether the argument is surely written: a plan shows the defaults of the arguments in blocks that a dynamic block may have
// made, too.
func (a *Attribute) Written() bool {
	e, ok := a.expr.(*stated)
	return !ok || !e.doubt
}

// Instance returns the instance whose id the argument's value is.
func (a *Attribute) Instance() (*Instance, bool) { return a.scope.in.config.byToken(a.Value()) }

// Bool returns the argument's value if it is a known truth value.
func (a *Attribute) Bool() (value, ok bool) {
	text, ok := a.String()
	return text == "true", ok && (text == "true" || text == "false")
}

// String returns the argument's value as text if it is a known string, number or truth value that may be shown.
func (a *Attribute) String() (string, bool) {
	text := a.Text()
	return text.Value, text.Known()
}

// Strings returns the elements of a list of known strings, numbers or truth values.
func (a *Attribute) Strings() ([]string, bool) { return elements(a.Value()) }

// elements returns the elements of a list of known strings, numbers or truth values that may be shown.
func elements(value cty.Value) ([]string, bool) {
	if hasMark[idMark](value) || hasMark[sensitiveMark](value) {
		return nil, false
	}
	value, _ = value.UnmarkDeep()
	if value.IsNull() || !value.IsWhollyKnown() || !value.CanIterateElements() {
		return nil, false
	}
	texts := []string{}
	for it := value.ElementIterator(); it.Next(); {
		_, element := it.Element()
		text, ok := toText(element)
		if !ok {
			return nil, false
		}
		texts = append(texts, text)
	}
	return texts, true
}

// Unknown says in words what the argument's value depends on that is not known.
func (a *Attribute) Unknown() string { return a.scope.explain(a.expr) }

// Origin names what the argument's value comes from when it is a mere reference that leads, over locals and the arguments of modules, to
// something unknown: "var.workday_app_id" for a variable without a value. Two arguments with the same origin have the same value.
// It is "" for any other expression.
func (a *Attribute) Origin() string {
	if e, ok := a.expr.(*stated); ok {
		return e.link.origin
	}
	return a.scope.origin(a.expr, 0)
}

// References lists the addresses, without keys, of the resources that the argument's expression itself refers to.
func (a *Attribute) References() []string {
	var addresses []string
	for _, ref := range groupReferences(a.expr.Variables()) {
		switch ref.root {
		case "data", "resource":
			if len(ref.names) == 2 {
				prefix := strings.TrimPrefix(ref.root+".", "resource.")
				addresses = append(addresses, a.scope.in.address(prefix+strings.Join(ref.names, ".")))
			}
		default:
			if _, special := identifying[ref.root]; !special && len(ref.names) == 1 {
				addresses = append(addresses, a.scope.in.address(ref.root+"."+ref.names[0]))
			}
		}
	}
	return addresses
}

// Field returns a field of an argument that is written as an object, as an argument of its own; nil when the object is not written
// out or has no such field.
func (a *Attribute) Field(name string) *Attribute {
	object, ok := a.expr.(*hclsyntax.ObjectConsExpr)
	if !ok {
		return nil
	}
	for _, item := range object.Items {
		key, _ := item.KeyExpr.Value(nil)
		if text, ok := asString(key); !ok || text != name {
			continue
		}
		return newAttribute(&Attribute{
			Name:       name,
			Range:      hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range()),
			ValueRange: item.ValueExpr.Range(),
			expr:       item.ValueExpr,
			scope:      a.scope,
		})
	}
	return nil
}
