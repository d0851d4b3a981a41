package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// FingerprintVersion names the way in which fingerprints are computed. It changes when they do, so that whoever keeps them can tell.
const FingerprintVersion = "v1"

// Fingerprint identifies what a finding is about, in 32 hexadecimal digits: the rule, the source and the target profile, the target
// attribute, and the expression in its canonical form. It does not depend on where any of that is written, so that it survives lines that
// move, files that are renamed and expressions that are formatted anew. A finding of no mapping is identified by its message as
// well, which alone names the profile then.
//
// Findings about the same thing, such as those of two instances of a module, have equal fingerprints; Fingerprints tells them apart.
func (f Finding) Fingerprint() string {
	source, target := "", ""
	if f.Mapping != nil {
		source, target = profileName(f.Mapping.Source), profileName(f.Mapping.Target)
	}
	h := sha256.New()
	write(h, FingerprintVersion, f.Rule, source, target, f.Attribute, f.canonicalExpression())
	if f.Mapping == nil {
		write(h, f.Message)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Fingerprints returns a fingerprint for each finding, no two of them equal: that of Finding.Fingerprint for the first of several
// equal ones, and for the others one that also depends on how many came before.
func Fingerprints(findings []Finding) []string {
	seen := make(map[string]int, len(findings))
	unique := make([]string, len(findings))
	for i := range findings {
		fingerprint := findings[i].Fingerprint()
		seen[fingerprint]++
		if n := seen[fingerprint]; n > 1 {
			h := sha256.New()
			write(h, fingerprint, strconv.Itoa(n))
			fingerprint = hex.EncodeToString(h.Sum(nil)[:16])
		}
		unique[i] = fingerprint
	}
	return unique
}

// write hashes texts so that no two lists of texts give the same bytes.
func write(h hash.Hash, texts ...string) {
	for _, t := range texts {
		_, _ = io.WriteString(h, fmt.Sprintf("%d:%s,", len(t), t)) // a hash never fails
	}
}

func profileName(p *org.Profile) string {
	if p == nil {
		return ""
	}
	return p.Name
}

// canonicalExpression returns the expression as el.Print has it, or without the white space around it where it does not parse.
func (f Finding) canonicalExpression() string {
	if f.Property == nil || !f.Property.Role.IsTemplate() {
		return el.Normalize(f.Expression)
	}
	e, errs := el.ParseTemplate(f.Expression)
	if len(errs) > 0 {
		return strings.TrimSpace(f.Expression)
	}
	return el.Print(e)
}
