# An application that Okta reads over SCIM 2.0, by the names of Okta's SCIM template. SCIM sets no lengths.
#
# userName is unique on the server without regard to case; whether "jose" and "josé" may both exist is up to the server, so it is not
# marked unique here.
profile "scim2" {
  kind = "app"
  open = true

  attribute "userName" {
    required = true
    source   = "RFC 7643, section 4.1.1 userName: required"
    holds {
      examples   = ["anne.marie@example.com", "asmith"]
      identifies = true
      filled     = true
    }
  }

  attribute "givenName" {
    source = "RFC 7643, section 4.1.1 name.givenName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
    }
  }

  attribute "familyName" {
    source = "RFC 7643, section 4.1.1 name.familyName"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
    }
  }

  attribute "middleName" {
    source = "RFC 7643, section 4.1.1 name.middleName"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "honorificPrefix" {
    source = "RFC 7643, section 4.1.1 name.honorificPrefix"
    holds {
      examples = ["Ms."]
    }
  }

  attribute "honorificSuffix" {
    source = "RFC 7643, section 4.1.1 name.honorificSuffix"
    holds {
      examples = ["III"]
    }
  }

  attribute "email" {
    source = "RFC 7643, section 4.1.2 emails"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "secondEmail" {
    source = "RFC 7643, section 4.1.2 emails"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["anne@home.example"]
    }
  }

  attribute "displayName" {
    source = "RFC 7643, section 4.1.1 displayName"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "nickName" {
    source = "RFC 7643, section 4.1.1 nickName"
    holds {
      examples = ["Annie"]
    }
  }

  attribute "profileUrl" {
    source = "RFC 7643, section 4.1.1 profileUrl: a URI"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }

  attribute "title" {
    source = "RFC 7643, section 4.1.1 title"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "userType" {
    source = "RFC 7643, section 4.1.1 userType"
    holds {
      examples = ["Employee", "Contractor"]
    }
  }

  attribute "preferredLanguage" {
    source = "RFC 7643, section 4.1.1 preferredLanguage: the value of an Accept-Language header, RFC 7231 section 5.3.5"
    holds {
      examples = ["en-US", "fr-CH, fr;q=0.9, en;q=0.8"]
    }
  }

  attribute "locale" {
    source = "RFC 7643, section 4.1.1 locale: a language tag of RFC 5646"
    holds {
      examples = ["en-US", "fr-CA"]
    }
  }

  attribute "timezone" {
    source = "RFC 7643, section 4.1.1 timezone: an id of the IANA time zone database"
    holds {
      examples = ["America/New_York", "Europe/Zurich"]
    }
  }

  attribute "primaryPhone" {
    source = "RFC 7643, section 4.1.2 phoneNumbers"
    holds {
      examples = ["+1-201-555-0123"]
    }
  }

  attribute "mobilePhone" {
    source = "RFC 7643, section 4.1.2 phoneNumbers"
    holds {
      examples = ["+1-201-555-0124"]
    }
  }

  attribute "streetAddress" {
    source = "RFC 7643, section 4.1.2 addresses.streetAddress: may hold line breaks"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "locality" {
    source = "RFC 7643, section 4.1.2 addresses.locality"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "region" {
    source = "RFC 7643, section 4.1.2 addresses.region"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "postalCode" {
    source = "RFC 7643, section 4.1.2 addresses.postalCode"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "country" {
    source = "RFC 7643, section 4.1.2 addresses.country: a code of ISO 3166-1 alpha-2 when specified"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "employeeNumber" {
    source = "RFC 7643, section 4.3 employeeNumber"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "costCenter" {
    source = "RFC 7643, section 4.3 costCenter"
    holds {
      examples = ["CC-4100"]
    }
  }

  attribute "organization" {
    source = "RFC 7643, section 4.3 organization"
    holds {
      examples = ["Example Corporation"]
    }
  }

  attribute "division" {
    source = "RFC 7643, section 4.3 division"
    holds {
      examples = ["Europe"]
    }
  }

  attribute "department" {
    source = "RFC 7643, section 4.3 department"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "managerValue" {
    source = "RFC 7643, section 4.3 manager.value: the id of the manager's resource"
    holds {
      examples = ["26118915-6090-4610-87e4-49d8ca9f808d"]
    }
  }

  attribute "managerDisplayName" {
    source = "RFC 7643, section 4.3 manager.displayName"
    holds {
      examples = ["Katharina Müller"]
    }
  }
}
