# Workday, as Okta's integration names the attributes it imports. Okta documents the names, not the limits: Workday's text fields are free,
# so no limit is stated.
#
# location is the name of a work site. Okta's own guide maps it to locale, which another article of Okta's says fails.
profile "workday" {
  kind  = "app"
  roots = ["workday"]
  open  = true

  attribute "userName" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "email" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "firstName" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "employeeID" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples   = ["10042", "C-00317"]
      identifies = true
      filled     = true
    }
  }

  attribute "accountType" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["Employee", "Contingent Worker"]
    }
  }

  attribute "businessTitle" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "businessUnit" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "supervisoryOrg" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["Engineering (Katharina Müller)", "Sales EMEA"]
    }
  }

  attribute "location" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile; support.okta.com, Mapping Location Attribute from Profile Master to Locale"
    holds {
      examples = ["San Francisco", "Headquarters", "Zürich"]
      filled   = true
    }
  }

  attribute "streetAddress" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "city" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["California", "ZH"]
    }
  }

  attribute "postalCode" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "countryCode" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "managerId" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["10007"]
    }
  }

  attribute "managerUserName" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile; support.okta.com, Map the Manager Field from Workday to Okta"
    holds {
      examples = ["jsmith", "John Smith"]
    }
  }

  attribute "mobilePhone" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "workPhone" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "secondEmail" {
    source = "support.okta.com, How to Map Attributes from Workday to an Okta User Profile"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["anne@home.example"]
    }
  }
}
