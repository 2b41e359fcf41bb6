//! The scenario table: which situations there are, and what each asks for.
//!
//! It joins the tables of four documents (they repeat one another, with small differences) and
//! adds the finer cases of the newer pages. An organization can be in several scenarios at once.

use super::connectors::TO_YOUR_SERVER;
use super::devices::DEVICES;
use super::own_servers::OWN_SERVERS;
use super::partners::{OTHER_TENANT, PARTNERS, PROVIDER_INCOMING, PROVIDER_OUTGOING};
use super::remaining::REMAINING;
use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::requirement::Requirement;
use crate::rules::table::{Clause, Connector, Need, Party, Row, Scenario, is};

/// Any subscription at all.
const SUBSCRIBED: Clause = is(Question::Mailboxes, &["cloud", "split", "on-premises"]);
/// A subscription with mailboxes in Exchange Online.
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

/// A scenario in which no row says that something is needed for what was asked.
const PLAIN: Scenario = Scenario {
    id: "",
    title: "",
    situation: "",
    when: &[],
    yes: "",
    because: &[],
    rows: &[],
};

/// Every scenario, in the order in which the reader sees them.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        id: "out-of-scope",
        title: "No Exchange Online and no EOP",
        situation: "You subscribe to neither Exchange Online nor Exchange Online Protection.",
        when: &[is(Question::Mailboxes, &["none"])],
        rows: &[Row {
            id: "out-of-scope",
            title: "This checker is about Microsoft 365 connectors",
            need: Need::DoesNotApply,
            because: &[facts::SUBSCRIPTION, facts::EXCHANGE_SERVER_CONNECTORS],
            ..Row::PLAIN
        }],
        ..PLAIN
    },
    Scenario {
        id: "standalone-eop",
        title: "Standalone Exchange Online Protection",
        situation: "Your own email servers host all mailboxes. Microsoft 365 only filters the mail.",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        because: &[facts::TWO_SEPARATE_PLACES],
        rows: OWN_SERVERS,
        ..PLAIN
    },
    Scenario {
        id: "split-mailboxes",
        title: "Mailboxes in both places",
        situation: "Some mailboxes are on your own email servers, some in Exchange Online.",
        when: &[is(Question::Mailboxes, &["split"])],
        because: &[facts::NO_MAIL_WITHOUT_CONNECTORS],
        rows: OWN_SERVERS,
        ..PLAIN
    },
    Scenario {
        id: "internet-mail",
        title: "Ordinary mail with the internet",
        situation: "All your mailboxes are in Exchange Online and exchange ordinary mail with the internet.",
        when: &[is(Question::Mailboxes, &["cloud"])],
        rows: &[Row {
            id: "internet-mail",
            title: "The defaults are enough",
            because: &[facts::INTERNET_MAIL],
            ..Row::PLAIN
        }],
        ..PLAIN
    },
    Scenario {
        id: "remaining-server",
        title: "An Exchange server that remains",
        situation: "All mailboxes are in Exchange Online, and you still run an Exchange server.",
        when: &[
            is(Question::Mailboxes, &["cloud"]),
            is(Question::Remaining, &["yes"]),
        ],
        yes: "Yes, for your server",
        rows: REMAINING,
        ..PLAIN
    },
    Scenario {
        id: "devices",
        title: "Printers, scanners and apps",
        situation: "Something other than a person’s mailbox must send mail.",
        when: &[SUBSCRIBED, is(Question::Devices, &["yes"])],
        yes: "Yes, for your devices",
        because: &[facts::DEVICES_OPTIONAL],
        rows: DEVICES,
    },
    Scenario {
        id: "partner",
        title: "A partner with security restrictions",
        situation: "You often exchange sensitive mail with a business partner.",
        when: &[SUBSCRIBED, is(Question::Partner, &["yes"])],
        yes: "Yes, for your partner",
        because: &[facts::PARTNER_OPTIONAL],
        rows: PARTNERS,
    },
    Scenario {
        id: "other-tenant",
        title: "Another Exchange Online organization",
        situation: "Mail between you and another Exchange Online organization must always be encrypted.",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::OtherTenant, &["yes"])],
        rows: OTHER_TENANT,
        ..PLAIN
    },
    Scenario {
        id: "service-provider",
        title: "A service in front of Microsoft 365",
        situation: "Mail from the internet passes through another company’s service before it reaches you.",
        when: &[
            SUBSCRIBED,
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["incoming", "both"]),
        ],
        rows: PROVIDER_INCOMING,
        ..PLAIN
    },
    Scenario {
        id: "service-provider-outgoing",
        title: "A service for the mail that you send",
        situation: "The mail that you send passes through another company’s service.",
        when: &[
            SUBSCRIBED,
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["outgoing", "both"]),
        ],
        rows: PROVIDER_OUTGOING,
        ..PLAIN
    },
    Scenario {
        id: "relay-domain",
        title: "A domain with recipients elsewhere",
        situation: "An accepted domain of type internal relay has recipients outside Exchange Online.",
        when: &[SUBSCRIBED, is(Question::RelayDomain, &["yes"])],
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
                warnings: &[facts::RELAY_BY_MX_LOOPS],
                ..Row::PLAIN
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
                warnings: &[facts::RELAY_BY_MX_LOOPS],
                ..Row::PLAIN
            },
        ],
        ..PLAIN
    },
    Scenario {
        id: "mail-flow-rule",
        title: "A route chosen by a rule",
        situation: "Some messages must take another route, whatever the recipient’s domain is.",
        when: &[SUBSCRIBED, is(Question::MailFlowRule, &["yes"])],
        rows: &[Row {
            id: "mail-flow-rule",
            title: "Conditional mail routing",
            need: Need::Required,
            connectors: &[Connector {
                from: Party::Microsoft365,
                to: Party::RuleTarget,
                identified_by: &[],
                requirements: &[Requirement::RuleScoped],
            }],
            because: &[facts::CONDITIONAL_ROUTING],
            ..Row::PLAIN
        }],
        ..PLAIN
    },
    Scenario {
        id: "multi-geo",
        title: "Several regions (Multi-Geo)",
        situation: "One tenant keeps its mailboxes in several regions.",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::MultiGeo, &["yes"])],
        rows: &[Row {
            id: "multi-geo",
            title: "Multi-Geo needs no connector",
            because: &[facts::MULTI_GEO],
            warnings: &[facts::IN_REGION_ROUTING],
            ..Row::PLAIN
        }],
        ..PLAIN
    },
];
