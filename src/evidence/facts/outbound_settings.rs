//! The settings of outbound connectors, and what they do together.

facts! {
    const ALL;

    const OTHERS_MATCH_BETTER =
        "A connector gets only the mail for which no other connector is a better match."
        Inferred "2026-11" [ROUTE_MAIL_SEVERAL];

    const NO_SCOPE =
        "A connector without recipient domains, all accepted domains or a mail flow rule covers no message."
        Inferred "2026-11" [OUTBOUND_RECIPIENT_DOMAINS OUTBOUND_ALL_ACCEPTED_DOMAINS OUTBOUND_IS_TRANSPORT_RULE_SCOPED];

    const CENTRALIZED_SHAPE =
        "For centralized mail transport, the page on loops expects an OnPremises connector with * as its domain."
        Documented "2026-11" [MAIL_LOOPS];

    const SMART_HOSTS_NEEDED =
        "With UseMXRecord off, SmartHosts is required. With it on, the listed hosts aren’t used."
        Documented "2026-11" [OUTBOUND_SMART_HOSTS];

    const SMART_HOST_FORM =
        "A smart host is a fully qualified name or an IP address, and nothing more: no port, no scheme, no path."
        Documented "2026-11" [OUTBOUND_SMART_HOSTS];

    const SMART_HOST_LOOP =
        "A smart host in Microsoft 365 hands the message back to the service that sent it, which loops for your own domains."
        Inferred "2026-11" [MAIL_LOOPS];

    const ON_PREMISES_BY_MX =
        "An OnPremises connector that uses the MX record sends messages around in a circle if that record names Microsoft 365."
        Documented "2026-11" [MAIL_LOOPS];

    const DOMAIN_VALIDATION_NAME =
        "DomainValidation compares the receiving server’s certificate with TlsDomain, so it can’t work without that name."
        Documented "2026-11" [OUTBOUND_TLS_DOMAIN OUTBOUND_TLS_SETTINGS];

    const TLS_NOT_REQUIRED =
        "Without TlsSettings, unencrypted delivery is possible. EncryptionOnly accepts even a self-signed certificate of an impostor."
        Documented "2026-11" [OUTBOUND_TLS_SETTINGS];

    const TLS_DOMAIN_MISMATCH =
        "If the certificate of the smart host lacks the name in TlsDomain, messages wait with 4.4.317 or 4.7.320."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE HYBRID_CERTIFICATES];

    const VALIDATION_STATE =
        "IsValidated records whether a connector was validated. Validate-OutboundConnector itself leaves it unchanged."
        Documented "2026-11" [SET_OUTBOUND_IS_VALIDATED];

    const CONNECTOR_NAME =
        "The name of an outbound connector is unique, and at most 64 characters long."
        Documented "2026-11" [OUTBOUND_NAME];

    const POLICIES_IGNORED =
        "With MtaStsMode or SmtpDaneMode at None, a connector ignores what recipients’ domains publish against downgraded or diverted connections."
        Documented "2026-11" [OUTBOUND_MTA_STS_MODE OUTBOUND_SMTP_DANE_MODE];

    const DANE_MANDATORY =
        "SmtpDaneMode Mandatory holds messages back if the destination has no DANE records. Its effect with smart hosts isn’t documented."
        Undocumented "2026-11" [OUTBOUND_SMTP_DANE_MODE];

    const SENDER_REWRITING =
        "SenderRewritingEnabled is about messages to your own servers, so a Partner connector can’t use it."
        Documented "2026-11" [OUTBOUND_SENDER_REWRITING_ENABLED];

    const PRIVATE_SMART_HOST =
        "Microsoft 365 delivers over the internet, where private addresses aren’t routed."
        Inferred "2026-11" [OUTBOUND_SMART_HOSTS];

    const SPF_INCLUDES =
        "Mail that leaves Microsoft 365 directly comes from the service’s addresses, so SPF records need include:spf.protection.outlook.com."
        Documented "2026-11" [SPF];

    const SPF_OF_DEVICES =
        "Microsoft’s page on devices recommends their IP addresses for the domain’s SPF record, because recipients may see them."
        Documented "2026-11" [SMTP_RELAY];
}
