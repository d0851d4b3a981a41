package live

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/hashicorp/hcl/v2"
	hcljson "github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// MaxSaved bounds a file with answers of Okta's API, in bytes.
const MaxSaved = 16 << 20

// Saved is a file with answers of Okta's API that somebody saved: mappings, schemas, apps, identity providers, user types and features of apps,
// each alone or in a list.
type Saved struct {
	Name  string
	Bytes []byte
}

// saved is what files hold.
type saved struct {
	plan
	appSchemas  map[string]apiSchema // by the app's id
	userSchemas map[string]apiSchema // by the schema's id
	filled      map[string]apiProperties
	features    map[string][]apiFeature // by the app's id
}

// probe has the fields that tell what an object is.
type probe struct {
	ID           string          `json:"id"`
	Source       *apiSide        `json:"source"`
	Target       *apiSide        `json:"target"`
	Properties   json.RawMessage `json:"properties"`
	Definitions  json.RawMessage `json:"definitions"`
	Label        *string         `json:"label"`
	Features     json.RawMessage `json:"features"`
	Protocol     json.RawMessage `json:"protocol"`
	Policy       json.RawMessage `json:"policy"`
	Default      *bool           `json:"default"`
	Capabilities json.RawMessage `json:"capabilities"`
	Links        struct {
		Self apiLink `json:"self"`
	} `json:"_links"`
}

// RecognizeSaved reports whether a text holds answers of Okta's API, so that FromFiles reads it.
func RecognizeSaved(text []byte) bool {
	s := newSaved()
	return s.add(text) == nil
}

func newSaved() *saved {
	return &saved{appSchemas: map[string]apiSchema{}, userSchemas: map[string]apiSchema{}, filled: map[string]apiProperties{}, features: map[string][]apiFeature{}}
}

var errNotSaved = errors.New("it holds nothing that Okta's API answers about mappings, schemas, apps, identity providers or user types")

// add takes over an object or a list of objects.
func (s *saved) add(text []byte) error {
	var list []json.RawMessage
	if json.Unmarshal(text, &list) != nil {
		list = []json.RawMessage{text}
	}
	known := 0
	for _, one := range list {
		if s.object(one) {
			known++
		}
	}
	if known == 0 {
		return errNotSaved
	}
	return nil
}

// object takes over one object, and reports false for one that is none of those that are read.
func (s *saved) object(text []byte) bool {
	var p probe
	if json.Unmarshal(text, &p) != nil {
		return false
	}
	switch {
	case p.Source != nil && p.Target != nil && p.ID != "":
		var m apiMapping
		if json.Unmarshal(text, &m) != nil {
			return false
		}
		s.mappings = append(s.mappings, m)
		if len(p.Properties) > 0 {
			var properties apiProperties
			if json.Unmarshal(text, &properties) != nil {
				return false
			}
			s.filled[m.ID] = properties
		}
		return true
	case len(p.Definitions) > 0:
		return s.schema(p.ID, text)
	case len(p.Capabilities) > 0:
		var f apiFeature
		app := pathPart(p.Links.Self.Href, "apps")
		if app == "" || json.Unmarshal(text, &f) != nil {
			return false
		}
		s.features[app] = append(s.features[app], f)
		return true
	case p.Label != nil && len(p.Features) > 0 && p.ID != "":
		return appendTo(&s.apps)(text) == nil
	case len(p.Protocol) > 0 && len(p.Policy) > 0 && p.ID != "":
		return appendTo(&s.idps)(text) == nil
	case p.Default != nil && strings.HasPrefix(p.ID, "oty"):
		return appendTo(&s.types)(text) == nil
	}
	return false
}

func (s *saved) schema(id string, text []byte) bool {
	var schema apiSchema
	if json.Unmarshal(text, &schema) != nil {
		return false
	}
	if app := pathPart(id, "apps"); app != "" {
		s.appSchemas[app] = schema
	} else {
		s.userSchemas[apiLink{Href: id}.id()] = schema
	}
	return true
}

// pathPart returns the part of a link's path behind a word.
func pathPart(link, word string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(u.Path, "/"+word+"/")
	part, _, _ := strings.Cut(rest, "/")
	return part
}

// unlisted begins the ids of user types that only a schema tells of.
const unlisted = "schema "

// arranged completes the lists by what the other objects tell, and puts the schemas to their profiles.
func (s *saved) arranged() {
	var whole []apiMapping
	listed := map[string]bool{}
	for _, t := range s.types {
		listed[t.ID] = true
	}
	for _, m := range s.mappings {
		if _, ok := s.filled[m.ID]; ok { // an item of the list of mappings has no properties
			whole = append(whole, m)
		}
		for _, side := range []apiSide{m.Source, m.Target} {
			if side.isUser() && !listed[side.ID] {
				listed[side.ID] = true
				t := apiUserType{ID: side.ID, Name: side.Name, Default: side.Name == "user"}
				t.Links.Schema = side.Links.Schema
				s.types = append(s.types, t)
			}
		}
	}
	s.mappings = whole
	if len(s.types) == 0 {
		for _, id := range sortedKeys(s.userSchemas) {
			t := apiUserType{ID: unlisted + id, Name: "user", Default: len(s.userSchemas) == 1}
			t.Links.Schema.Href = "/" + id
			s.types = append(s.types, t)
		}
	}
	s.arrange()
	for i, m := range s.plan.mappings {
		s.properties[i] = s.filled[m.ID]
	}
	users := 0
	for _, q := range s.profiles {
		if q.kind == org.KindUser {
			users++
		}
	}
	for _, q := range s.profiles {
		q.features = s.features[q.id]
		schema, ok := s.appSchemas[q.id]
		if q.kind == org.KindUser {
			schema, ok = s.userSchemas[q.schemaID]
			if !ok && users == 1 && len(s.userSchemas) == 1 { // there is nothing else that the one could be of
				schema, ok = s.userSchemas[sortedKeys(s.userSchemas)[0]]
			}
		}
		q.schema, q.noSchema = schema, !ok
	}
}

// FromFiles reads files of one org. What cannot be read is a diagnostic.
func FromFiles(files []Saved) *load.Result {
	s := newSaved()
	result := &load.Result{Sources: map[string][]byte{}}
	for _, f := range files {
		result.Sources[f.Name] = f.Bytes
		if err := s.add(f.Bytes); err != nil {
			result.Diagnostics = append(result.Diagnostics, &hcl.Diagnostic{
				Severity: hcl.DiagError, Summary: "Cannot read file", Detail: fmt.Sprintf("%s cannot be read: %s.", f.Name, err),
			})
		}
	}
	s.arranged()
	snapshot := s.snapshot("")
	for _, p := range snapshot.Org.Profiles {
		if strings.HasPrefix(p.ID, unlisted) {
			p.ID = ""
		}
	}
	for _, w := range snapshot.Warnings {
		w = strings.Replace(w, "Okta shows no schema of", "No file holds the schema of", 1)
		result.Diagnostics = append(result.Diagnostics, &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: "Schema not known", Detail: w})
	}
	result.Org = snapshot.Org
	for _, f := range files {
		placeSaved(snapshot.Org, f)
	}
	return result
}

// placeSaved gives what was read from a file its places there.
func placeSaved(o *org.Org, f Saved) {
	expr, diags := hcljson.ParseExpression(f.Bytes, f.Name)
	if diags.HasErrors() {
		return
	}
	objects, diags := hcl.ExprList(expr)
	if diags.HasErrors() {
		objects = []hcl.Expression{expr}
	}
	for _, object := range objects {
		fields := fieldsOf(object)
		source, target := stringOf(fieldsOf(fields["source"])["id"]), stringOf(fieldsOf(fields["target"])["id"])
		placeUsername(o, stringOf(fields["id"]), object)
		for _, m := range o.Mappings {
			if fields["properties"] == nil || m.IsUsername() || m.Source.ID != source || m.Target.ID != target {
				continue
			}
			m.Range = object.StartRange()
			properties := fieldsOf(fields["properties"])
			for _, p := range m.Properties {
				if written := fieldsOf(properties[p.Target.Value]); written["expression"] != nil {
					p.Range, p.Target.Range = properties[p.Target.Value].Range(), properties[p.Target.Value].StartRange()
					p.Expression.Range = written["expression"].Range()
					if written["pushStatus"] != nil {
						p.PushRange = written["pushStatus"].Range()
					}
				}
			}
		}
	}
}

// placeUsername gives the username format of an app or identity provider its place.
func placeUsername(o *org.Org, id string, object hcl.Expression) {
	for _, path := range [][]string{{"policy", "subject", "userNameTemplate", "template"}, {"credentials", "userNameTemplate", "template"}} {
		at := object
		for _, name := range path {
			at = fieldsOf(at)[name]
		}
		for _, m := range o.Mappings {
			if at == nil || !m.IsUsername() || m.Source.ID != id && m.Target.ID != id || m.Properties[0].Role == org.RoleImportUsername {
				continue
			}
			m.Range = object.StartRange()
			p := m.Properties[0]
			p.Range, p.Target.Range, p.Expression.Range = at.Range(), at.Range(), at.Range()
		}
	}
}

// fieldsOf returns the fields of an object.
func fieldsOf(e hcl.Expression) map[string]hcl.Expression {
	if e == nil {
		return nil
	}
	pairs, diags := hcl.ExprMap(e)
	if diags.HasErrors() {
		return nil
	}
	fields := make(map[string]hcl.Expression, len(pairs))
	for _, pair := range pairs {
		fields[stringOf(pair.Key)] = pair.Value
	}
	return fields
}

// stringOf returns the text of a string, "" for anything else. A nil context keeps hcl from reading templates in it.
func stringOf(e hcl.Expression) string {
	if e == nil {
		return ""
	}
	value, diags := e.Value(nil)
	if diags.HasErrors() || value.IsNull() || !value.IsKnown() || value.Type() != cty.String {
		return ""
	}
	return value.AsString()
}
