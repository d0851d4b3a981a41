# SAP SuccessFactors Employee Central, by the entity attributes that Okta's help lists, and the names of the default app user profile. Limits are
# the customer's to configure.
profile "successfactors" {
  kind  = "app"
  roots = ["successfactors"]
  open  = true

  attribute "userName" {
    source = "Okta app user profile: the username that every app user has"
    holds {
      examples   = ["asmith", "anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: first_name"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: last_name"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "email" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: email_address"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "person_id_external" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: person_id_external"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
      filled     = true
    }
  }

  attribute "logon_user_name" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: logon_user_name"
    holds {
      examples   = ["asmith"]
      identifies = true
    }
  }

  attribute "user_id" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: user_id"
    holds {
      examples   = ["103246"]
      identifies = true
    }
  }

  attribute "first_name" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: first_name"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "last_name" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: last_name"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "middle_name" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: middle_name"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "display_name" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: display_name"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "email_address" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: email_address"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "title" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: title"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "salutation" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: salutation"
    holds {
      examples = ["Ms."]
    }
  }

  attribute "native_preferred_lang" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: native_preferred_lang"
    holds {
      examples = ["English"]
    }
  }

  attribute "address1" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: address1"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "city" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: city"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: state"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "zip_code" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: zip_code"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "phone_number" {
    source = "help.okta.com, Supported SAP SuccessFactors Employee Central entities and attributes: phone_number"
    holds {
      examples = ["415 555 0100"]
    }
  }
}
