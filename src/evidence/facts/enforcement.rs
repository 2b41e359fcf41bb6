//! What Exchange Online refuses since 2023: old servers, and direct send where it's turned off.

facts! {
    const ALL;

    const OLD_EXCHANGE_BLOCKED =
        "Since 2023, Exchange Online throttles and then blocks mail from outdated Exchange servers over OnPremises connectors. Exchange 2007, 2010 and 2013 are blocked (4.7.230, 5.7.230)."
        Documented "2026-11" [OLD_SERVERS];

    const EXCHANGE_FLOOR =
        "Since September 2026, Exchange 2016 and 2019 need the October 2025 security update (15.1.2507.61, 15.2.1748.39). Another rise is announced."
        Reported "2026-11" [OLD_SERVERS];

    const EXCHANGE_2007_BLOCKED =
        "The overview page still tells you to connect Exchange 2007. A newer announcement overrules it: its mail has been throttled since August 2023 and is now blocked."
        DocumentsDisagree "2026-11" [OWN_SERVERS_TABLE OLD_SERVERS];

    const REPLACE_OLD_EXCHANGE =
        "Replace the old server with Exchange Server Subscription Edition, or move its mailboxes. New-TenantExemptionInfo pauses the blocking for 90 days a year at most."
        Documented "2026-11" [OLD_SERVERS];

    const REJECTED_DIRECT_SEND =
        "Your organization refuses unauthenticated mail in its own name with 550 5.7.68, unless an inbound connector matches the sender’s certificate or IP address."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const REJECT_BY_DEFAULT =
        "Microsoft plans to turn on RejectDirectSend for new organizations, without a date yet. It isn’t available in GCC High and DoD."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const EXEMPT_BY_PARTNER =
        "To let a service through, Microsoft recommends a Partner connector that matches its certificate or IP address."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const EXEMPTION_IS_UNTESTED =
        "No document gives this command. It’s for your own domains only and restricts nothing; test it with one message before you rely on it."
        Inferred "2026-11" [DIRECT_SEND_CONTROL];

    const OTHER_ENVELOPE_SENDER =
        "RejectDirectSend only looks at the envelope sender (MAIL FROM). A service that uses its own domain there isn’t refused and needs no connector."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const SHARED_SERVICE_ADDRESSES =
        "Don’t match addresses that the service shares with its other customers: all of them could then send in your name."
        Inferred "2026-11" [DIRECT_SEND_CONTROL SMTP_RELAY];
}
