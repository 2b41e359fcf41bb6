//! Which way does mail take, and where on it is a connector?
//!
//! A sender and a recipient go in, a [`Path`] comes out of [`path()`]: the hops from machine to
//! machine, each with its connector or none, its port and its TLS, and the reasons. Microsoft 365
//! is the hub: whatever is not delivered where it was sent goes into Microsoft 365 and out of it
//! again. So each [`End`] brings along its hops into the hub and out of it, as data in a table,
//! and a path is two of those put together.
//!
//! [`Parts`] tells which ends are a reader's own.
//!
//! ```
//! use connector_checker::flow::{End, path};
//!
//! let path = path(End::YourServer, End::Internet).expect("a pair on offer");
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
