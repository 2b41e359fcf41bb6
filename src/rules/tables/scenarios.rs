//! The scenario table: which situations there are, and what each asks for.
//!
//! It joins the tables of four documents (they repeat one another, with small differences) and
//! adds the finer cases of the newer pages. An organization can be in several scenarios at once.

use super::connectors::TO_YOUR_SERVER;
use super::devices::DEVICES;
use super::own_servers::OWN_SERVERS;
use super::partners::{OTHER_TENANT, PARTNERS, PROVIDER_INCOMING, PROVIDER_OUTGOING};
use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::requirement::Requirement;
use crate::rules::table::{Clause, Connector, Need, Party, Row, Scenario, is};

/// Any subscription at all.
const SUBSCRIBED: Clause = is(Question::Mailboxes, &["cloud", "split", "on-premises"]);
/// A subscription with mailboxes in Exchange Online.
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

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
            because: &[facts::SUBSCRIPTION, facts::EXCHANGE_SERVER_CONNECTORS],
            first: &[],
            warnings: &[],
        }],
    },
    Scenario {
        id: "standalone-eop",
        title: "Standalone Exchange Online Protection",
        situation: "Your own email servers hold every mailbox, and Microsoft 365 only filters the mail.",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        because: &[facts::TWO_SEPARATE_PLACES],
        rows: OWN_SERVERS,
    },
    Scenario {
        id: "split-mailboxes",
        title: "Mailboxes in both places",
        situation: "Some mailboxes are on your own email servers, some in Exchange Online.",
        when: &[is(Question::Mailboxes, &["split"])],
        because: &[facts::NO_MAIL_WITHOUT_CONNECTORS],
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
            because: &[facts::INTERNET_MAIL],
            first: &[],
            warnings: &[],
        }],
    },
    Scenario {
        id: "devices",
        title: "Printers, scanners and apps",
        situation: "Something that is not a person’s mailbox must send mail.",
        when: &[SUBSCRIBED, is(Question::Devices, &["yes"])],
        because: &[facts::DEVICES_OPTIONAL],
        rows: DEVICES,
    },
    Scenario {
        id: "partner",
        title: "A partner with security restrictions",
        situation: "You often exchange sensitive mail with a business partner.",
        when: &[SUBSCRIBED, is(Question::Partner, &["yes"])],
        because: &[facts::PARTNER_OPTIONAL],
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
                    requirements: &[Requirement::RelayDomains],
                    ..TO_YOUR_SERVER
                }],
                because: &[facts::INTERNAL_RELAY],
                first: &[],
                warnings: &[],
            },
            Row {
                id: "relay-domain-subdomains",
                title: "An internal relay domain with its subdomains",
                when: &[is(Question::Subdomains, &["yes"])],
                need: Need::Required,
                connectors: &[Connector {
                    requirements: &[Requirement::RelaySubdomains],
                    ..TO_YOUR_SERVER
                }],
                because: &[facts::INTERNAL_RELAY, facts::MATCH_SUBDOMAINS],
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
                requirements: &[Requirement::RuleScoped],
            }],
            because: &[facts::CONDITIONAL_ROUTING],
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
            because: &[facts::MULTI_GEO],
            first: &[],
            warnings: &[],
        }],
    },
];
