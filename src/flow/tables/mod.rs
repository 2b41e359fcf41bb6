//! The content of the flow: who sends and receives, the hops between, and whose they are.
//!
//! Rows are constants, without logic. The facts are those of the cited documents; the sentences
//! are ours.

mod ends;
mod hops;
mod parts;

pub use ends::{ENDS, EndRow, REMARKS};
pub use parts::{Part, RECIPIENTS, SENDERS};
