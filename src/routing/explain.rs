//! What routes rest on: single grounds, and the set of them that an answer has.

use crate::evidence::Grade;
use crate::organization::OutboundConnectorView;
use std::fmt;

/// Something that a route, or a connector's part in it, rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ground {
    /// A connector that lists the recipient's own domain comes first.
    ExactEntry,
    /// A wildcard covers subdomains.
    Wildcard,
    /// A wildcard covers the domain behind its star as well.
    WildcardApex,
    /// The longest wildcard comes first.
    LongestWildcard,
    /// A connector for all accepted domains covers an accepted domain.
    AllAccepted,
    /// It covers the subdomains of an accepted domain with match-subdomains.
    AcceptedSubdomain,
    /// A `*` covers every domain.
    Everything,
    /// A plain domain does not cover its subdomains.
    PlainDomainAlone,
    /// The page's list and example contradict each other.
    OrderContradiction,
    /// Several connectors match equally well.
    Tie,
    /// A mailbox in Exchange Online is delivered to without a connector.
    CloudMailbox,
    /// Centralized mail transport comes first.
    Centralized,
    /// A setting that is unknown is taken for its default.
    Assumed,
    /// A disabled connector is left out.
    Disabled,
    /// A connector that is used by mail flow rules only is left out.
    OnlyByTransportRule,
    /// A connector in test mode stays in.
    TestMode,
    /// A list of domains and all accepted domains add up.
    ScopesAddUp,
    /// All accepted domains has no effect on a Partner connector.
    AcceptedDomainsOnPartner,
    /// Centralized mail transport has no effect on a Partner connector.
    CentralizedOnPartner,
    /// Without a connector, mail goes by MX.
    NoMatch,
    /// The same for a domain of the organization's own.
    NoMatchAccepted,
    /// An internal relay domain needs a connector.
    InternalRelay,
}

impl Ground {
    /// Every ground, in the order in which an explanation gives them.
    pub const ALL: [Ground; 22] = [
        Ground::ExactEntry,
        Ground::Wildcard,
        Ground::WildcardApex,
        Ground::LongestWildcard,
        Ground::AllAccepted,
        Ground::AcceptedSubdomain,
        Ground::Everything,
        Ground::PlainDomainAlone,
        Ground::OrderContradiction,
        Ground::Tie,
        Ground::CloudMailbox,
        Ground::Centralized,
        Ground::Assumed,
        Ground::Disabled,
        Ground::OnlyByTransportRule,
        Ground::TestMode,
        Ground::ScopesAddUp,
        Ground::AcceptedDomainsOnPartner,
        Ground::CentralizedOnPartner,
        Ground::NoMatch,
        Ground::NoMatchAccepted,
        Ground::InternalRelay,
    ];
}

/// A set of grounds: a bit for each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Grounds(u32);

impl Grounds {
    pub(super) fn insert(&mut self, ground: Ground) {
        self.0 |= Self::bit(ground);
    }

    pub(super) fn insert_all(&mut self, others: Grounds) {
        self.0 |= others.0;
    }

    /// The grounds that lie in a connector's settings, whatever the recipient.
    pub(super) fn of_settings(connector: &OutboundConnectorView) -> Grounds {
        let mut grounds = Grounds::default();
        if connector.settings.test_mode {
            grounds.insert(Ground::TestMode);
        }
        if connector.settings.serves_accepted_domains() && !connector.recipient_domains.is_empty() {
            grounds.insert(Ground::ScopesAddUp);
        }
        grounds
    }

    /// Whether this ground is among them.
    pub fn contains(self, ground: Ground) -> bool {
        self.0 & Self::bit(ground) != 0
    }

    /// The grounds, in the order in which an explanation gives them.
    pub fn iter(self) -> impl Iterator<Item = Ground> {
        Ground::ALL
            .into_iter()
            .filter(move |ground| self.contains(*ground))
    }

    /// The grade of the weakest. Nothing to rest on counts as documented: nothing was claimed.
    pub fn grade(self) -> Grade {
        let grades = self.iter().map(|ground| ground.claim().grade);
        grades.max().unwrap_or(Grade::Documented)
    }

    /// A variant's number is below [`Ground::ALL`]'s length, which fits into the bits.
    const fn bit(ground: Ground) -> u32 {
        1 << ground as u32
    }
}

impl fmt::Debug for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
