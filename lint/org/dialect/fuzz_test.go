package dialect_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org/dialect"
)

// FuzzDialect makes sure that no input panics, and that what could be read is written and read again without loss.
func FuzzDialect(f *testing.F) {
	f.Add("profile \"a\" {\n kind = \"app\"\n attribute \"x\" {\n type = \"array\"\n items = \"string\"\n }\n}")
	f.Add("mapping \"workday\" \"user\" {\n property \"login\" {\n expression = <<-E\n  a\n E\n }\n }")
	f.Add("profile \"a\" { extends = \"b\" }\nprofile \"b\" { extends = \"a\" }")
	f.Add("profile \"a\" {\n kind = \"app\"\n attribute \"x\" {\n minimum = 1e400\n maximum = -0.0\n enum = [1, true]\n }\n }")
	f.Fuzz(func(t *testing.T, src string) {
		o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, known())
		if diags.HasErrors() {
			return
		}
		encoded := dialect.Encode(o)
		back, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: encoded}}, dialect.Catalog{})
		if diags.HasErrors() {
			t.Fatalf("%v in\n%s", diags, encoded)
		}
		if diff := cmp.Diff(o, back, content()); diff != "" {
			t.Fatalf("(-read +written and read):\n%s", diff)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	src := []byte("profile \"a\" {\n kind = \"app\"\n attribute \"x\" {\n max_length = 3\n title = \"X\"\n}\n}\nmapping \"a\" \"user\" {\n property \"login\" {\n expression = \"appuser.x\"\n}\n}\n")
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		_, _ = dialect.Decode([]dialect.File{{Name: "f", Bytes: src}}, known())
	}
}
