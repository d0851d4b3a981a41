// Package users reads people: the users of a profile source, or those of an Okta org, one at a time.
//
// # The idea
//
// A file of people is a table with a person in each row and an attribute in each column, whatever its format. [Open] finds out what a
// file is from its first bytes (gzip, byte order mark, JSON, LDIF, CSV) and returns a [Reader]; [Reader.Next] fills a [Person] whose
// values stand in the order of [Reader.Names]. Names grow while people are read, because JSON and LDIF have no header.
//
// One person who cannot be read costs nobody else: Next returns a [*RecordError] with the line, and the next call goes on behind it.
// What a file says against the documented form (semicolons, UTF-16) is read all the same and told by [Reader.Notes], once.
//
// Nothing is held but the record at hand, so that a file may be larger than the memory.
package users
