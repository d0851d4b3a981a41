# A CSV directory: whatever the file's columns hold. Okta documents four default headers and says that they are mandatory, not that they are
# limited in any way.
profile "csv_directory" {
  kind  = "app"
  roots = ["csv_directory"]
  open  = true

  attribute "userName" {
    required = true
    source   = "help.okta.com, Configure the CSV directory integration profile attributes"
    holds {
      examples   = ["anne.marie@example.com", "asmith"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    required = true
    source   = "help.okta.com, Configure the CSV directory integration profile attributes"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    required = true
    source   = "help.okta.com, Configure the CSV directory integration profile attributes"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "email" {
    required = true
    source   = "help.okta.com, Configure the CSV directory integration profile attributes"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }
}
