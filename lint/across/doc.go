// Package across compares properties of different sources that fill one name space: the logins of an org, or a unique attribute of its user types.
package across
