//! The fields of the form.

/// A value that the reader enters about their organization or the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Field {
    /// The domains of the organization.
    Domains,
    /// The host in Microsoft 365 that accepts the organization's mail, or an accepted domain to build
    /// its name from.
    Tenant,
    /// The servers that accept mail from Microsoft 365.
    Servers,
    /// The name in the certificate of the organization's server or device.
    Certificate,
    /// The addresses that the organization's servers or devices send from.
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
    /// The addresses that the partner sends from.
    PartnerAddresses,
    /// The domains of the other Exchange Online organization.
    OtherDomains,
    /// The smart hosts of the service provider.
    ServiceHosts,
    /// The name in the service provider's certificate.
    ServiceCertificate,
    /// The addresses that the service provider sends from.
    ServiceAddresses,
    /// The smart hosts that a mail flow rule routes to.
    RuleHosts,
    /// The name in the certificate of a hosted service that sends in the organization's name.
    HostedCertificate,
    /// The smart hosts of the add-on service.
    AddOnHosts,
    /// The name in the certificate with which the add-on service hands mail back.
    AddOnCertificate,
}

/// How many fields there are.
pub(super) const FIELD_COUNT: usize = 19;

/// The texts of a field.
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
        hint: "Every domain you receive mail for, such as contoso.com.",
        placeholder: "<domains of your organization>",
    },
    FieldWords {
        id: "tenant",
        label: "Your domain’s MX value in Microsoft 365",
        hint: "Copy it from the Microsoft 365 admin center. If you enter an accepted domain instead, the older rule builds the value: contoso-com.mail.protection.outlook.com.",
        placeholder: "<MX value of your domain in the Microsoft 365 admin center>",
    },
    FieldWords {
        id: "mail-servers",
        label: "Your email server’s external name",
        hint: "Host name or IPv4 address, without a port. Enter several if mail may go to any of them.",
        placeholder: "<host name or IP address of your email server>",
    },
    FieldWords {
        id: "certificate",
        label: "The name in your certificate",
        hint: "For your email server or device: *.contoso.com, or mail.contoso.com if that’s an accepted domain. Without a certificate, enter IP addresses instead.",
        placeholder: "<host name in your certificate>",
    },
    FieldWords {
        id: "addresses",
        label: "Your public IP addresses",
        hint: "Where your servers or devices send from: IPv4, single or from /24 to /32. Used only if you enter no certificate name.",
        placeholder: "<public IP addresses you send from>",
    },
    FieldWords {
        id: "receive",
        label: "The receive connector on your Exchange server",
        hint: "Its name in the Exchange Management Shell.",
        placeholder: "<name of your receive connector>",
    },
    FieldWords {
        id: "certificate-id",
        label: "The certificate’s issuer and subject",
        hint: "In Exchange’s format: <I>issuer<S>subject.",
        placeholder: "<issuer and subject of the certificate>",
    },
    FieldWords {
        id: "relay-domains",
        label: "Your internal relay domains",
        hint: "The accepted domains with recipients outside Exchange Online.",
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
        hint: "To have it checked: mail.fabrikam.com or *.fabrikam.com.",
        placeholder: "<name in the certificate of your partner>",
    },
    FieldWords {
        id: "partner-addresses",
        label: "Your partner’s IP addresses",
        hint: "To reject mail from other addresses: IPv4, single or from /24 to /32.",
        placeholder: "<IP addresses of your partner>",
    },
    FieldWords {
        id: "other-domains",
        label: "The other organization’s domains",
        hint: "Domains of the other Exchange Online organization, such as fabrikam.com.",
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
        hint: "Without one, enter the provider’s IP addresses instead.",
        placeholder: "<name in the certificate of your service provider>",
    },
    FieldWords {
        id: "service-addresses",
        label: "The service provider’s IP addresses",
        hint: "IPv4, single or from /24 to /32. If you also enter a certificate name, both are checked.",
        placeholder: "<IP addresses of your service provider>",
    },
    FieldWords {
        id: "rule-hosts",
        label: "The servers your rule routes to",
        hint: "Host names or IPv4 addresses, without a port.",
        placeholder: "<smart hosts your rule routes to>",
    },
    FieldWords {
        id: "hosted-certificate",
        label: "The name in the hosted service’s certificate",
        hint: "Of the service that sends in your name, such as mail.contoso.com.",
        placeholder: "<name in the certificate of the hosted service>",
    },
    FieldWords {
        id: "add-on-hosts",
        label: "The add-on service’s smart hosts",
        hint: "Host names or IPv4 addresses, without a port.",
        placeholder: "<smart hosts of your add-on service>",
    },
    FieldWords {
        id: "add-on-certificate",
        label: "The certificate name that the add-on service gave you",
        hint: "It must be an accepted domain of your organization.",
        placeholder: "<certificate name of your add-on service>",
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
        Field::HostedCertificate,
        Field::AddOnHosts,
        Field::AddOnCertificate,
    ];

    /// A short name for links. It never changes.
    pub fn id(self) -> &'static str {
        self.text().id
    }

    /// The label.
    pub fn label(self) -> &'static str {
        self.text().label
    }

    /// The help text below the label.
    pub fn hint(self) -> &'static str {
        self.text().hint
    }

    /// The placeholder in commands while the field is empty: plain ASCII without quotes.
    pub fn placeholder(self) -> &'static str {
        self.text().placeholder
    }

    /// The field with this name in a link.
    ///
    /// ```
    /// use connector_checker::setup::Field;
    /// assert_eq!(Field::by_id("mail-servers"), Some(Field::Servers));
    /// assert_eq!(Field::by_id("printers"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.id() == id)
    }

    /// The fields in the order of the form, each once.
    pub(super) fn in_order(fields: &[Field]) -> Vec<Field> {
        let mut ordered = Field::ALL.to_vec();
        ordered.retain(|field| fields.contains(field));
        ordered
    }

    /// Whether the field takes several values, separated by commas, semicolons or white space.
    pub const fn is_list(self) -> bool {
        !matches!(
            self,
            Field::Tenant
                | Field::Certificate
                | Field::ReceiveConnector
                | Field::CertificateId
                | Field::PartnerCertificate
                | Field::ServiceCertificate
                | Field::HostedCertificate
                | Field::AddOnCertificate
        )
    }

    fn text(self) -> &'static FieldWords {
        // A variant's number is below the count of fields, which is the array's length.
        &TEXTS[self as usize]
    }
}
