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
    /// A connector for mail that comes to Microsoft 365, with every parameter of its cmdlets
    /// ([`Source::NewInboundConnector`](crate::evidence::Source::NewInboundConnector)).
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
        /// What the connector is called.
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

        /// Whether the connector is on.
        Enabled enabled: bool, default(true) {
            label: Some("Turn it on"),
        }

        /// The sender domains that a connector for a partner applies to.
        SenderDomains sender_domains: List<AddressSpace>, default(none) {
            type_name: "MultiValuedProperty",
            new: Taken::Required,
            applies: Applies::To(ConnectorType::Partner),
            wordings: &[
                Wording::of(Held::This(Literal::Word("*")), "The partner is recognized by the sender’s domain, which here is any:"),
                Wording::of(Held::Something, "The partner is recognized by the sender’s domain:"),
            ],
            note: Some("New- requires it on connectors for the organization’s own servers too, where it has no effect. A * alone is used everywhere in practice, but the text doesn’t mention it."),
        }

        /// Whether messages that aren't sent over TLS are rejected.
        RequireTls require_tls: bool, default(true) {
            applies: Applies::To(ConnectorType::Partner),
            wordings: &[Wording::of(
                Held::This(Literal::Boolean(true)),
                "Messages that are not sent over TLS are rejected.",
            )],
            note: Some("An older text said that it is off by default."),
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
                    "Your server is recognized by the name in its certificate:",
                ),
                Wording::with(
                    Applies::With("RestrictDomainsToCertificate", Literal::Boolean(true)),
                    Held::Something,
                    "The certificate’s subject name matches, or the message is rejected:",
                ),
            ],
            note: Some("The reference says that it is used while RequireTls is on, which applies to connectors for partners only; other pages identify the organization’s own servers by it."),
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
                    "Your server is recognized by its IP addresses:",
                ),
                Wording::with(
                    Applies::With("RestrictDomainsToIPAddresses", Literal::Boolean(true)),
                    Held::Something,
                    "Messages from other IP addresses than these are rejected:",
                ),
            ],
            note: Some("IPv4 only, single or from /24 to /32. The reference mentions connectors for partners only, which use it while RestrictDomainsToIPAddresses is on; every other page identifies the organization’s own servers by it too."),
            grade: Grade::DocumentsDisagree,
        }

        /// Accepted domains that the connector is limited to.
        AssociatedAcceptedDomains associated_accepted_domains: List<Domain>, default(empty) {
            type_name: "MultiValuedProperty",
            note: Some("The reference speaks of the senders’ domains, other documents of the recipients’."),
            grade: Grade::DocumentsDisagree,
        }

        /// Whether headers of messages between the organization's own servers and Exchange Online
        /// are kept, as a hybrid deployment needs it.
        CloudServicesMailEnabled cloud_services_mail_enabled: bool, default(undocumented) {
            excludes: &["TreatMessagesAsInternal"],
            note: Some("The Hybrid Configuration wizard turns it on. By hand it is only to be used when Microsoft’s support or a document says so."),
        }

        /// Whether messages from the organization's own servers count as internal ones.
        TreatMessagesAsInternal treat_messages_as_internal: bool, default(false) {
            applies: Applies::To(ConnectorType::OnPremises),
            excludes: &["CloudServicesMailEnabled"],
            note: Some("The service refuses it together with CloudServicesMailEnabled and on connectors for partners."),
        }

        /// The sources that Enhanced Filtering for Connectors skips, besides the last one.
        EFSkipIPs ef_skip_ips: List<SkipRange>, default(empty) {
            type_name: "MultiValuedProperty",
            applies: Applies::With("EFSkipLastIP", Literal::Boolean(false)),
            note: Some("Single addresses, ranges with a dash or with a prefix length. With EFSkipLastIP off and no entries, Enhanced Filtering is off."),
        }

        /// Whether Enhanced Filtering for Connectors skips the last source only.
        EFSkipLastIP ef_skip_last_ip: bool, default(false) {}

        /// The recipients that Enhanced Filtering for Connectors is for; everyone if there are none.
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

        /// No document says what it means.
        ClientHostNames client_host_names: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            set: Taken::No,
            applies: Applies::Reserved,
            grade: Grade::Undocumented,
        }

        /// Organizations in Microsoft 365 that mail is exchanged with directly.
        TrustedOrganizations trusted_organizations: List<Box<str>>, default(empty) {
            type_name: "MultiValuedProperty",
            note: Some("Of a connector that uses it, no other parameters are used."),
        }

        /// What made the connector.
        ConnectorSource connector_source: ConnectorSource, default(ConnectorSource::Default) {
            type_name: "TenantConnectorSource",
            note: Some("Organizations show AdminUI as well, which the reference doesn’t name."),
        }

        /// A note by whoever made the connector.
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
    /// The connector that `New-InboundConnector` makes, with the defaults of the parameters.
    ///
    /// `SenderDomains`, which the cmdlet requires, and `ConnectorType`, whose default isn't
    /// documented, are unknown until they are given.
    pub fn new(name: impl Into<Name>) -> InboundConnector {
        InboundConnector {
            name: Setting::given(name.into()),
            ..InboundConnector::with_defaults()
        }
    }

    /// A connector of which an export says only the name: all else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> InboundConnector {
        InboundConnector {
            name: Setting::given(name.into()),
            ..InboundConnector::unknown()
        }
    }
}
