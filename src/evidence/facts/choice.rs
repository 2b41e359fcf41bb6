//! Which of several connectors is used.

facts! {
    const ALL;

    const EXACT_ENTRY =
        "A connector that lists the recipient’s exact domain takes precedence."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const LONGEST_WILDCARD =
        "If several wildcards match, the longest one is the most specific and wins."
        Inferred "2026-11" [ROUTE_MAIL_EXAMPLE];

    const ORDER_CONTRADICTION =
        "Microsoft’s page ranks all accepted domains above wildcards, but in its own example the wildcard wins."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const TIE =
        "Microsoft doesn’t document which of several equal matches is used. It only warns against duplicate connectors."
        Undocumented "2026-11" [];

    const CLOUD_MAILBOX =
        "Mail for an Exchange Online mailbox is delivered there. Connectors to your servers are for on-premises mailboxes."
        Documented "2026-11" [TRANSPORT_ROUTING_CENTRALIZED ROUTE_MAIL_EXAMPLE];

    const CENTRALIZED =
        "Centralized mail transport takes precedence over every other match."
        Reported "2026-11" [OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES];

    const CENTRALIZED_ON_PARTNER =
        "RouteAllMessagesViaOnPremises applies only to OnPremises connectors, so it’s ignored on this Partner connector."
        Documented "2026-11" [OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES];

    const ASSUMED =
        "A setting that wasn’t exported is assumed to have its default, and a missing connector type to be OnPremises."
        Inferred "2026-11" [OUTBOUND_ENABLED OUTBOUND_CONNECTOR_TYPE];

    const UNKNOWN_ACCEPTED_DOMAINS =
        "Accepted domains or their settings are missing from the export, which could change the answer."
        Inferred "2026-11" [INTERNAL_RELAY MATCH_SUBDOMAINS OUTBOUND_ALL_ACCEPTED_DOMAINS];

    const UNKNOWN_CONNECTORS =
        "The export doesn’t include every connector. A missing one might match better."
        Inferred "2026-11" [ROUTE_MAIL_SEVERAL];

    const UNKNOWN_MAILBOXES =
        "The list of Exchange Online mailboxes is incomplete. The recipient might be one of them."
        Inferred "2026-11" [ROUTE_MAIL_EXAMPLE];

    const DISABLED =
        "A connector that’s turned off is ignored."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE OUTBOUND_ENABLED];

    const ONLY_BY_TRANSPORT_RULE =
        "A connector that’s used only by mail flow rules is never chosen by recipient domain."
        Documented "2026-11" [OUTBOUND_IS_TRANSPORT_RULE_SCOPED CONDITIONAL_ROUTING];

    const CONDITIONAL_ROUTING =
        "Routing by content or attribute requires an outbound connector that only a mail flow rule uses, and the rule itself."
        Documented "2026-11" [CONDITIONAL_ROUTING OUTBOUND_IS_TRANSPORT_RULE_SCOPED];

    const RULE_TO_PARTNER =
        "If the server isn’t your organization’s own, choose “Partner organization” (ConnectorType Partner)."
        Documented "2026-11" [CONDITIONAL_ROUTING OUTBOUND_CONNECTOR_TYPE];

    const RULE_SENDS =
        "The connector isn’t used until a mail flow rule routes messages to it."
        Documented "2026-11" [CONDITIONAL_ROUTING];

    const TEST_MODE =
        "Microsoft doesn’t document how test mode affects which connector is used. The checker still considers such a connector."
        Undocumented "2026-11" [];

    const NO_MATCH_ACCEPTED =
        "Mail for an accepted domain that no connector covers follows the domain’s MX record, like any other mail."
        Inferred "2026-11" [WHEN_DO_I_NEED];
}
