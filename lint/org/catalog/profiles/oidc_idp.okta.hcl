# A generic OpenID Connect identity provider: the standard claims, by the names that Okta's schemas give them, and the names of Okta's own
# that mappings of social providers use. A provider may leave out any claim but sub.
#
# filled: the attributes from which the mapping that Okta creates fills required attributes of the user. A provider that is in use sends
# them, although no standard makes it.
profile "oidc_idp" {
  kind = "idp"
  open = true

  attribute "given_name" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
    }
  }

  attribute "family_name" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
    }
  }

  attribute "middle_name" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "name" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["Anne Marie O'Brien"]
    }
  }

  attribute "nickname" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["Annie"]
    }
  }

  attribute "preferred_username" {
    source = "OpenID Connect Core 1.0, section 5.1: need not be unique, may hold any character"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
    }
  }

  attribute "email" {
    source = "OpenID Connect Core 1.0, section 5.1: the addr-spec of RFC 5322, need not be unique"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "profile" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }

  attribute "picture" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["https://example.com/anne.png"]
    }
  }

  attribute "website" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["https://anne.example"]
    }
  }

  attribute "gender" {
    source = "OpenID Connect Core 1.0, section 5.1"
    holds {
      examples = ["female"]
    }
  }

  attribute "birthdate" {
    source = "OpenID Connect Core 1.0, section 5.1: YYYY-MM-DD, or YYYY"
    holds {
      examples = ["1984-02-29", "1984"]
    }
  }

  attribute "zoneinfo" {
    source = "OpenID Connect Core 1.0, section 5.1: an id of the IANA time zone database"
    holds {
      examples = ["America/New_York", "Europe/Zurich"]
    }
  }

  attribute "locale" {
    source = "OpenID Connect Core 1.0, section 5.1: BCP 47, as in en-US; some write en_US"
    holds {
      examples = ["en-US", "fr-CA", "en_US"]
    }
  }

  attribute "phone_number" {
    source = "OpenID Connect Core 1.0, section 5.1: E.164 is recommended"
    holds {
      examples = ["+14155550100", "+1 (604) 555-1234;ext=5678"]
    }
  }

  attribute "street_address" {
    source = "OpenID Connect Core 1.0, section 5.1.1"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "locality" {
    source = "OpenID Connect Core 1.0, section 5.1.1"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "region" {
    source = "OpenID Connect Core 1.0, section 5.1.1"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "postal_code" {
    source = "OpenID Connect Core 1.0, section 5.1.1"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "country" {
    source = "OpenID Connect Core 1.0, section 5.1.1: the name of the country"
    holds {
      examples = ["United States", "Germany", "US"]
    }
  }

  attribute "formatted" {
    source = "OpenID Connect Core 1.0, section 5.1.1: may hold line breaks"
    holds {
      examples = ["100 First Street, San Francisco, CA 94105"]
    }
  }

  attribute "sub" {
    max_length = 255
    source     = "OpenID Connect Core 1.0, section 2: unique at the issuer, at most 255 ASCII characters, case sensitive"
    holds {
      examples   = ["00u1a2b3c4D5e6F7g8"]
      identifies = true
      filled     = true
    }
  }

  attribute "userName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "middleName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "honorificPrefix" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["Dr."]
    }
  }

  attribute "honorificSuffix" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["Jr."]
    }
  }

  attribute "displayName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "profileUrl" {
    source = "Okta API: GET /api/v1/mappings, the mapping of an OIDC or social identity provider as Okta creates it"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }
}
