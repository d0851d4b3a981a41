package el

// The functions whose result the source profile does not give: to the analysis each call is an input of its own. Their entries
// have no Eval.

const (
	groupSource     = "Okta EL reference, group functions"
	directorySource = "Okta EL reference, directory and Workday functions"
	managerSource   = "Okta EL reference, manager and assistant functions"
)

// opaque is the entry of such a function, given what it may yield.
func opaque(source string, sig Signature, doc string, outcomes Set) Operation {
	o := Operation{Signature: sig, Doc: doc, Basis: BasisDocumented, Source: source, Cases: opaqueCases(sig, outcomes, nil)}
	if len(sig.Params) > 0 {
		o.Unknowns = []Unknown{opaqueArgument}
	}
	return o
}

// failing adds to such a function the texts that it may fail on.
func (o Operation) failing(u Unknown, outcomes Set, bad func(outcomes Set) func([]Set) []Case) Operation {
	o.Unknowns = append(o.Unknowns, u)
	o.Cases = opaqueCases(o.Signature, outcomes, bad(outcomes))
	return o
}

func textParam(name string) Param { return Param{Name: name, Type: StringType} }

func groupFunctions() []Operation {
	member := func(name, param, doc string) Operation {
		return opaque(groupSource,
			Signature{Name: name, Params: []Param{textParam(param)}, Result: BooleanType}, doc, BoolSet(true, true))
	}
	anyGroup := member("isMemberOfAnyGroup", "groupId", "Whether the user is a member of one of the groups with these ids.")
	anyGroup.Params[0].Variadic = true
	return []Operation{
		anyGroup,
		member("isMemberOfGroup", "groupId", "Whether the user is a member of the group with this id."),
		member("isMemberOfGroupName", "name", "Whether the user is a member of a group with this name."),
		member("isMemberOfGroupNameContains", "part", "Whether the user is a member of a group whose name holds this text."),
		member("isMemberOfGroupNameRegex", "pattern", "Whether the user is a member of a group whose name matches this regular expression.").
			failing(opaquePattern, BoolSet(true, true), badPatterns),
		member("isMemberOfGroupNameStartsWith", "start", "Whether the user is a member of a group whose name begins with this text."),
		opaque(groupSource, Signature{
			Name:   "getFilteredGroups",
			Params: []Param{{Name: "allowed", Type: ArrayOf(StringType)}, textParam("expression"), {Name: "limit", Type: IntegerType}},
			Result: ArrayOf(StringType),
		}, "Of the listed groups those that the user is a member of, each as the expression gives it.", anyTexts()),
		claim("Groups.contains", "hold the text"),
		claim("Groups.endsWith", "end in the text"),
		claim("Groups.startsWith", "begin with the text"),
	}
}

// anyTexts are all arrays of strings.
func anyTexts() Set {
	elem := AnyString()
	return Set{Arr: ArrSet{Elem: &elem, Max: -1}}
}

func claim(name, what string) Operation {
	o := opaque(groupSource, Signature{
		Name:   name,
		Params: []Param{textParam("app"), textParam("pattern"), {Name: "limit", Type: IntegerType}},
		Result: ArrayOf(StringType),
	}, "The user's groups whose names "+what+". Only in the claims of tokens: a mapping cannot use it.", anyTexts())
	o.ClaimsOnly = true
	return o
}

func directoryFunctions() []Operation {
	object := Set{Other: true, Null: true}
	other := func(source, name, doc string, params ...Param) Operation {
		return opaque(source, Signature{Name: name, Params: params, Result: ObjectType}, doc, object)
	}
	has := func(name, doc string) Operation {
		return opaque(directorySource, Signature{Name: name, Result: BooleanType}, doc, BoolSet(true, true))
	}
	manager := func(name, doc string, params ...Param) Operation {
		return other(managerSource, name, doc, params...).failing(opaqueSource, object, badSources)
	}
	source, attributes := textParam("source"), textParam("attributeSource")
	return []Operation{
		has("hasDirectoryUser", "Whether the user has exactly one Active Directory assignment."),
		has("hasWorkdayUser", "Whether the user has exactly one Workday assignment."),
		other(directorySource, "findDirectoryUser", "The user's Active Directory profile; null unless the user has exactly one."),
		other(directorySource, "findWorkdayUser", "The user's Workday profile; null unless the user has exactly one."),
		manager("getManagerUser", "The Okta profile of the user's manager.", source),
		manager("getManagerAppUser", "The profile of the user's manager in an app.", source, attributes),
		manager("getAssistantUser", "The Okta profile of the user's assistant.", source),
		manager("getAssistantAppUser", "The profile of the user's assistant in an app.", source, attributes),
		other("Okta EL reference, linked objects", "user.getLinkedObject",
			"The profile of the user that stands in a relationship to this one.", textParam("primaryName")),
		opaque(groupSource, Signature{
			Name: "user.getGroups", Params: []Param{{Name: "filter", Variadic: true, Optional: true}}, Result: ArrayOf(ObjectType),
		}, "The user's groups that meet the filters.", AnyOutcome()),
		opaque("Okta EL reference, user attributes", Signature{
			Name: "user.getInternalProperty", Params: []Param{textParam("name")}, Result: StringType,
		}, "A property of the user that is in no profile, such as id or status.", AnyString().Union(NullSet())),
	}
}
