// Package oktatest is an Okta org for tests: an HTTP handler that serves an org.Org, such as one that was read from an org file, through
// the resources of Okta's management API that reading an org takes, in the shapes of recorded answers: lists in pages with Link headers that
// drop filters, mappings whose list carries no properties, schemas that leave out what is not set, rate limits with their headers,
// errors with Okta's codes.
//
// It takes the part of the accuser too. A request that a reader must never send (a method other than GET, one without the token) is
// remembered as a violation, and a Fault makes it answer as networks, proxies and Okta do on bad days.
package oktatest
