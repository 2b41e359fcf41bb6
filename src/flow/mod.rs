//! The path of mail, and the connectors on it.
//!
//! [`path()`] takes a sender and a recipient and returns a [`Path`]: its hops, each with its connector
//! if any, its port and TLS, and the reasons. Microsoft 365 is the hub: mail that isn't delivered
//! where it was sent passes through Microsoft 365. So the table lists, for each [`End`], its hops into
//! the hub and out of it, and a path joins two of those.
//!
//! [`Parts`] says which ends an organization has.
//!
//! ```
//! use connector_checker::flow::{End, path};
//!
//! let path = path(End::YourServer, End::Internet).expect("a pair with a path");
//! assert_eq!(path.answer(), "Mail from your own email server to the internet uses one connector.");
//! assert_eq!(path.hops.len(), 2); // all internet mail passes through Microsoft 365
//! ```

mod end;
mod example;
mod hop;
mod parts;
mod path;
mod tables;

pub use end::{End, Place};
pub use example::{EXAMPLE, Example, Person};
pub use hop::{ConnectorUse, Hop, Tls};
pub use parts::Parts;
pub use path::{Path, path, rows};
