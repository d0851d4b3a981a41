// Package triage explains what went wrong in imports that have already run: it reads events of Okta's System Log, finds the failures in
// them, and holds each against what the linter says of the mappings that made it.
//
// A failure is an attribute of a user that Okta refused, with an ErrorCode or a message. Three kinds of events tell of failures:
//
//   - app.user_management.update_from_master_failed: an import could not update a user. debugData names an ErrorField and an ErrorCode.
//   - user.lifecycle.create with the outcome FAILURE: a user could not be created. The reason lists fields, each with a text.
//   - system.agent.ad.import_user and app.ad.api.user_import.warn.*: the Active Directory agent skipped a user before any mapping was run.
//
// Of the events' look little is certain: no complete sample is published, Okta says that debugData "may change between releases", and
// the Admin Console writes keys in another spelling than the API. So keys are compared without letter case, underscores, hyphens and
// spaces, wherever in the event they stand; what is not understood is counted, never an error.
//
// Failures of one source, attribute and code are a Group. The rules whose findings foretell the code (rules.Classify) and the linter's
// verdicts on the properties that fill the attribute decide the Outcome: predicted, or not, and why not. Summary has the linter's recall.
//
// Events hold personal data: names, addresses, and the values that were refused. They are kept apart (Event.UserName, Failure.Value,
// Failure.Text) and written by no writer unless it is asked to.
package triage
