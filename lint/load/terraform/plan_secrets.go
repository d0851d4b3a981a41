package terraform

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	tfjson "github.com/hashicorp/terraform-json"
)

// secrets tells which values of a plan must not be shown. Terraform says so itself, with sensitive_values. Plans from before 1.0 have none:
// then whatever holds the value of a sensitive variable counts as sensitive.
type secrets struct {
	variables []string // names of the root module's sensitive variables
	texts     []string // their values
}

// shortSecret is the length below which a value counts as a secret's only when it is all of it: "a" is in every text.
const shortSecret = 4

func newSecrets(root *tfjson.ConfigModule, variables map[string]*tfjson.PlanVariable) secrets {
	var s secrets
	if root == nil {
		return s
	}
	for _, name := range slices.Sorted(maps.Keys(root.Variables)) {
		if v := root.Variables[name]; v == nil || !v.Sensitive {
			continue
		}
		s.variables = append(s.variables, name)
		if v := variables[name]; v != nil {
			s.texts = leaves(v.Value, s.texts)
		}
	}
	return s
}

// of returns the tree of what is sensitive in a resource.
func (s secrets) of(r *tfjson.StateResource) any {
	if len(r.SensitiveValues) > 0 {
		var tree any
		if json.Unmarshal(r.SensitiveValues, &tree) != nil {
			return true
		}
		return tree
	}
	if len(s.texts) == 0 {
		return nil
	}
	return s.tree(r.AttributeValues)
}

func (s secrets) tree(value any) any {
	switch value := value.(type) {
	case map[string]any:
		tree := make(map[string]any, len(value))
		for name, field := range value {
			tree[name] = s.tree(field)
		}
		return tree
	case []any:
		tree := make([]any, len(value))
		for i, element := range value {
			tree[i] = s.tree(element)
		}
		return tree
	}
	for _, text := range leaves(value, nil) {
		for _, secret := range s.texts {
			if text == secret || len(secret) >= shortSecret && strings.Contains(text, secret) {
				return true
			}
		}
	}
	return nil
}

// leaves returns the strings and numbers in a value of JSON, those that are not empty.
func leaves(value any, found []string) []string {
	switch value := value.(type) {
	case string:
		if value != "" {
			found = append(found, value)
		}
	case json.Number:
		found = append(found, value.String())
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			found = leaves(value[name], found)
		}
	case []any:
		for _, element := range value {
			found = leaves(element, found)
		}
	}
	return found
}
