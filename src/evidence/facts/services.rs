//! Filtering and archiving services before and after Microsoft 365.

facts! {
    const ALL;

    const SERVICE_NEEDS_CONNECTOR =
        "For filtering services, the training unit says to create a connector. The overview page counts such a service as a partner."
        DocumentsDisagree "2026-11" [PLAN_NEW_CONNECTOR PLAN_PARTNERS PARTNER_CONNECTORS];

    const SERVICE_WITHOUT_CONNECTOR =
        "The page on filtering services says that mail flows without a connector, but strongly recommends a locked-down partner connector."
        DocumentsDisagree "2026-11" [THIRD_PARTY_CLOUD];

    const SERVICE_IDENTITY =
        "The connector identifies the service by its certificate, which requires TLS, or by its IP addresses."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const AROUND_THE_SERVICE =
        "Otherwise, senders could bypass the service by sending directly to Microsoft 365."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const ONLY_BY_THE_SERVICE =
        "It rejects internet mail from anywhere else. Create it only if mail for all your domains comes through the service."
        Inferred "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const NO_LOCK_ON_PREMISES =
        "An OnPremises connector for the same service locks nothing. You can have both."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const BYPASS_REJECTED =
        "Mail that bypasses a locked-down connector is rejected with 550 5.7.51."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const MX_TO_SERVICE =
        "Your domain’s MX record points to the service, so internet mail reaches it first."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const MX_AROUND_THE_SERVICE =
        "Otherwise, mail would bypass the service."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const UP_TO_THE_SERVICE =
        "Microsoft 365 has no part in this hop. The service decides its port and TLS."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const TO_SERVICE =
        "By default, Microsoft 365 delivers to the internet directly. Sending through a service requires a connector to it."
        Documented "2026-11" [PLAN_NEW_CONNECTOR PLAN_PARTNERS];

    const DELIVERED_BY_THE_SERVICE =
        "From there on, the service delivers your mail."
        Inferred "2026-11" [PLAN_PARTNERS];

    const SMART_HOSTS =
        "Smart hosts replace the recipient’s MX record and take no port."
        Documented "2026-11" [OUTBOUND_SMART_HOSTS];

    const SERVICE_TLS =
        "The command doesn’t require TLS, because no document says what services support. If yours has a certificate, require TLS in the connector’s security settings."
        Inferred "2026-11" [OUTBOUND_TLS_SETTINGS];
}
