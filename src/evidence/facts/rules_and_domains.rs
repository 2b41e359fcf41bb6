//! Mail flow rules, accepted domains and remote domains: what goes wrong with them.

facts! {
    const ALL;

    const RULE_TARGET =
        "A mail flow rule routes to an existing connector that is turned on. The admin center offers only connectors for rules."
        Inferred "2026-11" [CONDITIONAL_ROUTING];

    const RULE_RECORDS_ONLY =
        "In a test mode, a mail flow rule records its matches and takes no action."
        Documented "2026-11" [TRANSPORT_RULE_MODE];

    const SKIPPED_BY_DOMAIN =
        "A sender’s domain alone is easy to forge. For a rule that skips spam filtering, Microsoft adds a condition on the Authentication-Results header."
        Documented "2026-11" [SAFE_SENDERS];

    const SKIPPED_BY_OWN_DOMAIN =
        "Microsoft warns against accepted domains as the condition of a rule that skips filtering: attackers impersonate your own people."
        Documented "2026-11" [SAFE_SENDERS];

    const SKIPPED_BY_ADDRESS =
        "A rule for single sender addresses is as easily fooled as one for whole domains."
        Inferred "2026-11" [SAFE_SENDERS];

    const SKIPPED_BY_HEADER =
        "Rules that write headers such as X-MS-Exchange-Organization-SkipSafeLinksProcessing turn off protection for their messages."
        Reported "2026-11" [];

    const SENT_OUTSIDE =
        "After a break-in, attackers are reported to copy or redirect mail to themselves with a rule, which nobody notices."
        Reported "2026-11" [];

    const RULE_FOR_ALL =
        "A rule without conditions or exceptions acts on every message of the organization."
        Documented "2026-11" [NEW_TRANSPORT_RULE];

    const TWO_RULES_ROUTE =
        "Whether the first or the last rule decides, if both name a connector for one message, isn’t documented."
        Undocumented "2026-11" [];

    const STOPPED_PROCESSING =
        "StopRuleProcessing keeps later rules from seeing the message."
        Documented "2026-11" [TRANSPORT_RULE_STOP];

    const RETURNED_MAIL =
        "A rule that sends mail to an add-on service needs an exception for mail that has come back from it. Without one, it loops."
        Documented "2026-11" [ADD_ON_SERVICE];

    const ACCEPTED_STAR =
        "The accepted domain * makes every domain the organization’s own. Microsoft’s Exchange HealthChecker reports it as an open relay."
        Reported "2026-11" [];

    const EXTERNAL_RELAY =
        "External relay belongs to Exchange Server. It forwards whatever arrives for the domain, for any recipient."
        Inferred "2026-11" [INTERNAL_RELAY];

    const FORWARDING_ALLOWED =
        "AutoForwardEnabled lets automatically forwarded messages leave, unless another control such as the outbound spam policy blocks them."
        Documented "2026-11" [NDR_EXTERNAL_FORWARDING];

    const TRUSTED_REMOTE_DOMAIN =
        "TrustedMailInboundEnabled and TrustedMailOutboundEnabled exempt messages from content and recipient filtering."
        Documented "2026-11" [REMOTE_DOMAIN_TRUSTED_INBOUND];
}
