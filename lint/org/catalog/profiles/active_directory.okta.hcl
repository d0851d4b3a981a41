# Active Directory, as Okta's AD integration names its attributes, and below them some of AD's own names, which people add as custom
# attributes.
#
# Lengths are rangeLower and rangeUpper of Microsoft's directory schema, taken as UTF-16 code units, the form in which AD stores strings. A
# minimum stands only where Okta does not import a user without a value: an optional attribute that was cleared in AD may reach
# Okta as "".
#
# required: what Okta insists on in an import. It skips a user who lacks userName, firstName or lastName (its help pages, and the log
# message "Expected required AD attribute: sn"). What AD itself always sets (dn, objectSid, ...) is marked as filled only: no mapping
# writes it. Where mail is missing, Okta fills email with the userPrincipalName, hence email's length of 1024.
#
# unique: Okta imports one domain into one app instance. AD compares names without regard to case and diacritics ([MS-ADTS] section 6.5).
# An objectGUID is unique too, but its text form in Okta distinguishes case, so it is not marked.
#
# There is no time zone and no locale: AD has no such attributes for users.
profile "active_directory" {
  kind  = "app"
  roots = ["active_directory"]
  open  = true

  attribute "userName" {
    required   = true
    max_length = 1024
    unique     = true
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: userPrincipalName; learn.microsoft.com, User Naming Attributes: unique in the forest; [MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "email" {
    required   = true
    max_length = 1024
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: mail, or userPrincipalName where that is missing; [MS-ADA2] attribute mail; learn.microsoft.com, AD Schema, mail"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
      filled     = true
    }
  }

  attribute "firstName" {
    required   = true
    min_length = 1
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: givenName; [MS-ADA1] attribute givenName; learn.microsoft.com, AD Schema, givenName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "lastName" {
    required   = true
    min_length = 1
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: sn; [MS-ADA3] attribute sn; learn.microsoft.com, AD Schema, sn"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "dn" {
    source = "help.okta.com, Base Active Directory attributes: distinguishedName"
    holds {
      examples   = ["CN=Anne Marie,OU=Sales,DC=corp,DC=example,DC=com"]
      identifies = true
      filled     = true
    }
  }

  attribute "externalId" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties: objectGUID"
    holds {
      examples   = ["Zm9vYmFyYmF6cXV4MTIzNA=="]
      identifies = true
      filled     = true
    }
  }

  attribute "externalID" {
    source = "help.okta.com, Base Active Directory attributes: objectGUID (the spelling of older pages)"
    holds {
      examples   = ["Zm9vYmFyYmF6cXV4MTIzNA=="]
      identifies = true
      filled     = true
    }
  }

  attribute "objectSid" {
    unique = true
    source = "help.okta.com, Base Active Directory attributes: objectSid; learn.microsoft.com, Security identifiers: never assigned twice"
    holds {
      examples   = ["S-1-5-21-1004336348-1177238915-682003330-1104"]
      identifies = true
      filled     = true
    }
  }

  attribute "primaryGroupID" {
    source = "help.okta.com, Base Active Directory attributes"
    holds {
      examples = ["513"]
      filled   = true
    }
  }

  attribute "samAccountName" {
    required        = true
    max_length      = 256
    push_max_length = 20
    push_excludes   = "\"/\\[]:;|=,+*?<>$"
    push_source     = "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters; support.okta.com, Error provisioning Active Directory user: A device attached to the system is not functioning"
    unique          = true
    source          = "help.okta.com, Base Active Directory attributes; learn.microsoft.com, User Naming Attributes: unique in the domain; [MS-ADA3] attribute sAMAccountName; learn.microsoft.com, AD Schema, sAMAccountName"
    holds {
      pattern    = "[A-Za-z0-9._-]{1,20}"
      examples   = ["asmith", "jose.delacruz"]
      identifies = true
      filled     = true
      source     = "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters"
    }
  }

  attribute "managerUpn" {
    max_length = 1024
    source     = "help.okta.com, Base Active Directory attributes; [MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName"
    holds {
      pattern  = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples = ["katharina.mueller@example.com"]
    }
  }

  attribute "managerDn" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties: managerDN"
    holds {
      examples = ["CN=Müller\\, Katharina,OU=Sales,DC=corp,DC=example,DC=com"]
    }
  }

  attribute "cn" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute cn; learn.microsoft.com, AD Schema, cn"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
      filled   = true
    }
  }

  attribute "displayName" {
    max_length = 256
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute displayName; learn.microsoft.com, AD Schema, displayName"
    holds {
      examples = ["Anne Marie O'Brien", "Müller, Katharina"]
    }
  }

  attribute "middleName" {
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA2] attribute middleName; learn.microsoft.com, AD Schema, middleName"
    holds {
      examples = ["Lee", "J."]
    }
  }

  attribute "honorificPrefix" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties: generationQualifier (as Okta maps it)"
    holds {
      examples = ["III", "Jr."]
    }
  }

  attribute "honorificSuffix" {
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: personalTitle (as Okta maps it); [MS-ADA3] attribute personalTitle; learn.microsoft.com, AD Schema, personalTitle"
    holds {
      examples = ["Dr."]
    }
  }

  attribute "title" {
    max_length = 128
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute title; learn.microsoft.com, AD Schema, title"
    holds {
      examples = ["Software Engineer", "Vice President, Sales"]
    }
  }

  attribute "department" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties"
    holds {
      examples = ["Engineering", "Research & Development"]
    }
  }

  attribute "departmentNumber" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties"
    holds {
      examples = ["4100"]
    }
  }

  attribute "division" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties"
    holds {
      examples = ["Europe"]
    }
  }

  attribute "employeeID" {
    max_length = 16
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA1] attribute employeeID; learn.microsoft.com, AD Schema, employeeID"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "employeeNumber" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties"
    holds {
      examples   = ["10042", "E-00317"]
      identifies = true
    }
  }

  attribute "streetAddress" {
    max_length = 1024
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute streetAddress; learn.microsoft.com, AD Schema, streetAddress"
    holds {
      examples = ["100 First Street, 6th Floor", "Bahnhofstrasse 1"]
    }
  }

  attribute "city" {
    max_length = 128
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: l; [MS-ADA1] attribute l; learn.microsoft.com, AD Schema, l"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "state" {
    max_length = 128
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: st; [MS-ADA3] attribute st; learn.microsoft.com, AD Schema, st"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "postalCode" {
    max_length = 40
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute postalCode; learn.microsoft.com, AD Schema, postalCode"
    holds {
      examples = ["94105", "SW1A 1AA"]
    }
  }

  attribute "countryCode" {
    max_length = 3
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: c; [MS-ADA1] attribute c; learn.microsoft.com, AD Schema, c: the two-character code of ISO 3166, though up to three characters fit"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "co" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties: the country's name ([MS-ADA1] attribute co)"
    holds {
      examples = ["United States", "Germany"]
    }
  }

  attribute "adCountryCode" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties: countryCode; [MS-ADA1] attribute countryCode; learn.microsoft.com, AD Schema, countryCode: a number from 0 to 65535 (ISO 3166-1 numeric)"
    holds {
      pattern  = "[0-9]{1,5}"
      examples = ["840", "276", "0"]
    }
  }

  attribute "mobilePhone" {
    max_length = 64
    source     = "help.okta.com, Active Directory attribute mappings to Okta properties: mobile; [MS-ADA2] attribute mobile; learn.microsoft.com, AD Schema, mobile"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "telephoneNumber" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute telephoneNumber; learn.microsoft.com, AD Schema, telephoneNumber"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "preferredLanguage" {
    source = "help.okta.com, Active Directory attribute mappings to Okta properties; [MS-ADA3] attribute preferredLanguage; learn.microsoft.com, AD Schema, preferredLanguage"
    holds {
      examples = ["en-US", "de"]
    }
  }

  attribute "givenName" {
    max_length = 64
    source     = "[MS-ADA1] attribute givenName; learn.microsoft.com, AD Schema, givenName"
    holds {
      examples = ["Anne Marie", "José", "D'Arcy", "Li"]
      filled   = true
    }
  }

  attribute "sn" {
    max_length = 64
    source     = "[MS-ADA3] attribute sn; learn.microsoft.com, AD Schema, sn"
    holds {
      examples = ["O'Brien", "de la Cruz", "Müller", "Smith"]
      filled   = true
    }
  }

  attribute "mail" {
    max_length = 256
    source     = "[MS-ADA2] attribute mail; learn.microsoft.com, AD Schema, mail"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "userPrincipalName" {
    max_length = 1024
    unique     = true
    source     = "[MS-ADA3] attribute userPrincipalName; learn.microsoft.com, AD Schema, userPrincipalName; learn.microsoft.com, User Naming Attributes: unique in the forest"
    holds {
      pattern    = "[A-Za-z0-9_'+-]{1,20}(\\.[A-Za-z0-9_'+-]{1,20})?@[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?(\\.[A-Za-z]{2,10}){1,2}"
      examples   = ["anne.marie@example.com", "o'brien@example.com"]
      identifies = true
    }
  }

  attribute "sAMAccountName" {
    max_length = 256
    unique     = true
    source     = "learn.microsoft.com, User Naming Attributes: unique in the domain; [MS-ADA3] attribute sAMAccountName; learn.microsoft.com, AD Schema, sAMAccountName"
    holds {
      pattern    = "[A-Za-z0-9._-]{1,20}"
      examples   = ["asmith", "jose.delacruz"]
      identifies = true
      filled     = true
      source     = "learn.microsoft.com, AD Schema, sAMAccountName: users have at most 20 characters"
    }
  }

  attribute "company" {
    max_length = 64
    source     = "[MS-ADA1] attribute company; learn.microsoft.com, AD Schema, company"
    holds {
      examples = ["Example Corporation"]
    }
  }

  attribute "l" {
    max_length = 128
    source     = "[MS-ADA1] attribute l; learn.microsoft.com, AD Schema, l"
    holds {
      examples = ["San Francisco", "Zürich"]
    }
  }

  attribute "st" {
    max_length = 128
    source     = "[MS-ADA3] attribute st; learn.microsoft.com, AD Schema, st"
    holds {
      examples = ["California", "CA"]
    }
  }

  attribute "c" {
    max_length = 3
    source     = "[MS-ADA1] attribute c; learn.microsoft.com, AD Schema, c: the two-character code of ISO 3166, though up to three characters fit"
    holds {
      pattern  = "[A-TV-Z][A-Z]|U[AGMSYZ]"
      examples = ["US", "DE"]
    }
  }

  attribute "mobile" {
    max_length = 64
    source     = "[MS-ADA2] attribute mobile; learn.microsoft.com, AD Schema, mobile"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "homePhone" {
    max_length = 64
    source     = "[MS-ADA1] attribute homePhone; learn.microsoft.com, AD Schema, homePhone"
    holds {
      examples = ["+1 415 555 0100", "+44 20 7946 0958"]
    }
  }

  attribute "physicalDeliveryOfficeName" {
    max_length = 128
    source     = "[MS-ADA3] attribute physicalDeliveryOfficeName; learn.microsoft.com, AD Schema, physicalDeliveryOfficeName"
    holds {
      examples = ["San Francisco HQ", "Building 4"]
    }
  }

  attribute "postalAddress" {
    max_length = 4096
    source     = "[MS-ADA3] attribute postalAddress; learn.microsoft.com, AD Schema, postalAddress"
    holds {
      examples = ["100 First Street, San Francisco, CA 94105"]
    }
  }
}
