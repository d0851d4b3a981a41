package load

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// emailNameID is the format of a NameID that is an e-mail address (OASIS SAML Core 2.0, section 8.3.2).
const emailNameID = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"

// addressedByEmail takes the NameID of a SAML identity provider for an address where Okta asks for one (name_format) or takes nothing else
// (subject_format), and whatever its username template is made of alone where only usernames with an @ get in (subject_filter). It is what is
// to be expected, and no limit: the identity provider may send something else.
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
	hold := func(name, why string) {
		a, address := p.Attribute(name), catalog.Named("email")
		if a != nil && address != nil {
			a.Holds, a.Source = address.Holds, why
		}
	}
	if asked == emailNameID || only {
		hold("subjectNameId", "the format of the NameID")
	}
	filter, _ := literal(i.Attr("subject_filter"))
	template, _ := literal(i.Attr("username_template"))
	if e, errs := el.ParseTemplate(template); strings.Contains(filter, "@") && len(errs) == 0 {
		if v, ok := el.AsVariable(e); ok && (org.RootReads(v.Root, p.Kind) || p.HasRoot(v.Root)) {
			hold(v.Attr, "the filter of the usernames")
		}
	}
}
