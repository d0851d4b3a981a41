# A source of which nothing is known: any attribute may exist and hold anything. The attributes below say what a name alone suggests; the
# spellings that count as one name are listed in spelling.go.
#
# A pattern makes a violation outside it unlikely; where sources are known to differ (locale is written en-US as often as en_US, a username is
# often no address, a time zone may be a Windows name) there is no pattern but an example that shows it.
profile "any" {
  kind = "app"
  open = true

  attribute "email" {
    source = "the name alone suggests it"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "secondEmail" {
    source = "the name alone suggests it"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["anne@home.example"]
    }
  }

  attribute "userPrincipalName" {
    source = "the name alone suggests it"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "userName" {
    source = "the name alone suggests it"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "the name alone suggests it"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "the name alone suggests it"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "middleName" {
    source = "the name alone suggests it"
    holds {
      examples = ["Lee", "J."]
    }
  }

  attribute "nickName" {
    source = "the name alone suggests it"
    holds {
      examples = ["Annie"]
    }
  }

  attribute "displayName" {
    source = "the name alone suggests it"
    holds {
      examples = ["Smith, Anne", "José de la Cruz"]
    }
  }

  attribute "honorificPrefix" {
    source = "the name alone suggests it"
    holds {
      examples = ["Dr.", "Ms."]
    }
  }

  attribute "honorificSuffix" {
    source = "the name alone suggests it"
    holds {
      examples = ["Jr.", "III"]
    }
  }

  attribute "title" {
    source = "the name alone suggests it"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "department" {
    source = "the name alone suggests it"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "division" {
    source = "the name alone suggests it"
    holds {
      examples = ["Europe"]
    }
  }

  attribute "organization" {
    source = "the name alone suggests it"
    holds {
      examples = ["Example Corporation"]
    }
  }

  attribute "costCenter" {
    source = "the name alone suggests it"
    holds {
      examples = ["CC-4100"]
    }
  }

  attribute "employeeNumber" {
    source = "the name alone suggests it"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "externalId" {
    source = "the name alone suggests it"
    holds {
      examples   = ["a81bc81b-dead-4e5d-abff-90865d1e13b1"]
      identifies = true
      filled     = true
    }
  }

  attribute "countryCode" {
    source = "the name alone suggests it"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "country" {
    source = "the name alone suggests it: OpenID Connect and BambooHR hold names, SCIM codes"
    holds {
      examples = ["United States", "Germany", "US"]
    }
  }

  attribute "locale" {
    source = "OpenID Connect Core 1.0, section 5.1: en-US, and en_US in some implementations; RFC 7643, section 4.1.1"
    holds {
      examples = ["en-US", "en_US", "fr-CA"]
    }
  }

  attribute "preferredLanguage" {
    source = "the name alone suggests it"
    holds {
      examples = ["en-US", "fr"]
    }
  }

  attribute "location" {
    source = "the name alone suggests it"
    holds {
      examples = ["San Francisco", "Headquarters"]
    }
  }

  attribute "timezone" {
    source = "the name alone suggests it: sources built on Windows hold its own zone names"
    holds {
      examples = ["Eastern Standard Time", "America/New_York"]
    }
  }

  attribute "city" {
    source = "the name alone suggests it"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    source = "the name alone suggests it"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "streetAddress" {
    source = "the name alone suggests it"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "zipCode" {
    source = "the name alone suggests it"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "mobilePhone" {
    source = "the name alone suggests it"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "primaryPhone" {
    source = "the name alone suggests it"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "profileUrl" {
    source = "the name alone suggests it"
    holds {
      examples = ["https://example.com/people/anne", "example.com/anne"]
    }
  }

  attribute "userType" {
    source = "the name alone suggests it"
    holds {
      examples = ["Employee", "Contractor"]
    }
  }

  attribute "manager" {
    source = "the name alone suggests it"
    holds {
      examples = ["Müller, Katharina", "jsmith"]
    }
  }

  attribute "managerId" {
    source = "the name alone suggests it"
    holds {
      examples = ["10007"]
    }
  }

  attribute "managerEmail" {
    source = "the name alone suggests it"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["katharina.mueller@example.com"]
    }
  }

  attribute "hireDate" {
    source = "the name alone suggests it"
    holds {
      examples = ["2019-03-01", "03/01/2019"]
    }
  }
}
