package el

// OpaqueResult is the type of what an opaque variable holds, as far as the function table says; ok is false for a variable
// that is no call. Of an attribute of what a call returns (findDirectoryUser().email) nothing is known.
func OpaqueResult(v Variable) (t Type, ok bool) {
	call, isCall := v.Expr.(*Call)
	if !isCall {
		return UnknownType, false
	}
	name := call.Func
	if root, isName := call.Recv.(*Name); isName {
		name = root.Name + "." + name
	}
	if o, found := Lookup(name); found {
		return o.Result, true
	}
	return UnknownType, true
}
