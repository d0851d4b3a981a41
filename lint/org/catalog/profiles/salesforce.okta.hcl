# Salesforce as a target: the lengths of the fields that Okta provisions a user into. It is open: only attributes with a documented limit are
# listed.
profile "salesforce" {
  kind = "app"
  open = true

  attribute "userName" {
    push_max_length = 80
    push_source     = "developer.salesforce.com, Field Reference: Username has 80 characters"
    source          = "developer.salesforce.com, Field Reference, Name"
    holds {
      examples   = ["anne.marie@example.com"]
      identifies = true
    }
  }

  attribute "email" {
    push_max_length = 80
    push_source     = "developer.salesforce.com, Field Reference: Email has 80 characters"
    source          = "developer.salesforce.com, Field Reference, Name"
    holds {
      examples = ["anne.marie@example.com"]
    }
  }

  attribute "firstName" {
    push_max_length = 40
    push_source     = "developer.salesforce.com, Field Reference: FirstName has 40 characters"
    source          = "developer.salesforce.com, Field Reference, Name"
    holds {
      examples = ["Anne Marie", "José"]
    }
  }

  attribute "lastName" {
    push_max_length = 80
    push_source     = "developer.salesforce.com, Field Reference: LastName has 80 characters"
    source          = "developer.salesforce.com, Field Reference, Name"
    holds {
      examples = ["O'Brien", "de la Cruz"]
    }
  }
}
