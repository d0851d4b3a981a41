// Package live reads an Okta org over its management API into the model that the other readers fill.
//
// # What is read
//
// Seven resources, all with GET: user types and their schemas; apps, their app user schemas and their import username; identity
// providers; the list of mappings and then each mapping, because the list carries no properties. Nothing of a user is read. Read says
// how they become profiles and mappings, and what is left out.
//
// # How a request is sent
//
//	Client.get          JSON into a value, or one Error that says what was asked, what came back and what to do
//	  okta-sdk-golang   authorization: API token, access token, or an OAuth private key
//	  guard             refuses any other host, plain HTTP off this machine, and any method but GET
//	  attempts          retries what passes by itself (429, 5xx, dropped connections), a bounded number of times
//	  limiter           waits before a request that would exceed the rate limit of its endpoint
//	  http.Transport
//
// The SDK reads the configuration and authorizes requests; what it does with an answer is done here instead. Its models lack format and
// take a mapping's properties for one property; its Do ignores the context of token requests, repeats without end on a connection
// that was closed early, and cannot survive a Link header that is no URL (okta-sdk-golang v2.20.0, requestExecutor.go).
//
// # Secrets
//
// Tokens and keys are of type Secret, which prints as "[secret]", and every text that came from outside passes a filter that
// removes them. A redirect is never followed: the request it asks for would carry the token.
package live
