package terraform_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// anyType wants every resource.
func anyType(string, bool) bool { return true }

// state is the JSON of a state with one resource.
const state = `{"format_version": "1.0", "values": {"root_module": {"resources": [
  {"address": "test.x", "mode": "managed", "type": "test", "name": "x", "values": {"v": "é"}}]}}}`

func utf16Text(order binary.AppendByteOrder, mark bool, text string) []byte {
	var b []byte
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xfeff}, units...)
	}
	for _, unit := range units {
		b = order.AppendUint16(b, unit)
	}
	return b
}

func TestPlanEncodings(t *testing.T) {
	for name, source := range map[string][]byte{
		"UTF-8":                        []byte(state),
		"UTF-8 with a mark":            append([]byte("\xef\xbb\xbf"), state...),
		"UTF-16, as PowerShell writes": utf16Text(binary.LittleEndian, true, state),
		"UTF-16, big endian":           utf16Text(binary.BigEndian, true, state),
		"UTF-16 without a mark":        utf16Text(binary.LittleEndian, false, state),
		"space and line breaks before": []byte(" \r\n" + state + "\r\n\n"),
		"a line break of PowerShell's": utf16Text(binary.LittleEndian, true, state+"\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			if !terraform.RecognizePlan(source) || !terraform.RecognizePlan(source[:31]) {
				t.Error("it is not recognized")
			}
			p, err := terraform.ReadPlan("plan.json", source)
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := p.Resources(anyType)[0].Attr("v").String(); got != "é" {
				t.Errorf("v is %q", got)
			}
		})
	}
}

func TestPlanErrors(t *testing.T) {
	deep := strings.Repeat("[", 20_000)
	for name, test := range map[string]struct{ source, want string }{
		"empty":           {"", "it is empty; `terraform show -json` writes nothing when it fails"},
		"cut off":         {state[:len(state)/2], "it is cut off: the JSON ends in the middle"},
		"cut in a string": {`{"format_version": "1.`, "it is cut off: the JSON ends in the middle"},
		"not JSON":        {"{\n  oops: 1}", "it is not JSON from byte 5 on, in line 2"},
		"more behind":     {state + "\nTerraform used the selected providers", "something follows the JSON object; redirect only the output of `terraform show -json` to the file"},
		"other JSON":      {`{"name": "x"}`, "it is JSON, but has no format_version: it is not what `terraform show -json` writes"},
		"a list":          {`[1, 2]`, "it is JSON, but has no format_version: it is not what `terraform show -json` writes"},
		"version 2":       {`{"format_version": "2.0", "planned_values": "new"}`, `its format_version is "2.0", and profilelint reads the versions 0.1 to 1.x`},
		"no version":      {`{"format_version": "", "planned_values": {}}`, `its format_version is "", and profilelint reads the versions 0.1 to 1.x`},
		"binary":          {"PK\x03\x04rest", "it is a plan in Terraform's own binary format; write it as JSON with `terraform show -json FILE`"},
		"a raw state":     {`{"version": 4, "terraform_version": "1.9.0", "lineage": "x", "resources": []}`, "it is a state file in Terraform's own format; write it as JSON with `terraform show -json`"},
		"the log":         {`{"@level":"info","@message":"Terraform 1.9.0"}` + "\n{}", "it is the log that `terraform plan -json` writes; write the plan itself with `terraform plan -out FILE` and `terraform show -json FILE`"},
		"wrong types":     {`{"format_version": "1.2", "planned_values": {"root_module": {"resources": {}}}}`, "its field planned_values.root_module.resources does not have the type that `terraform show -json` gives it"},
		"no values":       {`{"format_version": "1.2", "configuration": {}}`, "it is a plan without planned_values; write it with `terraform show -json FILE`"},
		"failed":          {`{"format_version": "1.2", "errored": true}`, "it is a plan that failed, and tells no values; fix what `terraform plan` complains of"},
		"nested too deep": {`{"format_version": "1.2", "planned_values": {"x": ` + deep, "it is not JSON from byte"},
		"the wrong prior": {`{"format_version": "1.2", "planned_values": {}, "prior_state": {"format_version": "9"}}`, "its fields do not have the types that `terraform show -json` gives them"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := terraform.ReadPlan("plan.json", []byte(test.source))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("the error is %v, want %s", err, test.want)
			}
		})
	}
}

// An empty state is one object with a version.
func TestEmptyState(t *testing.T) {
	p, err := terraform.ReadPlan("plan.json", []byte(`{"format_version":"1.0"}`))
	if err != nil || len(p.Resources(anyType)) != 0 {
		t.Errorf("%v", err)
	}
}

// describePlan returns the arguments a and v of each resource: the text, the address of the resource whose id it is, or why it is not known.
func describePlan(t *testing.T, source string) map[string]string {
	t.Helper()
	p, err := terraform.ReadPlan("plan.json", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, i := range p.Resources(anyType) {
		for _, name := range []string{"a", "v"} {
			a := i.Attr(name)
			if a == nil {
				continue
			}
			if target, ok := a.Instance(); ok {
				got[i.Address+"."+name] = "-> " + target.Address
			} else if text := a.Text(); text.Known() {
				got[i.Address+"."+name] = text.Value
			} else {
				got[i.Address+"."+name] = "? " + text.Unknown
			}
		}
		for _, block := range i.Blocks("b") {
			if a := block.Attr("v"); a != nil {
				text := a.Text()
				got[i.Address+".b"] += "|" + text.Value + text.Unknown
			}
			if block.Uncertain {
				got[i.Address+".b"] += " uncertain"
			}
		}
	}
	return got
}

// The id of a resource that is known only after the apply is found through the references of the configuration.
func TestPlanLinks(t *testing.T) {
	resource := func(address, module, name, index, values string) string {
		prefix := ""
		if module != "" {
			prefix = module + "."
		}
		if index != "" {
			index = "[" + index + "]"
		}
		_ = address
		return `{"address": ` + quote(prefix+"test."+name+index) + `, "mode": "managed", "type": "test", "name": "` + name + `", "values": {` + values + `}}`
	}
	change := func(address, unknown string) string {
		return `{"address": ` + quote(address) + `, "change": {"actions": ["create"], "after_unknown": ` + unknown + `}}`
	}
	source := `{"format_version": "1.2",
 "planned_values": {"root_module": {"resources": [` + strings.Join([]string{
		resource("", "", "one", "", `"v": "x"`),
		resource("", "", "each", `"k"`, ""), resource("", "", "each", `"l"`, ""),
		resource("", "", "direct", "", ""), resource("", "", "keyed", "", ""), resource("", "", "mine", `"k"`, ""),
		resource("", "", "over", `"l"`, ""), resource("", "", "two", "", ""), resource("", "", "local", "", ""),
		resource("", "", "output", "", ""), resource("", "", "via", "", ""), resource("", "", "loop", "", ""), resource("", "", "any", "", ""),
	}, ",") + `], "child_modules": [
  {"address": "module.m[\"k\"]", "resources": [` + resource("", `module.m["k"]`, "inner", "", "") + `, ` + resource("", `module.m["k"]`, "out", "", "") + `]}]}},
 "resource_changes": [` + strings.Join([]string{
		change("test.direct", `{"a": true}`), change("test.keyed", `{"a": true}`), change(`test.mine["k"]`, `{"a": true}`),
		change(`test.over["l"]`, `{"a": true}`), change("test.two", `{"a": true}`), change("test.local", `{"a": true}`),
		change("test.output", `{"a": true}`), change("test.via", `{"a": true}`), change("test.loop", `{"a": true}`), change("test.any", `{"a": true}`),
		change(`module.m["k"].test.inner`, `{"a": true}`),
	}, ",") + `],
 "configuration": {"root_module": {"resources": [
  {"address": "test.direct", "expressions": {"a": {"references": ["test.one.id", "test.one"]}}},
  {"address": "test.keyed", "expressions": {"a": {"references": ["test.each[\"l\"].id", "test.each[\"l\"]", "test.each"]}}},
  {"address": "test.mine", "expressions": {"a": {"references": ["test.each", "each.key"]}}, "for_each_expression": {"references": ["local.keys"]}},
  {"address": "test.over", "expressions": {"a": {"references": ["each.value.id", "each.value"]}}, "for_each_expression": {"references": ["test.each"]}},
  {"address": "test.two", "expressions": {"a": {"references": ["test.one.id", "test.one", "test.direct.id", "test.direct"]}}},
  {"address": "test.any", "expressions": {"a": {"references": ["test.each"]}}},
  {"address": "test.local", "expressions": {"a": {"references": ["local.id"]}}},
  {"address": "test.output", "expressions": {"a": {"references": ["module.m[\"k\"].id", "module.m[\"k\"]", "module.m"]}}},
  {"address": "test.via", "expressions": {"a": {"references": ["test.direct.a", "test.direct"]}}},
  {"address": "test.loop", "expressions": {"a": {"references": ["test.loop.a", "test.loop"]}}}],
  "module_calls": {"m": {"source": "./m",
    "expressions": {"up": {"references": ["each.value.id", "each.value"]}}, "for_each_expression": {"references": ["test.each"]},
    "module": {"resources": [{"address": "test.inner", "expressions": {"a": {"references": ["var.up"]}}}],
      "outputs": {"id": {"expression": {"references": ["test.out.id", "test.out"]}}}}}}}}}`
	want := map[string]string{
		"test.one.v":                 "x",
		"test.direct.a":              "-> test.one",
		"test.keyed.a":               `-> test.each["l"]`,
		`test.mine["k"].a`:           `-> test.each["k"]`,
		`test.over["l"].a`:           `-> test.each["l"]`,
		"test.two.a":                 "? test.one.id is known only after apply",
		"test.any.a":                 "? test.each is known only after apply",
		"test.local.a":               "? local.id is known only after apply",
		"test.output.a":              `-> module.m["k"].test.out`,
		"test.via.a":                 "-> test.one",
		"test.loop.a":                "? test.loop.a is known only after apply",
		`module.m["k"].test.inner.a`: `-> test.each["k"]`,
	}
	if diff := cmp.Diff(want, describePlan(t, source)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"` }

// What Terraform calls sensitive is never shown; nor, in the plans of old versions that do not say, what holds a sensitive variable's value.
func TestPlanSecrets(t *testing.T) {
	for name, test := range map[string]struct {
		source string
		want   map[string]string
	}{
		"marked": {
			`{"format_version": "1.2", "planned_values": {"root_module": {"resources": [
  {"address": "test.x", "type": "test", "name": "x", "values": {"a": "hunter2", "v": "open", "b": [{"v": "hunter2"}, {"v": "open"}]},
   "sensitive_values": {"a": true, "b": [{"v": true}, {}]}},
  {"address": "test.all", "type": "test", "name": "all", "values": {"a": "hunter2", "b": [{"v": "hunter2"}]}, "sensitive_values": {"a": true, "b": true}},
  {"address": "test.odd", "type": "test", "name": "odd", "values": {"a": "hunter2"}, "sensitive_values": true}]}}}`,
			map[string]string{
				"test.x.a": "? " + notShown, "test.x.v": "open", "test.x.b": "|" + notShown + "|open",
				"test.all.a": "? " + notShown, "test.all.b": "|" + notShown, "test.odd.a": "? " + notShown,
			},
		},
		"before Terraform said so": {
			`{"format_version": "0.1", "variables": {"s": {"value": "hunter2"}}, "planned_values": {"root_module": {"resources": [
  {"address": "test.x", "type": "test", "name": "x", "values": {"a": "x-hunter2", "v": "open", "b": [{"v": "hunter2"}]}}]}},
 "configuration": {"root_module": {"resources": [{"address": "test.x", "expressions": {"a": {}, "v": {}}}], "variables": {"s": {"sensitive": true}}}}}`,
			map[string]string{"test.x.a": "? " + notShown, "test.x.v": "open", "test.x.b": "|" + notShown},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, describePlan(t, test.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

const notShown = "it depends on a sensitive value, which profilelint does not show"

// Where blocks are unknown one stands for all; where an argument of one is, that one is.
func TestPlanUnknown(t *testing.T) {
	got := describePlan(t, `{"format_version": "1.2", "planned_values": {"root_module": {"resources": [
  {"address": "test.all", "type": "test", "name": "all", "values": {"v": 1e99999999}},
  {"address": "test.one", "type": "test", "name": "one", "values": {"v": 12.50, "b": [{}, {"v": "x"}]}},
  {"address": "test.single", "type": "test", "name": "single", "values": {"v": true, "b": {"v": "y"}}},
  {"address": "test.one", "type": "test", "name": "one", "values": {"v": "a second one of the same address"}}]}},
 "resource_changes": [{"address": "test.all", "change": {"after_unknown": {"b": true}}},
  {"address": "test.one", "change": {"after_unknown": {"b": [{"v": true}, {}]}}},
  {"address": "test.one", "deposed": "abc", "change": {"after_unknown": {"v": true}}}, null, {"address": "test.single"}]}`)
	want := map[string]string{
		"test.all.v": "? its value cannot be determined", "test.all.b": "|it is known only after apply uncertain",
		"test.one.v": "12.5", "test.one.b": "|it is known only after apply|x", "test.single.v": "true", "test.single.b": "|y",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever a file holds, it is read or refused.
func FuzzReadPlan(f *testing.F) {
	f.Add([]byte(state))
	f.Add([]byte(`{"format_version":"1.2","planned_values":{"root_module":{"child_modules":[{"address":"module.m[0]","resources":[{"address":"module.m[0].a.b","type":"a","name":"b","values":{"c":[{"d":1}]},"sensitive_values":{"c":[true]}}]}]}},"configuration":{"root_module":{"module_calls":{"m":{"module":{"resources":[{"address":"a.b","expressions":{"c":[{"d":{"references":["var.x"]}}],"e":{"references":["a.b[\"x\"].e"]}}}]}}}}},"resource_changes":[{"address":"module.m[0].a.b","change":{"after_unknown":{"e":true}}}]}`))
	f.Add(utf16Text(binary.LittleEndian, true, state))
	f.Fuzz(func(t *testing.T, source []byte) {
		p, err := terraform.ReadPlan("plan.json", source)
		if err != nil {
			return
		}
		for _, i := range p.Resources(anyType) {
			for _, name := range []string{"id", "c", "e", "v"} {
				if a := i.Attr(name); a != nil {
					a.Instance()
					if strings.Contains(a.Text().Value, "\x00id:") {
						t.Errorf("a token leaks from %s.%s", i.Address, name)
					}
				}
				for _, block := range i.Blocks(name) {
					block.Attr("d")
				}
			}
		}
		if !terraform.RecognizePlan(source) {
			t.Error("it was read, but not recognized")
		}
	})
}
