# Google Workspace as a target: what Google's Directory API takes of a user that Okta provisions. It is open: only attributes with a documented
# limit are listed.
profile "google_workspace" {
  kind = "app"
  open = true

  attribute "firstName" {
    push_max_length = 60
    push_source     = "Google Admin SDK, Directory API, resource users, name: givenName has at most 60 characters"
    source          = "Google Admin SDK, Directory API, resource users, name"
    holds {
      examples = ["Anne Marie", "José"]
    }
  }

  attribute "lastName" {
    push_max_length = 60
    push_source     = "Google Admin SDK, Directory API, resource users, name: familyName has at most 60 characters"
    source          = "Google Admin SDK, Directory API, resource users, name"
    holds {
      examples = ["O'Brien", "de la Cruz"]
    }
  }
}
