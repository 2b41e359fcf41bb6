//! The sentence of each ground, with its grade and its sources.

use super::explain::Ground;
use crate::evidence::{Citation, Claim, Grade, Source};

const ORDER: Citation = Citation {
    source: Source::RouteMail,
    section: "What happens when I have multiple connectors for the same scenario?",
};
const EXAMPLE: Citation = Citation {
    source: Source::RouteMail,
    section: "Example of how Office 365 applies multiple connectors",
};
const RECIPIENT_DOMAINS: Citation = Citation {
    source: Source::PowerShell,
    section: "RecipientDomains",
};
const ALL_ACCEPTED_DOMAINS: Citation = Citation {
    source: Source::PowerShell,
    section: "AllAcceptedDomains",
};
const VIA_ON_PREMISES: Citation = Citation {
    source: Source::PowerShell,
    section: "RouteAllMessagesViaOnPremises",
};
const SUBDOMAINS: Citation = Citation {
    source: Source::AcceptedDomains,
    section: "Enable mail flow for subdomains",
};

impl Ground {
    /// The ground as a sentence with its grade and its sources.
    ///
    /// ```
    /// use connector_checker::evidence::Grade;
    /// use connector_checker::routing::Ground;
    /// assert_eq!(Ground::Tie.claim().grade, Grade::Undocumented);
    /// ```
    pub const fn claim(self) -> &'static Claim {
        match self {
            Ground::ExactEntry => {
                const {
                    &claim(
                        Grade::Documented,
                        "A connector that lists the recipient’s own domain comes before all others.",
                        &[ORDER, EXAMPLE],
                    )
                }
            }
            Ground::Wildcard => {
                const {
                    &claim(
                        Grade::Documented,
                        "A wildcard such as *.contoso.com covers the subdomains of contoso.com.",
                        &[ORDER, RECIPIENT_DOMAINS],
                    )
                }
            }
            Ground::WildcardApex => {
                const {
                    &claim(
                        Grade::DocumentsDisagree,
                        "One example in the PowerShell reference has *.contoso.com cover contoso.com itself; the other texts speak of subdomains only. The checker lets it match.",
                        &[
                            Citation {
                                source: Source::PowerShell,
                                section: "Example 1",
                            },
                            RECIPIENT_DOMAINS,
                            ORDER,
                        ],
                    )
                }
            }
            Ground::LongestWildcard => {
                const {
                    &claim(
                        Grade::Inferred,
                        "Of several wildcards that match, the longest is the most specific and comes first.",
                        &[EXAMPLE],
                    )
                }
            }
            Ground::AllAccepted => {
                const {
                    &claim(
                        Grade::Documented,
                        "A connector for all accepted domains covers each accepted domain.",
                        &[ORDER, EXAMPLE],
                    )
                }
            }
            Ground::AcceptedSubdomain => {
                const {
                    &claim(
                        Grade::Inferred,
                        "Where an accepted domain matches its subdomains too, a connector for all accepted domains covers them.",
                        &[SUBDOMAINS],
                    )
                }
            }
            Ground::Everything => {
                const {
                    &claim(
                        Grade::Reported,
                        "The entry * covers every domain, outside ones too; everything else comes before it.",
                        &[],
                    )
                }
            }
            Ground::PlainDomainAlone => {
                const {
                    &claim(
                        Grade::Inferred,
                        "A plain domain covers that domain only, none of its subdomains.",
                        &[ORDER],
                    )
                }
            }
            Ground::OrderContradiction => {
                const {
                    &claim(
                        Grade::DocumentsDisagree,
                        "Microsoft’s page lists all accepted domains before wildcards, and then lets the wildcard win in its example.",
                        &[ORDER, EXAMPLE],
                    )
                }
            }
            Ground::Tie => {
                const {
                    &claim(
                        Grade::Undocumented,
                        "Which of several equally good connectors is used is not published; Microsoft only warns against duplicates.",
                        &[],
                    )
                }
            }
            Ground::CloudMailbox => {
                const {
                    &claim(
                        Grade::Inferred,
                        "Mail for a mailbox in Exchange Online is delivered there; connectors to your servers are for mailboxes on your servers.",
                        &[EXAMPLE],
                    )
                }
            }
            Ground::Centralized => {
                const {
                    &claim(
                        Grade::Reported,
                        "With centralized mail transport, the connector that carries it comes before every other match.",
                        &[VIA_ON_PREMISES],
                    )
                }
            }
            Ground::Disabled => {
                const {
                    &claim(
                        Grade::Inferred,
                        "A connector that is switched off is left out.",
                        &[Citation {
                            source: Source::PowerShell,
                            section: "Enabled",
                        }],
                    )
                }
            }
            Ground::OnlyByTransportRule => {
                const {
                    &claim(
                        Grade::Documented,
                        "A connector that only mail flow rules use is never chosen by the recipient’s domain.",
                        &[
                            Citation {
                                source: Source::PowerShell,
                                section: "IsTransportRuleScoped",
                            },
                            Citation {
                                source: Source::ConditionalRouting,
                                section: "Conditional mail routing",
                            },
                        ],
                    )
                }
            }
            Ground::TestMode => {
                const {
                    &claim(
                        Grade::Undocumented,
                        "What test mode does to the choice of a connector is not published; the checker leaves such a connector in.",
                        &[],
                    )
                }
            }
            Ground::ScopesAddUp => {
                const {
                    &claim(
                        Grade::Reported,
                        "All accepted domains and a list of domains on one connector add up: either is enough.",
                        &[ALL_ACCEPTED_DOMAINS, RECIPIENT_DOMAINS],
                    )
                }
            }
            Ground::AcceptedDomainsOnPartner => {
                const {
                    &claim(
                        Grade::Documented,
                        "All accepted domains has an effect on connectors to your own servers only, so it does nothing on this Partner connector.",
                        &[ALL_ACCEPTED_DOMAINS],
                    )
                }
            }
            Ground::CentralizedOnPartner => {
                const {
                    &claim(
                        Grade::Documented,
                        "Centralized mail transport has an effect on connectors to your own servers only, so it does nothing on this Partner connector.",
                        &[VIA_ON_PREMISES],
                    )
                }
            }
            Ground::NoMatch => {
                const {
                    &claim(
                        Grade::Documented,
                        "Ordinary mail to the internet needs no connector: it goes to the servers that the domain’s MX record names.",
                        &[Citation {
                            source: Source::ConfigureMailFlow,
                            section: "When do I need a connector?",
                        }],
                    )
                }
            }
            Ground::NoMatchAccepted => {
                const {
                    &claim(
                        Grade::Inferred,
                        "Mail for an accepted domain that no connector covers follows the domain’s MX record like any other mail.",
                        &[Citation {
                            source: Source::ConfigureMailFlow,
                            section: "When do I need a connector?",
                        }],
                    )
                }
            }
            Ground::InternalRelay => {
                const {
                    &claim(
                        Grade::Documented,
                        "An internal relay domain with recipients elsewhere needs a connector that leads to them.",
                        &[Citation {
                            source: Source::AcceptedDomains,
                            section: "Manage accepted domains",
                        }],
                    )
                }
            }
        }
    }
}

const fn claim(grade: Grade, says: &'static str, cites: &'static [Citation]) -> Claim {
    Claim { says, grade, cites }
}
