//! Mail with business partners, and with other organizations in Exchange Online.

facts! {
    const ALL;

    const PARTNER_OPTIONAL =
        "Connectors for a partner are optional: they add restrictions to mail that flows anyway."
        Documented "2026-11" [SCENARIO_PARTNERS WHEN_DO_I_NEED MANAGE_CONNECTORS PARTNER_MAIL];

    const FORCING_TLS =
        "Only forcing TLS, checking the certificate or limiting IP addresses takes a connector."
        Documented "2026-11" [PARTNER_MAIL];

    const FROM_PARTNER =
        "A connector from the partner refuses mail that is not encrypted. It can insist on a certificate or on IP addresses as well."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const TO_PARTNER =
        "A connector to the partner sends nothing unless the connection is encrypted. It can check the partner’s certificate as well."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const ANYTHING_FROM_PARTNER =
        "Without such a connector, mail that claims to be the partner’s may come unencrypted and from anywhere."
        Documented "2026-11" [PARTNER_CONNECTORS PARTNER_MAIL];

    const VALID_CERTIFICATES =
        "With TLS required both ways, both sides need a valid certificate. One signed by a certification authority is recommended."
        Documented "2026-11" [PARTNER_CONNECTORS PLAN_PARTNERS];

    const REJECTED =
        "Mail that does not meet a connector’s conditions is rejected, so agree with the other side on certificate and IP addresses before you turn it on."
        Documented "2026-11" [PARTNER_CONNECTORS];

    const TLS_DOMAIN =
        "A name to compare with the certificate has an effect with domain validation only."
        Documented "2026-11" [OUTBOUND_TLS_DOMAIN];

    const OTHER_TENANT =
        "Nothing creates connectors between two Exchange Online organizations, so forced encryption is set up by hand."
        Documented "2026-11" [KNOWLEDGE_CHECK];

    const EACH_SIDE =
        "Each side forces encryption on what it receives; the other organization makes the same for your mail."
        Inferred "2026-11" [PARTNER_CONNECTORS];

    const WRONG_LINK =
        "The training unit’s row about partners links to the page on your own email servers instead of the one on partners."
        Documented "2026-11" [MANAGE_CONNECTORS PARTNER_MAIL];
}
