package load

import (
	"slices"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// emailNameID is the format of a NameID that is an e-mail address (OASIS SAML Core 2.0, section 8.3.2).
const emailNameID = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"

// addressedByEmail takes the NameID of a SAML identity provider for an address where Okta asks for one (name_format) or takes nothing else
// (subject_format). It is what is to be expected, and no limit: the identity provider may send something else.
func addressedByEmail(p *org.Profile, i *terraform.Instance) {
	if roleOf(i.Type, i.Data) != roleIdP {
		return
	}
	asked, _ := literal(i.Attr("name_format"))
	var taken []string
	if a := i.Attr("subject_format"); a != nil {
		taken, _ = a.Strings()
	}
	only := len(taken) > 0 && !slices.ContainsFunc(taken, func(format string) bool { return format != emailNameID })
	subject, address := p.Attribute("subjectNameId"), catalog.Named("email")
	if (asked == emailNameID || only) && subject != nil && address != nil {
		subject.Holds, subject.Source = address.Holds, "the format of the NameID"
	}
}
