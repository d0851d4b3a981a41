# A SAML 2.0 identity provider. Okta's default profile for it is small; what else an assertion holds is up to the provider, and no attribute is
# sure to be there. The NameID may have any format.
#
# filled: the attributes from which the mapping that Okta creates fills required attributes of the user. A provider that is in use sends
# them, although no standard makes it.
profile "saml_idp" {
  kind = "idp"
  open = true

  attribute "subjectNameId" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it; OASIS SAML Core 2.0, section 8.3"
    holds {
      examples   = ["anne.marie@example.com", "asmith", "_ce3d2948b4cf20146dee0a0b3dd6f69b6cf86f62d7"]
      identifies = true
      filled     = true
    }
  }

  attribute "userName" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples   = ["anne.marie@example.com", "asmith"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "email" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "mobilePhone" {
    source = "Okta API: GET /api/v1/mappings and /meta/schemas/apps, the profile of a SAML 2.0 identity provider as Okta creates it"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }
}
