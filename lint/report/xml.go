package report

import (
	"encoding/xml"
	"io"
)

// writeXML writes a document with its declaration, indented and ended by a line break.
func writeXML(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// xmlText is a text of several lines, written as a CDATA section. It must be visible: XML has no way to write most control characters.
type xmlText struct {
	Text string `xml:",cdata"`
}
