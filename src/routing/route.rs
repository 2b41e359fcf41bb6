//! The answer for one recipient.

use super::explain::{Ground, Grounds};
use super::message::Message;
use super::precedence::{Precedence, Strength};
use super::way::Way;
use crate::domain::{Domain, MailAddress};
use crate::evidence::{Fact, Grade};

/// Where mail for a recipient goes, and why.
///
/// See [`Router::route`](super::Router::route) for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Whom the route is for.
    pub recipient: MailAddress,
    /// The router's own reading of the order.
    pub precedence: Precedence,
    /// What kind of message it is.
    pub message: Message,
    /// The answer in that reading.
    pub reading: Reading,
    /// The answer in the other reading, where it sends the message another way.
    pub other: Option<Reading>,
    /// What the answer rests on.
    pub grounds: Grounds,
}

impl Route {
    /// How well the answer is supported: as well as the weakest thing that it rests on.
    pub fn grade(&self) -> Grade {
        self.grounds.grade()
    }

    /// What the answer rests on, as sentences with their sources.
    pub fn claims(&self) -> impl Iterator<Item = &'static Fact> {
        self.grounds.iter().map(Ground::claim)
    }

    /// The answer in one of the two readings. Where they agree, it is the same for both.
    pub fn under(&self, precedence: Precedence) -> &Reading {
        match &self.other {
            Some(other) if precedence != self.precedence => other,
            _ => &self.reading,
        }
    }
}

/// What one reading of the order says of a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Where the message goes.
    pub outcome: Outcome,
    /// The names of the outcome's connectors, in its order.
    pub connectors: Vec<String>,
    /// What decided.
    pub rule: Rule,
}

impl Reading {
    pub(super) const MX: Reading = Reading::without_connector(Outcome::Mx, Rule::NoMatch);
    pub(super) const LOOPS: Reading = Reading::without_connector(Outcome::Loops, Rule::NoMatch);
    pub(super) const STAYS: Reading =
        Reading::without_connector(Outcome::StaysInMicrosoft365, Rule::CloudMailbox);
    pub(super) const REJECTED: Reading =
        Reading::without_connector(Outcome::Rejected, Rule::UnknownRecipient);

    const fn without_connector(outcome: Outcome, rule: Rule) -> Reading {
        Reading {
            outcome,
            connectors: Vec::new(),
            rule,
        }
    }
}

/// Where a message goes. Connectors are given by their position in
/// [`Organization::outbound_connectors`](crate::organization::Organization::outbound_connectors), since names need not differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This connector handles it.
    Connector(usize),
    /// These connectors match equally well, and nobody has published which one is taken. Ascending.
    Tie(Vec<usize>),
    /// No connector: normal delivery to the servers of the recipient domain's MX record.
    Mx,
    /// The mailbox is in Exchange Online: the message stays in Microsoft 365.
    StaysInMicrosoft365,
    /// The directory doesn't have the recipient: the message is rejected.
    Rejected,
    /// No connector, and the MX record points back to Microsoft 365: the message loops until it is
    /// returned.
    Loops,
}

impl Outcome {
    /// The names of all outcomes.
    pub const IDS: [&str; 6] = [
        "connector",
        "tie",
        "mx",
        "stays-in-microsoft-365",
        "rejected",
        "loops",
    ];

    /// Its name for other programs.
    pub const fn id(&self) -> &'static str {
        match self {
            Outcome::Connector(_) => "connector",
            Outcome::Tie(_) => "tie",
            Outcome::Mx => "mx",
            Outcome::StaysInMicrosoft365 => "stays-in-microsoft-365",
            Outcome::Rejected => "rejected",
            Outcome::Loops => "loops",
        }
    }

    /// The words for it, without names.
    pub const fn label(&self) -> &'static str {
        match self {
            Outcome::Connector(_) => "Connector",
            Outcome::Tie(_) => "Ambiguous",
            Outcome::Mx => "MX record",
            Outcome::StaysInMicrosoft365 => "Stays in Microsoft 365",
            Outcome::Rejected => "Rejected",
            Outcome::Loops => "Loops",
        }
    }

    /// Whether this connector is the outcome, or ties for it.
    pub fn includes(&self, position: usize) -> bool {
        match self {
            Outcome::Connector(only) => *only == position,
            Outcome::Tie(positions) => positions.binary_search(&position).is_ok(),
            Outcome::Mx | Outcome::StaysInMicrosoft365 | Outcome::Rejected | Outcome::Loops => {
                false
            }
        }
    }
}

/// What decided an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The recipient's mailbox is in Exchange Online; that is looked at first.
    CloudMailbox,
    /// The directory doesn't have the recipient; that is looked at before any connector.
    UnknownRecipient,
    /// Centralized mail transport, by a connector whose scope matches like this.
    Centralized(Match),
    /// A connector's scope matches like this, the best of all.
    Scope(Match),
    /// No connector matches.
    NoMatch,
}

impl Rule {
    /// How closely the deciding entry fits; none where no entry decided.
    pub fn strength(&self) -> Option<Strength> {
        match self {
            Rule::Centralized(matched) | Rule::Scope(matched) => Some(matched.strength()),
            Rule::CloudMailbox | Rule::UnknownRecipient | Rule::NoMatch => None,
        }
    }
}

/// A way in which a connector's scope matches a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The recipient's domain is listed.
    Exact(Domain),
    /// A wildcard covers it.
    Wildcard {
        /// What stands behind the `*.`: the end of the recipient's domain, or all of it.
        base: Domain,
        /// Whether the recipient's domain is that base itself and no subdomain.
        apex: bool,
    },
    /// The connector is for all accepted domains.
    AllAccepted {
        /// The accepted domain in question.
        accepted: Domain,
        /// Whether the recipient's domain is only a subdomain of it (match-subdomains).
        subdomain: bool,
    },
    /// The connector lists `*`.
    Everything,
}

impl Match {
    /// The match of a recipient's domain in this way.
    pub(super) fn of(way: Way, recipient: &Domain) -> Match {
        let name = recipient.suffix(way.length);
        let is_whole = name == *recipient;
        match way.strength {
            Strength::Exact => Match::Exact(name),
            Strength::Wildcard => Match::Wildcard {
                base: name,
                apex: is_whole,
            },
            Strength::AllAccepted => Match::AllAccepted {
                accepted: name,
                subdomain: !is_whole,
            },
            Strength::Everything => Match::Everything,
        }
    }

    /// How closely it fits.
    pub fn strength(&self) -> Strength {
        match self {
            Match::Exact(_) => Strength::Exact,
            Match::Wildcard { .. } => Strength::Wildcard,
            Match::AllAccepted { .. } => Strength::AllAccepted,
            Match::Everything => Strength::Everything,
        }
    }

    /// What says that a scope matches in this way.
    pub(super) fn ground(&self) -> Ground {
        match self {
            Match::Exact(_) => Ground::ExactEntry,
            Match::Wildcard { apex: false, .. } => Ground::Wildcard,
            Match::Wildcard { apex: true, .. } => Ground::WildcardApex,
            Match::AllAccepted {
                subdomain: false, ..
            } => Ground::AllAccepted,
            Match::AllAccepted {
                subdomain: true, ..
            } => Ground::AcceptedSubdomain,
            Match::Everything => Ground::Everything,
        }
    }
}
