//! `New-InboundConnector` and `Set-InboundConnector`, as the reference of August 2026 has them.

use super::declare::settings;
use super::row::{Applies, Held, Taken, Wording};
use crate::domain::{Domain, MailAddress};
use crate::evidence::Grade;
use crate::organization::error::Invalid;
use crate::organization::list::List;
use crate::organization::setting::Setting;
use crate::organization::values::{AddressSpace, CertificateName, IpRange, Name, SkipRange};
use crate::organization::words::{ConnectorSource, ConnectorType};

settings! {
    /// A connector for mail to Microsoft 365, with every parameter of its cmdlets
    /// ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR)).
    ///
    /// ```
    /// use connector_checker::organization::{InboundConnector, List, Setting};
    /// let connector = InboundConnector {
    ///     sender_domains: List::parse(["*"]).into(),
    ///     sender_ip_addresses: List::parse(["192.0.2.0/24"]).into(),
    ///     ..InboundConnector::new("From the filter")
    /// };
    /// assert_eq!(connector.require_tls, Setting::Default(true));
    /// ```
    pub struct InboundConnector;

    /// A parameter of the cmdlets for inbound connectors.
    pub enum InboundParameter;

    /// The rows, in the order of the variants.
    pub(super) const ROWS;

    held {
        /// The name of the connector.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            label: Some("Name"),
        }

        /// Whether the connector is for the organization's own servers or for a partner's.
        ConnectorType connector_type: ConnectorType, default(undocumented) {
            type_name: "TenantConnectorType",
            label: Some("Connection from"),
            wordings: &[
                Wording::of(Held::This(Literal::Word("OnPremises")), "Connection from: your organization’s email server."),
                Wording::of(Held::This(Literal::Word("Partner")), "Connection from: partner organization."),
            ],
        }

        /// Whether the connector is turned on.
        Enabled enabled: bool, default(true) {
            label: Some("Turn it on"),
        }

        /// The sender domains that a connector for a partner applies to.
        SenderDomains sender_domains: List<AddressSpace>, default(none) {
            type_name: "MultiValuedProperty",
            new: Taken::Required,
            applies: Applies::To(ConnectorType::Partner),
            wordings: &[
                Wording::of(Held::This(Literal::Word("*")), "Identify the partner by the sender’s domain (any):"),
                Wording::of(Held::Something, "Identify the partner by the sender’s domain:"),
            ],
            note: Some("New- requires it for OnPremises connectors too, where it has no effect. In practice, * alone is common, but the text doesn’t mention it."),
        }

        /// Whether messages that aren't sent over TLS are rejected.
        RequireTls require_tls: bool, default(true) {
            applies: Applies::To(ConnectorType::Partner),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Reject email messages if they aren’t sent over TLS.",
            )],
            note: Some("An older text says that it’s off by default."),
        }

        /// Whether messages are rejected unless the certificate has the name in
        /// `TlsSenderCertificateName`.
        RestrictDomainsToCertificate restrict_domains_to_certificate: bool, default(false) {
            applies: Applies::To(ConnectorType::Partner),
        }

        /// The name in the certificate that the sending servers present.
        TlsSenderCertificateName tls_sender_certificate_name: Option<Result<CertificateName, Invalid>>, default(empty) {
            type_name: "TlsCertificate",
            wordings: &[
                Wording::with(
                    Applies::To(ConnectorType::OnPremises),
                    Held::Something,
                    "Identify your server by the subject name on its certificate:",
                ),
                Wording::with(
                    Applies::With("RestrictDomainsToCertificate", Literal::Boolean(true)),
                    Held::Something,
                    "Require that the certificate’s subject name matches:",
                ),
                Wording::with(
                    Applies::To(ConnectorType::Partner),
                    Held::Something,
                    "The sender is identified by the name in its certificate:",
                ),
            ],
            note: Some("The reference says it’s used while RequireTls is on, which applies to Partner connectors only. Other pages use it to identify the organization’s own servers."),
            grade: Grade::DocumentsDisagree,
        }

        /// Whether messages are rejected unless they come from one of `SenderIPAddresses`.
        RestrictDomainsToIPAddresses restrict_domains_to_ip_addresses: bool, default(false) {
            applies: Applies::To(ConnectorType::Partner),
        }

        /// The addresses that the sending servers connect from.
        SenderIPAddresses sender_ip_addresses: List<IpRange>, default(empty) {
            type_name: "MultiValuedProperty",
            wordings: &[
                Wording::with(
                    Applies::To(ConnectorType::OnPremises),
                    Held::Something,
                    "Identify your server by its IP addresses:",
                ),
                Wording::with(
                    Applies::With("RestrictDomainsToIPAddresses", Literal::Boolean(true)),
                    Held::Something,
                    "Reject email messages if they aren’t sent from these IP addresses:",
                ),
            ],
            note: Some("IPv4 only, single or from /24 to /32. The reference mentions Partner connectors only, which use it while RestrictDomainsToIPAddresses is on. Every other page also uses it to identify the organization’s own servers."),
            grade: Grade::DocumentsDisagree,
        }

        /// Accepted domains that the connector is limited to.
        AssociatedAcceptedDomains associated_accepted_domains: List<Domain>, default(empty) {
            type_name: "MultiValuedProperty",
            note: Some("The reference refers to the senders’ domains, other documents to the recipients’ domains."),
            grade: Grade::DocumentsDisagree,
        }

        /// Whether headers of messages between the organization's own servers and Exchange Online
        /// are kept, as hybrid deployments require.
        CloudServicesMailEnabled cloud_services_mail_enabled: bool, default(undocumented) {
            excludes: &["TreatMessagesAsInternal"],
            note: Some("The Hybrid Configuration wizard turns it on. Set it manually only if Microsoft Support or a document says so."),
        }

        /// Whether messages from the organization's own servers are treated as internal.
        TreatMessagesAsInternal treat_messages_as_internal: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
            excludes: &["CloudServicesMailEnabled"],
            note: Some("The service rejects it together with CloudServicesMailEnabled and on Partner connectors."),
        }

        /// The sources that Enhanced Filtering for Connectors skips, besides the last one.
        EFSkipIPs ef_skip_ips: List<SkipRange>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::With("EFSkipLastIP", Literal::Boolean(false)),
            note: Some("Single addresses, and ranges with a dash or a prefix length. With EFSkipLastIP off and no entries, Enhanced Filtering is off."),
        }

        /// Whether Enhanced Filtering for Connectors skips the last source only.
        EFSkipLastIP ef_skip_last_ip: bool, default(false) {}

        /// The recipients that Enhanced Filtering for Connectors applies to; everyone if the list is empty.
        EFUsers ef_users: List<MailAddress>, default(empty) {
            type_name: "MultiValuedProperty",
            note: Some("It works only if all recipients of a message are listed."),
        }

        /// Reserved for Microsoft.
        EFSkipMailGateway ef_skip_mail_gateway: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::Reserved,
        }

        /// Reserved for Microsoft.
        EFTestMode ef_test_mode: bool, default(undocumented) {
            applies: Applies::Reserved,
        }

        /// Reserved for Microsoft.
        ScanAndDropRecipients scan_and_drop_recipients: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::Reserved,
        }

        /// Undocumented.
        ClientHostNames client_host_names: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            set: Taken::No,
            applies: Applies::Reserved,
            grade: Grade::Undocumented,
        }

        /// Microsoft 365 organizations that mail is exchanged with directly.
        TrustedOrganizations trusted_organizations: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            note: Some("If it’s used, the connector’s other parameters aren’t."),
        }

        /// What created the connector.
        ConnectorSource connector_source: ConnectorSource, default(ConnectorSource::Default) {
            type_name: "TenantConnectorSource",
            note: Some("Some organizations also have AdminUI, which the reference doesn’t mention."),
        }

        /// A description of the connector.
        Comment comment: Option<Box<str>>, default(empty) {
            type_name: "String",
            label: Some("Description"),
        }
    }

    not held {
        /// The connector to change, by name or GUID.
        Identity {
            type_name: "InboundConnectorIdParameter",
            new: Taken::No,
            set: Taken::Required,
        }
    }
}

impl InboundConnector {
    /// The connector that `New-InboundConnector` creates, with the defaults of the parameters.
    ///
    /// `SenderDomains`, which the cmdlet requires, and `ConnectorType`, whose default isn't
    /// documented, are unknown until they are given.
    pub fn new(name: impl Into<Name>) -> InboundConnector {
        InboundConnector {
            name: Setting::given(name.into()),
            ..InboundConnector::with_defaults()
        }
    }

    /// A connector with only a name, as from an export: everything else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> InboundConnector {
        InboundConnector {
            name: Setting::given(name.into()),
            ..InboundConnector::unknown()
        }
    }
}
