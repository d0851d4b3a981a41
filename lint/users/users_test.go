package users

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
)

// read renders all that a file yields, a line for each person, error and note.
func read(t *testing.T, data []byte, o Options) string {
	t.Helper()
	r, err := Open(bytes.NewReader(data), o)
	if err != nil {
		return "cannot be opened: " + err.Error() + "\n"
	}
	var b strings.Builder
	for i := 0; i < 1000; i++ {
		var p Person
		err := r.Next(&p)
		var bad *RecordError
		switch {
		case errors.Is(err, io.EOF):
			for _, n := range r.Notes() {
				fmt.Fprintf(&b, "note %d: %s\n", n.Line, n.Summary)
			}
			return b.String()
		case errors.As(err, &bad):
			fmt.Fprintf(&b, "error %v\n", bad)
			continue
		case err != nil:
			fmt.Fprintf(&b, "stopped: %v\n", err)
			return b.String()
		}
		fmt.Fprintf(&b, "%d", p.Line)
		for _, s := range []string{p.ID, p.ExternalID, p.Status, p.UserType, p.UserName} {
			if s != "" {
				fmt.Fprintf(&b, " <%s>", s)
			}
		}
		for i, v := range p.Values {
			if !v.IsNull() {
				text, _ := v.MarshalJSON()
				fmt.Fprintf(&b, " %s=%s", r.Names()[i], text)
			}
		}
		b.WriteByte('\n')
	}
	t.Fatal("it never ends")
	return ""
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func utf16(s string) string {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return text
}

func TestRead(t *testing.T) {
	tests := []struct {
		name string
		o    Options
		in   string
		want string
	}{
		{
			name: "CSV",
			in:   "userName,firstName,title\nann@x.example,Ann,\n\"bob@x.example\",\"Bob, Jr.\",\"a \"\"b\"\"\r\nc\"\n\ncat,Cat,x\n",
			want: "2 userName=\"ann@x.example\" firstName=\"Ann\"\n3 userName=\"bob@x.example\" firstName=\"Bob, Jr.\" title=\"a \\\"b\\\"\\nc\"\n6 userName=\"cat\" firstName=\"Cat\" title=\"x\"\n",
		},
		{
			name: "empty cells may be blank", o: Options{Blank: true},
			in:   "a,b\n1,\n",
			want: "2 a=\"1\" b=\"\"\n",
		},
		{
			name: "columns are renamed", o: Options{Rename: map[string]string{"First name": "firstName"}},
			in:   "First name,b\nAnn,1\n",
			want: "2 firstName=\"Ann\" b=\"1\"\n",
		},
		{
			name: "two columns for one attribute", o: Options{Rename: map[string]string{"First name": "firstName"}},
			in:   "First name,firstName\nAnn,1\n",
			want: "cannot be opened: its header has two columns for the attribute firstName (First name and firstName): rename one of them\n",
		},
		{
			name: "a quote that nobody closes costs one line",
			in:   "a,b\n1,\"x\n2,y\n3,z\n",
			want: "error line 2: a quote is opened and never closed\n3 a=\"2\" b=\"y\"\n4 a=\"3\" b=\"z\"\n",
		},
		{
			name: "a quote that nobody closes, on the last line and behind a value of two lines",
			in:   "a,b\n1,\"x\ny\"\n2,\"z",
			want: "error line 4: a quote is opened and never closed\n2 a=\"1\" b=\"x\\ny\"\n",
		},
		{
			name: "bad quotes cost one line",
			in:   "a,b\n1,5\" disk\n2,\"x\"y\n3,z\n",
			want: "error line 2: a quote stands inside a value that is not quoted: put quotes around the value and write the quote twice\n" +
				"error line 3: a quote ends a value that goes on: a quote inside a quoted value is written twice\n4 a=\"3\" b=\"z\"\n",
		},
		{
			name: "cells too many and too few",
			in:   "a,b\n1\n1,2,3\n1,2\n",
			want: "error line 2: it has 1 cells, the header has 2\nerror line 3: it has 3 cells, the header has 2: a separator inside a value needs quotes around the value\n4 a=\"1\" b=\"2\"\n",
		},
		{
			name: "semicolons",
			in:   "a;b\n1;\"x;y\"\n",
			want: "2 a=\"1\" b=\"x;y\"\nnote 1: the cells are separated by semicolons\n",
		},
		{
			name: "tabs",
			in:   "a\tb\n1\t2\n",
			want: "2 a=\"1\" b=\"2\"\nnote 1: the cells are separated by tabs\n",
		},
		{
			name: "Excel's first line",
			in:   "sep=;\na;b\n1;2\n1;\"2\n",
			want: "error line 4: a quote is opened and never closed\n3 a=\"1\" b=\"2\"\nnote 1: the cells are separated by semicolons\n",
		},
		{
			name: "a byte order mark",
			in:   "\xef\xbb\xbfa,b\n1,2\n",
			want: "2 a=\"1\" b=\"2\"\nnote 1: the file begins with a byte order mark\n",
		},
		{
			name: "UTF-16",
			in:   utf16("a\tb\r\nÄ\t😀\r\n"),
			want: "2 a=\"Ä\" b=\"😀\"\nnote 1: the file is UTF-16, as Excel writes \"Unicode text\"\nnote 1: the cells are separated by tabs\n",
		},
		{
			name: "Windows-1252",
			in:   "a,b\n1,2\nM\xfcller,x\nJos\xe9,y\n",
			want: "2 a=\"1\" b=\"2\"\n3 a=\"Müller\" b=\"x\"\n4 a=\"José\" b=\"y\"\nnote 3: the file is not UTF-8; what is not was read as Windows-1252\n",
		},
		{
			name: "gzip",
			in:   zipped("a,b\n1,2\n"),
			want: "2 a=\"1\" b=\"2\"\n",
		},
		{
			name: "NDJSON",
			in:   "{\"a\": 1, \"b\": [\"x\", \"y\"]}\n\n{\"b\": null, \"c\": 1.0}\n{\"a\": tru\n{\"a\": {\"b\": 1}}\n[1]\n{\"a\": true} x\n{\"a\": true}",
			want: "1 a=1 b=[\"x\",\"y\"]\n3 c=1.0\nerror line 4: it is not JSON: it ends in the middle\n" +
				"error line 5: a is an object, which no attribute of a profile is\nerror line 6: it is not a JSON object, which a profile is\n" +
				"error line 7: something follows the object\n8 a=true\n",
		},
		{
			name: "an array of profiles",
			in:   "[\n  {\"a\": \"x\"},\n  3,\n  {\"a\":\n \"y\"}\n]\n",
			want: "2 a=\"x\"\nerror line 3: it is not a JSON object, which a profile is\n4 a=\"y\"\n",
		},
		{
			name: "an array that ends in the middle",
			in:   "[\n  {\"a\": \"x\"},\n  {\"a\": ",
			want: "2 a=\"x\"\nstopped: line 3: the file ends in the middle of its array or object\n",
		},
		{
			name: "app users and users of the API",
			in: `[{"id": "00u1", "externalId": "E1", "status": "ACTIVE", "credentials": {"userName": "ann"}, "profile": {"a": "x"}},
 {"id": "00u2", "status": "DEPROVISIONED", "type": {"id": "oty1"}, "profile": {"a": "y", "profile": "z"}}, {"profile": "text"}]`,
			want: "1 <00u1> <E1> <ACTIVE> <ann> a=\"x\"\n2 <00u2> <DEPROVISIONED> <oty1> a=\"y\" profile=\"z\"\n2 profile=\"text\"\n",
		},
		{
			name: "objects over several lines",
			in:   "{\n \"a\": 1\n}\n{\"a\": 2}\n",
			want: "1 a=1\n4 a=2\n",
		},
		{
			name: "LDIF",
			in: "# extended LDIF\n#\n version: 9\nversion: 1\n\ndn: cn=Ann,dc=x\ncn: Ann\nmail:\nmail: a@x.example\nmail: b@x.example\ndescription: a long\n  text\n" +
				"sn:: TcO8bGxlcg==\nphoto:: /////w==\n\ndn: cn=Bob,dc=x\nchangetype: add\ncn: Bob\n\ndn: cn=Cat,dc=x\nchangetype: delete\n\n" +
				"dn: cn=Dan\njpegPhoto:< file:///etc/passwd\n\ncn: nobody\n\n# search result\nsearch: 2\nresult: 0 Success\n",
			want: "6 dn=\"cn=Ann,dc=x\" cn=\"Ann\" mail=[\"\",\"a@x.example\",\"b@x.example\"] description=\"a long text\" sn=\"Müller\" photo=\"/////w==\"\n" +
				"16 dn=\"cn=Bob,dc=x\" cn=\"Bob\"\nerror line 21: it is a change (delete) and not an entry\n" +
				"error line 24: the value of jpegPhoto stands in another file, which is not read\nerror line 26: an entry needs a line that begins with dn\n",
		},
		{name: "nothing", in: " \n", want: "cannot be opened: it is empty\n"},
		{name: "a spreadsheet", in: "PK\x03\x04\x00\x00", want: "cannot be opened: it is not text: expected CSV, JSON or LDIF, perhaps compressed with gzip (save a spreadsheet as CSV)\n"},
		{name: "JSON by its name only", o: Options{Name: "x.json.gz"}, in: "a,b\n", want: "cannot be opened: its name says JSON, but it begins with neither [ nor {\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(t, []byte(tt.in), tt.o)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// FuzzRead holds that no input makes a reader panic or run for ever, and that lines never go backwards but for errors that are told late.
func FuzzRead(f *testing.F) {
	f.Add("a,b\n1,\"x\n2,y\n")
	f.Add("sep=;\na;b\n1;2\n")
	f.Add("[{\"a\": 1}]")
	f.Add("{\"a\": 1}\n{\"a\": 2}")
	f.Add("dn: x\ncn:: QQ==\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		r, err := Open(strings.NewReader(in), Options{})
		if err != nil {
			return
		}
		last := 0
		for n := 0; ; n++ {
			var p Person
			err := r.Next(&p)
			var bad *RecordError
			if errors.As(err, &bad) {
				if n > 2*len(in)+10 {
					t.Fatal("it never ends")
				}
				continue
			}
			if err != nil {
				return
			}
			if p.Line < last || p.Line < 1 || p.Line > strings.Count(in, "\n")+1 {
				t.Fatalf("line %d follows line %d", p.Line, last)
			}
			if len(p.Values) > len(r.Names()) {
				t.Fatalf("%d values, %d names", len(p.Values), len(r.Names()))
			}
			last = p.Line
		}
	})
}
