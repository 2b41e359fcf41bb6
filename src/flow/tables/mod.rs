//! The content of the flow as rows of constants: senders and recipients, the hops between them, and
//! which organizations have them.

mod ends;
mod hops;
mod parts;

pub use ends::{ENDS, EndRow, REMARKS};
pub use parts::{Part, RECIPIENTS, SENDERS};
