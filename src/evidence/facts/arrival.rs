//! Whether a message arrives: what decides before connectors do, and after one is chosen.

facts! {
    const ALL;

    const ALL_MAILBOXES_HERE =
        "If all your mailboxes are in Exchange Online, mail between colleagues stays inside, even with a connector for *."
        Documented "2026-11" [TRANSPORT_ROUTING_CENTRALIZED];

    const UNKNOWN_RECIPIENT_REJECTED =
        "An authoritative domain rejects mail for recipients that aren’t in the Microsoft 365 directory (550 5.4.1 or 5.1.10)."
        Documented "2026-11" [AUTHORITATIVE EDGE_BLOCKING];

    const UNKNOWN_RECIPIENT_PASSED_ON =
        "An internal relay domain passes on what it can’t deliver, so a mistyped address isn’t rejected here."
        Documented "2026-11" [INTERNAL_RELAY];

    const DIRECTORY_UNKNOWN =
        "Before mail reaches a connector, an authoritative domain needs the recipient in its directory, for example as a mail user."
        Documented "2026-11" [AUTHORITATIVE];

    const MX_LOOPS =
        "Without a connector, mail follows the MX record. If that leads back to Microsoft 365, the message loops (5.4.14)."
        Inferred "2026-11" [MAIL_LOOPS];

    const MX_UNKNOWN =
        "The answer depends on the domain’s MX record: mail loops unless it names servers outside Microsoft 365."
        Inferred "2026-11" [MAIL_LOOPS];

    const CENTRALIZED_FORWARDED =
        "Centralized mail transport doesn’t send back what came from your servers. If a mailbox or group passes it on, it goes straight to external recipients."
        Documented "2026-11" [NOT_ROUTED_THROUGH_ON_PREMISES];

    const CENTRALIZED_REDIRECTED =
        "The page names forwarding and groups, and says “similar scenarios”. An Inbox rule that redirects is assumed to be one."
        Inferred "2026-11" [NOT_ROUTED_THROUGH_ON_PREMISES];

    const CENTRALIZED_JOURNAL =
        "Administrators report that journal reports skip mail flow rules, so with centralized mail transport they all take its connector."
        Reported "2026-11" [];

    const CENTRALIZED_ONMICROSOFT =
        "Teams invitations and other onmicrosoft.com mail are reported to take the centralized route too. SPF then fails, because it doesn’t list your servers."
        Reported "2026-11" [];

    const SEVERAL_SMART_HOSTS =
        "A connector with more than one smart host is reported to use them in turn (round robin)."
        Reported "2026-11" [];

    const TEST_MODE_CONNECTORS_HIDDEN =
        "Get-OutboundConnector lists connectors in test mode only if you set IncludeTestModeConnectors to $true."
        Documented "2026-11" [GET_OUTBOUND_CONNECTOR_TEST_MODE];

    const OUTBOUND_CONNECTOR_REPORT =
        "Get-OutboundConnectorReport shows the connector that delivers mail to a domain. How it treats wildcards isn’t documented."
        Documented "2026-11" [GET_OUTBOUND_CONNECTOR_REPORT];

    const MESSAGE_TRACE_DETAIL =
        "Send a test message and trace it. The trace details name the connector."
        Documented "2026-11" [DIRECT_SEND_CONTROL GET_MESSAGE_TRACE_DETAIL];

    const OUTBOUND_MESSAGES_REPORT =
        "The Outbound messages report in the Exchange admin center counts messages by connector."
        Documented "2026-11" [MAIL_FLOW_REPORTS];
}
