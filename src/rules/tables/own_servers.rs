//! What an organization with its own email servers needs.
//!
//! The overview page prints this table without its merged cells, so two rows begin with a cell of
//! another column. Here it is repaired, with the newer wording "2010 or later" of the training unit.

use super::connectors::BOTH_WAYS;
use crate::evidence::{Fact, facts};
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const EXCHANGE_2010: Clause = is(Question::Servers, &["exchange-2010"]);

/// What Exchange servers of any age have to watch out for.
const EXCHANGE_WARNINGS: &[Fact] = &[
    facts::PORT_25,
    facts::CHECK_PORT_25_FIRST,
    facts::OLD_EXCHANGE_BLOCKED,
    facts::EXCHANGE_FLOOR,
];

/// Connectors by hand, each way.
const BY_HAND: Row = Row {
    need: Need::Required,
    connectors: BOTH_WAYS,
    ..Row::PLAIN
};

/// One row a case of the repaired table.
pub const OWN_SERVERS: &[Row] = &[
    Row {
        id: "exchange-eop",
        title: "Exchange Server 2010 or later, with standalone EOP",
        when: &[is(Question::Mailboxes, &["on-premises"]), EXCHANGE_2010],
        because: &[facts::BOTH_BY_HAND],
        warnings: EXCHANGE_WARNINGS,
        ..BY_HAND
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
        because: &[facts::BY_HAND_UNLESS_HYBRID],
        first: &[facts::CONSIDER_HYBRID],
        warnings: EXCHANGE_WARNINGS,
        ..BY_HAND
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
        because: &[facts::WIZARD_HAS_CREATED],
        first: &[facts::LOOK_AT_CONNECTORS, facts::WIZARD_CERTIFICATE_TASK],
        warnings: EXCHANGE_WARNINGS,
        ..BY_HAND
    },
    Row {
        id: "exchange-2007",
        title: "Exchange Server 2007 or earlier",
        when: &[
            is(Question::Mailboxes, &["split", "on-premises"]),
            is(Question::Servers, &["exchange-2007"]),
        ],
        because: &[
            facts::BOTH_BY_HAND,
            facts::OLD_SERVERS_BY_HAND,
            facts::EXCHANGE_2007_BLOCKED,
        ],
        first: &[facts::REPLACE_OLD_EXCHANGE, facts::HYBRID_WITH_2007],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
        ..BY_HAND
    },
    Row {
        id: "other-smtp",
        title: "An email server that isn’t Microsoft’s",
        when: &[
            is(Question::Mailboxes, &["split", "on-premises"]),
            is(Question::Servers, &["other"]),
        ],
        because: &[facts::BOTH_BY_HAND, facts::ANY_SMTP_SERVER],
        warnings: &[facts::PORT_25, facts::CHECK_PORT_25_FIRST],
        ..BY_HAND
    },
];
