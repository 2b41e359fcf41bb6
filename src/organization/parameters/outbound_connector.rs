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

/// The wording of both TLS levels that validate the certificate.
const BY_A_CA: &str =
    "Security: always use TLS, with a certificate issued by a trusted certificate authority (CA).";

settings! {
    /// A connector for mail from Microsoft 365 to servers of the organization or of a partner, with
    /// every parameter of its cmdlets ([`Source::NEW_OUTBOUND_CONNECTOR`](crate::evidence::Source::NEW_OUTBOUND_CONNECTOR)).
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
        /// The name of the connector.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            label: Some("Name"),
            note: Some("Unique, with at most 64 characters."),
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

        /// Whether the connector is turned on.
        Enabled enabled: bool, default(true) {
            label: Some("Turn it on"),
        }

        /// The recipient domains that the connector is used for.
        RecipientDomains recipient_domains: List<AddressSpace>, default(empty) {
            type_name: "MultiValuedProperty",
            label: Some("Only when email messages are sent to these domains"),
            wordings: &[
                Wording::of(Held::This(Literal::Word("*")), "Use of connector: only when email messages are sent to these domains (all):"),
                Wording::of(Held::Something, "Use of connector: only when email messages are sent to these domains:"),
            ],
            note: Some("In practice, * alone is common, but the text doesn’t mention it."),
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

        /// Whether messages that the connector is used for are routed through the organization's own
        /// servers first, which is called centralized mail transport.
        RouteAllMessagesViaOnPremises route_all_messages_via_on_premises: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
        }

        /// Whether the next server is found by the MX record of the recipient's domain.
        UseMXRecord use_mx_record: bool, default(true) {
            label: Some("Use the MX record associated with the partner’s domain"),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Routing: use the MX record associated with the partner’s domain.",
            )],
            note: Some("Off requires SmartHosts."),
        }

        /// The servers that messages are delivered to.
        SmartHosts smart_hosts: List<SmartHost>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::With("UseMXRecord", Literal::Boolean(false)),
            label: Some("Route email through these smart hosts"),
            wordings: &[Wording::of(
                Held::Something,
                "Routing: route email through these smart hosts (without a port):",
            )],
            note: Some("Host names, IP addresses, or ranges with a prefix length, all without a port."),
        }

        /// What the connector requires of the connection; without it, TLS is opportunistic.
        TlsSettings tls_settings: Option<TlsAuthLevel>, default(empty) {
            type_name: "TlsAuthLevel",
            label: Some("Always use Transport Layer Security (TLS) to secure the connection"),
            wordings: &[
                Wording::of(Held::Nothing, "Security: opportunistic TLS (not required)."),
                Wording::of(Held::This(Literal::Word("CertificateValidation")), BY_A_CA),
                Wording::of(Held::This(Literal::Word("DomainValidation")), BY_A_CA),
            ],
        }

        /// The name that the next server's certificate must have.
        TlsDomain tls_domain: Option<Result<CertificateName, Invalid>>, default(empty) {
            type_name: "SmtpDomainWithSubdomains",
            applies: Applies::With("TlsSettings", Literal::Word("DomainValidation")),
            wordings: &[Wording::of(Held::Something, "The subject name or subject alternative name (SAN) matches:")],
        }

        /// Whether the connector honors the MTA-STS policies of recipients' domains.
        MtaStsMode mta_sts_mode: MtaStsMode, default(MtaStsMode::Opportunistic) {
            type_name: "MtaStsMode",
        }

        /// Whether the connector checks the DANE records of recipients' domains.
        SmtpDaneMode smtp_dane_mode: SmtpDaneMode, default(SmtpDaneMode::Opportunistic) {
            type_name: "SmtpDaneMode",
            note: Some("The effect of Mandatory with smart hosts isn’t documented."),
        }

        /// Whether headers of messages between Exchange Online and the organization's own servers are
        /// kept, as hybrid deployments require.
        CloudServicesMailEnabled cloud_services_mail_enabled: bool, default(undocumented) {
            note: Some("The Hybrid Configuration wizard turns it on. Set it manually only if Microsoft Support or a document says so."),
        }

        /// Whether the Sender Rewriting Scheme also applies to messages to the organization's own servers.
        SenderRewritingEnabled sender_rewriting_enabled: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
        }

        /// Whether the connector is in test mode.
        TestMode test_mode: bool, default(false) {
            note: Some("The effect of test mode isn’t documented. Get- without a filter doesn’t list such connectors."),
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

        /// What created the connector.
        ConnectorSource connector_source: ConnectorSource, default(ConnectorSource::Default) {
            type_name: "TenantConnectorSource",
        }

        /// A description of the connector.
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

/// Single values of rows, evaluated at compile time, so that a program that needs no more doesn't
/// include the rows.
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
        // A variant's number is the index of its row.
        NAMES[self as usize]
    }

    /// Whether a new connector has this setting on.
    pub const fn is_on_by_default(self) -> bool {
        matches!(
            ROWS[self as usize].default,
            Fallback::Is(Literal::Boolean(true))
        )
    }

    /// Whether it applies only to connectors to the organization's own servers.
    pub const fn needs_on_premises(self) -> bool {
        matches!(
            ROWS[self as usize].applies,
            Applies::To(ConnectorType::OnPremises)
        )
    }
}

impl OutboundConnector {
    /// The connector that `New-OutboundConnector` creates, with the defaults of the parameters.
    ///
    /// `ConnectorType`, whose default isn't documented, is unknown until it is given. A form that
    /// preselects a type uses [`OutboundConnector::of_type`].
    pub fn new(name: impl Into<Name>) -> OutboundConnector {
        // Changed in place, here and below: moving two dozen fields takes a lot of code.
        let mut connector = OutboundConnector::with_defaults();
        connector.name = Setting::given(name.into());
        connector
    }

    /// A new connector of this type.
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

    /// A connector with only a name, as from an export: everything else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> OutboundConnector {
        OutboundConnector {
            name: Setting::given(name.into()),
            ..OutboundConnector::unknown()
        }
    }
}
