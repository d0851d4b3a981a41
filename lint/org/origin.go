package org

import (
	"bytes"
	"strings"
)

// originHead begins the comment at the head of an exported org.
const originHead = "# The profiles and profile mappings of the Okta org "

// OriginLine is the first line of an exported org, by which ExportedFrom finds the org's host again.
func OriginLine(host string) string { return originHead + host + "," }

// ExportedFrom is the host of the Okta org that an org file was exported from, "" where it does not say so.
func ExportedFrom(src []byte) string {
	line, _, _ := bytes.Cut(src[:min(len(src), 1000)], []byte("\n"))
	host, ok := strings.CutPrefix(string(line), originHead)
	if !ok {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSpace(host), ",")
}
