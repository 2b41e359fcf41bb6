//! What may explain that a message went another way than predicted.

use crate::evidence::{Fact, facts};
use crate::organization::OutboundConnectorView;
use crate::routing::Brief;

/// What took a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Took {
    /// The file names no connector.
    Nothing,
    /// The connector at this position.
    Connector(usize),
    /// A connector of this name, which the organization doesn't have.
    Stranger(Box<str>),
}

/// What may explain that a message went another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A mail flow rule routed it to the connector.
    Rule,
    /// The mailbox is in Exchange Online.
    CloudMailbox,
    /// Centralized mail transport took it, or leaves such messages to others.
    Centralized,
    /// The connector is turned off now.
    OffNow,
    /// The organization has no connector of this name.
    OtherConnectors,
    /// The organization lacks something that may decide.
    Incomplete,
    /// The connectors had other settings.
    Changed,
    /// What the file shows without a connector isn't documented.
    NoneNamed,
}

/// What else a row says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Evidence {
    /// Whether the organization lacks something that may change the route.
    pub(super) is_unknown: bool,
    /// Whether the message was delivered to a mailbox.
    pub(super) is_delivered: bool,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 8] = [
        Reason::Rule,
        Reason::CloudMailbox,
        Reason::Centralized,
        Reason::OffNow,
        Reason::OtherConnectors,
        Reason::Incomplete,
        Reason::Changed,
        Reason::NoneNamed,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Reason::Rule => "rule",
            Reason::CloudMailbox => "cloud-mailbox",
            Reason::Centralized => "centralized",
            Reason::OffNow => "off-now",
            Reason::OtherConnectors => "other-connectors",
            Reason::Incomplete => "incomplete",
            Reason::Changed => "changed",
            Reason::NoneNamed => "none-named",
        }
    }

    /// The reason as a sentence.
    pub const fn says(self) -> &'static str {
        match self {
            Reason::Rule => "A mail flow rule may have routed the message to this connector.",
            Reason::CloudMailbox => {
                "The recipient’s mailbox may be in Exchange Online, where no connector is used."
            }
            Reason::Centralized => "Centralized mail transport may have decided.",
            Reason::OffNow => {
                "This connector is turned off now. It may have been on when the message was sent."
            }
            Reason::OtherConnectors => {
                "The configuration has no connector with this name. It may have been added, renamed or removed, or belong to the service."
            }
            Reason::Incomplete => {
                "The configuration lacks something that may change the route. Add the missing exports."
            }
            Reason::Changed => "Connectors may have had other settings when the message was sent.",
            Reason::NoneNamed => "The report names no connector for this message.",
        }
    }

    /// What it rests on.
    pub const fn because(self) -> &'static [Fact] {
        match self {
            Reason::Rule => &[facts::RULE_SENDS, facts::ONLY_BY_TRANSPORT_RULE],
            Reason::CloudMailbox => &[facts::CLOUD_MAILBOX, facts::TRACE_DELIVERED],
            Reason::Centralized => &[facts::CENTRALIZED, facts::CENTRALIZED_FORWARDED],
            Reason::OffNow | Reason::OtherConnectors | Reason::Changed => {
                &[facts::TRACE_CONNECTOR, facts::TRACE_AGE]
            }
            Reason::Incomplete => &[facts::ASSUMED],
            Reason::NoneNamed => &[facts::TRACE_WITHOUT_CONNECTOR],
        }
    }
}

/// Facts about the file that hold for every comparison.
pub const COMPARING: [Fact; 3] = [
    facts::TRACE_CONNECTOR,
    facts::TRACE_DIRECTION,
    facts::TRACE_SEVERAL,
];

/// What may explain that a message with these predictions was taken by this connector.
pub(super) fn of(
    briefs: [Brief; 2],
    took: &Took,
    evidence: Evidence,
    connectors: &[OutboundConnectorView],
) -> Vec<Reason> {
    let connector = match took {
        Took::Connector(position) => connectors.get(*position),
        Took::Nothing | Took::Stranger(_) => None,
    };
    let settings = connector.map(|connector| connector.settings);
    let is_scoped = settings.is_some_and(|settings| settings.is_transport_rule_scoped);
    let is_off = settings.is_some_and(|settings| !settings.enabled);
    let by_connector = briefs
        .iter()
        .any(|brief| matches!(brief, Brief::Connector(_) | Brief::Tie(_)));
    let has_centralized = connectors
        .iter()
        .any(|connector| connector.settings.enabled && connector.settings.is_centralized());
    let holds = |reason| match reason {
        Reason::Rule => is_scoped || matches!(took, Took::Stranger(_)),
        Reason::CloudMailbox => evidence.is_delivered || *took == Took::Nothing && by_connector,
        Reason::Centralized => has_centralized && !evidence.is_delivered,
        Reason::OffNow => is_off,
        Reason::OtherConnectors => matches!(took, Took::Stranger(_)),
        Reason::Incomplete => evidence.is_unknown,
        Reason::Changed => connector.is_some() && !is_off,
        Reason::NoneNamed => *took == Took::Nothing && !evidence.is_delivered,
    };
    Reason::ALL
        .into_iter()
        .filter(|reason| holds(*reason))
        .collect()
}
