# Microsoft as an identity provider, by the names of the mapping that Okta creates for social providers. Microsoft asserts an email only
# where the account has one, and a preferred_username that may be an address, a phone number or a name.
#
# filled: the attributes from which the mapping that Okta creates fills required attributes of the user. A provider that is in use sends
# them, although no standard makes it.
profile "microsoft_idp" {
  kind  = "idp"
  roots = ["microsoft_idp"]
  open  = true

  attribute "email" {
    source = "learn.microsoft.com, ID token claims reference: email is not guaranteed to be there, nor to be verified"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "userName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "middleName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "honorificPrefix" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["Dr."]
    }
  }

  attribute "honorificSuffix" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["Jr."]
    }
  }

  attribute "displayName" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "profileUrl" {
    source = "Okta API: GET /api/v1/mappings, the mapping of a social identity provider as Okta creates it"
    holds {
      examples = ["https://example.com/people/anne"]
    }
  }

  attribute "preferred_username" {
    source = "learn.microsoft.com, ID token claims reference"
    holds {
      examples   = ["anne.marie@example.com", "+14155550100"]
      identifies = true
    }
  }
}
