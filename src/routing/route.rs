//! The answer for one recipient.

use super::explain::{Ground, Grounds};
use super::index::{Acceptance, Positions, Ties};
use super::precedence::{Precedence, Strength};
use super::router::Router;
use super::trace::TraceEntry;
use super::{AcceptedDomain, OutboundConnector};
use crate::domain::{Domain, DomainPattern, MailAddress};
use crate::evidence::{Fact, Grade};

/// Where mail for a recipient goes, and why.
///
/// See [`Router::route`] for an example.
#[derive(Clone, Copy)]
pub struct Route<'a> {
    /// Whom the route is for.
    pub recipient: &'a MailAddress,
    /// The answer in the router's own reading.
    pub reading: Reading<'a>,
    /// The answer in the other reading, where it sends the message another way.
    pub other: Option<Reading<'a>>,
    /// What the answer rests on.
    pub grounds: Grounds,
    pub(super) router: &'a Router,
}

impl<'a> Route<'a> {
    /// How well the answer is supported: as well as the weakest thing that it rests on.
    pub fn grade(&self) -> Grade {
        self.grounds.grade()
    }

    /// What the answer rests on, as sentences with their sources.
    pub fn claims(&self) -> impl Iterator<Item = &'static Fact> {
        self.grounds.iter().map(Ground::claim)
    }

    /// The connectors of the outcome: none, the one, or all that tie.
    pub fn connectors(&self) -> impl Iterator<Item = &'a OutboundConnector> {
        self.router.connectors(self.reading.outcome)
    }

    /// What one of the two readings says.
    pub fn under(&self, precedence: Precedence) -> Reading<'a> {
        match self.other {
            Some(other) if other.precedence == precedence => other,
            _ => Reading {
                precedence,
                ..self.reading
            },
        }
    }

    /// What became of each connector of the organization, in the organization's order. Worked out
    /// as it is read, because it looks at every connector and the answer itself did not.
    pub fn trace(&self) -> impl Iterator<Item = TraceEntry<'a>> {
        super::trace::trace(*self)
    }
}

/// What one reading says of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The reading.
    pub precedence: Precedence,
    /// Where the message goes.
    pub outcome: Outcome<'a>,
    /// What decided.
    pub rule: Rule<'a>,
}

/// Where a message goes. Connectors are given by their position in
/// [`Organization::outbound_connectors`](super::Organization), since names need not differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// This connector handles it.
    Connector(usize),
    /// These connectors match equally well, and nobody has published which one is taken. Ascending.
    Tie(&'a [usize]),
    /// No connector: normal delivery to the servers of the recipient domain's MX record.
    Mx,
    /// The mailbox is in Exchange Online: the message stays in Microsoft 365.
    StaysInMicrosoft365,
}

impl<'a> Outcome<'a> {
    /// The outcome where these connectors match best.
    pub(super) fn of(positions: Positions, ties: &'a Ties) -> Outcome<'a> {
        match positions {
            Positions::None => Outcome::Mx,
            Positions::One(only) => Outcome::Connector(only),
            Positions::Several(number) => Outcome::Tie(ties.get(number)),
        }
    }

    /// Its name for other programs.
    pub const fn id(self) -> &'static str {
        match self {
            Outcome::Connector(_) => "connector",
            Outcome::Tie(_) => "tie",
            Outcome::Mx => "mx",
            Outcome::StaysInMicrosoft365 => "stays-in-microsoft-365",
        }
    }

    /// Whether this connector is the outcome, or ties for it.
    pub fn includes(&self, position: usize) -> bool {
        match self {
            Outcome::Connector(only) => *only == position,
            Outcome::Tie(positions) => positions.binary_search(&position).is_ok(),
            Outcome::Mx | Outcome::StaysInMicrosoft365 => false,
        }
    }
}

/// What decided an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule<'a> {
    /// The recipient's mailbox is in Exchange Online; that is looked at first.
    CloudMailbox,
    /// Centralized mail transport, by a connector whose scope matches like this.
    Centralized(Match<'a>),
    /// A connector's scope matches like this, the best of all.
    Scope(Match<'a>),
    /// No connector matches.
    NoMatch,
}

impl Rule<'_> {
    /// How closely the deciding entry fits; none where no entry decided.
    pub fn strength(&self) -> Option<Strength> {
        match self {
            Rule::Centralized(matched) | Rule::Scope(matched) => Some(matched.strength()),
            Rule::CloudMailbox | Rule::NoMatch => None,
        }
    }
}

/// A way in which a connector's scope matches a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match<'a> {
    /// The recipient's domain is listed.
    Exact(&'a Domain),
    /// A wildcard covers it.
    Wildcard {
        /// What stands behind the `*.`: the end of the recipient's domain, or all of it.
        base: &'a str,
        /// Whether the recipient's domain is that base itself and no subdomain.
        apex: bool,
    },
    /// The connector is for all accepted domains.
    AllAccepted {
        /// The accepted domain in question.
        accepted: &'a AcceptedDomain,
        /// Whether the recipient's domain is only a subdomain of it (match-subdomains).
        subdomain: bool,
    },
    /// The connector lists `*`.
    Everything,
}

impl<'a> Match<'a> {
    /// The match of a wildcard with a name of this length behind its star.
    pub(super) fn wildcard(length: usize, recipient: &'a Domain) -> Self {
        let name = recipient.as_str();
        let start = name.len().saturating_sub(length);
        Match::Wildcard {
            base: name.get(start..).unwrap_or_default(),
            apex: start == 0,
        }
    }

    pub(super) fn all_accepted(acceptance: Acceptance<'a>) -> Self {
        Match::AllAccepted {
            accepted: acceptance.accepted,
            subdomain: acceptance.subdomain,
        }
    }

    /// The match of one entry of a connector's list, if it matches.
    pub(super) fn by_pattern(pattern: &'a DomainPattern, recipient: &'a Domain) -> Option<Self> {
        pattern.covers(recipient).then(|| match pattern {
            DomainPattern::Exact(domain) => Match::Exact(domain),
            DomainPattern::Subdomains(base) => Match::wildcard(base.as_str().len(), recipient),
            DomainPattern::Everything => Match::Everything,
        })
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

    /// What tells two wildcards apart that match the same recipient: the longer base is closer.
    pub(super) fn base_length(&self) -> usize {
        match self {
            Match::Wildcard { base, .. } => base.len(),
            _ => 0,
        }
    }
}
