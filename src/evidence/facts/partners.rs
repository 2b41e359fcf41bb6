//! Mail with business partners, and with other organizations in Exchange Online.

facts! {
    const ALL;

    const PARTNER_OPTIONAL =
        "Partner connectors are optional: they add restrictions to mail that flows anyway."
        Documented "2026-11" [SCENARIO_PARTNERS WHEN_DO_I_NEED MANAGE_CONNECTORS PARTNER_MAIL];

    const FORCING_TLS =
        "You need a connector only to force TLS, check the certificate, or restrict IP addresses."
        Documented "2026-11" [PARTNER_MAIL];

    const FROM_PARTNER =
        "A connector from the partner rejects unencrypted mail. It can also require a certificate or certain IP addresses."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const TO_PARTNER =
        "A connector to the partner sends only over encrypted connections. It can also check the partner’s certificate."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const ANYTHING_FROM_PARTNER =
        "Without it, mail that claims to be from the partner can arrive unencrypted and from anywhere."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const VALID_CERTIFICATES =
        "If TLS is required both ways, both sides need a valid certificate, preferably from a certification authority."
        Documented "2026-11" [PARTNER_CONNECTORS PLAN_PARTNERS];

    const REJECTED =
        "Mail that doesn’t meet the connector’s conditions is rejected. Agree on certificates and IP addresses before you turn it on."
        Documented "2026-11" [PARTNER_CONNECTORS];

    const TLS_DOMAIN =
        "A certificate’s name is checked with domain validation only."
        Documented "2026-11" [OUTBOUND_TLS_DOMAIN];

    const OTHER_TENANT =
        "No connectors between two Exchange Online organizations are created automatically. Set up forced encryption manually."
        Documented "2026-11" [KNOWLEDGE_CHECK];

    const EACH_SIDE =
        "Each side forces encryption on the mail it receives. The other organization creates the same connector for your mail."
        Inferred "2026-11" [PARTNER_CONNECTORS];

    const WRONG_LINK =
        "The training unit’s row about partners links to the page on your own email servers instead of the one on partners."
        Documented "2026-11" [MANAGE_CONNECTORS PARTNER_MAIL];
}
