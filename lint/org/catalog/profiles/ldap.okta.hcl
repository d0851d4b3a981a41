# A generic LDAP directory of inetOrgPerson entries, by the names of the standard attributes and by those that Okta's LDAP integration uses. The
# standards set no upper bounds for directory strings (RFC 4517, section 3.3.6); the bounds in attribute definitions are the least that a
# server must support.
profile "ldap" {
  kind = "app"
  open = true

  attribute "userName" {
    source = "help.okta.com, LDAP integration: the attribute chosen as username"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "help.okta.com, LDAP integration: givenName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
    }
  }

  attribute "lastName" {
    source = "help.okta.com, LDAP integration: sn"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "email" {
    source = "help.okta.com, LDAP integration: mail"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "dn" {
    source = "RFC 4514"
    holds {
      examples   = ["uid=asmith,ou=people,dc=example,dc=com"]
      identifies = true
      filled     = true
    }
  }

  attribute "uid" {
    source = "RFC 4519, section 2.39"
    holds {
      examples   = ["asmith", "jose.delacruz"]
      identifies = true
    }
  }

  attribute "cn" {
    source = "RFC 4519, section 2.3; a person must have one (3.12)"
    holds {
      examples = ["Anne Marie O'Brien"]
      filled   = true
    }
  }

  attribute "sn" {
    source = "RFC 4519, section 2.32; a person must have one (3.12)"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "givenName" {
    source = "RFC 4519, section 2.12"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
    }
  }

  attribute "initials" {
    source = "RFC 4519, section 2.14"
    holds {
      examples = ["A. M."]
    }
  }

  attribute "title" {
    source = "RFC 4519, section 2.38"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "mail" {
    source = "RFC 4524, section 2.16"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "displayName" {
    source = "RFC 2798, section 2.3"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "telephoneNumber" {
    source = "RFC 4519, section 2.35"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "mobile" {
    source = "RFC 4524, section 2.18"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "street" {
    source = "RFC 4519, section 2.34"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "l" {
    source = "RFC 4519, section 2.16"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "st" {
    source = "RFC 4519, section 2.33"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "postalCode" {
    source = "RFC 4519, section 2.23"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "postalAddress" {
    source = "RFC 4519, section 2.22: lines separated by $"
    holds {
      examples = ["100 First Street$San Francisco, CA 94105"]
    }
  }

  attribute "c" {
    source = "RFC 4519, section 2.2: the two-letter code of ISO 3166"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "o" {
    source = "RFC 4519, section 2.19"
    holds {
      examples = ["Example Corporation"]
    }
  }

  attribute "ou" {
    source = "RFC 4519, section 2.20"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "departmentNumber" {
    source = "RFC 2798, section 2.2"
    holds {
      examples = ["4100"]
    }
  }

  attribute "employeeNumber" {
    source = "RFC 2798, section 2.4"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "employeeType" {
    source = "RFC 2798, section 2.5"
    holds {
      examples = ["Employee", "Contractor"]
    }
  }

  attribute "preferredLanguage" {
    source = "RFC 2798, section 2.7: the value of an Accept-Language header"
    holds {
      examples = ["en-US", "fr;q=0.9, en;q=0.8"]
    }
  }

  attribute "manager" {
    source = "RFC 4524, section 2.15: a distinguished name"
    holds {
      examples = ["uid=kmueller,ou=people,dc=example,dc=com"]
    }
  }
}
