//! Which connector handles this recipient?
//!
//! An [`Organization`](crate::organization::Organization) and a [`Precedence`] make a [`Router`]; it answers with a [`Route`]: where
//! the message goes, which rule decided, whether the other reading of Microsoft's page would answer
//! otherwise, and what each part of the answer rests on. [`Router::trace`] says what became of every
//! connector on it. A [`Lookup`] only says where the message goes.
//!
//! There are two readings because Microsoft's page
//! ([`Source::RouteMail`](crate::evidence::Source)) says two things: its list puts all accepted domains before wildcards, its example lets the more specific
//! wildcard win. Nobody has published what the service does, so neither is hidden.

mod assumed;
mod claims;
mod draft;
mod example;
mod explain;
mod index;
mod lookup;
mod mailboxes;
mod names;
mod precedence;
mod route;
mod router;
mod trace;
mod way;
mod words;

pub use draft::{AcceptedDomainDraft, ConnectorDraft, Draft, Field, Problem, Switch};
pub use example::{ExampleRecipient, example_recipients, worked_example};
pub use explain::{Ground, Grounds};
pub use lookup::{Brief, Lookup};
pub use precedence::{Precedence, Strength};
pub use route::{Match, Outcome, Reading, Route, Rule};
pub use router::Router;
pub use trace::{Standing, TraceEntry};
