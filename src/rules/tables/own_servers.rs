//! What an organization with its own email servers needs.
//!
//! The overview page prints this table with its merged cells lost, so that two rows begin with a
//! cell that belongs to another column. It stands here repaired, with the newer wording "2010 or
//! later" from the training unit.

use super::connectors::BOTH_WAYS;
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const OWN_SERVERS_TABLE: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "What if I have EOP or Exchange Online and my own email servers?",
};
const PLAN_ON_PREMISES: Citation = Citation {
    source: Source::PlanConnectors,
    section: "Use connectors with on-premises Exchange servers",
};
const PLAN_NEW_CONNECTOR: Citation = Citation {
    source: Source::PlanConnectors,
    section: "When should I create a new connector?",
};

const EXCHANGE_2010: Clause = is(Question::Servers, &["exchange-2010"]);

/// Port 25 is the cause that Microsoft's own training names first when mail does not arrive.
const PORT_25: Claim = Claim {
    says: "Port 25 must be open on your firewall towards Exchange Online. If the connectors exist and mail still does not arrive, check that first.",
    grade: Grade::Documented,
    cites: &[
        PLAN_ON_PREMISES,
        Citation {
            source: Source::RouteMail,
            section: "Prerequisites for your email server environment",
        },
    ],
};

const BY_HAND: Claim = Claim {
    says: "Set both connectors up by hand; the page on routing mail to your own servers tells how.",
    grade: Grade::Documented,
    cites: &[OWN_SERVERS_TABLE],
};

/// One row a case of the repaired table.
pub const OWN_SERVERS: &[Row] = &[
    Row {
        id: "exchange-eop",
        title: "Exchange Server 2010 or later, with standalone EOP",
        when: &[is(Question::Mailboxes, &["on-premises"]), EXCHANGE_2010],
        need: Need::Required,
        connectors: BOTH_WAYS,
        because: &[BY_HAND],
        first: &[],
        warnings: &[PORT_25],
    },
    Row {
        id: "exchange-no-hybrid",
        title: "Exchange Server 2010 or later, with Exchange Online and no hybrid deployment",
        when: &[
            is(Question::Mailboxes, &["split"]),
            EXCHANGE_2010,
            is(Question::Hybrid, &["no"]),
        ],
        need: Need::RequiredUnlessHybrid,
        connectors: BOTH_WAYS,
        because: &[Claim {
            says: "If all you want is to route mail, set both connectors up by hand. If you go hybrid, the Hybrid Configuration wizard creates them.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS_TABLE, PLAN_NEW_CONNECTOR],
        }],
        first: &[Claim {
            says: "Before you make connectors by hand, check whether an Exchange hybrid deployment serves you better.",
            grade: Grade::Documented,
            cites: &[
                OWN_SERVERS_TABLE,
                Citation {
                    source: Source::DoINeedAConnector,
                    section: "Scenario table: mailboxes in both places",
                },
            ],
        }],
        warnings: &[PORT_25],
    },
    Row {
        id: "exchange-hybrid",
        title: "Exchange Server 2010 or later, with Exchange Online and a completed hybrid deployment",
        when: &[
            is(Question::Mailboxes, &["split"]),
            EXCHANGE_2010,
            is(Question::Hybrid, &["yes"]),
        ],
        need: Need::AlreadyCreated,
        connectors: BOTH_WAYS,
        because: &[Claim {
            says: "The Hybrid Configuration wizard has created both connectors. View or edit them on the connectors page of the Exchange admin center, or run the wizard again.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS_TABLE, PLAN_NEW_CONNECTOR],
        }],
        first: &[Claim {
            says: "Look at the connectors page of the Exchange admin center before you create anything: what the wizard made need not be set up again.",
            grade: Grade::Documented,
            cites: &[Citation {
                source: Source::RouteMail,
                section: "Set up a connector from Office 365 to your email server",
            }],
        }],
        warnings: &[PORT_25],
    },
    Row {
        id: "exchange-2007",
        title: "Exchange Server 2007 or earlier",
        when: &[
            is(Question::Mailboxes, &["split", "on-premises"]),
            is(Question::Servers, &["exchange-2007"]),
        ],
        need: Need::Required,
        connectors: BOTH_WAYS,
        because: &[
            BY_HAND,
            Claim {
                says: "The wizard cannot always create connectors to servers this old, so count on doing it yourself.",
                grade: Grade::Documented,
                cites: &[PLAN_NEW_CONNECTOR],
            },
        ],
        first: &[Claim {
            says: "In rare cases a hybrid configuration with Exchange Server 2007 exists. Look at the connectors page of the Exchange admin center: your connectors may be there already.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS_TABLE],
        }],
        warnings: &[PORT_25],
    },
    Row {
        id: "other-smtp",
        title: "An email server that is not Microsoft’s",
        when: &[
            is(Question::Mailboxes, &["split", "on-premises"]),
            is(Question::Servers, &["other"]),
        ],
        need: Need::Required,
        connectors: BOTH_WAYS,
        because: &[
            BY_HAND,
            Claim {
                says: "A hybrid deployment is not available for such a server; any server that speaks SMTP can be connected.",
                grade: Grade::Documented,
                cites: &[OWN_SERVERS_TABLE, PLAN_NEW_CONNECTOR],
            },
        ],
        first: &[],
        warnings: &[PORT_25],
    },
];
