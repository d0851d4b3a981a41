package terraform

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
)

// manifest is where terraform init notes what it downloaded, below the root module's directory.
const manifest = ".terraform/modules/modules.json"

// installed returns the directory of a module that terraform init downloaded, by the path of the calls that lead to it.
func (c *Configuration) installed(path string) (dir string, ok bool) {
	if c.downloaded == nil {
		c.downloaded = c.readManifest()
	}
	dir, ok = c.downloaded[path]
	return dir, ok
}

func (c *Configuration) readManifest() map[string]string {
	found := map[string]string{}
	root := c.root.module.tree
	source, err := root.read(manifest)
	if err != nil {
		return found // nothing was downloaded
	}
	var listed struct{ Modules []struct{ Key, Dir string } }
	if err := json.Unmarshal(source, &listed); err != nil {
		c.report(&hcl.Diagnostic{
			Severity: hcl.DiagWarning,
			Summary:  "Cannot read the list of modules",
			Detail:   fmt.Sprintf("%s is not what terraform init writes, so the modules that it downloaded are not read. Run terraform init again.", filepath.Join(root.dir, manifest)),
		})
		return found
	}
	for _, m := range listed.Modules {
		if m.Key == "" || m.Dir == "" || filepath.IsAbs(m.Dir) {
			continue
		}
		found[m.Key] = filepath.Join(root.dir, filepath.FromSlash(m.Dir))
	}
	return found
}

// notInstalled reports a module that was not downloaded, each source once.
func (c *Configuration) notInstalled(call string, a *hcl.Attribute) {
	value, diags := a.Expr.Value(nil)
	source, ok := asString(value)
	if diags.HasErrors() || !ok {
		source = "\x00" + call // its source is an expression, which OpenTofu allows
	}
	if c.missing[source] {
		return
	}
	if c.missing == nil {
		c.missing = map[string]bool{}
	}
	c.missing[source] = true
	c.report(&hcl.Diagnostic{
		Severity: hcl.DiagWarning,
		Summary:  "Module not read",
		Detail: fmt.Sprintf("Module %q is not local, and profilelint downloads nothing: its resources are not seen and its outputs are unknown. "+
			"Where terraform init has downloaded it, it is read.", call),
		Subject: a.Expr.Range().Ptr(),
	})
}
