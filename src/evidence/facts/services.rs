//! Filtering and archiving services in front of Microsoft 365, and behind it.

facts! {
    const ALL;

    const SERVICE_NEEDS_CONNECTOR =
        "On filtering services, the training unit tells you to create a connector, and the overview page counts such a service as a partner."
        DocumentsDisagree "2026-11" [PLAN_NEW_CONNECTOR PLAN_PARTNERS PARTNER_CONNECTORS];

    const SERVICE_WITHOUT_CONNECTOR =
        "The page about filtering services says that mail flows without a connector, and strongly advises a locked-down partner connector."
        DocumentsDisagree "2026-11" [THIRD_PARTY_CLOUD];

    const SERVICE_IDENTITY =
        "The connector knows the service by its certificate, which takes TLS, or by its IP addresses."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const AROUND_THE_SERVICE =
        "Otherwise senders could go around the service by mailing Microsoft 365 directly."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const ONLY_BY_THE_SERVICE =
        "From then on internet mail from anywhere else is refused: make it only when all your domains’ mail comes through the service."
        Inferred "2026-11" [INBOUND_RESTRICT_TO_CERTIFICATE INBOUND_RESTRICT_TO_IP_ADDRESSES];

    const MX_TO_SERVICE =
        "Your domain’s MX record names the service, so mail from the internet reaches it first."
        Documented "2026-11" [THIRD_PARTY_CLOUD];

    const MX_AROUND_THE_SERVICE =
        "Otherwise mail would go around the service."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const UP_TO_THE_SERVICE =
        "Microsoft 365 has no part in this hop, so its port and its TLS are for the service to say."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const TO_SERVICE =
        "By itself, Microsoft 365 delivers to the internet directly. Sending through a service takes a connector to it."
        Documented "2026-11" [PLAN_NEW_CONNECTOR PLAN_PARTNERS];

    const DELIVERED_BY_THE_SERVICE =
        "From the service on, your mail is delivered by the service."
        Inferred "2026-11" [PLAN_PARTNERS];

    const SMART_HOSTS =
        "Smart hosts take the place of the MX record, and have no port."
        Documented "2026-11" [OUTBOUND_SMART_HOSTS];

    const SERVICE_TLS =
        "The command demands no encryption, because no document says what services offer. If yours has a certificate, demand TLS in the connector’s security settings."
        Inferred "2026-11" [OUTBOUND_TLS_SETTINGS];
}
