package terraform

import (
	"crypto/md5"  //nolint:gosec // a function of Terraform's language, no security depends on it
	"crypto/sha1" //nolint:gosec // as md5
	"crypto/sha256"
	"crypto/sha512"
	"maps"
	"sync"

	"github.com/hashicorp/go-cty-funcs/encoding"
	"github.com/hashicorp/hcl/v2/ext/tryfunc"
	ctyyaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// pure returns the functions of Terraform's language that depend on nothing but their arguments, by name. What they do is documented
// at developer.hashicorp.com/terraform/language/functions.
func pure() map[string]function.Function {
	return map[string]function.Function{
		// numbers
		"abs": finite(stdlib.AbsoluteFunc), "ceil": finite(stdlib.CeilFunc), "floor": finite(stdlib.FloorFunc),
		"log": finite(stdlib.LogFunc), "max": finite(stdlib.MaxFunc), "min": finite(stdlib.MinFunc), "parseint": finite(stdlib.ParseIntFunc),
		"pow": finite(stdlib.PowFunc), "signum": finite(stdlib.SignumFunc), "sum": finite(sumFunc),

		// strings
		"chomp": stdlib.ChompFunc, "endswith": endsWithFunc, "format": bounded(stdlib.FormatFunc, formatCost),
		"formatlist": bounded(stdlib.FormatListFunc, formatCost), "indent": bounded(stdlib.IndentFunc, indentCost),
		"join": bounded(stdlib.JoinFunc, joinCost), "lower": stdlib.LowerFunc, "regex": stdlib.RegexFunc,
		"regexall": stdlib.RegexAllFunc, "replace": bounded(replaceFunc, replaceCost), "split": stdlib.SplitFunc,
		"startswith": startsWithFunc, "strcontains": containsFunc, "strrev": stdlib.ReverseFunc, "substr": stdlib.SubstrFunc,
		"title": stdlib.TitleFunc, "trim": stdlib.TrimFunc, "trimprefix": stdlib.TrimPrefixFunc, "trimspace": stdlib.TrimSpaceFunc,
		"trimsuffix": stdlib.TrimSuffixFunc, "upper": stdlib.UpperFunc,

		// collections
		"alltrue": allTrueFunc, "anytrue": anyTrueFunc, "chunklist": stdlib.ChunklistFunc, "coalesce": coalesceFunc,
		"coalescelist": stdlib.CoalesceListFunc, "compact": stdlib.CompactFunc, "concat": stdlib.ConcatFunc,
		"contains": stdlib.ContainsFunc, "distinct": stdlib.DistinctFunc, "element": stdlib.ElementFunc, "flatten": stdlib.FlattenFunc,
		"index": indexFunc, "keys": stdlib.KeysFunc, "length": lengthFunc, "lookup": lookupFunc,
		"matchkeys": matchKeysFunc, "merge": stdlib.MergeFunc, "one": oneFunc, "range": stdlib.RangeFunc,
		"reverse": stdlib.ReverseListFunc, "setintersection": stdlib.SetIntersectionFunc,
		"setproduct": bounded(stdlib.SetProductFunc, productCost), "setsubtract": stdlib.SetSubtractFunc,
		"setunion": stdlib.SetUnionFunc, "slice": stdlib.SliceFunc, "sort": stdlib.SortFunc, "transpose": transposeFunc,
		"values": stdlib.ValuesFunc, "zipmap": stdlib.ZipmapFunc,

		// encodings
		"base64decode": encoding.Base64DecodeFunc, "base64encode": encoding.Base64EncodeFunc, "csvdecode": decoder(bounded(stdlib.CSVDecodeFunc, csvCost)),
		"jsondecode": decoder(finite(bounded(stdlib.JSONDecodeFunc, jsonCost))), "jsonencode": stdlib.JSONEncodeFunc, "urlencode": encoding.URLEncodeFunc,
		"yamldecode": decoder(finite(bounded(ctyyaml.YAMLDecodeFunc, yamlCost))), "yamlencode": ctyyaml.YAMLEncodeFunc,

		// paths
		"basename": basenameFunc, "dirname": dirnameFunc,

		// dates
		"formatdate": stdlib.FormatDateFunc, "timeadd": stdlib.TimeAddFunc,

		// hashes
		"md5": hashFunc(md5.New), "sha1": hashFunc(sha1.New), "sha256": hashFunc(sha256.New), "sha512": hashFunc(sha512.New),

		// types
		"can": tryfunc.CanFunc, "issensitive": isSensitiveFunc, "nonsensitive": nonsensitiveFunc, "sensitive": sensitiveFunc,
		"tobool": stdlib.MakeToFunc(cty.Bool), "tolist": stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
		"tomap": stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)), "tonumber": finite(stdlib.MakeToFunc(cty.Number)),
		"toset": stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)), "tostring": stdlib.MakeToFunc(cty.String),
		"try": tryfunc.TryFunc,
	}
}

// unevaluated are the functions whose result is left unknown: they depend on the time, on chance, on the machine, or on a file's
// bytes in a way that no mapping does.
var unevaluated = map[string]bool{
	"abspath": true, "base64gzip": true, "base64sha256": true, "base64sha512": true, "bcrypt": true, "ephemeralasnull": true,
	"filebase64sha256": true, "filebase64sha512": true, "filemd5": true, "filesha1": true, "filesha256": true, "filesha512": true,
	"pathexpand": true, "plantimestamp": true, "rsadecrypt": true, "textdecodebase64": true, "textencodebase64": true,
	"timecmp": true, "timestamp": true, "type": true, "uuid": true, "uuidv5": true,
	"cidrcontains": true, "cidrhost": true, "cidrnetmask": true, "cidrsubnet": true, "cidrsubnets": true,
}

// unknownFunc accepts anything and knows nothing.
var unknownFunc = function.New(&function.Spec{
	VarParam: &function.Parameter{Name: "args", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowDynamicType: true},
	Type:     function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func([]cty.Value, cty.Type) (cty.Value, error) {
		return cty.DynamicVal, nil
	},
})

// sharedFunctions are the functions that are the same for all modules, by each of their names.
var sharedFunctions = sync.OnceValue(func() map[string]function.Function {
	table := map[string]function.Function{}
	for name, f := range pure() {
		enter(table, name, f)
	}
	for name := range unevaluated {
		enter(table, name, unknownFunc)
	}
	return table
})

// functions returns the functions that expressions of the instance may call.
func (in *instance) functions() map[string]function.Function {
	if in.table == nil {
		in.table = maps.Clone(sharedFunctions())
		for name, f := range in.fileFunctions() {
			enter(in.table, name, f)
		}
	}
	return in.table
}

// enter enters a function under both names that it has: lower and core::lower.
func enter(table map[string]function.Function, name string, f function.Function) {
	table[name] = f
	table["core::"+name] = f
}
