//! Finding objects by name or address without looking at each: what routing and attribution share.
//!
//! [`Names`] finds domains and the wildcards above them, [`Blocks`] finds blocks of IPv4 addresses. Both
//! give [`Positions`] of objects in a list, and [`Ties`] holds those that several objects share.

mod blocks;
mod names;
mod positions;

pub(crate) use blocks::Blocks;
pub(crate) use names::Names;
pub(crate) use positions::{Positions, Ties};
