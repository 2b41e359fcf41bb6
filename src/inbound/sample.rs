//! Made-up organizations and messages, as rows: the worked example, and what the quiz asks about.
//!
//! In every text of a row, `{}` stands for the organization's domain.

use super::transaction::{Tls, Transaction};
use crate::organization::{AcceptedDomain, ConnectorType, InboundConnector, List, Organization};
use std::net::Ipv4Addr;

/// A made-up organization with one accepted domain.
#[derive(Debug, PartialEq, Eq)]
pub struct Sample {
    /// Whether it rejects direct send.
    pub rejects_direct_send: bool,
    /// Its inbound connectors.
    pub connectors: &'static [SampleConnector],
}

/// An inbound connector of such an organization.
#[derive(Debug, PartialEq, Eq)]
pub struct SampleConnector {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub connector_type: ConnectorType,
    /// TlsSenderCertificateName; empty for none.
    pub certificate: &'static str,
    /// SenderIPAddresses.
    pub addresses: &'static [&'static str],
    /// SenderDomains.
    pub senders: &'static [&'static str],
    /// RestrictDomainsToCertificate.
    pub restricts_certificate: bool,
    /// RestrictDomainsToIPAddresses.
    pub restricts_addresses: bool,
    /// RequireTls.
    pub requires_tls: bool,
    /// Whether it is turned on.
    pub is_on: bool,
}

/// A message to such an organization, or through it.
#[derive(Debug, PartialEq, Eq)]
pub struct SampleMessage {
    /// A stable name.
    pub id: &'static str,
    /// What it is about, as a short title; empty where there is no need for one.
    pub title: &'static str,
    /// The address that the server connects from.
    pub source: [u8; 4],
    /// Whether it is sent over TLS.
    pub is_over_tls: bool,
    /// The name in the server's certificate; empty for none.
    pub certificate: &'static str,
    /// MAIL FROM; empty for the null sender.
    pub from: &'static str,
    /// The recipient.
    pub to: &'static str,
}

impl Sample {
    /// The organization of a domain.
    ///
    /// ```
    /// use connector_checker::inbound::EXAMPLE;
    /// let organization = EXAMPLE.organization("contoso.com");
    /// assert_eq!(organization.inbound_connectors.len(), EXAMPLE.connectors.len());
    /// ```
    pub fn organization(&self, domain: &str) -> Organization {
        let connectors = self.connectors.iter();
        let mut organization = Organization {
            accepted_domains: domain
                .parse()
                .map(AcceptedDomain::new)
                .into_iter()
                .collect(),
            inbound_connectors: connectors.map(|one| one.connector(domain)).collect(),
            ..Organization::default()
        };
        organization.organization_config.reject_direct_send = self.rejects_direct_send.into();
        organization
    }

    /// The organization in sentences, one for each connector after the first.
    pub fn sentences(&self, domain: &str) -> Vec<String> {
        let direct_send = match self.rejects_direct_send {
            true => ", and RejectDirectSend is on",
            false => "",
        };
        let first = ["The accepted domain is ", domain, direct_send, "."].concat();
        let connectors = self.connectors.iter().map(|one| one.sentence(domain));
        [first].into_iter().chain(connectors).collect()
    }
}

impl SampleConnector {
    /// A connector from the organization's own servers, by certificate or by address.
    pub const fn own(
        name: &'static str,
        certificate: &'static str,
        addresses: &'static [&'static str],
    ) -> SampleConnector {
        SampleConnector {
            name,
            connector_type: ConnectorType::OnPremises,
            certificate,
            addresses,
            senders: &["*"],
            restricts_certificate: false,
            restricts_addresses: false,
            requires_tls: false,
            is_on: true,
        }
    }

    /// A partner's connector for these sender domains, which requires TLS and restricts nothing.
    pub const fn partner(name: &'static str, senders: &'static [&'static str]) -> SampleConnector {
        SampleConnector {
            connector_type: ConnectorType::Partner,
            senders,
            requires_tls: true,
            ..SampleConnector::own(name, "", &[])
        }
    }

    fn connector(&self, domain: &str) -> InboundConnector {
        let names = List::<crate::organization::CertificateName>::parse([&*filled(
            self.certificate,
            domain,
        )]);
        InboundConnector {
            connector_type: self.connector_type.into(),
            tls_sender_certificate_name: names
                .entries()
                .first()
                .cloned()
                .filter(|_| !self.certificate.is_empty())
                .into(),
            sender_ip_addresses: List::parse(self.addresses.iter().copied()).into(),
            sender_domains: List::parse(self.senders.iter().copied()).into(),
            restrict_domains_to_certificate: self.restricts_certificate.into(),
            restrict_domains_to_ip_addresses: self.restricts_addresses.into(),
            require_tls: self.requires_tls.into(),
            cloud_services_mail_enabled: false.into(),
            treat_messages_as_internal: false.into(),
            enabled: self.is_on.into(),
            ..InboundConnector::new(self.name)
        }
    }

    /// The connector with its settings, as the cmdlet names them.
    fn sentence(&self, domain: &str) -> String {
        let mut settings = vec![self.connector_type.word().to_owned()];
        if !self.certificate.is_empty() {
            settings.push(
                [
                    "TlsSenderCertificateName ",
                    &filled(self.certificate, domain),
                ]
                .concat(),
            );
        }
        if !self.addresses.is_empty() {
            settings.push(["SenderIPAddresses ", &self.addresses.join(" and ")].concat());
        }
        if self.connector_type == ConnectorType::Partner {
            settings.push(["SenderDomains ", &self.senders.join(" and ")].concat());
        }
        for (is_on, words) in [
            (
                self.restricts_certificate,
                "RestrictDomainsToCertificate on",
            ),
            (self.restricts_addresses, "RestrictDomainsToIPAddresses on"),
            (self.requires_tls, "RequireTls on"),
            (!self.is_on, "turned off"),
        ] {
            if is_on {
                settings.push(words.to_owned());
            }
        }
        ["Connector ", self.name, ": ", &settings.join(", "), "."].concat()
    }
}

impl SampleMessage {
    /// What the server sends.
    pub fn transaction(&self, domain: &str) -> Transaction {
        let certificate = filled(self.certificate, domain);
        let names = (!certificate.is_empty()).then_some(&*certificate);
        let tls = match self.is_over_tls {
            true => Tls::presenting(names).ok(),
            false => None,
        };
        Transaction {
            tls,
            mail_from: filled(self.from, domain).parse().ok(),
            recipients: filled(self.to, domain).parse().into_iter().collect(),
            ..Transaction::from_address(Ipv4Addr::from(self.source).into())
        }
    }

    /// The message in a sentence.
    pub fn sentence(&self, domain: &str) -> String {
        let source = Ipv4Addr::from(self.source).to_string();
        let certificate = filled(self.certificate, domain);
        let tls = match (self.is_over_tls, &*certificate) {
            (false, _) => [" sends without TLS", ""],
            (true, "") => [" sends over TLS without a certificate", ""],
            (true, name) => [" presents a certificate for ", name],
        };
        let from = match self.from {
            "" => "empty".to_owned(),
            from => filled(from, domain),
        };
        let to = filled(self.to, domain);
        let [how, name] = tls;
        [
            "A server at ",
            &source,
            how,
            name,
            ": MAIL FROM is ",
            &from,
            ", and the recipient is ",
            &to,
            ".",
        ]
        .concat()
    }
}

fn filled(text: &str, domain: &str) -> String {
    text.replace("{}", domain)
}

/// The domain of the worked example.
pub const EXAMPLE_DOMAIN: &str = "contoso.com";

/// The worked example: connectors as Microsoft's pages describe them, and one whose name isn't an accepted
/// domain.
pub const EXAMPLE: &Sample = &Sample {
    rejects_direct_send: true,
    connectors: &[
        SampleConnector::own("From headquarters", "*.{}", &[]),
        SampleConnector::own("From the scanners", "", &["192.0.2.0/28"]),
        SampleConnector::own("From the old relay", "relay.litware.example", &[]),
        SampleConnector {
            certificate: "*.fabrikam.com",
            restricts_certificate: true,
            ..SampleConnector::partner("From Fabrikam", &["fabrikam.com"])
        },
        SampleConnector::partner("From Adatum", &["adatum.com"]),
    ],
};

/// The messages of the worked example, in the order of the steps that decide them.
pub const EXAMPLE_MESSAGES: &[SampleMessage] = &[
    SampleMessage {
        id: "headquarters",
        title: "Headquarters sends to a customer, with its certificate",
        source: [198, 51, 100, 25],
        is_over_tls: true,
        certificate: "mail.{}",
        from: "anna@{}",
        to: "sun@northwindtraders.com",
    },
    SampleMessage {
        id: "scanner",
        title: "A scanner sends to a customer, known by its address",
        source: [192, 0, 2, 10],
        is_over_tls: false,
        certificate: "",
        from: "scanner@{}",
        to: "sun@northwindtraders.com",
    },
    SampleMessage {
        id: "scanner-foreign",
        title: "The scanner sends as somebody else’s domain",
        source: [192, 0, 2, 10],
        is_over_tls: false,
        certificate: "",
        from: "scanner@litware.example",
        to: "sun@northwindtraders.com",
    },
    SampleMessage {
        id: "bounce",
        title: "The scanner’s server sends a bounce, with an empty sender",
        source: [192, 0, 2, 10],
        is_over_tls: false,
        certificate: "",
        from: "",
        to: "sun@northwindtraders.com",
    },
    SampleMessage {
        id: "old-relay",
        title: "The old relay sends with a certificate whose domain isn’t accepted",
        source: [198, 51, 100, 40],
        is_over_tls: true,
        certificate: "relay.litware.example",
        from: "billing@litware.example",
        to: "sun@northwindtraders.com",
    },
    SampleMessage {
        id: "partner",
        title: "Fabrikam sends with its certificate",
        source: [203, 0, 113, 5],
        is_over_tls: true,
        certificate: "mail.fabrikam.com",
        from: "jane@fabrikam.com",
        to: "anna@{}",
    },
    SampleMessage {
        id: "impostor",
        title: "Somebody else sends as Fabrikam",
        source: [203, 0, 113, 77],
        is_over_tls: true,
        certificate: "",
        from: "jane@fabrikam.com",
        to: "anna@{}",
    },
    SampleMessage {
        id: "without-tls",
        title: "Adatum sends without TLS",
        source: [203, 0, 113, 9],
        is_over_tls: false,
        certificate: "",
        from: "bob@adatum.com",
        to: "anna@{}",
    },
    SampleMessage {
        id: "direct-send",
        title: "A device in the cloud sends as contoso.com",
        source: [203, 0, 113, 90],
        is_over_tls: true,
        certificate: "",
        from: "alerts@{}",
        to: "anna@{}",
    },
    SampleMessage {
        id: "internet",
        title: "Somebody on the internet sends",
        source: [203, 0, 113, 120],
        is_over_tls: true,
        certificate: "",
        from: "kim@wingtiptoys.example",
        to: "anna@{}",
    },
];
