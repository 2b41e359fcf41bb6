//! What an Exchange server needs that remains although every mailbox is in Exchange Online.

use super::connectors::FROM_YOUR_SERVER;
use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const FOR_MANAGEMENT: Clause = is(Question::RemainingUse, &["management"]);
const FOR_RELAY: Clause = is(Question::RemainingUse, &["relay"]);

/// One row a use of the server.
pub const REMAINING: &[Row] = &[
    Row {
        id: "server-for-management",
        title: "A server for managing recipients only",
        when: &[
            FOR_MANAGEMENT,
            is(Question::Mx, &["microsoft-365", "service"]),
        ],
        because: &[
            facts::SERVER_FOR_MANAGEMENT,
            facts::CONNECTORS_OF_UNUSED_SERVER,
        ],
        ..Row::PLAIN
    },
    Row {
        id: "server-receives-mail",
        title: "A server that the MX record still points to",
        when: &[FOR_MANAGEMENT, is(Question::Mx, &["own-servers"])],
        need: Need::Needed,
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::MX_AT_REMAINING_SERVER],
        first: &[facts::MOVE_MX_FIRST, facts::LOOK_AT_CONNECTORS],
        warnings: &[
            facts::FILTERING_BEHIND_OWN_SERVERS,
            facts::OLD_EXCHANGE_BLOCKED,
            facts::EXCHANGE_FLOOR,
        ],
        ..Row::PLAIN
    },
    Row {
        id: "server-relays",
        title: "A server that relays for devices",
        when: &[FOR_RELAY, is(Question::Hybrid, &["no"])],
        need: Need::Needed,
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SERVER_STAYS, facts::DEVICE_BY_OWN_SERVER],
        warnings: &[facts::OLD_EXCHANGE_BLOCKED, facts::EXCHANGE_FLOOR],
        ..Row::PLAIN
    },
    Row {
        id: "server-relays-hybrid",
        title: "A server that relays for devices, with the wizard’s connector",
        when: &[FOR_RELAY, is(Question::Hybrid, &["yes"])],
        need: Need::AlreadyCreated,
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SERVER_STAYS, facts::DEVICE_BY_OWN_SERVER],
        first: &[facts::LOOK_AT_CONNECTORS],
        warnings: &[facts::OLD_EXCHANGE_BLOCKED, facts::EXCHANGE_FLOOR],
        ..Row::PLAIN
    },
];
