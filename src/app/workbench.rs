//! What the playground works out of a draft, kept between keystrokes.
//!
//! The router is built anew only when the organization changes, and a long list of recipients is
//! counted in slices, between which the page stays usable.

use crate::domain::{ListEntry, parse_list};
use crate::organization::RoutingView;
use crate::routing::{Draft, Outcome, Precedence, Problem, Router};

/// How many recipients are counted before the browser gets a turn. A slice takes a few
/// milliseconds even on a slow phone.
const SLICE: usize = 100;

/// A draft worked out.
pub struct Workbench {
    /// The draft without its recipients, of which the router was built.
    organization: Draft,
    /// The router of the draft's organization.
    pub router: Router,
    /// What in the draft could not be understood.
    pub problems: Vec<Problem>,
    recipients: String,
    /// How many bytes of the recipients have been counted.
    counted: usize,
    /// Where the recipients go, as far as they have been counted.
    pub count: Count,
}

/// How many recipients go where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many there are.
    pub all: usize,
    /// How many could not be understood.
    pub wrong: usize,
    /// For how many the two readings differ.
    pub differ: usize,
    /// How many are undecided between several connectors.
    pub ties: usize,
    /// How many go by MX.
    pub mx: usize,
    /// How many stay in Microsoft 365.
    pub stay: usize,
    /// How many are rejected.
    pub rejected: usize,
    /// How many loop.
    pub looping: usize,
    /// How many each connector handles, in the organization's order.
    pub by_connector: Vec<usize>,
    /// Whether all of them have been counted.
    pub is_complete: bool,
}

impl Default for Workbench {
    fn default() -> Workbench {
        Workbench {
            organization: Draft::empty(),
            router: Router::new(RoutingView::default(), Precedence::default()),
            problems: Vec::new(),
            recipients: String::new(),
            counted: 0,
            count: Count::default(),
        }
    }
}

impl Workbench {
    /// Takes in a draft. What has not changed since the last one costs nothing.
    pub fn take(&mut self, draft: &Draft) {
        let same_organization = self.is_built_of(draft);
        if !same_organization {
            let (organization, problems) = draft.read();
            self.router = Router::new(organization, draft.precedence).carrying(draft.message);
            self.problems = problems;
            self.organization = Draft {
                recipients: String::new(),
                ..draft.clone()
            };
        }
        if !same_organization || self.recipients != draft.recipients {
            self.recipients.clone_from(&draft.recipients);
            self.counted = 0;
            self.count = Count::default();
            self.count.by_connector = vec![0; draft.outbound_connectors.len()];
            self.count_on();
        }
    }

    fn is_built_of(&self, draft: &Draft) -> bool {
        let built = &self.organization;
        built.precedence == draft.precedence
            && built.accepted_domains == draft.accepted_domains
            && built.outbound_connectors == draft.outbound_connectors
            && built.cloud_mailboxes == draft.cloud_mailboxes
            && built.arrival == draft.arrival
            && built.message == draft.message
    }

    /// Counts the next slice of recipients.
    pub fn count_on(&mut self) {
        let rest = self.recipients.get(self.counted..).unwrap_or_default();
        let mut entries = parse_list(rest);
        for _ in 0..SLICE {
            let Some(entry) = entries.next() else {
                self.count.is_complete = true;
                return;
            };
            self.count.add(&self.router, &entry);
            // The entry is a part of the rest, so the distance between their beginnings is its
            // place in it.
            let place = entry.text.as_ptr().addr() - rest.as_ptr().addr();
            self.counted = self.recipients.len() - rest.len() + place + entry.text.len();
        }
    }
}

impl Count {
    fn add(&mut self, router: &Router, entry: &ListEntry<'_>) {
        self.all += 1;
        let Ok(address) = &entry.address else {
            self.wrong += 1;
            return;
        };
        let route = router.route(address);
        self.differ += usize::from(route.other.is_some());
        match route.reading.outcome {
            Outcome::Connector(position) => {
                if let Some(count) = self.by_connector.get_mut(position) {
                    *count += 1;
                }
            }
            Outcome::Tie(_) => self.ties += 1,
            Outcome::Mx => self.mx += 1,
            Outcome::StaysInMicrosoft365 => self.stay += 1,
            Outcome::Rejected => self.rejected += 1,
            Outcome::Loops => self.looping += 1,
        }
    }
}
