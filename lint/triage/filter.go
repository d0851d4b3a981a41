package triage

// Filter selects the events that tell of failures, as a filter of the System Log API. Of the Active Directory agent's imports it leaves out
// those that succeeded: there is one for each user.
const Filter = `eventType eq "app.user_management.update_from_master_failed"` +
	` or (eventType eq "user.lifecycle.create" and outcome.result eq "FAILURE")` +
	` or (eventType eq "system.agent.ad.import_user" and outcome.result ne "SUCCESS")` +
	` or (eventType sw "application.provision.user.push" and outcome.result eq "FAILURE")` +
	` or (eventType eq "application.provision.user.import_profile" and outcome.result eq "FAILURE")` +
	` or eventType eq "app.realtimesync.import_failed"` +
	` or eventType eq "app.user_management.import.csv.line.error"` +
	` or (eventType eq "system.csv.import_user" and outcome.result ne "SUCCESS")` +
	` or eventType eq "app.ad.api.user_import.warn.skipped_user.missing_required_attribute"` +
	` or eventType eq "app.ad.api.user_import.warn.skipped_user.attribute_invalid_value"`
