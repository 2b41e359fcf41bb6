//! `New-OutboundConnector` and `Set-OutboundConnector`, as the reference of August 2026 has them.

use super::declare::settings;
use super::row::{Applies, Fallback, Held, Literal, Taken, Wording};
use crate::domain::MailAddress;
use crate::organization::error::Invalid;
use crate::organization::list::List;
use crate::organization::setting::Setting;
use crate::organization::values::{
    AddressSpace, CertificateName, Guid, Name, SmartHost, Timestamp,
};
use crate::organization::words::{
    ConnectorSource, ConnectorType, MtaStsMode, SmtpDaneMode, TlsAuthLevel,
};

/// What both levels of TLS that check the certificate say.
const BY_A_CA: &str = "Security: always use TLS, with a certificate that a trusted certification authority (CA) has issued.";

settings! {
    /// A connector for mail from Microsoft 365 to servers of the organization or of a partner, with
    /// every parameter of its cmdlets ([`Source::NewOutboundConnector`](crate::evidence::Source::NewOutboundConnector)).
    ///
    /// ```
    /// use connector_checker::organization::{ConnectorType, List, OutboundConnector};
    /// let connector = OutboundConnector {
    ///     connector_type: ConnectorType::Partner.into(),
    ///     recipient_domains: List::parse(["*.contoso.com"]).into(),
    ///     ..OutboundConnector::new("To Contoso")
    /// };
    /// assert_eq!(connector.use_mx_record.known(), Some(&true));
    /// ```
    pub struct OutboundConnector;

    /// A parameter of the cmdlets for outbound connectors.
    pub enum OutboundParameter;

    /// The rows, in the order of the variants.
    pub(super) const ROWS;

    held {
        /// What the connector is called.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            label: Some("Name"),
            note: Some("Unique, and at most 64 characters long."),
        }

        /// Whether the connector routes to the organization's own servers or to a partner's.
        ConnectorType connector_type: ConnectorType, default(undocumented) {
            type_name: "TenantConnectorType",
            label: Some("Connection to"),
            wordings: &[
                Wording::of(Held::This(Literal::Word("OnPremises")), "Connection to: your organization’s email server."),
                Wording::of(Held::This(Literal::Word("Partner")), "Connection to: partner organization."),
            ],
        }

        /// Whether the connector is on.
        Enabled enabled: bool, default(true) {
            label: Some("Turn it on"),
        }

        /// The recipient domains that the connector is used for.
        RecipientDomains recipient_domains: List<AddressSpace>, default(empty) {
            type_name: "MultiValuedProperty",
            label: Some("Only when email messages are sent to these domains"),
            wordings: &[
                Wording::of(Held::This(Literal::Word("*")), "Use of connector: only when email messages are sent to these domains, which here are all:"),
                Wording::of(Held::Something, "Use of connector: only when email messages are sent to these domains:"),
            ],
            note: Some("A * alone is used everywhere in practice, but the text doesn’t mention it."),
        }

        /// Whether the connector is used for all accepted domains.
        AllAcceptedDomains all_accepted_domains: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
            label: Some("For email messages sent to all accepted domains in your organization"),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Use of connector: for email messages sent to all accepted domains in your organization.",
            )],
        }

        /// Whether only mail flow rules route messages to the connector.
        IsTransportRuleScoped is_transport_rule_scoped: bool, default(false) {
            label: Some("Only when I have a transport rule that redirects messages to this connector"),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Use of connector: only when I have a transport rule that redirects messages to this connector.",
            )],
        }

        /// Whether messages that the connector is used for go through the organization's own servers
        /// first, which is called centralized mail transport.
        RouteAllMessagesViaOnPremises route_all_messages_via_on_premises: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
        }

        /// Whether the next server is found by the MX record of the recipient's domain.
        UseMXRecord use_mx_record: bool, default(true) {
            label: Some("Use the MX record associated with the partner’s domain"),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Routing: by the MX record of the partner’s domain.",
            )],
            note: Some("Off requires SmartHosts."),
        }

        /// The servers that messages are handed to.
        SmartHosts smart_hosts: List<SmartHost>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::With("UseMXRecord", Literal::Boolean(false)),
            label: Some("Route email through these smart hosts"),
            wordings: &[Wording::of(
                Held::Something,
                "Routing: through these smart hosts, each without a port:",
            )],
            note: Some("Host names, IP addresses or ranges with a prefix length; a port can’t be given."),
        }

        /// What the connector requires of the connection; without it, TLS is tried only.
        TlsSettings tls_settings: Option<TlsAuthLevel>, default(empty) {
            type_name: "TlsAuthLevel",
            label: Some("Always use Transport Layer Security (TLS) to secure the connection"),
            wordings: &[
                Wording::of(Held::Nothing, "Security: no demand; TLS is tried anyway."),
                Wording::of(Held::This(Literal::Word("CertificateValidation")), BY_A_CA),
                Wording::of(Held::This(Literal::Word("DomainValidation")), BY_A_CA),
            ],
        }

        /// The name that the next server's certificate must have.
        TlsDomain tls_domain: Option<Result<CertificateName, Invalid>>, default(empty) {
            type_name: "SmtpDomainWithSubdomains",
            applies: Applies::With("TlsSettings", Literal::Word("DomainValidation")),
            wordings: &[Wording::of(Held::Something, "The certificate’s subject name matches:")],
        }

        /// Whether the connector honors the MTA-STS policies of recipients' domains.
        MtaStsMode mta_sts_mode: MtaStsMode, default(MtaStsMode::Opportunistic) {
            type_name: "MtaStsMode",
        }

        /// Whether the connector checks the DANE records of recipients' domains.
        SmtpDaneMode smtp_dane_mode: SmtpDaneMode, default(SmtpDaneMode::Opportunistic) {
            type_name: "SmtpDaneMode",
            note: Some("What Mandatory does together with smart hosts isn’t documented."),
        }

        /// Whether headers of messages between Exchange Online and the organization's own servers are
        /// kept, as a hybrid deployment needs it.
        CloudServicesMailEnabled cloud_services_mail_enabled: bool, default(undocumented) {
            note: Some("The Hybrid Configuration wizard turns it on. By hand it is only to be used when Microsoft’s support or a document says so."),
        }

        /// Whether the senders of messages to the organization's own servers are rewritten by the
        /// Sender Rewriting Scheme too.
        SenderRewritingEnabled sender_rewriting_enabled: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
        }

        /// Whether the connector is in test mode.
        TestMode test_mode: bool, default(false) {
            note: Some("What test mode does isn’t documented. A plain Get- doesn’t list such connectors."),
        }

        /// Whether the connector has passed validation.
        IsValidated is_validated: bool, default(false) {
            new: Taken::No,
            note: Some("Validate-OutboundConnector doesn’t set it."),
        }

        /// When the connector was last validated, in UTC.
        LastValidationTimestamp last_validation_timestamp: Option<Result<Timestamp, Invalid>>, default(empty) {
            type_name: "DateTime",
            new: Taken::No,
        }

        /// The recipients that validation sends test messages to.
        ValidationRecipients validation_recipients: List<MailAddress>, default(empty) {
            type_name: "String[]",
            new: Taken::No,
        }

        /// Reserved for Microsoft.
        LinkForModifiedConnector link_for_modified_connector: Option<Guid>, default(empty) {
            type_name: "Guid",
            set: Taken::No,
            applies: Applies::Reserved,
        }

        /// What made the connector.
        ConnectorSource connector_source: ConnectorSource, default(ConnectorSource::Default) {
            type_name: "TenantConnectorSource",
        }

        /// A note by whoever made the connector.
        Comment comment: Option<Box<str>>, default(empty) {
            type_name: "String",
            label: Some("Description"),
        }
    }

    not held {
        /// The connector to change, by name, distinguished name or GUID.
        Identity {
            type_name: "OutboundConnectorIdParameter",
            new: Taken::No,
            set: Taken::Required,
        }
    }
}

/// What code asks of single rows while it is compiled, so that a program that needs no more carries
/// none of them.
impl OutboundParameter {
    /// Its name, as the cmdlets spell it.
    pub const fn name(self) -> &'static str {
        const NAMES: [&str; ROWS.len()] = {
            let mut names = [""; ROWS.len()];
            let mut at = 0;
            while at < names.len() {
                names[at] = ROWS[at].name;
                at += 1;
            }
            names
        };
        // A variant's number is its place among the rows.
        NAMES[self as usize]
    }

    /// Whether a new connector has this switch on.
    pub const fn is_on_by_default(self) -> bool {
        matches!(
            ROWS[self as usize].default,
            Fallback::Is(Literal::Boolean(true))
        )
    }

    /// Whether it has an effect on connectors to the organization's own servers only.
    pub const fn needs_on_premises(self) -> bool {
        matches!(
            ROWS[self as usize].applies,
            Applies::To(ConnectorType::OnPremises)
        )
    }
}

impl OutboundConnector {
    /// The connector that `New-OutboundConnector` makes, with the defaults of the parameters.
    ///
    /// `ConnectorType`, whose default isn't documented, is unknown until it is given. A form that
    /// preselects a type makes its connectors by [`OutboundConnector::of_type`].
    pub fn new(name: impl Into<Name>) -> OutboundConnector {
        // Changed in place, here and below: to move two dozen fields takes a lot of code.
        let mut connector = OutboundConnector::with_defaults();
        connector.name = Setting::given(name.into());
        connector
    }

    /// The same with a type.
    ///
    /// ```
    /// use connector_checker::organization::{ConnectorType, OutboundConnector};
    /// let connector = OutboundConnector::of_type("To headquarters", ConnectorType::OnPremises);
    /// assert!(connector.connector_type.is_given());
    /// ```
    pub fn of_type(name: impl Into<Name>, connector_type: ConnectorType) -> OutboundConnector {
        let mut connector = OutboundConnector::new(name);
        connector.connector_type = Setting::given(connector_type);
        connector
    }

    /// A connector of which an export says only the name: all else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> OutboundConnector {
        OutboundConnector {
            name: Setting::given(name.into()),
            ..OutboundConnector::unknown()
        }
    }
}
