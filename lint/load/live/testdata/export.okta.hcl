# The profiles and profile mappings of the Okta org localhost,
# exported by profilelint v1.2.3 at 2026-11-23T16:00:00Z.
# docs/org-dialect.md explains each word.

profile "user" {
  kind  = "user"
  id    = "oty04f8996da763b7a96"
  type  = "okta_user"
  label = "User"
  attribute "city" {
    title                 = "City"
    type                  = "string"
    documented_max_length = 128
    source                = "Okta management API 5.1.0, schema UserProfile, property city"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }
  attribute "costCenter" {
    title = "Cost center"
    type  = "string"
    holds {
      examples = ["CC-4100"]
    }
  }
  attribute "countryCode" {
    title                 = "Country code"
    type                  = "string"
    documented_max_length = 2
    format                = "country-code"
    source                = "Okta management API 5.1.0, schema UserProfile, property countryCode"
    holds {
      examples = ["US", "DE"]
    }
  }
  attribute "department" {
    title           = "Department"
    type            = "string"
    master          = "OVERRIDE"
    master_priority = ["workday", "0oaDeletedSince00001"]
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }
  attribute "displayName" {
    title = "Display name"
    type  = "string"
    holds {
      examples = ["Anne Marie O'Brien", "José de la Cruz"]
    }
  }
  attribute "division" {
    title = "Division"
    type  = "string"
    holds {
      examples = ["Europe"]
    }
  }
  attribute "email" {
    title                 = "Primary email"
    type                  = "string"
    required              = true
    documented_min_length = 5
    documented_max_length = 100
    format                = "email"
    source                = "Okta management API 5.1.0, schema UserProfile, property email"
    holds {
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
  attribute "employeeNumber" {
    title = "Employee number"
    type  = "string"
    holds {
      examples   = ["10042"]
      identifies = true
    }
  }
  attribute "firstName" {
    title      = "First name"
    type       = "string"
    required   = true
    min_length = 1
    max_length = 50
    holds {
      examples = ["Anne Marie", "José", "D'Arcy"]
      filled   = true
    }
  }
  attribute "honorificPrefix" {
    title = "Honorific prefix"
    type  = "string"
    holds {
      examples = ["Dr.", "Ms."]
    }
  }
  attribute "honorificSuffix" {
    title = "Honorific suffix"
    type  = "string"
    holds {
      examples = ["Jr.", "III"]
    }
  }
  attribute "lastName" {
    title      = "Last name"
    type       = "string"
    min_length = 1
    max_length = 50
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller"]
      filled   = true
    }
  }
  attribute "locale" {
    title  = "Locale"
    type   = "string"
    format = "locale"
    holds {
      examples = ["en_US", "de_CH"]
    }
  }
  attribute "login" {
    title      = "Username"
    type       = "string"
    required   = true
    min_length = 5
    max_length = 100
    pattern    = "[a-z0-9.@]+"
    holds {
      examples   = ["anne.marie@example.com", "jose.o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
  attribute "manager" {
    title = "Manager"
    type  = "string"
    holds {
      examples = ["Müller, Katharina"]
    }
  }
  attribute "managerId" {
    title = "ManagerId"
    type  = "string"
    holds {
      examples = ["10007"]
    }
  }
  attribute "middleName" {
    title = "Middle name"
    type  = "string"
    holds {
      examples = ["Lee", "J."]
    }
  }
  attribute "mobilePhone" {
    title      = "Mobile phone"
    type       = "string"
    max_length = 100
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }
  attribute "nickName" {
    title = "Nickname"
    type  = "string"
    holds {
      examples = ["Annie"]
    }
  }
  attribute "organization" {
    title = "Organization"
    type  = "string"
    holds {
      examples = ["Example Corporation"]
    }
  }
  attribute "postalAddress" {
    title                 = "Postal Address"
    type                  = "string"
    documented_max_length = 4096
    source                = "Okta management API 5.1.0, schema UserProfile, property postalAddress"
    holds {
      examples = ["100 First Street, San Francisco, CA 94105"]
    }
  }
  attribute "preferredLanguage" {
    title  = "Preferred language"
    type   = "string"
    format = "language-code"
    holds {
      examples = ["en-US", "fr"]
    }
  }
  attribute "primaryPhone" {
    title      = "Primary phone"
    type       = "string"
    max_length = 100
    holds {
      examples = ["+1 415 555 0101"]
    }
  }
  attribute "profileUrl" {
    title  = "Profile Url"
    type   = "string"
    format = "uri"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }
  attribute "secondEmail" {
    title                 = "Secondary email"
    type                  = "string"
    documented_max_length = 100
    format                = "email"
    source                = "Okta management API 5.1.0, schema UserProfile, property secondEmail"
    holds {
      examples = ["anne@home.example"]
    }
  }
  attribute "state" {
    title                 = "State"
    type                  = "string"
    documented_max_length = 128
    source                = "Okta management API 5.1.0, schema UserProfile, property state"
    holds {
      examples = ["California", "CA"]
    }
  }
  attribute "streetAddress" {
    title                 = "Street address"
    type                  = "string"
    documented_max_length = 1024
    source                = "Okta management API 5.1.0, schema UserProfile, property streetAddress"
    holds {
      examples = ["100 First Street, 6th Floor"]
    }
  }
  attribute "timezone" {
    title  = "Time zone"
    type   = "string"
    format = "timezone"
    holds {
      examples = ["America/New_York", "Europe/Zurich"]
    }
  }
  attribute "title" {
    title  = "Title"
    type   = "string"
    master = "OKTA"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }
  attribute "userType" {
    title = "User type"
    type  = "string"
    holds {
      examples = ["Employee", "Contractor"]
    }
  }
  attribute "zipCode" {
    title                 = "Zip code"
    type                  = "string"
    documented_max_length = 50
    source                = "Okta management API 5.1.0, schema UserProfile, property zipCode"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }
  attribute "badgeNumber" {
    title      = "Badge number"
    type       = "string"
    min_length = 6
    max_length = 6
    unique     = true
  }
  attribute "grade" {
    type    = "integer"
    enum    = ["1", "2", "15"]
    minimum = 1
    maximum = 15
    default = "1"
  }
  attribute "quota" {
    type    = "number"
    minimum = -0.5
  }
  attribute "remote" {
    type    = "boolean"
    default = "false"
  }
  attribute "sites" {
    type  = "array"
    items = "string"
    enum  = ["BER", "SFO"]
  }
  attribute "workerType" {
    type    = "string"
    enum    = ["EMPLOYEE", "CONTRACTOR", ""]
    default = "EMPLOYEE"
  }
}

profile "contractor" {
  kind  = "user"
  id    = "oty2c7e34291dba41872"
  type  = "okta_user"
  label = "Contractor"
  attribute "firstName" {
    type = "string"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy"]
      filled   = true
    }
  }
  attribute "login" {
    type       = "string"
    required   = true
    min_length = 5
    max_length = 100
    holds {
      examples   = ["anne.marie@example.com", "jose.o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
}

profile "corp_ad" {
  kind           = "app"
  id             = "0oa0a009d6092c47ecee"
  type           = "active_directory"
  label          = "Corp AD"
  roots          = ["active_directory"]
  profile_source = true
  creates_users  = true
  attribute "userName" {
    type       = "string"
    required   = true
    max_length = 100
    unique     = true
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: userPrincipalName; learn.microsoft.com, User Naming Attributes: unique in the forest; [MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
  attribute "extensionAttribute1" {
    type = "string"
  }
  attribute "firstName" {
    type       = "string"
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: givenName; [MS-ADA1] attribute givenName; learn.microsoft.com, AD Schema, givenName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }
  attribute "lastName" {
    type       = "string"
    max_length = 40
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: sn; [MS-ADA3] attribute sn; learn.microsoft.com, AD Schema, sn"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }
}

profile "google" {
  kind           = "idp"
  id             = "0oabbdefa2950f49882f"
  type           = "google_idp"
  label          = "Google"
  roots          = ["google_idp", "google"]
  profile_source = false
  creates_users  = true
  attribute "email" {
    type   = "string"
    source = "Okta API: GET /api/v1/mappings, the mapping of a Google identity provider as Okta creates it; developers.google.com, OpenID Connect, claim email"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
}

profile "org2org" {
  kind           = "app"
  id             = "0oa5db2619e6139be0cf"
  label          = "Org2Org"
  roots          = ["okta_org2org"]
  profile_source = false
  creates_users  = true
  attribute "userName" {
    type     = "string"
    required = true
  }
}

profile "partners" {
  kind           = "idp"
  id             = "0oa06cb75f132725b4bb"
  type           = "saml_idp"
  label          = "Partners"
  roots          = ["partners"]
  profile_source = true
  creates_users  = true
  open           = true
  attribute "subjectNameId" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it; OASIS SAML Core 2.0, section 8.3"
    holds {
      examples   = ["anne.marie@example.com", "asmith", "_ce3d2948b4cf20146dee0a0b3dd6f69b6cf86f62d7"]
      identifies = true
      filled     = true
    }
  }
  attribute "userName" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples   = ["anne.marie@example.com", "asmith"]
      identifies = true
      filled     = true
    }
  }
  attribute "firstName" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }
  attribute "lastName" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }
  attribute "email" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
  attribute "mobilePhone" {
    type   = "string"
    origin = "catalog"
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }
}

profile "wiki_0oaWiki0000000000001" {
  kind           = "app"
  id             = "0oaWiki0000000000001"
  label          = "Wiki"
  roots          = ["example_wiki_1"]
  profile_source = false
  creates_users  = false
  attribute "userName" {
    type       = "string"
    required   = true
    max_length = 30
  }
}

profile "wiki_0oaWiki0000000000002" {
  kind           = "app"
  id             = "0oaWiki0000000000002"
  label          = "Wiki"
  roots          = ["example_wiki_2"]
  profile_source = false
  creates_users  = false
  attribute "userName" {
    type     = "string"
    required = true
  }
}

profile "workday" {
  kind           = "app"
  id             = "0oa4e44ddffb6dae6073"
  type           = "workday"
  label          = "Workday"
  roots          = ["workday"]
  profile_source = true
  creates_users  = true
  attribute "userName" {
    type     = "string"
    required = true
    source   = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }
  attribute "email" {
    type     = "string"
    required = true
    source   = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }
  attribute "location" {
    type   = "string"
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile; support.okta.com, Mapping Location Attribute from Profile Master to Locale"
    holds {
      examples = ["San Francisco", "Headquarters", "Zürich"]
      filled   = true
    }
  }
}

mapping "corp_ad" "contractor" {
  property "login" {
    expression  = "appuser.userName"
    push_status = "PUSH"
  }
}

mapping "corp_ad" "user" {
  property "firstName" {
    expression  = "appuser.firstName"
    push_status = "PUSH"
  }
  property "lastName" {
    expression  = "appuser.lastName != null ? appuser.lastName : \"$${\" + '\"'"
    push_status = "PUSH"
  }
  property "login" {
    expression  = "appuser.userName"
    push_status = "PUSH"
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

mapping "org2org" "user" {
  property "displayName" {
    expression  = "appuser.userName"
    push_status = "DONT_PUSH"
  }
}

mapping "partners" "user" {
  property "login" {
    expression  = "source.userName"
    push_status = "PUSH"
  }
}

mapping "workday" "user" {
  property "locale" {
    expression  = "appuser.location"
    push_status = "PUSH"
  }
  property "login" {
    expression  = "appuser.email"
    push_status = "PUSH"
  }
}

mapping "workday" "user" {
  partial = true
  property "login" {
    expression  = "String.toLowerCase(appuser.email)"
    push_status = ""
    role        = "import_username"
  }
}

mapping "user" "wiki_0oaWiki0000000000001" {
  property "userName" {
    expression  = "user.login"
    push_status = "PUSH"
  }
}

mapping "user" "wiki_0oaWiki0000000000002" {
  partial = true
  property "userName" {
    expression  = "substringBefore(user.login, \"@\")"
    push_status = ""
    role        = "app_username"
  }
}
