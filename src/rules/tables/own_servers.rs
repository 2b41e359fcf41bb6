//! What an organization with its own email servers needs.
//!
//! The overview page prints this table with its merged cells lost, so that two rows begin with a
//! cell that belongs to another column. It stands here repaired, with the newer wording "2010 or
//! later" from the training unit.

use super::connectors::BOTH_WAYS;
use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const EXCHANGE_2010: Clause = is(Question::Servers, &["exchange-2010"]);

/// One row a case of the repaired table.
pub const OWN_SERVERS: &[Row] = &[
    Row {
        id: "exchange-eop",
        title: "Exchange Server 2010 or later, with standalone EOP",
        when: &[is(Question::Mailboxes, &["on-premises"]), EXCHANGE_2010],
        need: Need::Required,
        connectors: BOTH_WAYS,
        because: &[facts::BOTH_BY_HAND],
        first: &[],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
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
        because: &[facts::BY_HAND_UNLESS_HYBRID],
        first: &[facts::CONSIDER_HYBRID],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
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
        because: &[facts::WIZARD_HAS_CREATED],
        first: &[facts::LOOK_AT_CONNECTORS],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
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
        because: &[facts::BOTH_BY_HAND, facts::OLD_SERVERS_BY_HAND],
        first: &[facts::HYBRID_WITH_2007],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
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
        because: &[facts::BOTH_BY_HAND, facts::ANY_SMTP_SERVER],
        first: &[],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
    },
];
