//! Setup and testing of connectors of any kind.

facts! {
    const ALL;

    const PARTS_IN_ORDER =
        "Complete the parts in order. Finish each one before you start the next."
        Documented "2026-11" [ROUTE_MAIL_STEPS];

    const NOTHING_TO_SET_UP =
        "There’s nothing to set up: your mail flows without a connector."
        Documented "2026-11" [WHEN_DO_I_NEED];

    const NO_CONNECTOR_FOR_THIS =
        "There’s nothing to set up: Microsoft 365 has no connector for your situation."
        Documented "2026-11" [WHEN_DO_I_NEED];

    const PERMISSIONS =
        "You can’t set up connectors until you have the permissions."
        Documented "2026-11" [ROUTE_MAIL_ENVIRONMENT];

    const ACCEPTED_DOMAINS_FIRST =
        "Accepted domains must exist before you create connectors."
        Documented "2026-11" [HOW_TO_SET_UP];

    const VALIDATED =
        "A connector is ready when its validation succeeds."
        Documented "2026-11" [ROUTE_MAIL_TO_SERVER];

    const BOTH_ARRIVE =
        "If both messages arrive, your mail flows through Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_TESTS];

    const REFUSED_MESSAGE =
        "A rejected message means that the certificate or the IP addresses aren’t as agreed."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const EITHER_DIRECTION =
        "Either side can reject mail, so test both directions."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const PASSED_THROUGH_SERVICE =
        "A message can arrive without passing through the service."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const RULE_TAKES_NO_MORE =
        "The second message shows that the rule doesn’t match more than it should."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];
}
