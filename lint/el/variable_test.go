package el

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestVariables(t *testing.T) {
	type variable struct {
		Key, Text, Root, Attr string
		Opaque                bool
	}
	tests := []struct {
		text string
		want []variable
	}{
		{`"constant" + 1`, nil},
		{`email`, []variable{{Key: "email", Text: "email", Attr: "email"}}},
		{`appuser.email + appuser . email + appuser?.email`, []variable{{Key: "appuser.email", Text: "appuser.email", Root: "appuser", Attr: "email"}}},
		{`b.x ?: a.x`, []variable{{Key: "b.x", Text: "b.x", Root: "b", Attr: "x"}, {Key: "a.x", Text: "a.x", Root: "a", Attr: "x"}}},
		{`a.b.c[i.j]`, []variable{{Key: "a.b.c", Text: "a.b.c"}, {Key: "i.j", Text: "i.j", Root: "i", Attr: "j"}}},
		{`user.getInternalProperty('id')`, []variable{{Key: `user.getInternalProperty("id")`, Text: `user.getInternalProperty('id')`, Opaque: true}}},
		{`user?.getLinkedObject("m")?.login`, []variable{{Key: `user.getLinkedObject("m").login`, Text: `user?.getLinkedObject("m")?.login`, Opaque: true}}},
		{`isMemberOfGroupName( "S" ) ? findDirectoryUser().email : Time.now()`, []variable{
			{Key: `isMemberOfGroupName("S")`, Text: `isMemberOfGroupName( "S" )`, Opaque: true},
			{Key: `findDirectoryUser().email`, Text: `findDirectoryUser().email`, Opaque: true},
			{Key: `Time.now()`, Text: `Time.now()`, Opaque: true},
		}},
		{`isMemberOfGroupName(appuser.g + "x")`, []variable{
			{Key: `isMemberOfGroupName(appuser.g + "x")`, Text: `isMemberOfGroupName(appuser.g + "x")`, Opaque: true},
			{Key: "appuser.g", Text: "appuser.g", Root: "appuser", Attr: "g"},
		}},
		{`user.getGroups({'group.type': {k.v}, n: m}).![name]`, []variable{
			{Key: `user.getGroups({"group.type": {k.v}, n: m})`, Text: `user.getGroups({'group.type': {k.v}, n: m})`, Opaque: true},
			{Key: "k.v", Text: "k.v", Root: "k", Attr: "v"},
			{Key: "m", Text: "m", Attr: "m"},
		}},
		{`appuser.groups.?[name == "a"]`, []variable{{Key: "appuser.groups", Text: "appuser.groups", Root: "appuser", Attr: "groups"}}},
		{`appuser.email.toLowerCase()`, []variable{{Key: "appuser.email", Text: "appuser.email", Root: "appuser", Attr: "email"}}},
		{`String.len(a.b)`, []variable{{Key: "a.b", Text: "a.b", Root: "a", Attr: "b"}}},
	}
	for _, tt := range tests {
		e, errs := Parse(tt.text)
		if len(errs) > 0 {
			t.Fatal(tt.text, errs)
		}
		var got []variable
		for _, v := range Variables(e) {
			s := v.Expr.Span()
			got = append(got, variable{v.Key, tt.text[s.Start:s.End], v.Root, v.Attr, v.Opaque})
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("Variables(%s) (-want +got)\n%s", tt.text, d)
		}
	}
}

func TestOpaqueTablesAreSorted(t *testing.T) {
	for _, table := range [][]string{opaqueFunctions[:], opaqueMethods[:]} {
		for i := 1; i < len(table); i++ {
			if table[i-1] >= table[i] {
				t.Errorf("%s stands before %s", table[i-1], table[i])
			}
		}
	}
}

func TestWalkStopsWhereToldTo(t *testing.T) {
	e, _ := Parse(`f(a, g(b), c)`)
	var got []string
	Walk(e, func(e Expr) bool {
		got = append(got, Print(e))
		call, ok := e.(*Call)
		return !ok || call.Func != "g"
	})
	if d := cmp.Diff([]string{"f(a, g(b), c)", "a", "g(b)", "c"}, got); d != "" {
		t.Error(d)
	}
}
