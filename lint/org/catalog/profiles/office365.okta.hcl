# Microsoft Office 365 as a target: what Microsoft Entra ID takes of a user that Okta provisions. It is open: only attributes with a documented
# limit are listed.
profile "office365" {
  kind = "app"
  open = true

  attribute "usageLocation" {
    format = "country-code"
    source = "support.okta.com, MS Office 365 provisioning error: HTTP 400, property usageLocation is invalid; learn.microsoft.com, Microsoft Graph, user resource type: a two-letter code of ISO 3166"
    holds {
      examples = ["US", "DE"]
    }
  }
}
