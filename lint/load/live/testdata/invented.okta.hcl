# An invented org with one of each thing that reading an org has to get right.

profile "user" {
  kind    = "user"
  extends = "okta_user"
  label   = "User"

  attribute "login" {
    pattern = "[a-z0-9.@]+"
  }
  attribute "lastName" {
    required = false
  }
  attribute "title" {
    master = "OKTA"
  }
  attribute "department" {
    master          = "OVERRIDE"
    master_priority = ["workday", "0oaDeletedSince00001"]
  }
  attribute "badgeNumber" {
    title      = "Badge number"
    min_length = 6
    max_length = 6
    unique     = true
  }
  attribute "workerType" {
    enum    = ["EMPLOYEE", "CONTRACTOR", ""]
    default = "EMPLOYEE"
  }
  attribute "grade" {
    type    = "integer"
    minimum = 1
    maximum = 15
    enum    = [1, 2, 15]
    default = 1
  }
  attribute "quota" {
    type    = "number"
    minimum = -0.5
  }
  attribute "remote" {
    type    = "boolean"
    default = false
  }
  attribute "sites" {
    type  = "array"
    items = "string"
    enum  = ["BER", "SFO"]
  }
}

profile "contractor" {
  kind  = "user"
  label = "Contractor"

  attribute "login" {
    required   = true
    min_length = 5
    max_length = 100
  }
  attribute "firstName" {}
}

profile "corp_ad" {
  kind           = "app"
  label          = "Corp AD"
  roots          = ["active_directory"]
  profile_source = true

  attribute "userName" {
    required   = true
    max_length = 100
  }
  attribute "firstName" {}
  attribute "lastName" {
    max_length = 40
  }
  attribute "extensionAttribute1" {}
}

profile "workday" {
  kind           = "app"
  label          = "Workday"
  profile_source = true

  attribute "userName" {
    required = true
  }
  attribute "location" {}
  attribute "email" {
    required = true
  }
}

# No profile source, and one that imports users.
profile "org2org" {
  kind           = "app"
  label          = "Org2Org"
  roots          = ["okta_org2org"]
  profile_source = false

  attribute "userName" {
    required = true
  }
}

# Two apps of one label.
profile "wiki_1" {
  kind  = "app"
  id    = "0oaWiki0000000000001"
  label = "Wiki"
  roots = ["example_wiki_1"]

  attribute "userName" {
    required   = true
    max_length = 30
  }
}

profile "wiki_2" {
  kind  = "app"
  id    = "0oaWiki0000000000002"
  label = "Wiki"
  roots = ["example_wiki_2"]

  attribute "userName" {
    required = true
  }
}

profile "google" {
  kind           = "idp"
  label          = "Google"
  type           = "google_idp"
  profile_source = false

  attribute "email" {}
}

# A profile source whose schema Okta does not show.
profile "partners" {
  kind           = "idp"
  label          = "Partners"
  type           = "saml_idp"
  profile_source = true
  open           = true
}

mapping "corp_ad" "user" {
  property "login" {
    expression = "appuser.userName"
  }
  property "firstName" {
    expression = "appuser.firstName"
  }
  property "lastName" {
    expression = "appuser.lastName != null ? appuser.lastName : \"$${\" + '\"'"
  }
}

mapping "workday" "user" {
  property "locale" {
    expression = "appuser.location"
  }
  property "login" {
    expression = "appuser.email"
  }
}

# The import username of an app, which is not a property of its mapping.
mapping "workday" "user" {
  partial = true
  property "login" {
    expression  = "String.toLowerCase(appuser.email)"
    push_status = ""
    role        = "import_username"
  }
}

mapping "org2org" "user" {
  property "displayName" {
    expression  = "appuser.userName"
    push_status = "DONT_PUSH"
  }
}

mapping "google" "user" {
  property "email" {
    expression  = "appuser.email"
    push_status = "DONT_PUSH"
  }
}

mapping "google" "user" {
  partial = true
  property "login" {
    expression  = "idpuser.email"
    push_status = ""
    role        = "idp_username"
  }
}

mapping "partners" "user" {
  property "login" {
    expression = "source.userName"
  }
}

mapping "corp_ad" "contractor" {
  property "login" {
    expression = "appuser.userName"
  }
}

mapping "user" "wiki_1" {
  property "userName" {
    expression  = "user.login"
    push_status = "PUSH"
  }
}

mapping "user" "wiki_2" {
  partial = true
  property "userName" {
    expression  = "substringBefore(user.login, \"@\")"
    push_status = ""
    role        = "app_username"
  }
}
