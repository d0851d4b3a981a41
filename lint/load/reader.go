package load

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// evaluated is what resources are read from: a configuration, or a plan.
type evaluated interface {
	Resources(wanted func(resourceType string, data bool) bool) []*terraform.Instance
	Imports() []terraform.Import
	Diagnostics() hcl.Diagnostics
}

// reader turns one evaluated root module into a model.
type reader struct {
	configuration evaluated
	instances     map[role][]*terraform.Instance
	byAddress     map[string][]*terraform.Instance // by the address without the key
	known         map[string]*terraform.Instance   // by a literal id that the configuration gives to an instance

	profiles map[string]*org.Profile  // by identity
	hints    map[string]string        // by identity: the name of the first mapping that has the profile for its source
	sides    map[*org.Mapping]sideIDs // the literal ids that sides are written with
	unlisted map[*org.Profile]bool    // those with an attribute whose name is not known
	doubtful map[*org.Profile]side    // those of sides of which it is not known what they stand for
	unsure   map[*org.Profile]unsure  // the same, put together
	strays   []stray
	facts    map[string]fact // what a plan or state tells of apps and user types, by their ids
	result   *org.Org
	diags    hcl.Diagnostics
}

func newReader(configuration evaluated) *reader {
	r := &reader{
		configuration: configuration,
		instances:     map[role][]*terraform.Instance{},
		byAddress:     map[string][]*terraform.Instance{},
		known:         map[string]*terraform.Instance{},
		profiles:      map[string]*org.Profile{},
		hints:         map[string]string{},
		sides:         map[*org.Mapping]sideIDs{},
		unlisted:      map[*org.Profile]bool{},
		doubtful:      map[*org.Profile]side{},
		unsure:        map[*org.Profile]unsure{},
		facts:         map[string]fact{},
		result:        &org.Org{},
	}
	byFullAddress := map[string]*terraform.Instance{}
	wanted := func(resourceType string, data bool) bool { return roleOf(resourceType, data) != roleNone }
	for _, i := range configuration.Resources(wanted) {
		role := roleOf(i.Type, i.Data)
		r.instances[role] = append(r.instances[role], i)
		base := i.Address[:len(i.Address)-len(i.Key)]
		r.byAddress[base] = append(r.byAddress[base], i)
		byFullAddress[i.Address] = i
		if id, ok := literal(i.Attr("id")); ok && role.kind() != "" {
			if one := r.known[id]; one == nil || one.Data && !i.Data {
				r.known[id] = i
			}
		}
	}
	r.gatherFacts()
	for _, imported := range configuration.Imports() {
		if i := byFullAddress[imported.Address]; i != nil {
			r.known[imported.ID] = i
		}
	}
	return r
}

// read fills the model. Which profile each side of a mapping is comes first, because the name of a mapping may tell the type of a
// profile that the schema resources then add to.
func (r *reader) read() *org.Org {
	drafts := make([]draft, 0, len(r.instances[roleMapping]))
	for _, i := range r.instances[roleMapping] {
		drafts = append(drafts, r.draft(i))
	}
	r.declareProfiles()
	r.declareAttributes()
	for _, d := range drafts {
		r.result.Mappings = append(r.result.Mappings, r.finish(d))
	}
	r.readUsernames()
	r.readExpressions()
	r.readLiterals()
	r.imports()
	r.withoutSourcing()
	r.settle()
	r.nameOnly()
	uniqueNames(r.result.Profiles)
	r.namePriorities()
	r.warnOfUnknown()
	return r.result
}

// declareProfiles makes the profiles of everything declared, mapped or not, in the order written. User types come first, and of them
// the default one.
func (r *reader) declareProfiles() {
	if len(r.instances) > 0 {
		r.profile(defaultUser)
	}
	for _, role := range []role{roleUserType, roleApp, roleIdP} {
		for _, i := range r.instances[role] {
			if !i.Data {
				r.profile(r.instanceSide(i))
			}
		}
	}
}

func (r *reader) warn(summary, detail string, at hcl.Range) {
	r.diags = append(r.diags, &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: summary, Detail: detail, Subject: &at})
}

// literal returns the text of an argument that is written and known.
func literal(a *terraform.Attribute) (string, bool) {
	if a == nil {
		return "", false
	}
	return a.String()
}

// quoted renders a name for a message.
func quoted(s string) string { return fmt.Sprintf("%q", s) }
