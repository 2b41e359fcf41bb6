//! Which of several connectors takes a message.

facts! {
    const ALL;

    const EXACT_ENTRY =
        "A connector that lists the recipient’s own domain comes before all others."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const LONGEST_WILDCARD =
        "Of several wildcards that match, the longest is the most specific and comes first."
        Inferred "2026-11" [ROUTE_MAIL_EXAMPLE];

    const ORDER_CONTRADICTION =
        "Microsoft’s page lists all accepted domains before wildcards, and then lets the wildcard win in its example."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const TIE =
        "Which of several equally good connectors is used is not published; Microsoft only warns against duplicates."
        Undocumented "2026-11" [];

    const CLOUD_MAILBOX =
        "Mail for a mailbox in Exchange Online is delivered there; connectors to your servers are for mailboxes on your servers."
        Inferred "2026-11" [ROUTE_MAIL_EXAMPLE];

    const CENTRALIZED =
        "With centralized mail transport, the connector that carries it comes before every other match."
        Reported "2026-11" [OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES];

    const CENTRALIZED_ON_PARTNER =
        "Centralized mail transport has an effect on connectors to your own servers only, so it does nothing on this Partner connector."
        Documented "2026-11" [OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES];

    const ASSUMED =
        "A connector’s setting that wasn’t exported is taken for its default, and a missing type for your own servers."
        Inferred "2026-11" [OUTBOUND_ENABLED OUTBOUND_CONNECTOR_TYPE];

    const DISABLED =
        "A connector that is switched off is left out."
        Inferred "2026-11" [OUTBOUND_ENABLED];

    const ONLY_BY_TRANSPORT_RULE =
        "A connector that only mail flow rules use is never chosen by the recipient’s domain."
        Documented "2026-11" [OUTBOUND_IS_TRANSPORT_RULE_SCOPED CONDITIONAL_ROUTING];

    const CONDITIONAL_ROUTING =
        "Routing by content or by attribute takes an outgoing connector that is used only by a rule, and the mail flow rule itself."
        Documented "2026-11" [CONDITIONAL_ROUTING OUTBOUND_IS_TRANSPORT_RULE_SCOPED];

    const RULE_TO_PARTNER =
        "If the server is not your organization’s own, choose “partner organization”, in the command ConnectorType Partner."
        Documented "2026-11" [CONDITIONAL_ROUTING OUTBOUND_CONNECTOR_TYPE];

    const RULE_SENDS =
        "The connector does nothing before a rule sends messages to it."
        Documented "2026-11" [CONDITIONAL_ROUTING];

    const TEST_MODE =
        "What test mode does to the choice of a connector is not published; the checker leaves such a connector in."
        Undocumented "2026-11" [];

    const NO_MATCH_ACCEPTED =
        "Mail for an accepted domain that no connector covers follows the domain’s MX record like any other mail."
        Inferred "2026-11" [WHEN_DO_I_NEED];
}
