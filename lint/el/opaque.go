package el

import (
	"slices"
	"strings"
)

// opaqueFunctions are the functions whose result the source profile does not give: they ask for the user's groups, for
// other users or for the time. To the analysis such a call is an input, as an attribute is. (Okta EL reference: group
// functions, directory and Workday functions, manager and assistant functions, Time.now.) Sorted by strings.Compare.
var opaqueFunctions = [...]string{
	"Groups.contains",
	"Groups.endsWith",
	"Groups.startsWith",
	"Time.now",
	"findDirectoryUser",
	"findWorkdayUser",
	"getAssistantAppUser",
	"getAssistantUser",
	"getFilteredGroups",
	"getManagerAppUser",
	"getManagerUser",
	"hasDirectoryUser",
	"hasWorkdayUser",
	"isMemberOfAnyGroup",
	"isMemberOfGroup",
	"isMemberOfGroupName",
	"isMemberOfGroupNameContains",
	"isMemberOfGroupNameRegex",
	"isMemberOfGroupNameStartsWith",
}

// opaqueMethods are the methods of the Okta user. Sorted.
var opaqueMethods = [...]string{"getGroups", "getInternalProperty", "getLinkedObject"}

// IsOpaque reports whether the profile alone does not give what a call yields.
func IsOpaque(c *Call) bool {
	if c.Recv == nil {
		_, ok := slices.BinarySearchFunc(opaqueFunctions[:], c.Func, strings.Compare)
		return ok
	}
	if _, ok := c.Recv.(*Name); !ok {
		return false
	}
	_, ok := slices.BinarySearchFunc(opaqueMethods[:], c.Func, strings.Compare)
	return ok
}
