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
    /// Accepted domains or settings of theirs are unknown.
    UnknownAcceptedDomains,
    /// There may be connectors that are unknown.
    UnknownConnectors,
    /// There may be mailboxes in Exchange Online that are unknown.
    UnknownMailboxes,
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
    /// Every mailbox is in Exchange Online, so mail for the organization's own domains stays there.
    AllMailboxes,
    /// An internal relay domain passes on mail for recipients that the directory doesn't have.
    PassedOn,
    /// The directory doesn't have the recipient, and the domain is authoritative.
    UnknownRecipient,
    /// Nobody has said whether the directory has the recipient.
    DirectoryUnknown,
    /// Without a connector, mail goes by MX and comes back.
    MxLoops,
    /// Nobody has said where the MX record points.
    MxUnknown,
    /// Centralized mail transport doesn't send back what came from the organization's servers.
    Forwarded,
    /// The same holds for what an Inbox rule redirects.
    Redirected,
    /// No mail flow rule applies to a journal report.
    JournalReport,
    /// Centralized mail transport takes messages from the onmicrosoft.com domain too.
    OnMicrosoftSender,
}

impl Ground {
    /// Every ground, in the order in which an explanation gives them.
    pub const ALL: [Ground; 35] = [
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
        Ground::UnknownAcceptedDomains,
        Ground::UnknownConnectors,
        Ground::UnknownMailboxes,
        Ground::Disabled,
        Ground::OnlyByTransportRule,
        Ground::TestMode,
        Ground::ScopesAddUp,
        Ground::AcceptedDomainsOnPartner,
        Ground::CentralizedOnPartner,
        Ground::NoMatch,
        Ground::NoMatchAccepted,
        Ground::InternalRelay,
        Ground::AllMailboxes,
        Ground::PassedOn,
        Ground::UnknownRecipient,
        Ground::DirectoryUnknown,
        Ground::MxLoops,
        Ground::MxUnknown,
        Ground::Forwarded,
        Ground::Redirected,
        Ground::JournalReport,
        Ground::OnMicrosoftSender,
    ];

    /// Whether it says that something of the organization is unknown: a complete export might give
    /// another answer.
    pub const fn is_unknown(self) -> bool {
        matches!(
            self,
            Ground::Assumed
                | Ground::UnknownAcceptedDomains
                | Ground::UnknownConnectors
                | Ground::UnknownMailboxes
        )
    }

    /// Whether it is a condition that an administrator can settle: what nobody has said of the
    /// organization.
    pub const fn is_condition(self) -> bool {
        matches!(self, Ground::DirectoryUnknown | Ground::MxUnknown)
    }
}

/// A set of grounds: a bit for each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Grounds(u64);

impl Grounds {
    pub(crate) fn insert(&mut self, ground: Ground) {
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

    /// Those that leave the answer open: what is unknown, and the conditions that nobody has settled.
    ///
    /// ```
    /// use connector_checker::organization::{Arrival, RoutingView};
    /// use connector_checker::routing::{Ground, Precedence, Router, worked_example};
    /// let organization = RoutingView { arrival: Arrival::default(), ..worked_example() };
    /// let router = Router::new(organization, Precedence::default());
    /// let grounds = router.route(&"john@contoso.com".parse()?).grounds;
    /// assert!(grounds.doubts().iter().eq([Ground::DirectoryUnknown]));
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    #[must_use]
    pub fn doubts(self) -> Grounds {
        let mut doubts = Grounds::default();
        let all = self.iter();
        let open = all.filter(|ground| ground.is_unknown() || ground.is_condition());
        open.for_each(|ground| doubts.insert(ground));
        doubts
    }

    /// Those that say that something of the organization is unknown.
    pub fn unknown(self) -> Grounds {
        let mut unknown = Grounds::default();
        for ground in self.iter().filter(|ground| ground.is_unknown()) {
            unknown.insert(ground);
        }
        unknown
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The grade of the weakest. Nothing to rest on counts as documented: nothing was claimed.
    pub fn grade(self) -> Grade {
        let grades = self.iter().map(|ground| ground.claim().grade);
        grades.max().unwrap_or(Grade::Documented)
    }

    /// A variant's number is below [`Ground::ALL`]'s length, which fits into the bits.
    const fn bit(ground: Ground) -> u64 {
        1 << ground as u32
    }
}

impl fmt::Debug for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
