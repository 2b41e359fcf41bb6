//! Which connector handles this recipient, and does the message arrive?
//!
//! A [`Router`] is built from an [`Organization`](crate::organization::Organization) and a [`Precedence`]. It returns a [`Route`]:
//! the destination, the deciding rule, the answer under the other reading if it differs, and the evidence for each.
//! [`Router::trace`] explains the outcome of every connector. A [`Lookup`] returns the destination only.
//!
//! There are two readings because Microsoft's page
//! ([`Source::ROUTE_MAIL`](crate::evidence::Source)) says two things: its list puts all accepted domains before wildcards, its example lets the more specific
//! wildcard win. Microsoft doesn't document what the service does, so the answer shows both.
//!
//! Connectors decide only about messages that get as far as them. Before that the directory decides: a mailbox in
//! Exchange Online keeps the message inside, and an authoritative domain rejects recipients that the directory doesn't
//! have. What no cmdlet lists for this is in [`Arrival`](crate::organization::Arrival).

mod arrival;
mod assumed;
mod brief;
mod claims;
mod draft;
mod draft_facts;
mod example;
mod explain;
mod index;
mod lookup;
mod mailboxes;
mod message;
mod precedence;
mod route;
mod router;
mod settle;
mod trace;
mod way;
mod words;

pub use brief::Brief;
pub use draft::{AcceptedDomainDraft, ConnectorDraft, Draft, DraftField, Problem, Switch};
pub use draft_facts::DraftFact;
pub use example::{ExampleRecipient, example_recipients, worked_example};
pub use explain::{Ground, Grounds};
pub use lookup::Lookup;
pub use message::Message;
pub use precedence::{Precedence, Strength};
pub use route::{Match, Outcome, Reading, Route, Rule};
pub use router::Router;
pub use settle::{AFTER_CONNECTOR, CHECKS, Check};
pub use trace::{Standing, TraceEntry};
