# The default Okta user profile: the 31 base attributes of every org, as Okta's schema API serves them for an org whose four required
# attributes were left as they are (an org can make firstName and lastName optional).
#
# documented_*: limits that Okta's API reference states but that no schema shows. All base attributes are nullable strings, and the
# master of each is PROFILE_MASTER unless an org changes it.
profile "okta_user" {
  kind = "user"

  attribute "login" {
    title      = "Username"
    required   = true
    min_length = 5
    max_length = 100
    master     = "PROFILE_MASTER"
    source     = "Okta management API 5.1.0, schema UserProfile, property login"
    holds {
      examples   = ["anne.marie@example.com", "jose.o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    title      = "First name"
    required   = true
    min_length = 1
    max_length = 50
    master     = "PROFILE_MASTER"
    source     = "Okta management API 5.1.0, schema UserProfile, property firstName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy"]
      filled   = true
    }
  }

  attribute "lastName" {
    title      = "Last name"
    required   = true
    min_length = 1
    max_length = 50
    master     = "PROFILE_MASTER"
    source     = "Okta management API 5.1.0, schema UserProfile, property lastName"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller"]
      filled   = true
    }
  }

  attribute "middleName" {
    title  = "Middle name"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property middleName"
    holds {
      examples = ["Lee", "J."]
    }
  }

  attribute "honorificPrefix" {
    title  = "Honorific prefix"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property honorificPrefix"
    holds {
      examples = ["Dr.", "Ms."]
    }
  }

  attribute "honorificSuffix" {
    title  = "Honorific suffix"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property honorificSuffix"
    holds {
      examples = ["Jr.", "III"]
    }
  }

  attribute "email" {
    title                 = "Primary email"
    required              = true
    format                = "email"
    documented_min_length = 5
    documented_max_length = 100
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property email"
    holds {
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "title" {
    title  = "Title"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property title"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "displayName" {
    title  = "Display name"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property displayName"
    holds {
      examples = ["Anne Marie O'Brien", "José de la Cruz"]
    }
  }

  attribute "nickName" {
    title  = "Nickname"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property nickName"
    holds {
      examples = ["Annie"]
    }
  }

  attribute "profileUrl" {
    title  = "Profile Url"
    format = "uri"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property profileUrl"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }

  attribute "secondEmail" {
    title                 = "Secondary email"
    format                = "email"
    documented_max_length = 100
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property secondEmail"
    holds {
      examples = ["anne@home.example"]
    }
  }

  attribute "mobilePhone" {
    title      = "Mobile phone"
    max_length = 100
    master     = "PROFILE_MASTER"
    source     = "Okta management API 5.1.0, schema UserProfile, property mobilePhone"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "primaryPhone" {
    title      = "Primary phone"
    max_length = 100
    master     = "PROFILE_MASTER"
    source     = "Okta management API 5.1.0, schema UserProfile, property primaryPhone"
    holds {
      examples = ["+1 415 555 0101"]
    }
  }

  attribute "streetAddress" {
    title                 = "Street address"
    documented_max_length = 1024
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property streetAddress"
    holds {
      examples = ["100 First Street, 6th Floor"]
    }
  }

  attribute "city" {
    title                 = "City"
    documented_max_length = 128
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property city"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    title                 = "State"
    documented_max_length = 128
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property state"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "zipCode" {
    title                 = "Zip code"
    documented_max_length = 50
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property zipCode"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "countryCode" {
    title                 = "Country code"
    format                = "country-code"
    documented_max_length = 2
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property countryCode"
    holds {
      examples = ["US", "DE"]
    }
  }

  attribute "postalAddress" {
    title                 = "Postal Address"
    documented_max_length = 4096
    master                = "PROFILE_MASTER"
    source                = "Okta management API 5.1.0, schema UserProfile, property postalAddress"
    holds {
      examples = ["100 First Street, San Francisco, CA 94105"]
    }
  }

  attribute "preferredLanguage" {
    title  = "Preferred language"
    format = "language-code"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property preferredLanguage"
    holds {
      examples = ["en-US", "fr"]
    }
  }

  attribute "locale" {
    title  = "Locale"
    format = "locale"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property locale"
    holds {
      examples = ["en_US", "de_CH"]
    }
  }

  attribute "timezone" {
    title  = "Time zone"
    format = "timezone"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property timezone"
    holds {
      examples = ["America/New_York", "Europe/Zurich"]
    }
  }

  attribute "userType" {
    title  = "User type"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property userType"
    holds {
      examples = ["Employee", "Contractor"]
    }
  }

  attribute "employeeNumber" {
    title  = "Employee number"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property employeeNumber"
    holds {
      examples   = ["10042"]
      identifies = true
    }
  }

  attribute "costCenter" {
    title  = "Cost center"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property costCenter"
    holds {
      examples = ["CC-4100"]
    }
  }

  attribute "organization" {
    title  = "Organization"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property organization"
    holds {
      examples = ["Example Corporation"]
    }
  }

  attribute "division" {
    title  = "Division"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property division"
    holds {
      examples = ["Europe"]
    }
  }

  attribute "department" {
    title  = "Department"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property department"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "managerId" {
    title  = "ManagerId"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property managerId"
    holds {
      examples = ["10007"]
    }
  }

  attribute "manager" {
    title  = "Manager"
    master = "PROFILE_MASTER"
    source = "Okta management API 5.1.0, schema UserProfile, property manager"
    holds {
      examples = ["Müller, Katharina"]
    }
  }
}
