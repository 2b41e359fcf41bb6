//! The settings of inbound connectors, and what they do together.

facts! {
    const ALL;

    const IDENTITY_NEEDED =
        "Exchange Online attributes mail to an OnPremises connector by the sending server’s certificate, then by its IP address, and by nothing else."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const WILDCARD_CERTIFICATE =
        "A wildcard in TlsSenderCertificateName matches every host name below the domain, so mail of other systems is attributed to your organization too."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const RESTRICTION_NEEDS_VALUE =
        "A restriction compares senders with the connector’s own list. If that is empty, nobody passes."
        Inferred "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const RESTRICTION_OFF =
        "A Partner connector rejects mail from other addresses or certificates only while RestrictDomainsToIPAddresses or RestrictDomainsToCertificate is on."
        Documented "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const PARTNER_ONLY =
        "SenderDomains, RequireTls and both Restrict parameters apply to Partner connectors. OnPremises connectors ignore them."
        Documented "2026-11" [INBOUND_SENDER_DOMAINS INBOUND_REQUIRE_TLS INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const ONE_RESTRICTION_EACH =
        "To restrict a partner by address as well as by certificate, Microsoft’s page uses two connectors."
        Documented "2026-11" [PARTNER_CONNECTORS];

    const RESTRICTING_CONNECTOR_WINS =
        "Where one Partner connector restricts and another only allows a sender domain, the restricting one decides."
        Documented "2026-11" [PARTNER_CONNECTORS];

    const PRIVATE_SENDER =
        "Mail reaches Microsoft 365 from a public address, so it never sees a private or reserved one."
        Inferred "2026-11" [INBOUND_SENDER_IP_ADDRESSES];

    const SAME_ADDRESS =
        "OnPremises connectors are tried before Partner ones. Between two of the same type with one address, Microsoft doesn’t document the choice."
        Undocumented "2026-11" [MESSAGE_ATTRIBUTION];

    const ABUSED_CONNECTORS =
        "Attackers who take over an administrator’s account add inbound connectors of their own to relay spam."
        Documented "2026-11" [COMPROMISED_CONNECTOR];

    const INTERNAL_REFUSED =
        "The service refuses TreatMessagesAsInternal on Partner connectors, and together with CloudServicesMailEnabled."
        Documented "2026-11" [INBOUND_TREAT_MESSAGES_AS_INTERNAL];

    const INTERNAL_UNFILTERED =
        "Messages that count as internal aren’t filtered as spam, so TreatMessagesAsInternal suits only servers that you control."
        Documented "2026-11" [INBOUND_TREAT_MESSAGES_AS_INTERNAL];

    const CLOUD_SERVICES_BY_WIZARD =
        "CloudServicesMailEnabled keeps the headers of a hybrid deployment. The reference leaves it to the wizard, or to Microsoft’s instructions."
        Documented "2026-11" [INBOUND_CLOUD_SERVICES_MAIL_ENABLED OUTBOUND_CLOUD_SERVICES_MAIL_ENABLED];

    const RESERVED_PARAMETERS =
        "EFTestMode, EFSkipMailGateway and ScanAndDropRecipients are reserved for Microsoft. ClientHostNames has no description."
        Documented "2026-11" [INBOUND_REFERENCE];

    const CERTIFICATE_NAME_FORM =
        "TlsSenderCertificateName takes a host name or *.domain. A thumbprint or an issuer isn’t a name."
        Documented "2026-11" [INBOUND_TLS_SENDER_CERTIFICATE_NAME];

    const TRUSTED_ORGANIZATIONS =
        "Once TrustedOrganizations has a value, no other parameter of the connector is used."
        Documented "2026-11" [INBOUND_TRUSTED_ORGANIZATIONS];

    const CERTIFICATE_NEEDS_TLS =
        "A sender presents its certificate over TLS only. By the reference, TlsSenderCertificateName counts while RequireTls is on."
        Documented "2026-11" [INBOUND_TLS_SENDER_CERTIFICATE_NAME];

    const NOTHING_DEMANDED =
        "A Partner connector that demands neither TLS, nor an address, nor a certificate changes nothing for its mail."
        Inferred "2026-11" [INBOUND_REFERENCE];

    const DOMAIN_FORM =
        "A domain is listed as contoso.com, or as *.contoso.com with its subdomains. The star can’t be anywhere else."
        Documented "2026-11" [INBOUND_SENDER_DOMAINS OUTBOUND_RECIPIENT_DOMAINS];

    const SERVICE_HIDES_SENDER =
        "If mail comes through a service, Microsoft 365 sees only the service’s address. Unless Enhanced Filtering skips it, SPF and reputation checks judge the wrong server."
        Documented "2026-11" [ENHANCED_FILTERING];

    const FILTERING_FOR_SOME =
        "The list EFUsers works for a message only if it has all recipients, so it’s for tests."
        Documented "2026-11" [ENHANCED_FILTERING];

    const FILTERING_PRIVATE =
        "The page on Enhanced Filtering rules out private addresses in EFSkipIPs and skips them anyway. The reference uses some in an example."
        DocumentsDisagree "2026-11" [ENHANCED_FILTERING INBOUND_EF_SKIP_IPS];

    const SKIP_LIST_UNUSED =
        "While EFSkipLastIP is on, the addresses in EFSkipIPs have no role."
        Documented "2026-11" [INBOUND_EF_SKIP_IPS];

    const SKIP_LIST_FORM =
        "EFSkipIPs takes single addresses, and ranges with a dash or a prefix length."
        Documented "2026-11" [INBOUND_EF_SKIP_IPS];

    const FILTERING_ON_HYBRID =
        "On a hybrid connector, Enhanced Filtering is for internet mail that passes your own servers first. A service that delivers to Microsoft 365 needs a connector of its own."
        Inferred "2026-11" [ENHANCED_FILTERING];

    const FILTERING_BESIDE_RULE =
        "Once Enhanced Filtering is on, Microsoft says to turn off mail flow rules that set the spam confidence level to −1."
        Documented "2026-11" [ENHANCED_FILTERING];

    const CERTIFICATE_EXPIRES =
        "An expired certificate fails validation. A renewed one with a different name no longer matches the connector that names the old one."
        Documented "2026-11" [HYBRID_CERTIFICATES MAIL_FLOW_INTELLIGENCE];
}
