//! Reports of a historical search, and what they say of connectors.

facts! {
    const ALL;

    const TRACE_CONNECTOR =
        "The report of a historical search names the source or destination connector of each message (connector_id)."
        Documented "2026-11" [TRACE_SUMMARY];

    const TRACE_DIRECTION =
        "In such a report, directionality 1 is a message to your organization, and 2 is one from it."
        Documented "2026-11" [TRACE_SUMMARY];

    const TRACE_SEVERAL =
        "A row of the report can list several recipients but has one connector. Microsoft doesn’t document whose it is."
        Undocumented "2026-11" [];

    const TRACE_DELIVERED =
        "The status “Receive, Deliver” says that the message was delivered to a mailbox in Exchange Online."
        Documented "2026-11" [TRACE_SUMMARY];

    const TRACE_WITHOUT_CONNECTOR =
        "Microsoft doesn’t document what the report shows for a message that no connector handled."
        Undocumented "2026-11" [];

    const TRACE_AGE =
        "A historical search finds messages of the last 90 days, so connectors may have changed since."
        Inferred "2026-11" [TRACE_OPTIONS];
}
