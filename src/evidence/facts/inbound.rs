//! Attribution: whose message it is, and which inbound connector takes it.

facts! {
    const ALL;

    const OWN_SERVERS_FIRST =
        "OnPremises connectors are compared first: with the certificate, and if none fits, with the source address."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const ATTRIBUTED_BY_CERTIFICATE =
        "A certificate identifies an organization by TlsSenderCertificateName: it must match the subject or an alternative name, and its own domain must be accepted."
        Documented "2026-11" [MESSAGE_ATTRIBUTION HYBRID_CERTIFICATES];

    const CERTIFICATE_CHAIN =
        "Only a certificate from a trusted authority counts, and only if the server presents it with every intermediate certificate."
        Documented "2026-11" [NDR_RELAY_DENIED];

    const ATTRIBUTED_BY_ADDRESS =
        "A source address identifies an organization only together with MAIL FROM in one of its accepted domains."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const NULL_SENDER_BY_ADDRESS =
        "Bounces and automatic replies have an empty MAIL FROM, so only a certificate can identify your servers there."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const ATTRIBUTED_BY_RECIPIENT =
        "All other mail belongs to the organization that accepts the recipient’s domain. Only there do Partner connectors take part."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const DEFAULT_INBOUND_CONNECTOR =
        "Mail that no Partner connector takes comes in through a built-in default connector, as internet mail does."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const OTHER_ORGANIZATIONS =
        "OnPremises connectors of every organization in Microsoft 365 are compared, and no export shows those of others."
        Documented "2026-11" [MESSAGE_ATTRIBUTION];

    const SHARED_IDENTITY =
        "A notice of February 2026 (MC1226222) is reported to repeat the order, and to warn against sharing a certificate or address: it may stop working."
        Reported "2026-11" [];

    const MOST_EXACT_NAME =
        "Between organizations, the most exact TlsSenderCertificateName wins. Between two connectors of one organization, the checker assumes the same."
        Inferred "2026-11" [MESSAGE_ATTRIBUTION];

    const RESTRICTING_FIRST =
        "A Partner connector that restricts by certificate or address overrules one that merely names sender domains."
        Documented "2026-11" [PARTNER_CONNECTORS];

    const EITHER_RESTRICTION =
        "Microsoft advises one connector for addresses and another for certificates, so meeting the conditions of either should do."
        Inferred "2026-11" [PARTNER_CONNECTORS];

    const BOTH_RESTRICTIONS =
        "With RestrictDomainsToCertificate and RestrictDomainsToIPAddresses on one connector, a message has to satisfy both."
        Inferred "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const EVERY_SENDER =
        "SenderDomains with * applies to mail from everyone."
        Documented "2026-11" [PARTNER_MAIL THIRD_PARTY_CLOUD];

    const INBOUND_WILDCARD_APEX =
        "On inbound connectors, *.contoso.com stands for contoso.com and its subdomains, says the reference. No published test confirms it."
        Documented "2026-11" [INBOUND_TLS_SENDER_CERTIFICATE_NAME INBOUND_SENDER_DOMAINS];

    const CERTIFICATE_DEPTH =
        "How far a wildcard reaches is disputed: the reference lets *.contoso.com match host.sub.contoso.com, a support article stops at one level."
        DocumentsDisagree "2026-11" [INBOUND_TLS_SENDER_CERTIFICATE_NAME CERTIFICATE_WARNING];

    const CERTIFICATE_STAR =
        "No document says whether a wildcard certificate matches a connector that names a single host."
        Undocumented "2026-11" [];

    const CERTIFICATE_SUBJECT_ONLY =
        "RestrictDomainsToCertificate looks at the certificate’s subject, says the reference. A newer post counts alternative names as well."
        DocumentsDisagree "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE HYBRID_CERTIFICATES];

    const CERTIFICATE_IN_SUBDOMAIN =
        "No document says whether MatchSubDomains makes the host in TlsSenderCertificateName accepted."
        Undocumented "2026-11" [];

    const ACCEPTED_BELOW_WILDCARD =
        "An older post by Microsoft’s support in Japan is satisfied if a subdomain of the wildcard’s domain is accepted. The newer post isn’t, and the checker follows it."
        DocumentsDisagree "2026-11" [MESSAGE_ATTRIBUTION];

    const SENDER_FOR_CERTIFICATE =
        "The announcement of 2023 is satisfied if MAIL FROM is accepted instead of the certificate’s domain. The post of 2025 isn’t, and the checker follows it."
        DocumentsDisagree "2026-11" [RELAY_REQUIREMENTS HYBRID_CERTIFICATES];

    const SENDER_SUBDOMAIN =
        "RejectDirectSend counts a sender’s subdomain as accepted only with MatchSubDomains. For identification by address, the checker assumes that too."
        Inferred "2026-11" [DIRECT_SEND_CONTROL];

    const NO_IPV6_CONNECTOR =
        "SenderIPAddresses has no IPv6 entries, so nothing that arrives over IPv6 matches by address."
        Inferred "2026-11" [INBOUND_SENDER_IP_ADDRESSES];

    const PARTNER_ADDRESSES =
        "One example identifies a partner by addresses without restricting to them. The reference ignores SenderIPAddresses then."
        DocumentsDisagree "2026-11" [PARTNER_MAIL INBOUND_SENDER_IP_ADDRESSES];

    const PARTNER_CERTIFICATE =
        "What TlsSenderCertificateName does on a Partner connector without RestrictDomainsToCertificate isn’t documented."
        Undocumented "2026-11" [];

    const ASSOCIATED_DOMAINS =
        "AssociatedAcceptedDomains limits a connector by the sender’s domain, says the reference. Other pages mean the recipient’s."
        DocumentsDisagree "2026-11" [INBOUND_ASSOCIATED_ACCEPTED_DOMAINS PARTNER_CONNECTORS];

    const NULL_SENDER_DOMAIN =
        "No document says whether SenderDomains with * includes messages whose MAIL FROM is empty."
        Undocumented "2026-11" [];

    const SENDER_DOMAIN_COST =
        "What a cost other than 1 in SenderDomains does isn’t documented. The checker ignores it."
        Undocumented "2026-11" [];

    const INBOUND_DISABLED =
        "An inbound connector whose Enabled is false takes no messages."
        Documented "2026-11" [INBOUND_ENABLED];

    const ON_PREMISES_REFUSES_NOTHING =
        "Restrictions have no effect on an OnPremises connector. What it doesn’t match goes on like mail from outside."
        Documented "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const REQUIRE_TLS_ON_PREMISES =
        "RequireTls is for Partner connectors, says the reference. The Hybrid Configuration wizard still turns it on for OnPremises ones."
        DocumentsDisagree "2026-11" [INBOUND_REQUIRE_TLS HYBRID_CERTIFICATES];

    const HYBRID_HEADERS =
        "CloudServicesMailEnabled keeps the headers of hybrid mail, so messages from your servers count as internal."
        Documented "2026-11" [INBOUND_CLOUD_SERVICES_MAIL_ENABLED];

    const TREATED_AS_INTERNAL =
        "TreatMessagesAsInternal makes everything that comes through this connector internal, without a hybrid deployment."
        Documented "2026-11" [INBOUND_TREAT_MESSAGES_AS_INTERNAL];

    const TLS_REPLY =
        "The wording of this refusal isn’t documented. Senders report 451 5.7.3 STARTTLS is required to send mail."
        Reported "2026-11" [];

    const RELAY_TO_WRONG_REGION =
        "A server that relays without a matching connector may see 451 4.4.62 (ATTR35) instead, as one that uses another region’s endpoint does."
        Documented "2026-11" [NDR_WRONG_REGION];

    const REFUSAL_ORDER =
        "If several refusals fit, the checker assumes this order: restrictions of a connector, its TLS requirement, RejectDirectSend."
        Inferred "2026-11" [DIRECT_SEND_CONTROL];

    const SEVERAL_RECIPIENT_DOMAINS =
        "One transaction for recipients in several domains was refused in 2017 if its address matched but MAIL FROM wasn’t accepted. Today’s behavior isn’t documented."
        Undocumented "2026-11" [];

    const UNKNOWN_INBOUND_SETTINGS =
        "Settings that decide this, of inbound connectors or of the organization, weren’t exported."
        Inferred "2026-11" [INBOUND_REFERENCE DIRECT_SEND_CONTROL];

    const NO_CONNECTOR_REPORT =
        "Start-HistoricalSearch with ConnectorReport and NoConnector lists received mail that no connector took."
        Documented "2026-11" [DIRECT_SEND_CONTROL];
}
