//! Internet mail, mail inside Microsoft 365, and facts about every hop.

facts! {
    const ALL;

    const SUBSCRIPTION =
        "Microsoft 365 connectors require a subscription."
        Documented "2026-11" [WHEN_DO_I_NEED_TIP];

    const EXCHANGE_SERVER_CONNECTORS =
        "On-premises Exchange Server has connectors of its own, called send and receive connectors, with separate documentation."
        Documented "2026-11" [WHEN_DO_I_NEED_TIP];

    const INTERNET_MAIL =
        "Ordinary internet mail needs no connector: it goes to the servers in the recipient domain’s MX record."
        Documented "2026-11" [WHEN_DO_I_NEED MANAGE_CONNECTORS CONNECTORS_AND_OWN_SERVERS PLAN_OWN_SERVERS];

    const MULTI_GEO =
        "The default configuration delivers mail between the regions and to everyone else without a connector."
        Documented "2026-11" [PLAN_NEW_CONNECTOR];

    const DELIVERED_INSIDE =
        "Mail between two Microsoft 365 mailboxes of one organization is delivered internally. No connector is used."
        Inferred "2026-11" [MANAGE_MAIL_FLOW PLAN_NEW_CONNECTOR];

    const MANAGED_BY_MICROSOFT =
        "Microsoft manages mail flow inside Exchange Online. Administrators don’t need to do anything."
        Documented "2026-11" [MANAGE_MAIL_FLOW];

    const OPPORTUNISTIC_TLS =
        "By default, Exchange Online uses opportunistic TLS: it encrypts whenever the other side supports it."
        Documented "2026-11" [PARTNER_MAIL];

    const TLS_SETTING =
        "The connector’s settings decide how strictly Microsoft 365 requires TLS and checks the certificate."
        Documented "2026-11" [OUTBOUND_TLS_SETTINGS];

    const PORT_25_BETWEEN_SERVERS =
        "Mail servers accept each other’s mail on port 25. No document names another port here, and connectors have no port setting."
        Inferred "2026-11" [DIRECT_SEND OUTBOUND_SMART_HOSTS];
}
