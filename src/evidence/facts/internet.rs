//! Mail with the internet and inside Microsoft 365, and what holds for every hop.

facts! {
    const ALL;

    const SUBSCRIPTION =
        "Microsoft 365 connectors exist only with a subscription."
        Documented "2026-11" [WHEN_DO_I_NEED_TIP];

    const EXCHANGE_SERVER_CONNECTORS =
        "Exchange Server on your own machines has connectors of another kind, called send and receive connectors, with documentation of their own."
        Documented "2026-11" [WHEN_DO_I_NEED_TIP];

    const INTERNET_MAIL =
        "Ordinary mail with the internet needs no connector: it goes to the servers that the recipient domain’s MX record names."
        Documented "2026-11" [WHEN_DO_I_NEED MANAGE_CONNECTORS CONNECTORS_AND_OWN_SERVERS PLAN_OWN_SERVERS];

    const MULTI_GEO =
        "The default configuration delivers mail between the regions and to everyone else without any connector."
        Documented "2026-11" [PLAN_NEW_CONNECTOR];

    const DELIVERED_INSIDE =
        "Between two mailboxes of one organization in Microsoft 365, mail is delivered inside, and no connector is asked."
        Inferred "2026-11" [MANAGE_MAIL_FLOW PLAN_NEW_CONNECTOR];

    const MANAGED_BY_MICROSOFT =
        "Microsoft runs the mail flow inside Exchange Online by itself, without any help from administrators."
        Documented "2026-11" [MANAGE_MAIL_FLOW];

    const OPPORTUNISTIC_TLS =
        "By default, Exchange Online tries TLS with everyone and encrypts whenever the other side can (opportunistic TLS)."
        Documented "2026-11" [PARTNER_MAIL];

    const TLS_SETTING =
        "How strictly Microsoft 365 insists on TLS and on the certificate is set in the connector."
        Documented "2026-11" [OUTBOUND_TLS_SETTINGS];

    const PORT_25_BETWEEN_SERVERS =
        "Mail servers take each other’s mail on port 25. No document names another port here, and a connector has no setting for one."
        Inferred "2026-11" [DIRECT_SEND OUTBOUND_SMART_HOSTS];
}
