//! The route of each recipient, without reasons, and what of the organization is unknown for it.

use crate::domain::{MailAddress, PlainAddress};
use crate::organization::{MailboxesHere, OutboundConnectorView, RoutingView};
use crate::routing::{Brief, Grounds, Lookup, Message, Outcome, Precedence, Router};
use crate::search::Names;
use memchr::memrchr;

/// How long an address may be. Mail servers take 254 characters; names before it make it longer.
const LONGEST: usize = 2_000;

/// How many domains are remembered with what is unknown of them.
const DOMAINS: usize = 50_000;

/// Where mail for a recipient goes, by both readings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Routed {
    pub(super) briefs: [Brief; 2],
    /// What of the organization is unknown and may change that.
    pub(super) unknown: Grounds,
}

#[derive(Debug)]
pub(super) struct Routes {
    lookup: Lookup,
    organization: RoutingView,
    /// Only if something is unknown: finding out costs more than the route.
    router: Option<Router>,
    /// What is unknown of domains, and of how many.
    unknown: Names<Option<Grounds>>,
    unknown_count: usize,
    /// The address that was routed last.
    text: Vec<u8>,
}

impl Routes {
    pub(super) fn new(organization: RoutingView, message: Message) -> Routes {
        let mut lookup = Lookup::of(&organization, Precedence::default());
        lookup.message = message;
        let router = (!is_known(&organization))
            .then(|| Router::new(organization.clone(), Precedence::default()).carrying(message));
        Routes {
            lookup,
            organization,
            router,
            unknown: Names::default(),
            unknown_count: 0,
            text: Vec::new(),
        }
    }

    /// The route of an address. None if it is none.
    pub(super) fn of(&mut self, address: &[u8]) -> Option<Routed> {
        let address = address.trim_ascii();
        if address.len() > LONGEST {
            return None;
        }
        self.text.clear();
        self.text.extend_from_slice(address);
        let briefs = match PlainAddress::read(&mut self.text) {
            Some(plain) => self.lookup.brief(plain),
            None => {
                let address: MailAddress = std::str::from_utf8(address).ok()?.parse().ok()?;
                self.text = address.to_string().into_bytes();
                self.lookup.brief_of(&address)
            }
        };
        let unknown = self.unknown(briefs).unwrap_or_default();
        Some(Routed { briefs, unknown })
    }

    /// What is unknown of the last address. That depends on its domain, unless its mailbox is listed.
    fn unknown(&mut self, briefs: [Brief; 2]) -> Option<Grounds> {
        let router = self.router.as_ref()?;
        let is_listed = briefs.contains(&Brief::StaysInMicrosoft365)
            && self.organization.arrival.mailboxes != MailboxesHere::All;
        if is_listed {
            return None;
        }
        let domain = self.text.get(memrchr(b'@', &self.text)? + 1..)?;
        if let Some(known) = *self.unknown.entry(domain) {
            return Some(known);
        }
        let text = std::str::from_utf8(&self.text).ok()?;
        let unknown = router.route(&text.parse().ok()?).grounds.unknown();
        if self.unknown_count >= DOMAINS {
            self.unknown = Names::default();
            self.unknown_count = 0;
        }
        self.unknown_count += 1;
        *self.unknown.entry(domain) = Some(unknown);
        Some(unknown)
    }

    /// The last address, as it was understood.
    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// The connectors.
    pub(super) fn connectors(&self) -> &[OutboundConnectorView] {
        &self.organization.outbound_connectors
    }

    /// Whether this connector is the outcome, or ties for it.
    pub(super) fn includes(&self, brief: Brief, position: usize) -> bool {
        match brief {
            Brief::Connector(only) => only == position,
            Brief::Tie(number) => self.lookup.tie(number).contains(&position),
            _ => false,
        }
    }

    /// The outcome, with its connectors.
    pub(super) fn outcome(&self, brief: Brief) -> Outcome {
        match brief {
            Brief::Connector(position) => Outcome::Connector(position),
            Brief::Tie(number) => Outcome::Tie(self.lookup.tie(number).to_vec()),
            Brief::Mx => Outcome::Mx,
            Brief::StaysInMicrosoft365 => Outcome::StaysInMicrosoft365,
            Brief::Rejected => Outcome::Rejected,
            Brief::Loops => Outcome::Loops,
        }
    }
}

/// Whether everything that routing needs is known of an organization.
fn is_known(organization: &RoutingView) -> bool {
    let mut domains = organization.accepted_domains.iter();
    let mut connectors = organization.outbound_connectors.iter();
    organization.incomplete.is_empty()
        && !organization.may_have_more_mailboxes()
        && domains.all(|one| one.match_sub_domains.is_some() && one.domain_type.is_some())
        && !connectors.any(OutboundConnectorView::rests_on_defaults)
}
