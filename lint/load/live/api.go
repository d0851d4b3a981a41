package live

import (
	"encoding/json"
	"net/url"
	"strings"
)

// The types of this file are what Okta's API sends, as far as it is read. A field that is absent or null is zero.

// apiUserType is an item of GET /api/v1/meta/types/user.
type apiUserType struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
	Default     bool   `json:"default"`
	Links       struct {
		Schema apiLink `json:"schema"`
	} `json:"_links"`
}

type apiLink struct {
	Href string `json:"href"`
}

// id is the last part of a link's path, which names what it leads to. The host of a link is never used.
func (l apiLink) id() string {
	u, err := url.Parse(l.Href)
	if err != nil {
		return ""
	}
	return u.Path[strings.LastIndex(u.Path, "/")+1:]
}

// segment makes an id of the org one part of a path, whatever characters it holds.
func segment(id string) string {
	if strings.Trim(id, ".") == "" {
		return strings.ReplaceAll(id, ".", "%2E")
	}
	return url.PathEscape(id)
}

// apiApp is an item of GET /api/v1/apps.
type apiApp struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Label       string   `json:"label"`
	Features    []string `json:"features"`
	Credentials struct {
		UserNameTemplate apiTemplate `json:"userNameTemplate"`
	} `json:"credentials"`
	Settings struct {
		SignOn struct {
			SubjectNameIDTemplate string `json:"subjectNameIdTemplate"`
			AttributeStatements   []struct {
				Type   string   `json:"type"` // EXPRESSION or GROUP
				Values []string `json:"values"`
			} `json:"attributeStatements"`
		} `json:"signOn"`
	} `json:"settings"`
}

// apiTemplate is a username format. Only the type CUSTOM holds an expression; BUILT_IN holds a form of its own, ${source.login}.
type apiTemplate struct {
	Template string `json:"template"`
	Type     string `json:"type"`
}

// apiIdP is an item of GET /api/v1/idps.
type apiIdP struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Type   string `json:"type"` // GOOGLE, SAML2, ...
	Policy struct {
		Provisioning struct {
			Action        string `json:"action"` // AUTO, DISABLED, ...
			ProfileMaster bool   `json:"profileMaster"`
		} `json:"provisioning"`
		Subject struct {
			UserNameTemplate apiTemplate `json:"userNameTemplate"`
		} `json:"subject"`
	} `json:"policy"`
}

// apiMapping is an item of GET /api/v1/mappings, which has no properties.
type apiMapping struct {
	ID     string  `json:"id"`
	Source apiSide `json:"source"`
	Target apiSide `json:"target"`
}

// apiProperties is what GET /api/v1/mappings/{id} adds: a map, by target attribute. Okta's own description of the API shows a single one.
type apiProperties struct {
	Properties map[string]apiProperty `json:"properties"`
	gone       bool                   // the mapping was deleted since it was listed
}

// apiSide is one side of a mapping. An identity provider's type is appuser too.
type apiSide struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Type  string `json:"type"` // user or appuser
	Links struct {
		Schema apiLink `json:"schema"`
	} `json:"_links"`
}

func (s apiSide) isUser() bool { return s.Type == "user" }

type apiProperty struct {
	Expression string `json:"expression"`
	PushStatus string `json:"pushStatus"`
}

// apiFeature is an item of GET /api/v1/apps/{id}/features.
type apiFeature struct {
	Name         string `json:"name"`
	Capabilities struct {
		ImportSettings struct {
			Username struct {
				Format     string `json:"usernameFormat"`
				Expression string `json:"usernameExpression"`
			} `json:"username"`
		} `json:"importSettings"`
	} `json:"capabilities"`
}

// apiSchema is GET /api/v1/meta/schemas/user/{id} or GET /api/v1/meta/schemas/apps/{id}/default.
type apiSchema struct {
	Definitions struct {
		Base   apiDefinition `json:"base"`
		Custom apiDefinition `json:"custom"`
	} `json:"definitions"`
}

type apiDefinition struct {
	Properties map[string]apiAttribute `json:"properties"`
	Required   []string                `json:"required"`
}

// apiAttribute is an attribute of a schema. Okta leaves out required where it is false and master where it is PROFILE_MASTER, writes
// pattern as null or not at all, and unique as one of the words UNIQUE_VALIDATED and PENDING_UNIQUENESS, as recorded, or as a truth
// value, as documented.
type apiAttribute struct {
	Title     string            `json:"title"`
	Type      string            `json:"type"`
	Format    string            `json:"format"`
	Required  bool              `json:"required"`
	MinLength json.Number       `json:"minLength"`
	MaxLength json.Number       `json:"maxLength"`
	Minimum   json.Number       `json:"minimum"`
	Maximum   json.Number       `json:"maximum"`
	Pattern   *string           `json:"pattern"`
	Enum      []json.RawMessage `json:"enum"`
	OneOf     []apiChoice       `json:"oneOf"`
	Unique    json.RawMessage   `json:"unique"`
	Default   json.RawMessage   `json:"default"`
	Items     struct {
		Type  string            `json:"type"`
		Enum  []json.RawMessage `json:"enum"`
		OneOf []apiChoice       `json:"oneOf"`
	} `json:"items"`
	Master struct {
		Type     string `json:"type"`
		Priority []struct {
			Value string `json:"value"`
		} `json:"priority"`
	} `json:"master"`
}

type apiChoice struct {
	Const json.RawMessage `json:"const"`
}
