//! How connectors of any kind are set up and tested.

facts! {
    const ALL;

    const PARTS_IN_ORDER =
        "Work through the parts in their order, and finish one before you begin the next."
        Documented "2026-11" [ROUTE_MAIL_STEPS];

    const NOTHING_TO_SET_UP =
        "There is nothing to set up: your mail flows without a connector."
        Documented "2026-11" [WHEN_DO_I_NEED];

    const NO_CONNECTOR_FOR_THIS =
        "There is nothing to set up here: Microsoft 365 has no connector for your situation."
        Documented "2026-11" [WHEN_DO_I_NEED];

    const PERMISSIONS =
        "Connectors can be set up only with permissions that are assigned beforehand."
        Documented "2026-11" [ROUTE_MAIL_ENVIRONMENT];

    const ACCEPTED_DOMAINS_FIRST =
        "The accepted domains come before the connectors."
        Documented "2026-11" [HOW_TO_SET_UP];

    const VALIDATED =
        "A connector is ready when it validates."
        Documented "2026-11" [ROUTE_MAIL_TO_SERVER];

    const BOTH_ARRIVE =
        "If both messages arrive, your mail goes through Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_TESTS];

    const REFUSED_MESSAGE =
        "A refused message shows that certificate or addresses are not as agreed."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const EITHER_DIRECTION =
        "Either side may refuse mail, so either direction is tested."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const PASSED_THROUGH_SERVICE =
        "A message can arrive without having passed through the service."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];

    const RULE_TAKES_NO_MORE =
        "The second message shows that the rule takes no more than it should."
        Inferred "2026-11" [ROUTE_MAIL_TESTS];
}
