//! Accepted domains, and the domains that a connector covers.

facts! {
    const ALL;

    const INTERNAL_RELAY =
        "An internal relay domain with recipients outside Exchange Online needs an outbound connector that covers the domain and routes to them."
        Documented "2026-11" [INTERNAL_RELAY];

    const INTERNAL_RELAY_PASSES_ON =
        "Without that connector, Microsoft 365 doesn’t forward mail for recipients it doesn’t know."
        Documented "2026-11" [INTERNAL_RELAY];

    const RELAY_RECIPIENT =
        "Only mail for such a recipient uses the connector."
        Inferred "2026-11" [INTERNAL_RELAY];

    const MATCH_SUBDOMAINS =
        "With MatchSubDomains on, the domain accepts mail for its subdomains, and the connector must cover them too."
        Documented "2026-11" [MATCH_SUBDOMAINS];

    const ACCEPTED_SUBDOMAIN =
        "If an accepted domain has MatchSubDomains on, a connector for all accepted domains covers its subdomains. RejectDirectSend counts them the same way."
        Inferred "2026-11" [MATCH_SUBDOMAINS DIRECT_SEND_CONTROL];

    const ALL_ACCEPTED =
        "A connector for all accepted domains covers each of them."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const ACCEPTED_DOMAINS_ON_PARTNER =
        "AllAcceptedDomains applies only to OnPremises connectors, so it’s ignored on this Partner connector."
        Documented "2026-11" [OUTBOUND_ALL_ACCEPTED_DOMAINS];

    const SCOPES_ADD_UP =
        "All accepted domains and a list of domains on one connector are additive: matching either is enough."
        Reported "2026-11" [OUTBOUND_ALL_ACCEPTED_DOMAINS OUTBOUND_RECIPIENT_DOMAINS];

    const PLAIN_DOMAIN_ALONE =
        "A plain domain covers only itself, none of its subdomains."
        Inferred "2026-11" [ROUTE_MAIL_SEVERAL];

    const WILDCARD =
        "A wildcard such as *.contoso.com covers the subdomains of contoso.com."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL OUTBOUND_RECIPIENT_DOMAINS];

    const WILDCARD_APEX =
        "One example in the PowerShell reference says that *.contoso.com also covers contoso.com. The other texts mention subdomains only."
        DocumentsDisagree "2026-11" [OUTBOUND_EXAMPLE_1 OUTBOUND_RECIPIENT_DOMAINS ROUTE_MAIL_SEVERAL];

    const EVERYTHING =
        "The entry * covers every domain, including external ones. Any other match wins."
        Reported "2026-11" [];
}
