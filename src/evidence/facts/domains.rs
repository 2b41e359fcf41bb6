//! Accepted domains, and what the entries of a connector cover.

facts! {
    const ALL;

    const INTERNAL_RELAY =
        "An internal relay domain with recipients outside Exchange Online needs an outgoing connector that covers the domain and leads to them."
        Documented "2026-11" [INTERNAL_RELAY];

    const INTERNAL_RELAY_PASSES_ON =
        "Without that connector, Microsoft 365 doesn’t forward mail for recipients it doesn’t know."
        Documented "2026-11" [INTERNAL_RELAY];

    const RELAY_RECIPIENT =
        "Only such a recipient’s mail takes the connector."
        Inferred "2026-11" [INTERNAL_RELAY];

    const MATCH_SUBDOMAINS =
        "With “match subdomains” on, the domain accepts mail for its subdomains, and the connector must cover them too."
        Documented "2026-11" [MATCH_SUBDOMAINS];

    const ACCEPTED_SUBDOMAIN =
        "Where an accepted domain matches its subdomains too, a connector for all accepted domains covers them."
        Inferred "2026-11" [MATCH_SUBDOMAINS];

    const ALL_ACCEPTED =
        "A connector for all accepted domains covers each accepted domain."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL ROUTE_MAIL_EXAMPLE];

    const ACCEPTED_DOMAINS_ON_PARTNER =
        "All accepted domains has an effect on connectors to your own servers only, so it does nothing on this Partner connector."
        Documented "2026-11" [OUTBOUND_ALL_ACCEPTED_DOMAINS];

    const SCOPES_ADD_UP =
        "All accepted domains and a list of domains on one connector add up: either is enough."
        Reported "2026-11" [OUTBOUND_ALL_ACCEPTED_DOMAINS OUTBOUND_RECIPIENT_DOMAINS];

    const PLAIN_DOMAIN_ALONE =
        "A plain domain covers that domain only, none of its subdomains."
        Inferred "2026-11" [ROUTE_MAIL_SEVERAL];

    const WILDCARD =
        "A wildcard such as *.contoso.com covers the subdomains of contoso.com."
        Documented "2026-11" [ROUTE_MAIL_SEVERAL OUTBOUND_RECIPIENT_DOMAINS];

    const WILDCARD_APEX =
        "One example in the PowerShell reference has *.contoso.com cover contoso.com itself; the other texts speak of subdomains only."
        DocumentsDisagree "2026-11" [OUTBOUND_EXAMPLE_1 OUTBOUND_RECIPIENT_DOMAINS ROUTE_MAIL_SEVERAL];

    const EVERYTHING =
        "The entry * covers every domain, outside ones too; everything else comes before it."
        Reported "2026-11" [];
}
