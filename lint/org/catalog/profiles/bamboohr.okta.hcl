# BambooHR, by the field names of its API, which Okta's schema import uses. Text fields have no documented limits.
profile "bamboohr" {
  kind  = "app"
  roots = ["bamboohr"]
  open  = true

  attribute "userName" {
    source = "Okta app user profile: the username that every app user has"
    holds {
      examples   = ["anne.marie@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "documentation.bamboohr.com, Field Names: firstName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "documentation.bamboohr.com, Field Names: lastName"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "middleName" {
    source = "documentation.bamboohr.com, Field Names: middleName"
    holds {
      examples = ["Lee"]
    }
  }

  attribute "preferredName" {
    source = "documentation.bamboohr.com, Field Names: preferredName"
    holds {
      examples = ["Annie"]
    }
  }

  attribute "displayName" {
    source = "documentation.bamboohr.com, Field Names: displayName"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "email" {
    source = "documentation.bamboohr.com, Field Names: workEmail"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "workEmail" {
    source = "documentation.bamboohr.com, Field Names: workEmail"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "homeEmail" {
    source = "documentation.bamboohr.com, Field Names: homeEmail"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["anne@home.example"]
    }
  }

  attribute "employeeNumber" {
    source = "documentation.bamboohr.com, Field Names: employeeNumber"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "jobTitle" {
    source = "documentation.bamboohr.com, Field Names: jobTitle"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "department" {
    source = "documentation.bamboohr.com, Field Names: department"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "division" {
    source = "documentation.bamboohr.com, Field Names: division"
    holds {
      examples = ["Europe"]
    }
  }

  attribute "location" {
    source = "documentation.bamboohr.com, Field Names: location: the name of a work site"
    holds {
      examples = ["San Francisco", "London, UK"]
    }
  }

  attribute "supervisor" {
    source = "bamboohr.com, API, Field Types: an employee is written last name, comma, first name"
    holds {
      examples = ["Smith, Robert James", "Müller, Katharina"]
    }
  }

  attribute "address1" {
    source = "documentation.bamboohr.com, Field Names: address1"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "city" {
    source = "documentation.bamboohr.com, Field Names: city"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    source = "bamboohr.com, API, Field Types: the full name of the state or province"
    holds {
      examples = ["California", "Zürich"]
    }
  }

  attribute "zipcode" {
    source = "documentation.bamboohr.com, Field Names: zipcode"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "country" {
    source = "bamboohr.com, API, Field Types: the name of the country"
    holds {
      examples = ["United States", "Australia"]
    }
  }

  attribute "mobilePhone" {
    source = "bamboohr.com, API, Field Types: a phone number in any form"
    holds {
      examples = ["1-866-387-9595", "+44 20 7946 0958"]
    }
  }

  attribute "workPhone" {
    source = "bamboohr.com, API, Field Types: a phone number in any form"
    holds {
      examples = ["1-866-387-9595"]
    }
  }

  attribute "hireDate" {
    source = "bamboohr.com, API, Field Types: yyyy-mm-dd"
    holds {
      pattern  = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
      examples = ["2019-03-01"]
    }
  }
}
