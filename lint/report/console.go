package report

import (
	"net/url"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
)

// console says in lines where an administrator finds a mapping of an exported or live org: the apps, the attribute, and the page of the Admin
// Console. It is nil for what is in no such org.
func console(f *finding.Finding) []string {
	m := f.Mapping
	if m == nil || m.Origin == "" || m.Source == nil || m.Target == nil {
		return nil
	}
	where := "in Okta: " + Visible(label(m.Source)) + " to " + Visible(label(m.Target))
	if f.Attribute != "" {
		where += ", attribute " + Visible(f.Attribute)
	}
	lines := []string{where}
	if page := profileEditor(m); page != "" {
		lines = append(lines, "Profile Editor: "+Visible(page))
	}
	return lines
}

// label is what people call a profile.
func label(p *org.Profile) string {
	if p.Label != "" {
		return p.Label
	}
	return p.Name
}

// oktaDomains are those that Okta gives an org; the Admin Console of NAME.DOMAIN is at NAME-admin.DOMAIN.
var oktaDomains = []string{"okta.com", "oktapreview.com", "okta-emea.com", "okta-gov.com"}

// profileEditor is the address of the page of the Admin Console (Directory > Profile Editor) that shows a mapping: that of the app, or of the
// user type for a mapping between two. "" where the address of the Admin Console is not known, as for a custom domain.
func profileEditor(m *org.Mapping) string {
	name, domain, _ := strings.Cut(m.Origin, ".")
	if name == "" || !slices.Contains(oktaDomains, domain) {
		return ""
	}
	page := url.URL{Scheme: "https", Host: name + "-admin." + domain, Path: "/admin/universaldirectory"}
	side := m.Source
	if side.Kind == org.KindUser {
		side = m.Target
	}
	switch id := side.ID; {
	case id == "":
	case side.Kind == org.KindUser:
		page.Fragment = "okta/" + id
	case side.Kind == org.KindApp:
		page.Fragment = "app/" + id
	}
	return page.String()
}

// isLive reports whether a finding is about the live org, whose lines are those of no file.
func isLive(f *finding.Finding) bool {
	return f.Mapping != nil && f.Mapping.Origin != "" && f.Mapping.Origin == f.Range.Filename
}
