package load

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// Plan reads the output of `terraform show -json`, of a plan or of a state. name is what messages call it.
//
// dir is the directory of the configuration that it was made from, "" where that is not at hand. From there come the places of what is
// found, down to the argument, and the links that a plan does not tell; the values are the plan's. Where the configuration and the plan
// do not fit, what does not fit has no place.
func Plan(name string, source []byte, dir string, options TerraformOptions) *Result {
	result := &Result{Org: &org.Org{}, Sources: map[string][]byte{}}
	plan, err := terraform.ReadPlan(name, source)
	if err != nil {
		result.complain("Cannot read plan", fmt.Sprintf("%s cannot be read: %s.", name, err))
		return result
	}
	if dir == "" {
		result.take(plan)
		return result
	}
	options.Values = plan.Variables()
	configuration, diags := terraform.Load(dir, options)
	if configuration == nil || configuration.Files() == 0 {
		if configuration != nil {
			result.complain("No Terraform configuration", fmt.Sprintf("The directory %s holds no .tf or .tf.json file.", dir))
		}
		result.Diagnostics = append(result.Diagnostics, diags...)
		result.take(plan)
		return result
	}
	written := newReader(configuration).read()
	plan.Beside(configuration)
	result.take(plan)
	locate(result.Org, written)
	// Of what is wrong with the configuration only what could not be read matters: Terraform has evaluated it already.
	result.Diagnostics = append(unreadable(diags), result.Diagnostics...)
	result.Sources = configuration.Sources()
	return result
}

// PlanFile reads a plan or state from a file; see Plan.
func PlanFile(path, dir string, options TerraformOptions) *Result {
	files := options.Files
	if files == nil {
		files = boundary.Of(path)
	}
	source, err := files.Read(path, MaxPlanBytes)
	if err != nil {
		result := &Result{Org: &org.Org{}, Sources: map[string][]byte{}}
		result.complain("Cannot read plan", fmt.Sprintf("%s cannot be read: %s.", path, boundary.Reason(err)))
		return result
	}
	return Plan(path, source, dir, options)
}

// take fills the result from a plan.
func (r *Result) take(plan *terraform.Plan) {
	reader := newReader(plan)
	r.Org = reader.read()
	r.keep(reader)
	r.Diagnostics = append(r.Diagnostics, reader.diags...)
}

func unreadable(diags hcl.Diagnostics) hcl.Diagnostics {
	var errors hcl.Diagnostics
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			errors = append(errors, d)
		}
	}
	return errors
}
