//! The fields of the form.

/// One thing that the reader types about their own organization or the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Field {
    /// The domains of the organization.
    Domains,
    /// The accepted domain of which the smart host in Microsoft 365 is made.
    Tenant,
    /// The servers that take mail from Microsoft 365.
    Servers,
    /// The name in the certificate of the organization's server or device.
    Certificate,
    /// The addresses from which the organization's servers or devices send.
    Addresses,
    /// The name of the receive connector on the organization's Exchange server.
    ReceiveConnector,
    /// Issuer and subject of that server's certificate.
    CertificateId,
    /// The internal relay domains.
    RelayDomains,
    /// The domains of the partner.
    PartnerDomains,
    /// The name in the partner's certificate.
    PartnerCertificate,
    /// The addresses from which the partner sends.
    PartnerAddresses,
    /// The domains of the other Exchange Online organization.
    OtherDomains,
    /// The smart hosts of the service provider.
    ServiceHosts,
    /// The name in the service provider's certificate.
    ServiceCertificate,
    /// The addresses from which the service provider sends.
    ServiceAddresses,
    /// The smart hosts that a mail flow rule sends to.
    RuleHosts,
}

/// How many fields there are.
pub(super) const FIELD_COUNT: usize = 16;

/// What a field says of itself.
struct FieldWords {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    placeholder: &'static str,
}

/// The texts, in the order of the variants.
const TEXTS: [FieldWords; FIELD_COUNT] = [
    FieldWords {
        id: "domains",
        label: "Your organization’s domains",
        hint: "Every domain that you receive mail for, such as contoso.com.",
        placeholder: "<domains of your organization>",
    },
    FieldWords {
        id: "tenant",
        label: "An accepted domain of your organization",
        hint: "The smart host in Microsoft 365 is made of it: contoso.com, or contoso.onmicrosoft.com.",
        placeholder: "<smart host of your organization in Microsoft 365>",
    },
    FieldWords {
        id: "mail-servers",
        label: "Your email server, as the internet sees it",
        hint: "Host name or IPv4 address, without a port. Several if mail may go to any of them.",
        placeholder: "<host name or IP address of your email server>",
    },
    FieldWords {
        id: "certificate",
        label: "The name in your certificate",
        hint: "Of your email server or device: mail.contoso.com, or *.contoso.com. Without a certificate, type IP addresses instead.",
        placeholder: "<host name in your certificate>",
    },
    FieldWords {
        id: "addresses",
        label: "Your public IP addresses",
        hint: "From which your servers or devices send: IPv4, single or from /24 to /32. Used where no certificate name is typed.",
        placeholder: "<public IP addresses that you send from>",
    },
    FieldWords {
        id: "receive",
        label: "The receive connector on your Exchange server",
        hint: "Its name, as the Exchange Management Shell shows it.",
        placeholder: "<name of your receive connector>",
    },
    FieldWords {
        id: "certificate-id",
        label: "The certificate’s issuer and subject",
        hint: "As Exchange names the certificate: <I>issuer<S>subject.",
        placeholder: "<issuer and subject of the certificate>",
    },
    FieldWords {
        id: "relay-domains",
        label: "Your internal relay domains",
        hint: "The accepted domains that have recipients outside Exchange Online.",
        placeholder: "<internal relay domains>",
    },
    FieldWords {
        id: "partner-domains",
        label: "Your partner’s domains",
        hint: "Such as fabrikam.com, or *.fabrikam.com for its subdomains.",
        placeholder: "<domains of your partner>",
    },
    FieldWords {
        id: "partner-certificate",
        label: "The name in your partner’s certificate",
        hint: "If you want it checked: mail.fabrikam.com, or *.fabrikam.com.",
        placeholder: "<name in the certificate of your partner>",
    },
    FieldWords {
        id: "partner-addresses",
        label: "Your partner’s IP addresses",
        hint: "If mail from elsewhere is to be refused: IPv4, single or from /24 to /32.",
        placeholder: "<IP addresses of your partner>",
    },
    FieldWords {
        id: "other-domains",
        label: "The other organization’s domains",
        hint: "Of the other Exchange Online organization, such as fabrikam.com.",
        placeholder: "<domains of the other organization>",
    },
    FieldWords {
        id: "service-hosts",
        label: "The service provider’s smart hosts",
        hint: "Host names or IPv4 addresses, without a port.",
        placeholder: "<smart hosts of your service provider>",
    },
    FieldWords {
        id: "service-certificate",
        label: "The name in the service provider’s certificate",
        hint: "Without one, type the provider’s IP addresses instead.",
        placeholder: "<name in the certificate of your service provider>",
    },
    FieldWords {
        id: "service-addresses",
        label: "The service provider’s IP addresses",
        hint: "IPv4, single or from /24 to /32. With a certificate name as well, both are checked.",
        placeholder: "<IP addresses of your service provider>",
    },
    FieldWords {
        id: "rule-hosts",
        label: "The servers that your rule sends to",
        hint: "Host names or IPv4 addresses, without a port.",
        placeholder: "<smart hosts that your rule sends to>",
    },
];

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Field; FIELD_COUNT] = [
        Field::Domains,
        Field::Tenant,
        Field::Servers,
        Field::Certificate,
        Field::Addresses,
        Field::ReceiveConnector,
        Field::CertificateId,
        Field::RelayDomains,
        Field::PartnerDomains,
        Field::PartnerCertificate,
        Field::PartnerAddresses,
        Field::OtherDomains,
        Field::ServiceHosts,
        Field::ServiceCertificate,
        Field::ServiceAddresses,
        Field::RuleHosts,
    ];

    /// A short name for links. It never changes.
    pub fn id(self) -> &'static str {
        self.text().id
    }

    /// What the field is called.
    pub fn label(self) -> &'static str {
        self.text().label
    }

    /// Help below the label.
    pub fn hint(self) -> &'static str {
        self.text().hint
    }

    /// What stands in a command while the field is empty: plain ASCII without quotes.
    pub fn placeholder(self) -> &'static str {
        self.text().placeholder
    }

    /// The field of that name in a link.
    ///
    /// ```
    /// use connector_checker::setup::Field;
    /// assert_eq!(Field::by_id("mail-servers"), Some(Field::Servers));
    /// assert_eq!(Field::by_id("printers"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.id() == id)
    }

    /// Whether the field takes several values, between commas, semicolons, spaces or lines.
    pub const fn is_list(self) -> bool {
        !matches!(
            self,
            Field::Tenant
                | Field::Certificate
                | Field::ReceiveConnector
                | Field::CertificateId
                | Field::PartnerCertificate
                | Field::ServiceCertificate
        )
    }

    fn text(self) -> &'static FieldWords {
        // A variant's number is below the count of fields, which is the array's length.
        &TEXTS[self as usize]
    }
}
