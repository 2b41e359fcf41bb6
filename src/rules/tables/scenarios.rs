//! The scenario table: which situations there are, and what each asks for.
//!
//! It joins the tables of four documents (they repeat one another, with small differences) and
//! adds the finer cases of the newer pages. An organization can be in several scenarios at once.

use super::connectors::TO_YOUR_SERVER;
use super::devices::DEVICES;
use super::own_servers::OWN_SERVERS;
use super::partners::{OTHER_TENANT, PARTNERS, PROVIDER_INCOMING, PROVIDER_OUTGOING};
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::rules::question::Question;
use crate::rules::table::{Clause, Connector, Need, Party, Row, Scenario, is};

/// Any subscription at all.
const SUBSCRIBED: Clause = is(Question::Mailboxes, &["cloud", "split", "on-premises"]);
/// A subscription with mailboxes in Exchange Online.
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

const WHEN_DO_I_NEED: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "When do I need a connector?",
};
const MANAGE_TABLE: Citation = Citation {
    source: Source::ManageMailFlow,
    section: "Manage connectors in Exchange Online",
};
const fn need_table(section: &'static str) -> Citation {
    Citation {
        source: Source::DoINeedAConnector,
        section,
    }
}

/// Every scenario, in the order in which the reader sees them.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        id: "out-of-scope",
        title: "No Exchange Online and no EOP",
        situation: "You subscribe to neither Exchange Online nor Exchange Online Protection.",
        when: &[is(Question::Mailboxes, &["none"])],
        because: &[],
        rows: &[Row {
            id: "out-of-scope",
            title: "This checker is about Microsoft 365 connectors",
            when: &[],
            need: Need::DoesNotApply,
            connectors: &[],
            because: &[Claim {
                says: "Microsoft 365 connectors exist only with a subscription. Exchange Server on your own machines has connectors of another kind, called send and receive connectors, with documentation of their own.",
                grade: Grade::Documented,
                cites: &[Citation {
                    source: Source::ConfigureMailFlow,
                    section: "When do I need a connector? (the tip below the table)",
                }],
            }],
            first: &[],
            warnings: &[],
        }],
    },
    Scenario {
        id: "standalone-eop",
        title: "Standalone Exchange Online Protection",
        situation: "Your own email servers hold every mailbox, and Microsoft 365 only filters the mail.",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        because: &[Claim {
            says: "Your servers and the filter are two separate places, so mail needs a connector each way.",
            grade: Grade::Documented,
            cites: &[
                need_table("Scenario table: standalone EOP subscription"),
                WHEN_DO_I_NEED,
                MANAGE_TABLE,
            ],
        }],
        rows: OWN_SERVERS,
    },
    Scenario {
        id: "split-mailboxes",
        title: "Mailboxes in both places",
        situation: "Some mailboxes are on your own email servers, some in Exchange Online.",
        when: &[is(Question::Mailboxes, &["split"])],
        because: &[Claim {
            says: "Without connectors, no mail flows between Microsoft 365 and your own servers. It takes one each way.",
            grade: Grade::Documented,
            cites: &[
                need_table("Scenario table: mailboxes in both places"),
                WHEN_DO_I_NEED,
                MANAGE_TABLE,
                Citation {
                    source: Source::RouteMail,
                    section: "How do Office 365 connectors work with my own email servers?",
                },
            ],
        }],
        rows: OWN_SERVERS,
    },
    Scenario {
        id: "internet-mail",
        title: "Ordinary mail with the internet",
        situation: "All your mailboxes are in Exchange Online and exchange ordinary mail with the internet.",
        when: &[is(Question::Mailboxes, &["cloud"])],
        because: &[],
        rows: &[Row {
            id: "internet-mail",
            title: "The defaults suffice",
            when: &[],
            need: Need::NotNeeded,
            connectors: &[],
            because: &[Claim {
                says: "Exchange Online sends mail to the internet and receives mail from it right away, without a connector.",
                grade: Grade::Documented,
                cites: &[WHEN_DO_I_NEED, MANAGE_TABLE],
            }],
            first: &[],
            warnings: &[],
        }],
    },
    Scenario {
        id: "devices",
        title: "Printers, scanners and apps",
        situation: "Something that is not a person’s mailbox must send mail.",
        when: &[SUBSCRIBED, is(Question::Devices, &["yes"])],
        because: &[Claim {
            says: "The scenario tables call a connector for devices optional. It depends on how the device sends.",
            grade: Grade::Documented,
            cites: &[
                need_table("Scenario table: mail from sources on premises"),
                WHEN_DO_I_NEED,
                MANAGE_TABLE,
            ],
        }],
        rows: DEVICES,
    },
    Scenario {
        id: "partner",
        title: "A partner with security restrictions",
        situation: "You often exchange sensitive mail with a business partner.",
        when: &[SUBSCRIBED, is(Question::Partner, &["yes"])],
        because: &[Claim {
            says: "Connectors for a partner are optional: they add restrictions to mail that flows anyway.",
            grade: Grade::Documented,
            cites: &[
                need_table("Scenario table: business partners"),
                WHEN_DO_I_NEED,
                // This table's own link for partners leads to the page on routing mail to your
                // own servers, which is the wrong one; the row cites the right page.
                MANAGE_TABLE,
            ],
        }],
        rows: PARTNERS,
    },
    Scenario {
        id: "other-tenant",
        title: "Another Exchange Online organization",
        situation: "Mail between you and another Exchange Online organization must always be encrypted.",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::OtherTenant, &["yes"])],
        because: &[],
        rows: OTHER_TENANT,
    },
    Scenario {
        id: "service-provider",
        title: "A service in front of Microsoft 365",
        situation: "Mail from the internet passes through another company’s filtering or archiving service before it reaches you.",
        when: &[
            SUBSCRIBED,
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["incoming", "both"]),
        ],
        because: &[],
        rows: PROVIDER_INCOMING,
    },
    Scenario {
        id: "service-provider-outgoing",
        title: "A service behind Microsoft 365",
        situation: "Your mail to the internet passes through another company’s filtering or archiving service.",
        when: &[
            SUBSCRIBED,
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["outgoing", "both"]),
        ],
        because: &[],
        rows: PROVIDER_OUTGOING,
    },
    Scenario {
        id: "relay-domain",
        title: "A domain with recipients elsewhere",
        situation: "An accepted domain of type internal relay has recipients outside Exchange Online.",
        when: &[SUBSCRIBED, is(Question::RelayDomain, &["yes"])],
        because: &[],
        rows: &[
            Row {
                id: "relay-domain-only",
                title: "An internal relay domain",
                when: &[is(Question::Subdomains, &["no"])],
                need: Need::Required,
                connectors: &[Connector {
                    restrictions: &["Cover the internal relay domain."],
                    ..TO_YOUR_SERVER
                }],
                because: &[RELAY_DOMAIN],
                first: &[],
                warnings: &[],
            },
            Row {
                id: "relay-domain-subdomains",
                title: "An internal relay domain with its subdomains",
                when: &[is(Question::Subdomains, &["yes"])],
                need: Need::Required,
                connectors: &[Connector {
                    restrictions: &[
                        "Cover the internal relay domain and its subdomains: choose all accepted domains, or add an entry such as *.contoso.com.",
                    ],
                    ..TO_YOUR_SERVER
                }],
                because: &[
                    RELAY_DOMAIN,
                    Claim {
                        says: "With “match subdomains” on, the connector must cover the subdomains too.",
                        grade: Grade::Documented,
                        cites: &[Citation {
                            source: Source::AcceptedDomains,
                            section: "Enable mail flow for subdomains",
                        }],
                    },
                ],
                first: &[],
                warnings: &[],
            },
        ],
    },
    Scenario {
        id: "mail-flow-rule",
        title: "A route chosen by a rule",
        situation: "Some messages must leave by another route, whatever the recipient’s domain is.",
        when: &[SUBSCRIBED, is(Question::MailFlowRule, &["yes"])],
        because: &[],
        rows: &[Row {
            id: "mail-flow-rule",
            title: "Conditional mail routing",
            when: &[],
            need: Need::Required,
            connectors: &[Connector {
                from: Party::Microsoft365,
                to: Party::RuleTarget,
                identified_by: &[],
                restrictions: &[
                    "Choose “only when I have a transport rule that redirects messages to this connector”.",
                ],
            }],
            because: &[Claim {
                says: "Routing by content or by attribute takes an outgoing connector that is used only by a rule, and the mail flow rule itself.",
                grade: Grade::Documented,
                cites: &[Citation {
                    source: Source::ConditionalRouting,
                    section: "Create a connector, then a mail flow rule",
                }],
            }],
            first: &[],
            warnings: &[],
        }],
    },
    Scenario {
        id: "multi-geo",
        title: "Several regions (Multi-Geo)",
        situation: "One tenant keeps its mailboxes in several regions.",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::MultiGeo, &["yes"])],
        because: &[],
        rows: &[Row {
            id: "multi-geo",
            title: "Multi-Geo delivers by itself",
            when: &[],
            need: Need::NotNeeded,
            connectors: &[],
            because: &[Claim {
                says: "The default configuration delivers mail between the regions and to everyone else without any connector.",
                grade: Grade::Documented,
                cites: &[Citation {
                    source: Source::PlanConnectors,
                    section: "When should I create a new connector?",
                }],
            }],
            first: &[],
            warnings: &[],
        }],
    },
];

const RELAY_DOMAIN: Claim = Claim {
    says: "Mail for recipients whom Exchange Online does not know must leave for the server that knows them, and that takes an outgoing connector.",
    grade: Grade::Documented,
    cites: &[Citation {
        source: Source::AcceptedDomains,
        section: "Manage accepted domains: internal relay",
    }],
};
