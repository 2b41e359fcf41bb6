//! What the checker knows: each fact once, with how well it is supported and where it is written.
//!
//! Everything that the checker tells its reader is a [`Fact`]: a sentence of ours, a [`Grade`], and the
//! [`Place`]s where it is written. An [`Entry`] adds the [`Month`] in which it was last compared with
//! them. Rows of the tables, hops, steps and routes refer to the constants in [`facts`], so that no
//! answer is without its evidence and the same fact is never told in two ways.
//!
//! ```
//! use connector_checker::evidence::{Grade, facts};
//! let relay = &facts::SMTP_RELAY;
//! assert_eq!(relay.grade, Grade::Documented);
//! assert_eq!(relay.places[0].section, "SMTP relay");
//! ```

mod checked;
mod fact;
pub mod facts;
mod grade;
mod month;
mod names;
mod place;
pub mod places;
mod source;

pub use checked::{CHECKED, PLACES};
pub use fact::{Entry, Fact};
pub use grade::Grade;
pub use month::Month;
pub(crate) use names::same;
pub use place::Place;
pub use source::Source;
