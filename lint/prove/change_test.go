package prove_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// anyOf are the texts that a constraint accepts; other rules judge what is no text.
func anyOf(texts ...string) el.Set {
	s := el.AnyValue()
	s.Strs = strset.Of(texts...)
	return s
}

func TestChange(t *testing.T) {
	upTo := func(n int) el.Set { return maxLength(n).accept }
	present := el.AnyValue()
	present.Null = false
	present.Strs = strset.Lengths(1, -1)
	codes := anyOf("US", "DE", "FR")
	for _, test := range []struct {
		name          string
		source        schema
		before, after string
		kept          el.Set
		keeps         bool
		from, to      el.Value // what Alters finds, where the value is not kept
	}{
		{name: "a cut of what is too long", source: schema{"a": text(1, 64)}, kept: upTo(50), keeps: true,
			before: "a", after: "String.len(a) > 50 ? String.substring(a, 0, 50) : a"},
		{name: "a cut of what is not too long", source: schema{"a": text(1, 64)}, kept: upTo(50),
			before: "a", after: "String.len(a) > 5 ? String.substring(a, 0, 5) : a",
			from: el.StrValue("Wolfeschlegelsteinhausenbergerdorff"), to: el.StrValue("Wolfe")},
		{name: "a default for null", source: schema{"a": nullable(text(0, 64))}, kept: present, keeps: true, before: "a", after: `a ?: "x"`},
		{name: "a default where the empty text is fine", source: schema{"a": text(0, 64)}, kept: el.AnyValue(), before: "a", after: `a ?: "x"`,
			from: el.StrValue(""), to: el.StrValue("x")},
		{name: "upper case of codes", source: schema{"a": free()}, kept: codes, keeps: true, before: "a", after: "String.toUpperCase(a)"},
		{name: "lower case of codes", source: schema{"a": free()}, kept: codes, before: "a", after: "String.toLowerCase(a)",
			from: el.StrValue("DE"), to: el.StrValue("de")},
		{name: "an underscore for a hyphen", source: schema{"a": free()}, kept: anyOf("en_US", "de_DE"), keeps: true,
			before: "a", after: `a != null ? String.replace(a, "-", "_") : null`},
		{name: "any character for a dot", source: schema{"a": free()}, kept: anyOf("a-b"), before: "a",
			after: `a != null ? String.replace(a, ".", "_") : null`},
		{name: "a table of everything that is fine", source: schema{"a": nullable(free())}, kept: codes, keeps: true, before: "a",
			after: `a != null ? String.stringSwitch("[" + a + "]", null, "[US]", "US", "[DE]", "DE", "[FR]", "FR", "[USA]", "US") : null`},
		{name: "a table that forgets one", source: schema{"a": nullable(free())}, kept: codes, before: "a",
			after: `a != null ? String.stringSwitch("[" + a + "]", null, "[US]", "US", "[DE]", "DE") : null`,
			from:  el.StrValue("FR")},
		{name: "a table whose default is the value", source: schema{"a": nullable(free())}, kept: codes, keeps: true, before: "a",
			after: `a != null ? String.stringSwitch("[" + a + "]", a, "[USA]", "US") : null`},
		{name: "null where a part is null", source: schema{"a": text(1, 9, "Ann"), "b": nullable(text(1, 9, "M"))}, kept: el.AnyValue(),
			before: `String.join(" ", a, b)`, after: `b != null ? String.join(" ", a, b) : null`,
			from: el.StrValue("Ann ")},
		{name: "a guard for a cut", source: schema{"a": text(1, 64)}, kept: upTo(20), keeps: true,
			before: "String.substring(a, 0, 20)", after: "String.len(a) > 20 ? String.substring(a, 0, 20) : a"},
		{name: "another attribute", source: schema{"a": text(6, 9, "ann@co"), "b": text(1, 9, "E1")}, kept: el.AnyValue(), before: "a", after: "b",
			from: el.StrValue("ann@co"), to: el.StrValue("E1")},
		{name: "the same in other words", source: schema{"a": nullable(text(1, 9, "Ann")), "b": text(1, 9, "E1")}, kept: el.AnyValue(), keeps: true,
			before: "a == null ? b : a", after: "a != null ? a : b"},
		{name: "null that may fail", source: schema{"a": nullable(text(1, 64))}, kept: upTo(50),
			before: "a", after: "String.len(a) > 50 ? String.substring(a, 0, 50) : a",
			from: el.Value{}, to: el.Value{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := prove.Changing(parse(t, test.before), parse(t, test.after), test.source.source)
			if got := c.Keeps(test.kept); got != test.keeps {
				t.Errorf("Keeps is %v", got)
			}
			a, altered := c.Alters(test.kept, nil)
			if altered && test.keeps {
				t.Errorf("kept, and yet %v becomes %v", a.Before, a.After)
			}
			unconfirmed := test.from.IsNull() && test.to.IsNull() // it happens under another behaviour than the most plausible one
			if !test.keeps && !unconfirmed && (!altered || !a.Before.Equal(test.from) || !a.After.Equal(test.to)) {
				t.Errorf("%v becomes %v, want %v and %v", a.Before, a.After, test.from, test.to)
			}
		})
	}
}

// changes are ways to change an expression, the suggestions of rules among them; %[1]s stands for it, %[2]s for another one.
var changes = []string{
	`%[1]s ?: "x"`, `%[1]s ?: null`, `(%[1]s) != null ? %[1]s : null`, `String.len(%[1]s) > 2 ? String.substring(%[1]s, 0, 2) : (%[1]s)`,
	`(%[1]s) != null AND String.len(%[1]s) > 2 ? null : (%[1]s)`, `String.toUpperCase(%[1]s)`, `String.removeSpaces(%[1]s)`,
	`String.replace(%[1]s, "a", "b")`, `String.replace(%[1]s, ".", "b")`, `String.stringSwitch("[" + (%[1]s) + "]", null, "[a]", "a", "[ab]", "ab", "[]", "")`,
	`(%[1]s) != null ? String.stringSwitch("[" + (%[1]s) + "]", %[1]s, "[a]", "b") : null`, `(%[1]s) == "a" ? (%[2]s) : (%[1]s)`, `%[2]s`,
	`(%[2]s) != null ? (%[1]s) : (%[1]s)`, `String.substring(%[1]s, 0, 3)`,
}

// What is proved of a change holds on every profile under every behaviour, and what is said to change does.
func TestChangesHold(t *testing.T) {
	n, proved := newTally(t), 0
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 2)
		text := fmt.Sprintf(rapid.SampledFrom(changes).Draw(t, "change"), el.Print(q.expr), genText(t, 1))
		after, errs := el.Parse(text)
		if len(errs) > 0 {
			return
		}
		good := genLimit(t).accept
		c := prove.Changing(q.expr, after, q.s.source)
		keeps, clears, neverWorse := c.Keeps(good), c.KeepsOrClears(), c.NeverWorse(good)
		if keeps || clears || neverWorse {
			proved++
		}
		if a, ok := c.Alters(good, nil); ok && (keeps || !good.Contains(a.Before) || a.Err == nil && a.Before.Equal(a.After)) {
			t.Fatalf("%s to %s is said to change %v to %v; kept: %v", q, text, a.Before, a.After, keeps)
		}
		both := lawQuestion{expr: &el.Array{Elems: []el.Expr{q.expr, after}}, s: q.s, seed: q.seed}
		for _, p := range profilesOf(both) {
			n.everyBehaviour(q, func(b behaviour) {
				old, oldErr := b.eval(q.expr, p)
				v, err := b.eval(after, p)
				if el.IsUnable(oldErr) || el.IsUnable(err) {
					return
				}
				same := (err == nil) == (oldErr == nil) && (err != nil || sameValue(old, v))
				fine := oldErr == nil && good.Contains(old)
				if keeps && fine && !same || clears && !same && !(err == nil && v.IsNull()) || neverWorse && fine && (err != nil || !good.Contains(v)) {
					t.Fatalf("%s to %s: %v (%v) becomes %v (%v) on %v (%+v); keeps %v, keeps or clears %v, never worse %v",
						q, text, old, oldErr, v, err, p, b, keeps, clears, neverWorse)
				}
			})
		}
	})
	if proved == 0 {
		t.Error("nothing was proved")
	}
}

// everyBehaviour calls f for the most plausible behaviour and for a few others.
func (n *tally) everyBehaviour(q lawQuestion, f func(behaviour)) {
	f(behaviour{})
	for i := range uint64(behavioursPerProfile) {
		f(behaviour{seed: (q.seed | 1<<63) + i, perCall: i == 0})
	}
	n.cases += 1 + behavioursPerProfile
	n.other += behavioursPerProfile
}
