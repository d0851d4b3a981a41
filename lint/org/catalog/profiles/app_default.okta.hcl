# An app of which nothing but that is known. Every app user has a username; Okta's schemas of some apps limit it to 100 characters and those of
# others do not, so no limit is stated. It need not be an address.
profile "app_default" {
  kind = "app"
  open = true

  attribute "userName" {
    required = true
    source   = "Okta API: GET /meta/schemas/apps, userName is required in every recorded schema"
    holds {
      examples   = ["anne.marie@example.com", "asmith"]
      identifies = true
      filled     = true
    }
  }
}
